using System.Collections.Immutable;

namespace OrgGraph.Diagrams.Scenes;

/// <summary>A point on a page, in points (1/72 inch) from its upper left corner, y downwards.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downwards.</param>
public readonly record struct Point(double X, double Y)
{
    /// <summary>The distance of two points.</summary>
    public static double Distance(Point a, Point b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}

/// <summary>A rectangle on a page, in points.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width, not negative.</param>
/// <param name="Height">Height, not negative.</param>
public readonly record struct Rect(double X, double Y, double Width, double Height)
{
    /// <summary>Right edge.</summary>
    public double Right => X + Width;

    /// <summary>Lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>The middle.</summary>
    public Point Centre => new(X + (Width / 2), Y + (Height / 2));

    /// <summary>The corners of the square on its corner that fills the rectangle: top, right, bottom, left.</summary>
    public Point[] Diamond() => [new(Centre.X, Y), new(Right, Centre.Y), new(Centre.X, Bottom), new(X, Centre.Y)];

    /// <summary>True when the insides of both have a point in common; touching edges do not count.</summary>
    public bool Overlaps(Rect other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>True when the other lies within, edges included.</summary>
    public bool Contains(Rect other) => X <= other.X && Y <= other.Y && Right >= other.Right && Bottom >= other.Bottom;

    /// <summary>The rectangle with the same centre, wider and higher by twice the margin.</summary>
    public Rect Inflate(double margin) => new(X - margin, Y - margin, Width + (2 * margin), Height + (2 * margin));
}

/// <summary>A run of connected cubic Bézier curves; straight lines are curves whose control points lie on them.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Curves">The curves, one after the other.</param>
public sealed record CurvePath(Point Start, ImmutableArray<Curve> Curves)
{
    /// <summary>The path through points, straight from one to the next; at least one point.</summary>
    public static CurvePath Straight(params ReadOnlySpan<Point> points)
    {
        var curves = ImmutableArray.CreateBuilder<Curve>(points.Length - 1);
        for (var i = 1; i < points.Length; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            curves.Add(new Curve(
                new Point(a.X + ((b.X - a.X) / 3), a.Y + ((b.Y - a.Y) / 3)),
                new Point(b.X - ((b.X - a.X) / 3), b.Y - ((b.Y - a.Y) / 3)),
                b));
        }

        return new CurvePath(points[0], curves.MoveToImmutable());
    }
}

/// <summary>A cubic Bézier curve that goes on from where the last one ended.</summary>
/// <param name="Control1">First control point.</param>
/// <param name="Control2">Second control point.</param>
/// <param name="End">Where it ends.</param>
public readonly record struct Curve(Point Control1, Point Control2, Point End)
{
    /// <summary>The point at a parameter from 0 to 1 of the curve that begins at a point.</summary>
    public Point At(Point start, double t)
    {
        var s = 1 - t;
        var (a, b, c, d) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t);
        return new Point(
            (a * start.X) + (b * Control1.X) + (c * Control2.X) + (d * End.X),
            (a * start.Y) + (b * Control1.Y) + (c * Control2.Y) + (d * End.Y));
    }
}
