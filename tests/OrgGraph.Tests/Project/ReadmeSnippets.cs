using NUnit.Framework;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Model;
using OrgGraph.Model.Json;
using OrgGraph.Tests.Support;
using QuikGraph;
using QuikGraph.Algorithms;

namespace OrgGraph.Tests.Project;

/// <summary>The README's pieces of C# stand here, compiled and run; a test holds both to the same lines.</summary>
[NonParallelizable]
internal sealed class ReadmeSnippets
{
    [Test]
    public void Typed_graphs()
    {
        Environment.CurrentDirectory = Repository.Root;

        var graph = GraphJson.Read(File.ReadAllBytes("graph-export/graph.json"), []);
        var ties = QuikGraphs.Collaboration(graph);                  // UndirectedGraph<Unit, TaggedEdge<Unit, double>>
        var tree = ties.MinimumSpanningTreeKruskal(e => -e.Tag);     // QuikGraph's own algorithm: the strongest ties
        var groups = new Dictionary<Unit, int>();
        QuikGraphs.Calls(graph).StronglyConnectedComponents(groups); // who calls on whom in circles
        foreach (var bridge in MeetingBridges.Find(graph))           // without whom groups would not meet
        {
            Console.WriteLine($"{bridge.Unit.Id}: {string.Join(" | ", bridge.Groups.Select(g => g.Length))}");
        }

        foreach (var edge in QuikGraphs.Responsibilities(graph).Edges.Where(e => e.Tag.Uncertain))
        {
            Console.WriteLine($"{edge.Source.Unit!.Id} → {edge.Target.Measure!.Text} ({edge.Tag.Source})");
        }

        Assert.That(tree.Count(), Is.LessThan(ties.VertexCount));
        Assert.That(groups, Has.Count.EqualTo(ties.VertexCount));
    }

    [Test]
    public void Every_piece_of_the_readme_stands_here()
    {
        var own =
            Lines(File.ReadAllText(Path.Combine(Repository.Root, "tests", "OrgGraph.Tests", "Project", "ReadmeSnippets.cs")));
        var fences = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).Split("```csharp\n")[1..];
        Assert.That(fences, Is.Not.Empty);
        Assert.That(
            fences.Select(f => f.Split("```")[0]).Where(f => !own.Contains(Lines(f), StringComparison.Ordinal)), Is.Empty);
    }

    private static string Lines(string text) =>
        string.Join('\n', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
