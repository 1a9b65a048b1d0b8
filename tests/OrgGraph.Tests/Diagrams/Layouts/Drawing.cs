using NUnit.Framework;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Tests.Diagrams.Layouts;

/// <summary>What must hold of every layout.</summary>
internal static class Drawing
{
    private const double Slack = 1e-6;

    /// <summary>
    /// Fails with what is wrong: boxes that overlap or lost their size, routes that end elsewhere, parts off the page.
    /// </summary>
    public static void Check(LayoutGraph graph, LayoutResult result)
    {
        Assert.Multiple(() =>
        {
            Assert.That(result.Boxes, Has.Length.EqualTo(graph.Nodes.Length));
            Assert.That(result.Routes, Has.Length.EqualTo(graph.Edges.Length));
        });
        var page = new Rect(-Slack, -Slack, result.Width + (2 * Slack), result.Height + (2 * Slack));
        for (var i = 0; i < result.Boxes.Length; i++)
        {
            var box = result.Boxes[i];
            Assert.That((box.Width, box.Height), Is.EqualTo((graph.Nodes[i].Width, graph.Nodes[i].Height)));
            Assert.That(page.Contains(box), $"box {i} is off the page: {box}");
            for (var k = 0; k < i; k++)
            {
                Assert.That(
                    box.Inflate(-Slack).Overlaps(result.Boxes[k]) && box.Width * box.Height > 0,
                    Is.False,
                    $"boxes {k} and {i} overlap");
            }
        }

        for (var e = 0; e < result.Routes.Length; e++)
        {
            var points = Points(result.Routes[e]);
            Assert.That(points.TrueForAll(p => page.Contains(new Rect(p.X, p.Y, 0, 0))), $"route {e} leaves the page");
            Assert.That(IsOnOutline(result.Boxes[graph.Edges[e].From], points[0]), $"route {e} does not begin at its box");
            Assert.That(IsOnOutline(result.Boxes[graph.Edges[e].To], points[^1]), $"route {e} does not end at its box");
        }
    }

    /// <summary>The first box, other than its own two, that a route passes through; null when there is none.</summary>
    public static int? BoxOnTheWay(LayoutGraph graph, LayoutResult result, int edge)
    {
        var points = Points(result.Routes[edge]);
        for (var v = 0; v < result.Boxes.Length; v++)
        {
            var box = result.Boxes[v].Inflate(-1e-3);
            if (v != graph.Edges[edge].From && v != graph.Edges[edge].To && box.Width > 0 && box.Height > 0
                && points.Exists(p => p.X > box.X && p.X < box.Right && p.Y > box.Y && p.Y < box.Bottom))
            {
                return v;
            }
        }

        return null;
    }

    /// <summary>Two results, all numbers the same.</summary>
    public static bool Same(LayoutResult a, LayoutResult b) =>
        a.Width.Equals(b.Width) && a.Height.Equals(b.Height) && a.Boxes.SequenceEqual(b.Boxes)
        && a.Routes.Zip(b.Routes)
            .All(pair => pair.First.Start == pair.Second.Start && pair.First.Curves.SequenceEqual(pair.Second.Curves));

    /// <summary>Points along a route, close to each other.</summary>
    public static List<Point> Points(CurvePath path)
    {
        const int PerCurve = 60;
        var points = new List<Point> { path.Start };
        var start = path.Start;
        foreach (var curve in path.Curves)
        {
            for (var i = 1; i <= PerCurve; i++)
            {
                var t = (double)i / PerCurve;
                var s = 1 - t;
                points.Add(new Point(
                    (s * s * s * start.X) + (3 * s * s * t * curve.Control1.X) + (3 * s * t * t * curve.Control2.X)
                        + (t * t * t * curve.End.X),
                    (s * s * s * start.Y) + (3 * s * s * t * curve.Control1.Y) + (3 * s * t * t * curve.Control2.Y)
                        + (t * t * t * curve.End.Y)));
            }

            start = curve.End;
        }

        return points;
    }

    /// <summary>True where a point lies on the edge of a box.</summary>
    public static bool IsOnOutline(Rect box, Point point)
    {
        const double Near = 1e-4;
        return box.Inflate(Near).Contains(new Rect(point.X, point.Y, 0, 0))
            && (Math.Abs(point.X - box.X) < Near || Math.Abs(point.X - box.Right) < Near
                || Math.Abs(point.Y - box.Y) < Near || Math.Abs(point.Y - box.Bottom) < Near);
    }
}
