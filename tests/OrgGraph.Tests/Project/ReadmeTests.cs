using System.Text.RegularExpressions;
using NUnit.Framework;
using OrgGraph.Cli;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Project;

/// <summary>Every command of the README works: those of orggraph are run here, the others by <c>.ci/run</c>.</summary>
[NonParallelizable]
internal sealed partial class ReadmeTests
{
    private const string Program = "dotnet run --project src/OrgGraph.Cli -c Release -- ";

    private static IEnumerable<string> Commands() =>
        Fence().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md")))
            .SelectMany(m => m.Groups["body"].Value.Split('\n'))
            .Select(line => line.Split(" #")[0].Trim())
            .Where(line => line.Length > 0)
            .Distinct();

    private static IEnumerable<string> OwnCommands() =>
        Commands().Where(c => c.StartsWith(Program)).Select(c => c[Program.Length..]);

    [TestCaseSource(nameof(OwnCommands))]
    public async Task A_command_of_the_readme_works(string arguments)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var before = Environment.CurrentDirectory;
        try
        {
            // in a folder that looks like the repository, so that nothing in it is overwritten
            Copy(Repository.Plans, Path.Combine(folder, "tests", "plans"));
            Environment.CurrentDirectory = folder;
            var error = new StringWriter();
            var exit = await CommandLine.RunAsync(arguments.Split(' '), TextWriter.Null, error);
            Assert.That(exit, Is.Zero, error.ToString());
        }
        finally
        {
            Environment.CurrentDirectory = before;
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Every_other_command_is_run_by_ci()
    {
        var ci = File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run"));
        Assert.That(Commands().Where(c => !c.StartsWith(Program) && !ci.Contains(c)), Is.Empty);
    }

    [Test]
    public void There_are_commands_to_check() => Assert.That(OwnCommands().Count(), Is.GreaterThan(2));

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    [GeneratedRegex("```sh\n(?<body>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();
}
