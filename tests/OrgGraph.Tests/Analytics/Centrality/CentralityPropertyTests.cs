using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Tests.Analytics.Networks;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.Centrality;

/// <summary>What holds of measures on any graph.</summary>
public sealed class CentralityPropertyTests
{
    private static IEnumerable<TestCaseData> Measures()
    {
        static TestCaseData Case(string name, Func<Network, double[]> of) => new TestCaseData(of).SetArgDisplayNames(name);
        static double[] Reals(int[] values) => Array.ConvertAll(values, v => (double)v);
        yield return Case("degree", n => Reals(Degree.Compute(n.Undirected)));
        yield return Case("strength", n => Strength.Compute(n.Undirected));
        yield return Case("eigenvector", n => Eigenvector.Compute(n.Undirected));
        yield return Case("PageRank", n => PageRank.Compute(n.Undirected));
        yield return Case("PageRank, directed", n => PageRank.Compute(n.Directed));
        yield return Case("hubs", n => Hits.Compute(n.Directed).Hubs);
        yield return Case("authorities", n => Hits.Compute(n.Directed).Authorities);
        yield return Case("core", n => Reals(KCore.Compute(n.Undirected)));
        yield return Case("clustering", n => Clustering.Compute(n.Undirected));
        yield return Case("two-mode clustering", n => TwoModeClustering.Compute(n.Undirected));
        yield return Case("constraint", n => Constraint.Compute(n.Undirected));
        yield return Case(
            "cut points", n => Array.ConvertAll(ArticulationPoints.Find(n.Undirected).IsArticulationPoint, c => c ? 1.0 : 0));
    }

    [TestCaseSource(nameof(Measures))]
    public void Other_numbers_are_the_same_graph(Func<Network, double[]> of) => Check.One(FixedSeeds.Config(), 
        Prop.ForAll(RandomNetworks.Any, network =>
        {
            var numbers = RandomNetworks.Order(network.Nodes, network.Edges.Length);
            var values = of(network);
            var renumbered = of(network.Renumbered(numbers));
            return Enumerable.Range(0, network.Nodes).All(i =>
                values[i].Equals(renumbered[numbers[i]]) || Math.Abs(values[i] - renumbered[numbers[i]]) < 1e-8);
        }));

    [Test]
    public void PageRank_makes_1_and_balances() => Check.One(FixedSeeds.Config(), Prop.ForAll(RandomNetworks.Any, network =>
    {
        foreach (var graph in new[] { network.Undirected, network.Directed })
        {
            var rank = PageRank.Compute(graph);
            var strength = Strength.Compute(graph);
            var lost = Enumerable.Range(0, graph.NodeCount).Where(i => strength[i] == 0).Sum(i => rank[i]);
            var next = Enumerable.Repeat((0.15 + (0.85 * lost)) / Math.Max(1, graph.NodeCount), graph.NodeCount).ToArray();
            foreach (var edge in graph.Edges())
            {
                next[edge.To] += 0.85 * rank[edge.From] * edge.Weight / strength[edge.From];
                if (!graph.IsDirected)
                {
                    next[edge.From] += 0.85 * rank[edge.To] * edge.Weight / strength[edge.To];
                }
            }

            if (Enumerable.Range(0, graph.NodeCount).Any(i => Math.Abs(next[i] - rank[i]) > 1e-12 * rank[i]))
            {
                return false;
            }
        }

        return network.Nodes == 0 || Math.Abs(PageRank.Compute(network.Undirected).Sum() - 1) < 1e-12;
    }));

    [Test]
    public void The_eigenvector_is_one_and_none_has_a_larger_value([Values] bool twoSides) =>
        Check.One(FixedSeeds.Config(), Prop.ForAll(RandomNetworks.Any, network =>
    {
        var graph =
            (twoSides ? network with { Edges = [.. network.Edges.Where(e => (e.From + e.To) % 2 == 1)] } : network).Undirected;
        var vector = Eigenvector.Compute(graph);
        var product = new double[vector.Length];
        foreach (var edge in graph.Edges())
        {
            product[edge.From] += edge.Weight * vector[edge.To];
            product[edge.To] += edge.Weight * vector[edge.From];
        }

        var value = vector.Zip(product, (a, b) => a * b).Sum();
        var atLeast = Strength.Compute(graph).DefaultIfEmpty().Average(); // of all ones
        return vector.All(v => v >= 0)
            && (vector.Length == 0 || Math.Abs(vector.Sum(v => v * v) - 1) < 1e-12)
            && value >= atLeast - 1e-9
            && Enumerable.Range(0, vector.Length)
                .All(i => Math.Abs(product[i] - (value * vector[i])) < 1e-9 * Math.Max(1, value));
    }));

    [Test]
    public void A_tie_more_lowers_no_core_number() => Check.One(FixedSeeds.Config(), Prop.ForAll(RandomNetworks.Any, network =>
    {
        if (network.Edges.Length == 0)
        {
            return true;
        }

        var more = KCore.Compute(network.Undirected);
        var fewer = KCore.Compute((network with { Edges = network.Edges[..^1] }).Undirected);
        return Enumerable.Range(0, network.Nodes).All(i => fewer[i] <= more[i] && more[i] <= fewer[i] + 1);
    }));

