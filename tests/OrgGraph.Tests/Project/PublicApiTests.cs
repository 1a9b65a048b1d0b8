using System.Reflection;
using NUnit.Framework;
using OrgGraph.Tests.Support;
using PublicApiGenerator;

namespace OrgGraph.Tests.Project;

/// <summary>
/// What other programs may build on, listed: a change of it is seen in review. Set <c>ORGGRAPH_APPROVE</c> to write the lists
/// anew.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions s_options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes = ["System.Runtime.CompilerServices.CompilerGeneratedAttribute"],
    };

    [TestCaseSource(typeof(ArchitectureTests), nameof(ArchitectureTests.Libraries))]
    public void The_public_members_are_those_listed(string room)
    {
        var file = Path.Combine(Repository.Root, "tests", "OrgGraph.Tests", "Project", "PublicApi", $"{room}.txt");
        var api = Assembly.Load($"OrgGraph.{room}").GeneratePublicApi(s_options).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("ORGGRAPH_APPROVE") is { Length: > 0 })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, api);
        }

        var listed = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.That(
            api.Split('\n').Except(listed.Split('\n')).Concat(listed.Split('\n').Except(api.Split('\n'))),
            Is.Empty,
            $"the public members of OrgGraph.{room} are not those listed; if they are meant, run the test with "
            + $"ORGGRAPH_APPROVE=1");
    }
}
