using NUnit.Framework;
using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Communities;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Tests.Analytics.Expected;

/// <summary>Every measure against the values of NetworkX and igraph.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PeerValueTests
{
    private const double Agreement = 1e-9;

    // Of values that are this small against the largest, peers' own last digits are noise.
    private const double Noise = 1e-6;

    private static readonly BetweennessOptions s_weighted = new() { Weighted = true };

    private static IEnumerable<TestCaseData> Cases()
    {
        foreach (var (measure, of) in Measures())
        {
            foreach (var test in ExpectedGraph.With(measure))
            {
                var graph = (ExpectedGraph)test.Arguments[0]!;
                yield return new TestCaseData(measure, graph, of).SetArgDisplayNames(measure, graph.Name);
            }
        }
    }

    private static IEnumerable<(string Measure, Func<ExpectedGraph, double[]> Of)> Measures()
    {
        static double[] Reals(int[] values) => Array.ConvertAll(values, v => (double)v);
        yield return ("degree", g => Reals(Degree.Compute(g.Graph)));
        yield return ("strength", g => Strength.Compute(g.Graph));
        yield return ("pagerank", g => PageRank.Compute(g.Graph));
        yield return ("eigenvector", g => Eigenvector.Compute(g.Graph));
        yield return ("hubs", g => Hits.Compute(g.Graph).Hubs);
        yield return ("authorities", g => Hits.Compute(g.Graph).Authorities);
        yield return ("core", g => Reals(KCore.Compute(g.Graph)));
        yield return ("clustering", g => Clustering.Compute(g.Graph));
        yield return ("latapy", g => TwoModeClustering.Compute(g.Graph));
        yield return ("constraint", g => Constraint.Compute(g.Graph));
        yield return ("betweenness", g => Betweenness.Compute(g.Graph));
        yield return ("betweennessNormalised", g => Betweenness.Compute(g.Graph, new BetweennessOptions { Normalised = true }));
        yield return ("betweennessWeighted", g => Betweenness.Compute(g.Graph, s_weighted));
        yield return ("closeness", g => Closeness.Compute(g.Graph));
        yield return ("closenessWeighted", g => Closeness.Compute(g.Graph, new ClosenessOptions { Weighted = true }));
        yield return ("harmonic", g => Harmonic.Compute(g.Graph));
        yield return ("harmonicWeighted", g => Harmonic.Compute(g.Graph, new HarmonicOptions { Weighted = true }));
    }

    [TestCaseSource(nameof(Cases))]
    public void A_measure_is_that_of_the_peers(string measure, ExpectedGraph graph, Func<ExpectedGraph, double[]> of)
    {
        var expected = graph.Of(measure);
        var actual = of(graph);
        Assert.That(actual, Has.Length.EqualTo(expected.Length));
        var largest = expected.Where(double.IsFinite).DefaultIfEmpty().Max(Math.Abs);
        Assert.Multiple(() =>
        {
            for (var node = 0; node < expected.Length; node++)
            {
                var tolerance = Agreement * Math.Max(Math.Abs(expected[node]), Noise * largest);
                Assert.That(
                    actual[node],
                    double.IsNaN(expected[node]) ? Is.NaN : Is.EqualTo(expected[node]).Within(tolerance),
                    $"node {node}");
            }
        });
    }

    [TestCaseSource(typeof(ExpectedGraph), nameof(ExpectedGraph.With), new object[] { "articulation" })]
    public void Cut_points_and_bridges_are_those_of_the_peers(ExpectedGraph graph)
    {
        var parts = ArticulationPoints.Find(graph.Graph);
        Assert.Multiple(() =>
        {
            Assert.That(
                Enumerable.Range(0, graph.Graph.NodeCount).Where(n => parts.IsArticulationPoint[n]),
                Is.EqualTo(graph.Of("articulation").Select(v => (int)v)));
            Assert.That(
                parts.Bridges.Select(b => new[] { b.First, b.Second }),
                Is.EqualTo(
                    graph.Values.GetProperty("bridges").EnumerateArray()
                        .Select(b => new[] { b[0].GetInt32(), b[1].GetInt32() })));
        });
    }

    [TestCaseSource(typeof(ExpectedGraph), nameof(ExpectedGraph.With), new object[] { "communities" })]
    public void Modularity_is_that_of_the_peers_and_Leiden_finds_no_less(ExpectedGraph graph)
    {
        var expected = graph.Values.GetProperty("modularity").GetDouble();
        var theirs = graph.Of("communities").Select(c => (int)c).ToArray();
        var ours = Leiden.Find(graph.Graph);
        Assert.Multiple(() =>
        {
            Assert.That(Modularity.Compute(graph.Graph, theirs), Is.EqualTo(expected).Within(1e-12));
            Assert.That(ours.Modularity, Is.GreaterThanOrEqualTo(expected - 1e-12));
            Assert.That(ours.Modularity, Is.EqualTo(Modularity.Compute(graph.Graph, ours.Of)).Within(1e-12));
        });
    }

    [TestCaseSource(typeof(ExpectedGraph), nameof(ExpectedGraph.With), new object[] { "spanning" })]
    public void The_maximum_spanning_forest_weighs_what_the_peers_does(ExpectedGraph graph)
    {
        var forest = MaximumSpanningForest.Find(graph.Graph);
        Assert.Multiple(() =>
        {
            Assert.That(
                forest.Edges().Sum(e => e.Weight), Is.EqualTo(graph.Values.GetProperty("spanning").GetDouble()).Within(1e-9));
            Assert.That(forest.EdgeCount, Is.EqualTo(graph.Graph.NodeCount - Components.Find(graph.Graph).Count));
            Assert.That(Components.Find(forest).Count, Is.EqualTo(Components.Find(graph.Graph).Count));
        });
    }
}
