using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.Centrality;

[TestFixture]
public sealed class BetweennessTests
{
    private static readonly Config s_many = FixedSeeds.Config(400);

    [TestCase(GraphKinds.Plain)]
    [TestCase(GraphKinds.TwoMode)]
    [TestCase(GraphKinds.Directed)]
    [TestCase(GraphKinds.Weighted)]
    [TestCase(GraphKinds.Weighted | GraphKinds.Directed)]
    [TestCase(GraphKinds.Weighted | GraphKinds.TwoMode)]
    public void It_is_what_the_definition_says(GraphKinds kinds) =>
        Check.One(s_many, Prop.ForAll(PathGraphs.Any(kinds), c =>
            Agree(Betweenness.Compute(c.Graph, Weighted(c)), Expected(c))));

    [TestCase(GraphKinds.Plain)]
    [TestCase(GraphKinds.TwoMode)]
    [TestCase(GraphKinds.Directed)]
    [TestCase(GraphKinds.Weighted)]
    public void It_does_not_depend_on_the_numbers_of_nodes(GraphKinds kinds) =>
        Check.One(s_many, Prop.ForAll(PathGraphs.Any(kinds, largest: 200), c =>
        {
            var numbers = Enumerable.Range(0, c.Nodes).ToArray();
            new Random(c.Nodes).Shuffle(numbers);
            var renumbered = Betweenness.Compute(c.Renumbered(numbers), Weighted(c));
            return Agree(Betweenness.Compute(c.Graph, Weighted(c)), [.. numbers.Select(i => renumbered[i])]);
        }));

    [TestCase(GraphKinds.Plain)]
    [TestCase(GraphKinds.TwoMode)]
    [TestCase(GraphKinds.Directed)]
    public void All_values_sum_to_the_inner_nodes_of_all_paths(GraphKinds kinds) =>
        Check.One(s_many, Prop.ForAll(PathGraphs.Any(kinds, largest: 60), c =>
        {
            var paths = new TextbookPaths(c.Graph, weighted: false);
            var inner = paths.Pairs().Sum(p => paths.Distances[p.S][p.T] - 1);
            return Agree([Betweenness.Compute(c.Graph).Sum()], [c.Graph.IsDirected ? inner : inner / 2]);
        }));

    [TestCase(GraphKinds.Plain)]
    [TestCase(GraphKinds.Directed)]
    [TestCase(GraphKinds.Weighted)]
    public void Any_number_of_threads_gives_the_same_bits(GraphKinds kinds)
    {
        var graph = PathGraphs.Make(new Random(7), kinds, largest: 4000).Graph;
        var one = Betweenness.Compute(graph, new() { Threads = 1, Weighted = true });
        foreach (var threads in new[] { 2, 3, 7 })
        {
            Assert.That(
                Betweenness.Compute(graph, new() { Threads = threads, Weighted = true }), Is.EqualTo(one), $"{threads} threads");
        }
    }

    [Test]
    public void Known_graphs_have_known_values() => Assert.Multiple(() =>
    {
        Assert.That(Betweenness.Compute(Path(5)), Is.EqualTo(new double[] { 0, 3, 4, 3, 0 }));
        Assert.That(Betweenness.Compute(Bipartite(1, 5)), Is.EqualTo(new double[] { 10, 0, 0, 0, 0, 0 }));
        Assert.That(
            Betweenness.Compute(Bipartite(2, 3)), Is.EqualTo(new[] { 1.5, 1.5, 1 / 3.0, 1 / 3.0, 1 / 3.0 }).Within(1e-15));
        Assert.That(Betweenness.Compute(Cycle(5)), Is.EqualTo(new double[] { 1, 1, 1, 1, 1 }));
        Assert.That(Betweenness.Compute(Cycle(6)), Is.EqualTo(new double[] { 2, 2, 2, 2, 2, 2 }));
        Assert.That(Betweenness.Compute(CompactGraph.Undirected(0, [])), Is.Empty);
        Assert.That(Betweenness.Compute(CompactGraph.Undirected(1, [])), Is.EqualTo(new double[] { 0 }));
        Assert.That(Betweenness.Compute(CompactGraph.Undirected(3, [])), Is.EqualTo(new double[] { 0, 0, 0 }));
        Assert.That(Betweenness.Compute(CompactGraph.Directed(3, [new(0, 1), new(1, 2)])), Is.EqualTo(new double[] { 0, 1, 0 }));
        Assert.That(Betweenness.Compute(CompactGraph.Directed(0, [])), Is.Empty);
    });

    [Test]
    public void A_long_cycle_has_the_value_of_its_formula() =>
        Assert.That(Betweenness.Compute(Cycle(3001)), Is.All.EqualTo(1499.0 * 1500 / 2));