    [Test]
    public void A_core_is_the_largest_part_in_which_all_have_so_many_neighbours() =>
        Check.One(FixedSeeds.Config(), Prop.ForAll(RandomNetworks.Any, network =>
        {
            var graph = network.Undirected;
            var core = KCore.Compute(graph);
            return Enumerable.Range(1, core.DefaultIfEmpty().Max()).All(k =>
            {
                // peel by definition
                var left = Enumerable.Range(0, graph.NodeCount).ToHashSet();
                while (left.RemoveWhere(n => graph.Neighbours(n).ToArray().Count(left.Contains) < k) > 0)
                {
                }

                return left.SetEquals(Enumerable.Range(0, graph.NodeCount).Where(n => core[n] >= k));
            });
        }));

    [Test]
    public void Without_a_cut_point_or_bridge_there_are_more_components() =>
        Check.One(FixedSeeds.Config(), Prop.ForAll(RandomNetworks.Any, network =>
    {
        var graph = network.Undirected;
        var parts = ArticulationPoints.Find(graph);
        var components = Components.Find(graph).Count;
        var edges = graph.Edges().ToArray();
        return Enumerable.Range(0, graph.NodeCount).All(n =>
            {
                // the node itself stays, alone
                var without = CompactGraph.Undirected(graph.NodeCount, [.. edges.Where(e => e.From != n && e.To != n)]);
                var alone = graph.Degree(n) == 0 ? 0 : 1;
                return parts.IsArticulationPoint[n] == (Components.Find(without).Count - alone > components);
            })
            && edges.All(edge =>
                parts.Bridges.Contains((edge.From, edge.To))
                == (Components.Find(CompactGraph.Undirected(graph.NodeCount, [.. edges.Where(e => e != edge)]))
                    .Count > components));
    }));

    [Test]
    public void Triangles_are_those_of_all_threes() => Check.One(FixedSeeds.Config(), Prop.ForAll(RandomNetworks.Any, network =>
    {
        var graph = network.Undirected;
        var ties = graph.Edges().Select(e => (e.From, e.To)).ToHashSet();
        var counts = new long[graph.NodeCount];
        foreach (var (a, b) in ties)
        {
            for (var c = b + 1; c < graph.NodeCount; c++)
            {
                if (ties.Contains((a, c)) && ties.Contains((b, c)))
                {
                    counts[a]++;
                    counts[b]++;
                    counts[c]++;
                }
            }
        }

        return Clustering.TrianglesOf(graph).SequenceEqual(counts);
    }));

    [Test]
    public void A_long_path_is_no_matter()
    {
        const int Nodes = 200_000;
        var path = CompactGraph.Undirected(Nodes, [.. Enumerable.Range(0, Nodes - 1).Select(i => new WeightedEdge(i, i + 1))]);
        var parts = ArticulationPoints.Find(path);
        Assert.Multiple(() =>
        {
            Assert.That(parts.IsArticulationPoint.Count(c => c), Is.EqualTo(Nodes - 2));
            Assert.That(parts.Bridges, Has.Count.EqualTo(Nodes - 1));
            Assert.That(KCore.Compute(path), Is.All.EqualTo(1));
            Assert.That(PageRank.Compute(path).Sum(), Is.EqualTo(1).Within(1e-9));
        });
    }

    [Test]
    public void A_path_of_a_thousand_nodes_has_the_eigenvector_of_the_sine()
    {
        // eigenvalues that lie close together; sin(πi/(n+1)) is the leading eigenvector
        const int Nodes = 1000;
        var path = CompactGraph.Undirected(Nodes, [.. Enumerable.Range(0, Nodes - 1).Select(i => new WeightedEdge(i, i + 1))]);
        var scale = Math.Sqrt(2.0 / (Nodes + 1));
        var expected = Enumerable.Range(1, Nodes).Select(i => scale * Math.Sin(Math.PI * i / (Nodes + 1))).ToArray();
        Assert.That(Eigenvector.Compute(path), Is.EqualTo(expected).Within(1e-9));
    }

    [Test]
    public void Measures_of_undirected_graphs_refuse_directed_ones_and_the_other_way_round()
    {
        var directed = CompactGraph.Directed(2, [new(0, 1)]);
        Assert.Multiple(() =>
        {
            Assert.That(() => Eigenvector.Compute(directed), Throws.ArgumentException);
            Assert.That(() => KCore.Compute(directed), Throws.ArgumentException);
            Assert.That(() => Clustering.Compute(directed), Throws.ArgumentException);
            Assert.That(() => Constraint.Compute(directed), Throws.ArgumentException);
            Assert.That(() => ArticulationPoints.Find(directed), Throws.ArgumentException);
            Assert.That(() => Hits.Compute(CompactGraph.Undirected(2, [new(0, 1)])), Throws.ArgumentException);
            Assert.That(() => PageRank.Compute(directed, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => PageRank.Compute(directed, double.NaN), Throws.InstanceOf<ArgumentOutOfRangeException>());
        });
    }

    [Test]
    public void Work_that_is_stopped_ends()
    {
        var stopped = new CancellationToken(canceled: true);
        var graph = CompactGraph.Undirected(4, [new(0, 1), new(1, 2), new(2, 3)]);
        Assert.Multiple(() =>
        {
            Assert.That(() => Eigenvector.Compute(graph, stopped), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(() => PageRank.Compute(graph, 0.85, stopped), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(() => Clustering.Compute(graph, stopped), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(() => TwoModeClustering.Compute(graph, stopped), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(() => Constraint.Compute(graph, stopped), Throws.InstanceOf<OperationCanceledException>());
        });
    }
}
