using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Benchmarks.Layouts;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Layouts.Networks;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Layouts;

public sealed class StressLayoutTests
{
    private static readonly StressOptions s_quick = new() { Effort = 0.02 };

    [Test]
    public void Boxes_and_lines_of_any_graph_are_drawn_whole([Values(1, 400)] int sparseAbove) =>
        Prop.ForAll(RandomLayoutGraphs.Any, item =>
            Drawing.Check(item.Graph, new StressLayout(s_quick with { SparseAbove = sparseAbove }).Lay(item.Graph)))
            .CheckFixed();

    // The seed of a graph in which a box without width comes to stand on the edge of a wide one.
    [TestCase(395195450)]
    public void Boxes_that_touch_are_tied_at_their_outlines(int seed)
    {
        var graph = RandomLayoutGraphs.FromSeed(seed);
        Drawing.Check(graph, new StressLayout(s_quick with { SparseAbove = 1 }).Lay(graph));
    }

    [Test]
    public void Boxes_keep_their_distance() =>
        Prop.ForAll(RandomLayoutGraphs.Any, item =>
        {
            var boxes = new StressLayout(s_quick).Lay(item.Graph).Boxes;
            var half = item.Graph.Spacing.Node / 2;
            for (var a = 0; a < boxes.Length; a++)
            {
                for (var b = 0; b < a; b++)
                {
                    Assert.That(
                        boxes[a].Inflate(half - 1e-6).Overlaps(boxes[b].Inflate(half)) && half > 0,
                        Is.False,
                        $"boxes {b} and {a}");
                }
            }
        }).CheckFixed();

    [Test]
    public void Equal_graphs_give_equal_pictures() =>
        Prop.ForAll(
            RandomLayoutGraphs.Any,
            item => Drawing.Same(new StressLayout(s_quick).Lay(item.Graph), new StressLayout(s_quick).Lay(item.Graph)))
            .CheckFixed();

    [Test]
    public void A_path_lies_stretched_out_in_its_order()
    {
        const int Length = 12;
        var graph = Points(Length, [.. Enumerable.Range(1, Length - 1).Select(i => new LayoutEdge(i - 1, i))]);
        var boxes = new StressLayout(new StressOptions { Effort = 0 }).Lay(graph).Boxes;
        var x = boxes.Select(box => box.Centre.X).ToArray();
        Assert.That(x[0] < x[^1] ? x : x.Reverse(), Is.Ordered);
    }

    [Test]
    public void Distances_on_the_page_follow_distances_in_the_network([Values(10, 1000)] int sparseAbove)
    {
        // A grid of 8 by 8: corners on a diagonal are farthest, all distances in proportion.
        const int Side = 8;
        var edges = Enumerable.Range(0, Side * Side).SelectMany(v => new[] { (v, v + 1), (v, v + Side) })
            .Where(e => e.Item2 < Side * Side && (e.Item2 - e.Item1 == Side || e.Item2 % Side != 0))
            .Select(e => new LayoutEdge(e.Item1, e.Item2));
        var boxes = new StressLayout(new StressOptions { Effort = 0, SparseAbove = sparseAbove, EdgeLength = 60 })
            .Lay(Points(Side * Side, [.. edges])).Boxes;
        var (drawn, wished) = (new List<double>(), new List<double>());
        for (var a = 0; a < boxes.Length; a++)
        {
            for (var b = 0; b < a; b++)
            {
                drawn.Add(
                    Math.Sqrt(
                        Math.Pow(boxes[a].Centre.X - boxes[b].Centre.X, 2) + Math.Pow(boxes[a].Centre.Y - boxes[b].Centre.Y, 2)));
                wished.Add(60 * (Math.Abs((a % Side) - (b % Side)) + Math.Abs((a / Side) - (b / Side))));
            }
        }

        var error = drawn.Zip(wished, (d, w) => Math.Pow((d - w) / w, 2)).Average();
        Assert.That(error, Is.LessThan(0.04), "a flat grid has a stress of about 0.03 a pair, a random one above 0.3");
    }

    [Test]
    public void Moves_lower_crossings_without_overlaps([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        var graph = Points(
            40,
            [.. Enumerable.Range(0,
                100).Select(_ => random.Next(40)).Select(v => new LayoutEdge(v, (v + 1 + random.Next(39)) % 40))]);
        var before = new StressLayout(new StressOptions { Effort = 0 }).Lay(graph);
        var after = new StressLayout(new StressOptions { Effort = 4 }).Lay(graph);
        Drawing.Check(graph, after);
        Assert.That(Centres(graph, after), Is.LessThan(0.9 * Centres(graph, before)));
    }

    [Test]
    public void A_picture_takes_the_shape_of_the_page([Values(0.7, 1.0, 1.8)] double aspect)
    {
        var random = new Random(5);
        var graph = Points(50, [.. Enumerable.Range(1, 49).Select(v => new LayoutEdge(v, random.Next(v)))]);
        var result = new StressLayout(new StressOptions { AspectRatio = aspect }).Lay(graph);
        Assert.That(result.Width / result.Height, Is.EqualTo(aspect).Within(25).Percent);
    }

    [Test]
    public void Parts_that_are_not_tied_lie_side_by_side()
    {
        var graph = Points(9, [new(0, 1), new(1, 2), new(2, 0), new(3, 4), new(4, 5), new(5, 3)]);
        var boxes = new StressLayout().Lay(graph).Boxes;
        Rect Around(int from) => boxes.Skip(from).Take(3).Aggregate((a, b) => new Rect(
            Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.Right, b.Right) - Math.Min(a.X, b.X),
            Math.Max(a.Bottom, b.Bottom) - Math.Min(a.Y, b.Y)));
        Assert.That(Around(0).Overlaps(Around(3)), Is.False);
    }

    [Test]
    public void A_strong_tie_is_shorter_than_a_weak_one()
    {
        var graph = Points(3, [new(0, 1, 9), new(1, 2, 1)]);
        var boxes = new StressLayout().Lay(graph).Boxes;
        double Apart(int a, int b) =>
            Math.Sqrt(Math.Pow(boxes[a].Centre.X - boxes[b].Centre.X, 2) + Math.Pow(boxes[a].Centre.Y - boxes[b].Centre.Y, 2));
        Assert.That(Apart(0, 1), Is.LessThan(0.8 * Apart(1, 2)));
    }

    [Test]
    public void A_cancelled_layout_stops() => Assert.That(
        () => new StressLayout().Lay(Points(3, [new(0, 1), new(1, 2)]), new CancellationToken(canceled: true)),
        Throws.InstanceOf<OperationCanceledException>());

    private static LayoutGraph Points(int count, LayoutEdge[] edges) =>
        new([.. Enumerable.Repeat(new LayoutNode(16, 16), count)], [.. edges], new LayoutSpacing());

    private static long Centres(LayoutGraph graph, LayoutResult result) =>
        CrossingCount.Drawn(
            [.. graph.Edges.Select(e => CurvePath.Straight(result.Boxes[e.From].Centre, result.Boxes[e.To].Centre))]);
}
