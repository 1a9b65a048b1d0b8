using System.Collections.Immutable;

namespace OrgGraph.Diagrams.Scenes;

/// <summary>The head of an arrow, drawn alike by all writers.</summary>
/// <param name="Shaft">The path, shortened so that its blunt end hides in the head.</param>
/// <param name="Corners">Tip and the two other corners of the head; empty for a path shorter than a head.</param>
internal sealed record ArrowHead(CurvePath Shaft, ImmutableArray<Point> Corners)
{
    /// <summary>The head at the end of a path: 4 line widths long, 5 points at least, and 0.8 times as wide.</summary>
    public static ArrowHead Of(CurvePath path, double width)
    {
        var length = Math.Max(5, 4 * width);
        var tip = CurveGeometry.End(path);
        for (var i = path.Curves.Length - 1; i >= 0; i--)
        {
            var start = i == 0 ? path.Start : path.Curves[i - 1].End;
            if (Point.Distance(start, tip) < 0.8 * length)
            {
                continue; // the whole curve lies under the head
            }

            var shaft = CurveGeometry.Before(start, path.Curves[i], Parameter(start, path.Curves[i], tip, 0.8 * length));
            var (dx, dy) = ((tip.X - shaft.End.X) / (0.8 * length), (tip.Y - shaft.End.Y) / (0.8 * length));
            var (back, half) = (new Point(tip.X - (dx * length), tip.Y - (dy * length)), 0.4 * length);
            return new ArrowHead(path with { Curves = path.Curves[..i].Add(shaft) }, [
                tip,
                new Point(back.X - (dy * half), back.Y + (dx * half)),
                new Point(back.X + (dy * half), back.Y - (dx * half)),
            ]);
        }

        return new ArrowHead(path, []);
    }

    // Where the curve is at a distance from the tip, by halving; its start is farther.
    private static double Parameter(Point start, Curve curve, Point tip, double distance)
    {
        var (far, near) = (0.0, 1.0);
        for (var i = 0; i < 30; i++)
        {
            var t = (far + near) / 2;
            (far, near) = Point.Distance(curve.At(start, t), tip) >= distance ? (t, near) : (far, t);
        }

        return far;
    }
}
