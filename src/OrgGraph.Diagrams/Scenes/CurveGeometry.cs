
namespace OrgGraph.Diagrams.Scenes;

/// <summary>Questions about Bézier curves.</summary>
internal static class CurveGeometry
{
    /// <summary>The part of a curve before a parameter (de Casteljau).</summary>
    public static Curve Before(Point start, Curve curve, double t)
    {
        var (a, b, c) = (
            Mix(start, curve.Control1, t), Mix(curve.Control1, curve.Control2, t), Mix(curve.Control2, curve.End, t));
        var (d, e) = (Mix(a, b, t), Mix(b, c, t));
        return new Curve(a, d, Mix(d, e, t));
    }

    /// <summary>True for a curve that does not leave the line between its ends by more than a tenth of a point.</summary>
    public static bool IsStraight(Point start, Curve curve)
    {
        var length = Point.Distance(start, curve.End);
        return length < 1e-6
            ? Point.Distance(start, curve.Control1) < 0.1 && Point.Distance(start, curve.Control2) < 0.1
            : Offset(curve.Control1) < 0.1 && Offset(curve.Control2) < 0.1;

        double Offset(Point p) =>
            Math.Abs(((curve.End.X - start.X) * (p.Y - start.Y)) - ((curve.End.Y - start.Y) * (p.X - start.X))) / length;
    }

    /// <summary>Points along a path, 16 a curve and both ends of straight ones.</summary>
    public static List<Point> Points(CurvePath path)
    {
        var points = new List<Point> { path.Start };
        foreach (var curve in path.Curves)
        {
            var start = points[^1];
            for (var i = 1; i <= 16; i++)
            {
                points.Add(curve.At(start, i / 16.0));
            }
        }

        return points;
    }

    /// <summary>End of a path.</summary>
    public static Point End(CurvePath path) => path.Curves.IsEmpty ? path.Start : path.Curves[^1].End;

    /// <summary>The point between two, at a share of the way.</summary>
    public static Point Mix(Point a, Point b, double t) => new(a.X + ((b.X - a.X) * t), a.Y + ((b.Y - a.Y) * t));
}
