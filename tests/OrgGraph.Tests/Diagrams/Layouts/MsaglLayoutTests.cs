using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.GraphPackages;
using OrgGraph.GraphPackages.Msagl;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Layouts;

/// <summary>The adapter to MSAGL, in builds that have the package.</summary>
public sealed class MsaglLayoutTests
{
    [SetUp]
    public void SkipWithoutMsagl()
    {
        if (!DiagramLayouts.HasMsagl)
        {
            Tools.SkipAlsoInCi("this build has no Msagl: the package feed does not serve it");
        }
    }

    [Test]
    public void Boxes_and_lines_are_drawn_whole([Values] MsaglStyle style)
    {
        var layout = Layout(style);
        Prop.ForAll(RandomLayoutGraphs.TwoLayers, item => Drawing.Check(item.Graph, layout.Lay(item.Graph))).CheckFixed();
    }

    [Test]
    public void Given_layers_stand_from_left_to_right() =>
        Prop.ForAll(RandomLayoutGraphs.TwoLayers, item =>
        {
            var boxes = Layout(MsaglStyle.Layered).Lay(item.Graph).Boxes;
            foreach (var edge in item.Graph.Edges)
            {
                Assert.That(
                    Math.Sign(boxes[edge.To].Centre.X - boxes[edge.From].Centre.X),
                    Is.EqualTo(Math.Sign(item.Graph.Nodes[edge.To].Layer!.Value - item.Graph.Nodes[edge.From].Layer!.Value)));
            }
        }).CheckFixed();

    [Test]
    public void The_same_graph_is_drawn_the_same([Values] MsaglStyle style)
    {
        var graph = Framed();
        var first = Digest(Layout(style).Lay(graph));
        Assert.That(Digest(Layout(style).Lay(graph)), Is.EqualTo(first));
    }

    [Test]
    public void Frames_hold_their_boxes_and_frames_and_room_for_a_title()
    {
        var graph = Framed();
        var drawn = Layout(MsaglStyle.Layered).Lay(graph);
        Assert.Multiple(() =>
        {
            Assert.That(drawn.Frames, Has.Length.EqualTo(3));
            for (var f = 0; f < 3; f++)
            {
                var room = drawn.Frames[f] with
                {
                    Y = drawn.Frames[f].Y + graph.Frames[f].TitleHeight,
                    Height = drawn.Frames[f].Height - graph.Frames[f].TitleHeight,
                };
                Assert.That(graph.Frames[f].Nodes.All(v => room.Contains(drawn.Boxes[v])), $"boxes of {f}");
                Assert.That(drawn.Frames[f].Width, Is.GreaterThanOrEqualTo(graph.Frames[f].TitleWidth));
            }

            Assert.That(drawn.Frames[0].Contains(drawn.Frames[1]));
            Assert.That(drawn.Frames[0].Overlaps(drawn.Frames[2]), Is.False);
        });
    }

    [Test]
    public void Labels_get_places_that_cover_no_box()
    {
        var graph = new LayoutGraph(
            [.. Enumerable.Repeat(new LayoutNode(60, 20), 4)],
            [new(0, 1, 1, 12, 9), new(0, 2, 1, 12, 9), new(1, 3), new(2, 3, 1, 12, 9)],
            new LayoutSpacing());
        var drawn = Layout(MsaglStyle.Layered).Lay(graph);
        Assert.Multiple(() =>
        {
            Assert.That(drawn.Labels.Select(l => l.Width), Is.EqualTo(new[] { 12.0, 12, 0, 12 }));
            Assert.That(drawn.Labels.Where(l => l.Width > 0).Any(l => drawn.Boxes.Any(l.Overlaps)), Is.False);
        });
    }

    [Test]
    public void Lines_are_routed_between_boxes_where_they_stand([Values] bool bundled)
    {
        var graph = new LayoutGraph([.. Enumerable.Repeat(new LayoutNode(40, 20), 3)], [new(0, 2)], new LayoutSpacing());
        Rect[] boxes = [new(0, 0, 40, 20), new(100, 0, 40, 20), new(200, 0, 40, 20)];
        var route = ((ILineRouting)Layout(MsaglStyle.Scaling, bundled)).Route(graph, [.. boxes]).Single();
        var points = CurveGeometry.Points(route);
        Assert.Multiple(() =>
        {
            Assert.That(boxes[0].Inflate(0.1).Contains(new Rect(points[0].X, points[0].Y, 0, 0)));
            Assert.That(boxes[2].Inflate(0.1).Contains(new Rect(points[^1].X, points[^1].Y, 0, 0)));
            Assert.That(points.Exists(p => boxes[1].Contains(new Rect(p.X, p.Y, 0, 0))), Is.False);
        });
    }

    [Test]
    public void Work_that_is_stopped_ends([Values] MsaglStyle style) => Assert.That(
        () =>
            Layout(style)
                .Lay(
                    new LayoutGraph([new(9, 9), new(9, 9)], [new(0, 1)], new LayoutSpacing()),
                    new CancellationToken(canceled: true)),
        Throws.InstanceOf<OperationCanceledException>());

    // Two frames, one within the other and one beside, lines within, between and out of them.
    private static LayoutGraph Framed() => new(
        [.. Enumerable.Range(0, 9).Select(i => new LayoutNode(60 + (i * 5), 20))],
        [new(0, 1), new(1, 2), new(2, 3), new(3, 4), new(0, 5), new(5, 6), new(6, 8), new(7, 8), new(2, 7)],
        new LayoutSpacing(8, 30))
    {
        Frames = [new([0, 1], null, 90, 12), new([2, 3], 0, 200, 10), new([5, 6], null, 40, 12)],
    };

    private static string Digest(LayoutResult drawn) =>
        string.Join(';', drawn.Boxes) + string.Join(';', drawn.Frames)
            + string.Join(';', drawn.Routes.Select(r => string.Join(' ', CurveGeometry.Points(r))));

    private static IDiagramLayout Layout(MsaglStyle style, bool bundled = false) => DiagramLayouts.Msagl!(style, bundled);
}
