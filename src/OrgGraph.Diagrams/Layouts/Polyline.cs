using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Layouts;

/// <summary>Curves as straight pieces.</summary>
internal static class Polyline
{
    /// <summary>A curve is cut into no more pieces.</summary>
    public const int MaxPieces = 32;

    private const double Tolerance = 0.05;

    /// <summary>Points on the path, both ends included; a straight curve gives its end only.</summary>
    public static List<Point> Flatten(CurvePath path)
    {
        var points = new List<Point>(1 + (4 * path.Curves.Length)) { path.Start };
        Span<Point> room = stackalloc Point[MaxPieces];
        var start = path.Start;
        foreach (var curve in path.Curves)
        {
            points.AddRange(room[..Flatten(start, curve, room)]);
            start = curve.End;
        }

        return points;
    }

    /// <summary>Writes the points on a curve after its start, its end last, and tells their number.</summary>
    /// <param name="start">Where the curve begins.</param>
    /// <param name="curve">The curve.</param>
    /// <param name="points">Room for <see cref="MaxPieces"/> points.</param>
    public static int Flatten(Point start, Curve curve, Span<Point> points)
    {
        var pieces = Pieces(start, curve);
        for (var i = 1; i < pieces; i++)
        {
            points[i - 1] = curve.At(start, (double)i / pieces);
        }

        points[pieces - 1] = curve.End;
        return pieces;
    }

    private static int Pieces(Point start, Curve curve)
    {
        if (OnChord(start, curve.Control1, curve.End) && OnChord(start, curve.Control2, curve.End))
        {
            return 1;
        }

        // n pieces of a cubic curve stay within 6/8 · M / n² of it, M being the largest second difference of its control points
        // (Wang 1984).
        var x = Math.Max(
            Math.Abs(start.X - (2 * curve.Control1.X) + curve.Control2.X),
            Math.Abs(curve.Control1.X - (2 * curve.Control2.X) + curve.End.X));
        var y = Math.Max(
            Math.Abs(start.Y - (2 * curve.Control1.Y) + curve.Control2.Y),
            Math.Abs(curve.Control1.Y - (2 * curve.Control2.Y) + curve.End.Y));
        return Math.Clamp((int)Math.Ceiling(Math.Sqrt(0.75 * Math.Sqrt((x * x) + (y * y)) / Tolerance)), 1, MaxPieces);
    }

    private static bool OnChord(Point start, Point control, Point end)
    {
        var (dx, dy) = (end.X - start.X, end.Y - start.Y);
        var across = (dx * (control.Y - start.Y)) - (dy * (control.X - start.X));
        var along = (dx * (control.X - start.X)) + (dy * (control.Y - start.Y));
        var square = (dx * dx) + (dy * dy);
        return across * across <= 1e-12 * square * square && along >= 0 && along <= square;
    }
}
