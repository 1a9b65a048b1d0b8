using NUnit.Framework;
using OrgGraph.Cli;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Project;

/// <summary>The committed example is what the program writes.</summary>
internal sealed class ExampleTests
{
    [Test]
    public async Task The_committed_result_is_not_stale()
    {
        var output = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var exit = await CommandLine.RunAsync(
                ["report", Repository.Plans, "--out", output], TextWriter.Null, TextWriter.Null);
            Assert.That(exit, Is.Zero);
            foreach (var file in Directory.GetFiles(output, "*", SearchOption.AllDirectories))
            {
                var name = Path.GetRelativePath(output, file);
                var committed = Path.Combine(Repository.Root, "graph-export", name);
                Assert.That(
                    File.Exists(committed) && File.ReadAllBytes(committed).AsSpan().SequenceEqual(File.ReadAllBytes(file)),
                    Is.True,
                    $"graph-export/{name} is stale: run  dotnet run --project src/OrgGraph.Cli -c Release -- report tests/plans");
            }
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }
}
