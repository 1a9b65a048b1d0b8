using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Benchmarks.Layouts;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Layouts.Layered;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Layouts;

public sealed class LayeredLayoutTests
{
    private static readonly LayeredOptions s_quick = new() { Effort = 0.05 };

    [Test]
    public void Boxes_and_lines_of_any_graph_are_drawn_whole() =>
        Prop.ForAll(RandomLayoutGraphs.Any, item =>
        {
            var result = new LayeredLayout(s_quick).Lay(item.Graph);
            Drawing.Check(item.Graph, result);
        }).CheckFixed();

    [Test]
    public void No_line_passes_through_a_box_of_others() =>
        Prop.ForAll(RandomLayoutGraphs.Any, item =>
        {
            var result = new LayeredLayout(s_quick).Lay(item.Graph);
            for (var e = 0; e < item.Graph.Edges.Length; e++)
            {
                Assert.That(Drawing.BoxOnTheWay(item.Graph, result, e), Is.Null, $"edge {e}");
            }
        }).CheckFixed();

    [Test]
    public void Boxes_keep_their_distance_in_their_column() =>
        Prop.ForAll(RandomLayoutGraphs.Any, item =>
        {
            var boxes = new LayeredLayout(s_quick).Lay(item.Graph).Boxes;
            foreach (var column in boxes.GroupBy(box => Math.Round(box.Centre.X, 3)))
            {
                var sorted = column.OrderBy(box => box.Centre.Y).ToList();
                foreach (var (above, below) in sorted.Zip(sorted.Skip(1)))
                {
                    Assert.That(below.Y - above.Bottom, Is.GreaterThanOrEqualTo(item.Graph.Spacing.Node - 1e-6));
                }
            }
        }).CheckFixed();

    [Test]
    public void Given_layers_stand_in_their_order_and_the_gap_apart() =>
        Prop.ForAll(RandomLayoutGraphs.Any, item =>
        {
            var boxes = new LayeredLayout(s_quick).Lay(item.Graph).Boxes;
            for (var a = 0; a < boxes.Length; a++)
            {
                for (var b = 0; b < boxes.Length; b++)
                {
                    if (item.Graph.Nodes[a].Layer is { } left && item.Graph.Nodes[b].Layer is { } right && left <= right)
                    {
                        Assert.That(
                            left == right
                                ? Math.Abs(boxes[a].Centre.X - boxes[b].Centre.X) < 1e-6
                                : boxes[b].X - boxes[a].Right > item.Graph.Spacing.Layer - 1e-6,
                            $"nodes {a} and {b}");
                    }
                }
            }
        }).CheckFixed();

    [Test]
    public void Boxes_of_a_group_stay_next_to_each_other() =>
        Prop.ForAll(RandomLayoutGraphs.Any, item =>
        {
            var boxes = new LayeredLayout(s_quick).Lay(item.Graph).Boxes;
            foreach (var column in Enumerable.Range(0, boxes.Length).GroupBy(v => Math.Round(boxes[v].Centre.X, 3)))
            {
                var groups = column.OrderBy(v => boxes[v].Centre.Y).Select(v => item.Graph.Nodes[v].Group).ToList();
                var runs = groups.Where((group, i) => group is not null && (i == 0 || groups[i - 1] != group)).ToList();
                Assert.That(runs, Is.Unique);
            }
        }).CheckFixed();

    [Test]
    public void Crossings_are_never_above_those_of_the_order_given() =>
        Prop.ForAll(RandomLayoutGraphs.TwoLayers, item =>
        {
            var graph = item.Graph;
            var boxes = new LayeredLayout(s_quick).Lay(graph).Boxes;
            var given = CrossingCount.Bipartite([.. graph.Edges.Select(e => (e.From, e.To))]);
            Assert.That(Crossings(graph, v => boxes[v].Centre.Y), Is.LessThanOrEqualTo(given));
        }).CheckFixed();

