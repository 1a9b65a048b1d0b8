using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Writers.Pptx;

/// <summary>The preset connector that comes nearest to a path.</summary>
/// <param name="Preset">Name of the preset geometry.</param>
/// <param name="Vertical">True where it leaves its start up or down (the preset turned by 90°).</param>
/// <param name="Middle">Where the middle part runs, as a share of the way; presets with a middle part only.</param>
/// <param name="Deviation">How far the preset and the path are apart at most, in points.</param>
internal sealed record ConnectorShape(string Preset, bool Vertical, double? Middle, double Deviation)
{
    /// <summary>Up to here a preset gives the same picture; beyond it the path is drawn as a free form.</summary>
    public const double Tolerance = 12;

    private const string Line = "straightConnector1";
    private const string Curved = "curvedConnector3";
    private const string Bent = "bentConnector3";

    /// <summary>True for a straight line.</summary>
    public bool IsLine => Preset == Line;

    /// <summary>True where <see cref="Fit"/> gives a straight line because the path is one.</summary>
    public static bool IsStraight(CurvePath path)
    {
        var points = CurveGeometry.Points(path);
        return Farthest(points, [points[0], points[^1]]) <= 1;
    }

    /// <summary>Finds it: a straight line where that is within a point, else the nearest of curves and right angles.</summary>
    public static ConnectorShape Fit(CurvePath path)
    {
        var points = CurveGeometry.Points(path);
        var (start, end) = (points[0], points[^1]);
        var best = new ConnectorShape(Line, false, null, Apart(points, [start, end]));
        if (best.Deviation <= 1)
        {
            return best;
        }

        foreach (var vertical in new[] { false, true })
        {
            // the presets are defined from left to right; a vertical one is the same with the axes exchanged
            var turned = vertical ? points.ConvertAll(Turn) : points;
            if (Math.Abs(turned[^1].X - turned[0].X) < 1)
            {
                continue;
            }

            var middle = Crossing(turned);
            foreach (var preset in new[] { Curved, Bent })
            {
                var made = Sample(Corners(turned[0], turned[^1], middle), preset == Curved);
                var apart = Apart(turned, made);
                if (apart < best.Deviation)
                {
                    best = new ConnectorShape(preset, vertical, (middle - turned[0].X) / (turned[^1].X - turned[0].X), apart);
                }
            }
        }

        return best;
    }

    private static Point Turn(Point p) => new(p.Y, p.X);

    // Where the path is half way up or down.
    private static double Crossing(List<Point> points)
    {
        var half = (points[0].Y + points[^1].Y) / 2;
        for (var i = 1; i < points.Count; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            if ((a.Y - half) * (b.Y - half) <= 0 && Math.Abs(a.Y - b.Y) > 1e-9)
            {
                return a.X + ((b.X - a.X) * (half - a.Y) / (b.Y - a.Y));
            }
        }

        return (points[0].X + points[^1].X) / 2;
    }

    private static Point[] Corners(Point start, Point end, double middle) =>
        [start, new(middle, start.Y), new(middle, end.Y), end];

    // The preset definitions of ECMA-376, annex presetShapeDefinitions.xml.
    private static List<Point> Sample(Point[] corners, bool curved)
    {
        var path = curved ? CurvedPath(corners) : CurvePath.Straight(corners);
        return CurveGeometry.Points(path);
    }

    private static CurvePath CurvedPath(Point[] corners)
    {
        var (start, end, middle) = (corners[0], corners[3], corners[1].X);
        var half = (start.Y + end.Y) / 2;
        return new CurvePath(start, [
            new Curve(
                new Point((start.X + middle) / 2, start.Y), new Point(middle, (start.Y + half) / 2), new Point(middle, half)),
            new Curve(new Point(middle, (half + end.Y) / 2), new Point((middle + end.X) / 2, end.Y), end),
        ]);
    }

    // Hausdorff distance of the two lines of points.
    private static double Apart(List<Point> a, List<Point> b) => Math.Max(Farthest(a, b), Farthest(b, a));

    private static double Farthest(List<Point> from, List<Point> to)
    {
        var most = 0.0;
        foreach (var p in from)
        {
            var least = double.MaxValue;
            for (var i = 1; i < to.Count && least > most; i++)
            {
                least = Math.Min(least, ToSegment(p, to[i - 1], to[i]));
            }

            most = Math.Max(most, least);
        }

        return most;
    }

    private static double ToSegment(Point p, Point a, Point b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var square = (dx * dx) + (dy * dy);
        var t = square < 1e-12 ? 0 : Math.Clamp((((p.X - a.X) * dx) + ((p.Y - a.Y) * dy)) / square, 0, 1);
        return Point.Distance(p, CurveGeometry.Mix(a, b, t));
    }
}
