using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Quality;

/// <summary>Curves as runs of short straight lines.</summary>
internal static class PathGeometry
{
    private const int Steps = 16;

    /// <summary>Lines that only touch, or lie on one another, do not cross.</summary>
    private const double Touch = 1e-6;

    public static Point[] Flatten(CurvePath path)
    {
        var points = new List<Point> { path.Start };
        var start = path.Start;
        foreach (var curve in path.Curves)
        {
            for (var i = 1; i <= Steps; i++)
            {
                points.Add(At(start, curve, i / (double)Steps));
            }

            start = curve.End;
        }

        return [.. points];
    }

    public static Rect BoundsOf(Point[] points)
    {
        var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        return new Rect(left, top, points.Max(p => p.X) - left, points.Max(p => p.Y) - top);
    }

    public static Rect BoundsOf(SceneItem item) => item switch
    {
        ShapeItem { Text: { } text } shape => Union(shape.Bounds, text.Lines.IsEmpty ? text.Bounds : TextGeometry.InkOf(text)),
        ShapeItem shape => shape.Bounds,
        TextItem { Text: { Lines.IsEmpty: false } text } => TextGeometry.InkOf(text),
        TextItem text => text.Text.Bounds,
        LineItem line => BoundsOf(Flatten(line.Path)),
        ConnectorItem connector => BoundsOf(Flatten(connector.Path)),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, null),
    };

    /// <summary>True when two lines cross in a point that ends neither.</summary>
    public static bool Cross(Point[] a, Point[] b)
    {
        for (var i = 1; i < a.Length; i++)
        {
            for (var j = 1; j < b.Length; j++)
            {
                if (Side(a[i - 1], a[i], b[j - 1]) * Side(a[i - 1], a[i], b[j]) < -Touch
                    && Side(b[j - 1], b[j], a[i - 1]) * Side(b[j - 1], b[j], a[i]) < -Touch)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True when a line has a point within a rectangle.</summary>
    public static bool Enters(Point[] line, Rect box)
    {
        for (var i = 1; i < line.Length; i++)
        {
            if (EntersSegment(line[i - 1], line[i], box))
            {
                return true;
            }
        }

        return false;
    }

    private static Rect Union(Rect a, Rect b)
    {
        var (left, top) = (Math.Min(a.X, b.X), Math.Min(a.Y, b.Y));
        return new Rect(left, top, Math.Max(a.Right, b.Right) - left, Math.Max(a.Bottom, b.Bottom) - top);
    }

    // Clipping by Liang and Barsky.
    private static bool EntersSegment(Point a, Point b, Rect box)
    {
        var (from, to) = (0.0, 1.0);
        return Clip(b.X - a.X, box.X - a.X, box.Right - a.X, ref from, ref to)
            && Clip(b.Y - a.Y, box.Y - a.Y, box.Bottom - a.Y, ref from, ref to)
            && from < to;
    }

    private static bool Clip(double step, double low, double high, ref double from, ref double to)
    {
        if (Math.Abs(step) < 1e-12)
        {
            return low < 0 && high > 0;
        }

        var (first, last) = (Math.Min(low / step, high / step), Math.Max(low / step, high / step));
        (from, to) = (Math.Max(from, first), Math.Min(to, last));
        return from < to;
    }

    private static double Side(Point a, Point b, Point p) => ((b.X - a.X) * (p.Y - a.Y)) - ((b.Y - a.Y) * (p.X - a.X));

    private static Point At(Point start, Curve curve, double t)
    {
        var u = 1 - t;
        var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
        return new Point(
            (a * start.X) + (b * curve.Control1.X) + (c * curve.Control2.X) + (d * curve.End.X),
            (a * start.Y) + (b * curve.Control1.Y) + (c * curve.Control2.Y) + (d * curve.End.Y));
    }
}