    [Test]
    public void Normalised_values_are_shares_of_pairs() => Assert.Multiple(() =>
    {
        var normalised = new BetweennessOptions { Normalised = true };
        Assert.That(Betweenness.Compute(Bipartite(1, 5), normalised)[0], Is.EqualTo(1));
        Assert.That(Betweenness.Compute(CompactGraph.Directed(3, [new(0, 1), new(1, 2)]), normalised)[1], Is.EqualTo(0.5));
        Assert.That(Betweenness.Compute(Path(2), normalised), Is.EqualTo(new double[] { 0, 0 }));
        Assert.That(Betweenness.Compute(CompactGraph.Undirected(1, []), normalised), Is.EqualTo(new double[] { 0 }));
    });

    [Test]
    public void Lengths_that_only_rounding_tells_apart_are_equal()
    {
        // 0-1-2 is 0.1 + 0.2 long, 0-2 is 0.3, which doubles tell apart
        var graph = CompactGraph.Undirected(3, [new(0, 1, 1 / 0.1), new(1, 2, 1 / 0.2), new(0, 2, 1 / 0.3)]);
        Assert.That(Betweenness.Compute(graph, new() { Weighted = true }), Is.EqualTo(new[] { 0, 0.5, 0 }));
        Assert.That(Betweenness.Compute(graph), Is.EqualTo(new double[] { 0, 0, 0 }));
    }

    [Test]
    public void Very_short_edges_are_not_walked_both_ways()
    {
        // beside the other edges those between 1 and 2 are shorter than the tolerance
        var graph = CompactGraph.Directed(
            5, [new(4, 1), new(1, 2, 1e15), new(2, 1, 1e15), new(2, 3), new(4, 0), new(0, 3)]);
        Assert.That(
            Betweenness.Compute(graph, new() { Weighted = true }), Is.EqualTo(new[] { 0.5, 1.5, 1.5, 0, 0 }));
    }

    [Test]
    public void More_paths_than_can_be_counted_are_an_error()
    {
        // squares in a row, two ways through each: 2^1100 from end to end
        var edges = new List<WeightedEdge>();
        for (var i = 0; i < 1100; i++)
        {
            var a = 3 * i;
            edges.AddRange([new(a, a + 1), new(a, a + 2), new(a + 1, a + 3), new(a + 2, a + 3)]);
        }

        var graph = CompactGraph.Undirected((3 * 1100) + 1, [.. edges]);
        Assert.That(() => Betweenness.Compute(graph), Throws.TypeOf<OverflowException>());
    }

    [Test]
    public void It_can_be_cancelled_and_tells_its_progress()
    {
        var graph = Cycle(3001);
        using var source = new CancellationTokenSource();
        var progress = new Progress(source, cancelAt: 0.1);
        Assert.That(
            () => Betweenness.Compute(graph, new() { Threads = 2 }, progress, source.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(progress.Values[^1], Is.LessThan(1));
        var all = new Progress(source, cancelAt: 2);
        Betweenness.Compute(graph, new() { Threads = 3 }, all, CancellationToken.None);
        Assert.That(all.Values, Is.Ordered.Ascending);
        Assert.That(all.Values[^1], Is.EqualTo(1));
    }

    [Test]
    public void Bad_options_are_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => Betweenness.Compute(Path(3), new() { Threads = 0 }), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Betweenness.Compute(Path(3), new() { Samples = 1 }), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => BetweennessSampling.Estimate(Path(3), new()), Throws.ArgumentException);
        Assert.That(() => Betweenness.Compute(null!), Throws.ArgumentNullException);
    });

    internal static bool Agree(double[] actual, double[] expected) =>
        actual.Length == expected.Length
        && actual.Zip(expected).All(p => Math.Abs(p.First - p.Second) <= 1e-9 * Math.Max(1, Math.Abs(p.Second)));

    internal static CompactGraph Path(int nodes) =>
        CompactGraph.Undirected(nodes, [.. Enumerable.Range(1, nodes - 1).Select(i => new WeightedEdge(i - 1, i))]);

    internal static CompactGraph Cycle(int nodes) =>
        CompactGraph.Undirected(nodes, [.. Enumerable.Range(0, nodes).Select(i => new WeightedEdge(i, (i + 1) % nodes))]);

    internal static CompactGraph Bipartite(int first, int second) => CompactGraph.Undirected(
        first + second,
        [.. from a in Enumerable.Range(0, first) from b in Enumerable.Range(first, second) select new WeightedEdge(a, b)]);

    private static BetweennessOptions Weighted(PathGraphCase c) => new() { Weighted = c.Kinds.HasFlag(GraphKinds.Weighted) };

    private static double[] Expected(PathGraphCase c)
    {
        var ordered = new TextbookPaths(c.Graph, c.Kinds.HasFlag(GraphKinds.Weighted)).Betweenness();
        return c.Graph.IsDirected ? ordered : [.. ordered.Select(v => v / 2)];
    }

    private sealed class Progress(CancellationTokenSource source, double cancelAt) : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value)
        {
            Values.Add(value);
            if (value >= cancelAt)
            {
                source.Cancel();
            }
        }
    }
}
