using NUnit.Framework;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Model.Graphs;
using OrgGraph.Tests.Neo4j;

namespace OrgGraph.Tests.Analytics.TypedGraphs;

/// <summary>
/// Ways between units: as short as searches of our own find them, each step through measures that its units share.
/// </summary>
internal sealed class ConnectingPathsTests
{
    private const int Count = 4;

    [Test]
    public void Ways_are_the_shortest_ones([Range(1, 8)] int seed)
    {
        var graph = GraphMaker.Make(seed, plans: 2);
        var network = UnitNetwork.Collaboration(graph);
        var last = network.Units.Length - 1;
        var found = ConnectingPaths.Find(graph, network.Units[0].Id, network.Units[last].Id, Count);
        var lengths = Lengths(network.Graph, last).Order().Take(Count);
        Assert.That(found.Select(p => p.Length), Is.EqualTo(lengths));
        Assert.That(found.Select(p => string.Join(' ', p.Units.Select(u => u.Id))), Is.Unique);
    }

    [Test]
    public void Each_step_tells_the_measures_shared([Range(1, 8)] int seed)
    {
        var graph = GraphMaker.Make(seed, plans: 2);
        var units = UnitNetwork.Collaboration(graph).Units;
        foreach (var path in ConnectingPaths.Find(graph, units[0].Id, units[^1].Id, Count))
        {
            Assert.That(path.Units[0], Is.EqualTo(units[0]));
            Assert.That(path.Units[^1], Is.EqualTo(units[^1]));
            Assert.That(path.Units, Is.Unique);
            for (var i = 0; i < path.Length; i++)
            {
                var (a, b) = (path.Units[i].Id, path.Units[i + 1].Id);
                Assert.That(
                    path.Measures[i].Select(m => m.Id),
                    Is.EqualTo(graph.Measures.Select(m => m.Id).Where(m => Takes(graph, a, m) && Takes(graph, b, m)))
                        .And.Not.Empty);
            }
        }
    }

    [Test]
    public void Units_apart_have_no_way()
    {
        var graph = GraphMaker.Make(3, plans: 1);
        var alone = graph with { Responsibilities = [graph.Responsibilities[0]] };
        Assert.That(ConnectingPaths.Find(alone, alone.Responsibilities[0].UnitId, "没有这个单位", 1), Is.Empty);
        Assert.That(() => ConnectingPaths.Find(alone, "甲", "甲", 1), Throws.ArgumentException);
    }

    private static bool Takes(ResponsibilityGraph graph, string unit, string measure) =>
        graph.Responsibilities.Any(r => r.UnitId == unit && r.MeasureId == measure);

    // The lengths of all simple ways from node 0, up to the length where there are enough of them.
    private static List<int> Lengths(CompactGraph graph, int last)
    {
        for (var limit = 1; ; limit++)
        {
            var lengths = new List<int>();
            Walk(graph, 0, last, limit, [0], lengths);
            if (lengths.Count >= Count || limit >= graph.NodeCount || limit > 5)
            {
                return lengths;
            }
        }
    }

    private static void Walk(CompactGraph graph, int node, int last, int limit, HashSet<int> visited, List<int> lengths)
    {
        foreach (var next in graph.Neighbours(node))
        {
            if (next == last)
            {
                lengths.Add(visited.Count);
            }
            else if (visited.Count < limit && visited.Add(next))
            {
                Walk(graph, next, last, limit, visited, lengths);
                visited.Remove(next);
            }
        }
    }
}
