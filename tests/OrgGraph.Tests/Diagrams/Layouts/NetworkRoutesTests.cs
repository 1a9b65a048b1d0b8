using NUnit.Framework;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Layouts.Networks;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Tests.Diagrams.Layouts;

public sealed class NetworkRoutesTests
{
    private static readonly Rect s_box = new(10, 10, 80, 20);

    private static readonly Rect[] s_others =
    [
        new(90, 5, 0, 30), new(10, 12, 0, 6), new(30, 30, 20, 0), new(40, 10, 0, 0), new(90, 30, 0, 0),
        new(50, 20, 0, 0), new(20, 15, 0, 0), new(200, 90, 40, 10), new(90, 10, 30, 20),
    ];

    [Test]
    public void A_line_ends_on_the_outlines_wherever_its_boxes_stand(
        [ValueSource(nameof(s_others))] Rect other, [Values(1, 3)] int parallel, [Values] bool turned)
    {
        Rect[] boxes = turned ? [other, s_box] : [s_box, other];
        var graph = new LayoutGraph(
            [.. boxes.Select(box => new LayoutNode(box.Width, box.Height))],
            [.. Enumerable.Repeat(new LayoutEdge(0, 1), parallel)],
            new LayoutSpacing());
        foreach (var route in NetworkRoutes.Route(graph, boxes, CancellationToken.None))
        {
            Assert.That(Drawing.IsOnOutline(boxes[0], route.Start), $"begins at {route.Start}");
            Assert.That(Drawing.IsOnOutline(boxes[1], route.Curves[^1].End), $"ends at {route.Curves[^1].End}");
        }
    }

    [Test]
    public void A_line_from_within_a_circle_ends_on_the_circle()
    {
        Rect[] shapes = [new(0, 0, 40, 40), new(30, 20, 0, 0)];
        var graph = new LayoutGraph([new(40, 40), new(0, 0)], [new(1, 0)], new LayoutSpacing());
        var route = NetworkRoutes.Route(graph, shapes, new RouteEnds(shapes, AreRound: true, null), CancellationToken.None)[0];
        Assert.That(Point.Distance(route.Curves[^1].End, new Point(40, 20)), Is.LessThan(1e-6));
    }
}
