using NUnit.Framework;
using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Model.Graphs;
using OrgGraph.Tests.Neo4j;
using QuikGraph.Algorithms;

namespace OrgGraph.Tests.Analytics.TypedGraphs;

/// <summary>QuikGraph sees the graphs that ours are, and finds in them what ours finds.</summary>
internal sealed class QuikGraphsTests
{
    private static IEnumerable<ResponsibilityGraph> Graphs() =>
        Enumerable.Range(1, 12).Select(seed => GraphMaker.Make(seed, plans: 3));

    [TestCaseSource(nameof(Graphs))]
    public void Every_responsibility_is_an_edge_and_nothing_else_is(ResponsibilityGraph graph)
    {
        var typed = QuikGraphs.Responsibilities(graph);
        Assert.That(typed.Edges.Select(e => e.Tag), Is.EquivalentTo(graph.Responsibilities));
        Assert.That(typed.Edges.All(e => e.Source.Unit!.Id == e.Tag.UnitId && e.Target.Measure!.Id == e.Tag.MeasureId), Is.True);
        Assert.That(typed.VertexCount, Is.EqualTo(TwoModeGraph.Of(graph).Graph.NodeCount));
    }

    [TestCaseSource(nameof(Graphs))]
    public void Components_are_ours(ResponsibilityGraph graph)
    {
        var of = new Dictionary<Unit, int>();
        var count = QuikGraphs.Collaboration(graph).ConnectedComponents(of);
        var network = UnitNetwork.Collaboration(graph);
        var ours = Components.Find(network.Graph);
        Assert.That(count, Is.EqualTo(ours.Count));
        Assert.That(
            of.GroupBy(p => p.Value, p => p.Key.Id).Select(g => string.Join(' ', g.Order(StringComparer.Ordinal))),
            Is.EquivalentTo(
                network.Units.Select((u, i) => (u.Id, Part: ours.Of[i])).GroupBy(p => p.Part, p => p.Id)
                    .Select(g => string.Join(' ', g))));
    }

    [TestCaseSource(nameof(Graphs))]
    public void Page_rank_is_ours(ResponsibilityGraph graph)
    {
        foreach (var network in new[] { UnitNetwork.Collaboration(graph).Graph, UnitNetwork.Calls(graph).Graph,
            TwoModeGraph.Of(graph).Graph })
        {
            Assert.That(PageRankCheck.ComputeShares(network), Is.EqualTo(PageRank.Compute(network.Unweighted())).Within(1e-12));
        }
    }

    [TestCaseSource(nameof(Graphs))]
    public void Circles_are_units_that_reach_each_other(ResponsibilityGraph graph)
    {
        var network = UnitNetwork.Calls(graph);
        var reach = Enumerable.Range(0, network.Units.Length).Select(n => Reached(network.Graph, n)).ToArray();
        var expected = Enumerable.Range(0, network.Units.Length)
            .Select(
                a =>
                    string.Join(
                        ' ',
                        Enumerable.Range(0, network.Units.Length).Where(b => reach[a].Contains(b) && reach[b].Contains(a))
                            .Select(b => network.Units[b].Id)))
            .Where(circle => circle.Contains(' '))
            .Distinct();
        Assert.That(CallCircles.Find(graph).Select(c => string.Join(' ', c.Select(u => u.Id))), Is.EquivalentTo(expected));
    }

    [Test]
    public void A_unit_and_a_measure_of_one_id_are_two_vertices()
    {
        var graph = GraphMaker.Make(1, plans: 1);
        var unit = new ResponsibilityVertex(graph.Units[0] with { Id = "x" });
        var measure = new ResponsibilityVertex(graph.Measures[0] with { Id = "x" });
        Assert.That(unit, Is.Not.EqualTo(measure));
        Assert.That(unit, Is.EqualTo(new ResponsibilityVertex(graph.Units[^1] with { Id = "x" })));
    }

    private static HashSet<int> Reached(CompactGraph graph, int start)
    {
        var reached = new HashSet<int> { start };
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var next in graph.Neighbours(node))
            {
                if (reached.Add(next))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return reached;
    }
}