    [Test]
    public void Lines_between_two_layers_cross_where_their_order_makes_them_and_nowhere_else() =>
        Prop.ForAll(RandomLayoutGraphs.TwoLayers, item =>
        {
            var result = new LayeredLayout(s_quick).Lay(item.Graph);
            Assert.That(CrossingCount.Drawn(result.Routes), Is.EqualTo(Crossings(item.Graph, v => result.Boxes[v].Centre.Y)));
        }).CheckFixed();

    [Test]
    public void A_graph_that_can_be_drawn_without_crossings_is([Values(1, 2, 3, 4)] int seed)
    {
        // A caterpillar of two rows in random order: its only crossing-free orders are the natural one and its mirror image.
        const int Length = 30;
        var random = new Random(seed);
        var names = Enumerable.Range(0, Length).ToArray();
        random.Shuffle(names);
        var graph = new LayoutGraph(
            [.. Enumerable.Range(0, Length).Select(v => new LayoutNode(40, 12, Array.IndexOf(names, v) % 2))],
            [.. Enumerable.Range(1, Length - 1).Select(i => new LayoutEdge(names[i - 1], names[i]))],
            new LayoutSpacing());
        Assert.That(CrossingCount.Drawn(new LayeredLayout().Lay(graph).Routes), Is.Zero);
    }

    [Test]
    public void More_effort_does_not_cross_more([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        var graph = new LayoutGraph(
            [.. Enumerable.Range(0, 60).Select(i => new LayoutNode(60, 16, i % 3))],
            [
                .. Enumerable.Range(0, 150).Select(_ => random.Next(60))
                    .Select(v => new LayoutEdge(v, (v + 1 + (3 * random.Next(19))) % 60)),
            ],
            new LayoutSpacing());
        var crossings = new[] { 0, 0.02, 1 }.Select(
            effort => CrossingCount.Drawn(new LayeredLayout(new LayeredOptions { Effort = effort }).Lay(graph).Routes)).ToList();
        Assert.That(crossings, Is.Ordered.Descending);
        Assert.That(crossings[^1], Is.LessThan(0.8 * crossings[0]));
    }

    [Test]
    public void A_chain_without_layers_becomes_a_row_of_columns()
    {
        var graph = new LayoutGraph(
            [.. Enumerable.Repeat(new LayoutNode(50, 20), 4)], [new(2, 0), new(0, 3), new(3, 1), new(1, 2)], new LayoutSpacing());
        var boxes = new LayeredLayout().Lay(graph).Boxes;
        Assert.That(boxes.Select(box => box.X), Is.Unique, "one edge of the cycle leads back, the others forward");
    }

    [Test]
    public void Long_lines_run_straight_through_layers_between()
    {
        // Three short ties and one long tie beside them.
        var graph = new LayoutGraph(
            [new(40, 20, 0), new(40, 20, 1), new(40, 20, 2), new(40, 20, 3), new(40, 20, 0), new(40, 20, 3)],
            [new(0, 1), new(1, 2), new(2, 3), new(4, 5)],
            new LayoutSpacing());
        var result = new LayeredLayout().Lay(graph);
        Assert.That(Drawing.Points(result.Routes[3]).Select(p => Math.Round(p.Y, 6)).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void Equal_graphs_give_equal_pictures() =>
        Prop.ForAll(
            RandomLayoutGraphs.Any,
            item => Drawing.Same(new LayeredLayout(s_quick).Lay(item.Graph), new LayeredLayout(s_quick).Lay(item.Graph)))
            .CheckFixed();

    [Test]
    public void A_cancelled_layout_stops()
    {
        var graph = new LayoutGraph(
            [new(9, 9, 0), new(9, 9, 0), new(9, 9, 1), new(9, 9, 1)], [new(0, 3), new(1, 2)], new LayoutSpacing());
        Assert.That(
            () => new LayeredLayout().Lay(graph, new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
    }

    private static long Crossings(LayoutGraph graph, Func<int, double> height)
    {
        var rank = Enumerable.Range(0, graph.Nodes.Length).OrderBy(height).Select((v, i) => (v, i))
            .ToDictionary(item => item.v, item => item.i);
        return CrossingCount.Bipartite([.. graph.Edges.Select(e => (rank[e.From], rank[e.To]))]);
    }
}
