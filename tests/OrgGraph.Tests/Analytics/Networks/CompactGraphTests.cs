using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.Networks;

public sealed class CompactGraphTests
{
    [Test]
    public void Every_tie_is_kept_once_with_the_sum_of_its_weights() =>
        Check.One(FixedSeeds.Config(), Prop.ForAll(RandomNetworks.Any, network =>
    {
        var expected = network.Edges
            .GroupBy(e => (Math.Min(e.From, e.To), Math.Max(e.From, e.To)))
            .ToDictionary(g => g.Key, g => g.Sum(e => e.Weight));
        var graph = network.Undirected;
        return graph.EdgeCount == expected.Count
            && graph.Edges().All(e => e.From < e.To && Math.Abs(expected[(e.From, e.To)] - e.Weight) < 1e-12);
    }));

    [Test]
    public void Both_ends_tell_the_same_neighbours_ascend_and_weights_have_the_same_bits() =>
        Check.One(FixedSeeds.Config(), Prop.ForAll(RandomNetworks.Any, network =>
        {
            var graph = network.Undirected;
            for (var node = 0; node < graph.NodeCount; node++)
            {
                var neighbours = graph.Neighbours(node);
                for (var i = 0; i < neighbours.Length; i++)
                {
                    var back = graph.Neighbours(neighbours[i]).BinarySearch(node);
                    if ((i > 0 && neighbours[i - 1] >= neighbours[i])
                        || back < 0
                        || (graph.IsWeighted && !graph.Weights(neighbours[i])[back].Equals(graph.Weights(node)[i])))
                    {
                        return false;
                    }
                }
            }

            return true;
        }));

    [Test]
    public void A_directed_graph_turned_twice_is_itself() =>
        Check.One(FixedSeeds.Config(), Prop.ForAll(RandomNetworks.Any, network =>
    {
        var graph = network.Directed;
        return graph.Reversed.Reversed.Edges().SequenceEqual(graph.Edges())
            && graph.Reversed.Edges().Select(e => (e.To, e.From)).Order()
                .SequenceEqual(graph.Edges().Select(e => (e.From, e.To)));
    }));

    [Test]
    public void Weights_of_1_are_no_weights()
    {
        var graph = CompactGraph.Undirected(3, [new(0, 1), new(1, 2)]);
        Assert.Multiple(() =>
        {
            Assert.That(graph.IsWeighted, Is.False);
            Assert.That(graph.Weights(1).IsEmpty, Is.True);
            Assert.That(graph.Unweighted(), Is.SameAs(graph));
            Assert.That(graph.Reversed, Is.SameAs(graph));
            Assert.That(CompactGraph.Undirected(2, [new(0, 1, 2)]).Unweighted().Edges().Single().Weight, Is.EqualTo(1));
        });
    }

    [TestCase(0, 0, 1)]
    [TestCase(0, 3, 1)]
    [TestCase(-1, 0, 1)]
    [TestCase(0, 1, 0)]
    [TestCase(0, 1, -1)]
    [TestCase(0, 1, double.NaN)]
    [TestCase(0, 1, double.PositiveInfinity)]
    public void What_is_no_edge_is_refused(int from, int to, double weight) => Assert.Multiple(() =>
    {
        Assert.That(() => CompactGraph.Undirected(3, [new(from, to, weight)]), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => CompactGraph.Directed(3, [new(from, to, weight)]), Throws.InstanceOf<ArgumentOutOfRangeException>());
    });

    [Test]
    public void Components_part_the_nodes_by_reach() => Check.One(FixedSeeds.Config(), Prop.ForAll(RandomNetworks.Any, network =>
    {
        var components = Components.Find(network.Undirected);
        return network.Edges.All(e => components.Of[e.From] == components.Of[e.To])
            && components.Sizes.Sum() == network.Nodes
            && components.Of.SequenceEqual(Components.Find(network.Directed).Of)
            && Enumerable.Range(0, components.Count).All(c => components.Of.Count(of => of == c) == components.Sizes[c]);
    }));
}
