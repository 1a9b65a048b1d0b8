using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Graphs;

using static OrgGraph.Tests.Analytics.Centrality.BetweennessTests;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.Centrality;

/// <summary>Closeness and harmonic centrality.</summary>
[TestFixture]
public sealed class DistanceTests
{
    private static readonly Config s_many = FixedSeeds.Config(400);

    [TestCase(GraphKinds.Plain)]
    [TestCase(GraphKinds.TwoMode)]
    [TestCase(GraphKinds.Directed)]
    [TestCase(GraphKinds.Weighted)]
    [TestCase(GraphKinds.Weighted | GraphKinds.Directed)]
    public void They_are_what_the_definitions_say(GraphKinds kinds)
    {
        var weighted = kinds.HasFlag(GraphKinds.Weighted);
        Check.One(s_many, Prop.ForAll(PathGraphs.Any(kinds), c =>
        {
            var inward = new TextbookPaths(c.Graph, weighted).Inward();
            double Plain(double[] d) => d.Length == 0 ? 0 : d.Length / d.Sum();
            return Agree(
                    Closeness.Compute(c.Graph, new() { Weighted = weighted, Correction = ClosenessCorrection.PerComponent }),
                    [.. inward.Select(Plain)])
                && Agree(
                    Closeness.Compute(c.Graph, new() { Weighted = weighted }),
                    [.. inward.Select(d => d.Length == 0 ? 0 : Plain(d) * d.Length / (c.Nodes - 1))])
                && Agree(Harmonic.Compute(c.Graph, new() { Weighted = weighted }), [.. inward.Select(d => d.Sum(x => 1 / x))]);
        }));
    }

    [TestCase(GraphKinds.Plain)]
    [TestCase(GraphKinds.Directed)]
    public void They_hold_for_more_sources_than_one_search_takes(GraphKinds kinds)
    {
        var graph = PathGraphs.Make(new Random(2), kinds, largest: 4500).Graph;
        Assert.That(graph.NodeCount, Is.GreaterThan(1200));
        var distances = Enumerable.Range(0, graph.NodeCount).Select(_ => new List<int>()).ToArray();
        for (var source = 0; source < graph.NodeCount; source++)
        {
            foreach (var (node, distance) in Search(graph, source))
            {
                distances[node].Add(distance);
            }
        }

        var plain = new ClosenessOptions { Correction = ClosenessCorrection.PerComponent };
        Assert.That(
            Agree(
                Closeness.Compute(graph, plain),
                [.. distances.Select(d => d.Count == 0 ? 0 : d.Count / (double)d.Sum(x => (long)x))]));
        Assert.That(Agree(Harmonic.Compute(graph), [.. distances.Select(d => d.Sum(x => 1.0 / x))]));
    }

    [TestCase(GraphKinds.Plain)]
    [TestCase(GraphKinds.TwoMode)]
    [TestCase(GraphKinds.Directed)]
    [TestCase(GraphKinds.Weighted)]
    public void They_do_not_depend_on_the_numbers_of_nodes(GraphKinds kinds) =>
        Check.One(s_many, Prop.ForAll(PathGraphs.Any(kinds, largest: 200), c =>
        {
            var numbers = Enumerable.Range(0, c.Nodes).ToArray();
            new Random(c.Nodes).Shuffle(numbers);
            var other = c.Renumbered(numbers);
            var closeness = Closeness.Compute(other, new() { Weighted = true });
            var harmonic = Harmonic.Compute(other, new() { Weighted = true });
            return Agree(Closeness.Compute(c.Graph, new() { Weighted = true }), [.. numbers.Select(i => closeness[i])])
                && Agree(Harmonic.Compute(c.Graph, new() { Weighted = true }), [.. numbers.Select(i => harmonic[i])]);
        }));

    [TestCase(GraphKinds.Plain)]
    [TestCase(GraphKinds.Directed)]
    [TestCase(GraphKinds.Weighted)]
    public void Any_number_of_threads_gives_the_same_bits(GraphKinds kinds)
    {
        var graph = PathGraphs.Make(new Random(7), kinds, largest: 4000).Graph;
        var closeness = Closeness.Compute(graph, new() { Threads = 1, Weighted = true });
        var harmonic = Harmonic.Compute(graph, new() { Threads = 1, Weighted = true });
        foreach (var threads in new[] { 2, 3, 7 })
        {
            Assert.That(Closeness.Compute(graph, new() { Threads = threads, Weighted = true }), Is.EqualTo(closeness));
            Assert.That(Harmonic.Compute(graph, new() { Threads = threads, Weighted = true }), Is.EqualTo(harmonic));
        }
    }

    [Test]
    public void Known_graphs_have_known_values() => Assert.Multiple(() =>
    {
        Assert.That(Closeness.Compute(Path(3)), Is.EqualTo(new[] { 2 / 3.0, 1, 2 / 3.0 }).Within(1e-15));
        Assert.That(
            Closeness.Compute(Bipartite(1, 4)), Is.EqualTo(new[] { 1, 4 / 7.0, 4 / 7.0, 4 / 7.0, 4 / 7.0 }).Within(1e-15));
        Assert.That(Harmonic.Compute(Bipartite(1, 4)), Is.EqualTo(new[] { 4, 2.5, 2.5, 2.5, 2.5 }));
        Assert.That(Harmonic.Compute(Bipartite(1, 4), new() { Normalised = true })[0], Is.EqualTo(1));
        Assert.That(Closeness.Compute(CompactGraph.Undirected(0, [])), Is.Empty);
        Assert.That(Harmonic.Compute(CompactGraph.Undirected(0, []), new() { Normalised = true }), Is.Empty);
        Assert.That(Closeness.Compute(CompactGraph.Undirected(1, [])), Is.EqualTo(new double[] { 0 }));
        Assert.That(
            Harmonic.Compute(CompactGraph.Undirected(1, []), new() { Normalised = true }), Is.EqualTo(new double[] { 0 }));
        Assert.That(Closeness.Compute(CompactGraph.Directed(2, [new(0, 1)])), Is.EqualTo(new double[] { 0, 1 }));
    });

    [Test]
    public void They_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => Closeness.Compute(Path(9), null, null, source.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => Harmonic.Compute(Path(9), null, null, source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static IEnumerable<(int Node, int Distance)> Search(CompactGraph graph, int source)
    {
        var distances = new Dictionary<int, int> { [source] = 0 };
        var open = new Queue<int>([source]);
        while (open.TryDequeue(out var node))
        {
            foreach (var next in graph.Neighbours(node).ToArray())
            {
                if (distances.TryAdd(next, distances[node] + 1))
                {
                    open.Enqueue(next);
                }
            }
        }

        return distances.Where(d => d.Key != source).Select(d => (d.Key, d.Value));
    }
}
