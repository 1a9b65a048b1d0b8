using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Layouts.Layered;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Layouts;

public sealed class BrandesKoepfTests
{
    [Test]
    public void Each_of_the_four_layouts_keeps_order_and_distances() =>
        Prop.ForAll(RandomLayoutGraphs.Any, item =>
        {
            var graph = ProperGraph.Make(item.Graph, LayerAssignment.Assign(item.Graph, CancellationToken.None));
            var orders = OrderSearch.Run(
                graph, new LayeredOptions { Effort = 0.02, Seed = (ulong)item.Seed }, CancellationToken.None);
            double Distance(int above, int below) => ColumnPlaces.Distance(graph, item.Graph, new LayeredOptions(), above, below);
            for (var run = 0; run < 4 && item.Graph.Nodes.Length > 0; run++)
            {
                var places = new BrandesKoepfRun(graph, orders, [], fromRight: run >= 2, upwards: run % 2 == 1).Place(Distance);
                foreach (var layer in orders.Layers)
                {
                    for (var i = 1; i < layer.Length; i++)
                    {
                        Assert.That(
                            places[layer[i]] - places[layer[i - 1]],
                            Is.GreaterThan(Distance(layer[i - 1], layer[i]) - 1e-6),
                            $"run {run}");
                    }
                }
            }
        }).CheckFixed();

    [Test]
    public void Long_lines_are_straight_wherever_no_other_long_line_crosses_them() =>
        Prop.ForAll(RandomLayoutGraphs.Any, item =>
        {
            var graph = ProperGraph.Make(item.Graph, LayerAssignment.Assign(item.Graph, CancellationToken.None));
            if (item.Graph.Nodes.Length == 0)
            {
                return;
            }

            var orders = OrderSearch.Run(graph, new LayeredOptions { Effort = 0.02 }, CancellationToken.None);
            var places = BrandesKoepf.Place(
                graph, orders, (a, b) => ColumnPlaces.Distance(graph, item.Graph, new LayeredOptions(), a, b));
            var inner = graph.Chains.SelectMany(chain => chain.Skip(1).Zip(chain.Skip(2)))
                .Where(s => graph.IsDummy(s.First) && graph.IsDummy(s.Second)).ToList();
            bool Cross((int First, int Second) a, (int First, int Second) b) =>
                graph.LayerOf[a.First] == graph.LayerOf[b.First]
                && (orders.Places[a.First] - orders.Places[b.First]) * (orders.Places[a.Second] - orders.Places[b.Second]) < 0;
            if (inner.Exists(a => inner.Exists(b => Cross(a, b))))
            {
                return;
            }

            foreach (var (first, second) in inner)
            {
                Assert.That(places[second], Is.EqualTo(places[first]).Within(1e-6));
            }
        }).CheckFixed();
}
