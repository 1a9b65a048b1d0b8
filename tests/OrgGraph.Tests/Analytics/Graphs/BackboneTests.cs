using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Tests.Analytics.Networks;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.Graphs;

public sealed class BackboneTests
{
    [Test]
    public void A_smaller_level_keeps_no_more() => Check.One(FixedSeeds.Config(), Prop.ForAll(RandomNetworks.Any, network =>
    {
        var graph = network.Undirected;
        return !DisparityFilter.Filter(graph, 0.05).Edges().Except(DisparityFilter.Filter(graph, 0.2).Edges()).Any();
    }));

    [Test]
    public void No_tie_outside_the_forest_is_stronger_than_one_it_would_replace() =>
        Check.One(FixedSeeds.Config(), Prop.ForAll(RandomNetworks.Any, network =>
        {
            var graph = network.Undirected;
            var forest = MaximumSpanningForest.Find(graph);
            return graph.Edges().Except(forest.Edges()).All(edge =>
            {
                // the forest's ties that are weaker cannot be on the way between its ends
                WeightedEdge[] atLeast = [.. forest.Edges().Where(e => e.Weight >= edge.Weight)];
                var of = Components.Find(CompactGraph.Undirected(network.Nodes, atLeast)).Of;
                return of[edge.From] == of[edge.To];
            });
        }));

    [Test]
    public void Chances_are_those_of_the_paper()
    {
        // node 0 has ties of 8, 1 and 1: of the largest, p = 0.8 and k = 3
        var graph = CompactGraph.Undirected(6, [new(0, 1, 8), new(0, 2, 1), new(0, 3, 1), new(1, 4, 8), new(1, 5, 8)]);
        Assert.Multiple(() =>
        {
            Assert.That(DisparityFilter.ChanceOf(8, 10, 3), Is.EqualTo(0.04).Within(1e-15));
            Assert.That(DisparityFilter.ChanceOf(1, 10, 3), Is.EqualTo(0.81).Within(1e-15));
            Assert.That(DisparityFilter.ChanceOf(3, 3, 1), Is.EqualTo(1), "a node's only tie");
            Assert.That(DisparityFilter.Filter(graph).Edges(), Is.EqualTo(new[] { new WeightedEdge(0, 1, 8) }));
        });
    }

    [TestCase(0)]
    [TestCase(-0.1)]
    [TestCase(1.01)]
    [TestCase(double.NaN)]
    public void A_level_is_a_probability(double level) =>
        Assert.That(
            () => DisparityFilter.Filter(CompactGraph.Undirected(2, []), level),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
}
