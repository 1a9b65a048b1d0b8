using System.Runtime.InteropServices;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Layouts.Networks;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>
/// Ways around what stands between two circles: S and C curves from side to side, which slide programs know as connectors that
/// stay glued where a bend of another form would not.
/// </summary>
/// <param name="circles">The circles.</param>
/// <param name="names">Where their names stand, below them.</param>
/// <param name="area">Where lines have to stay.</param>
internal sealed class SideCurves(Rect[] circles, Rect[] names, Rect area)
{
    private const double Clearance = 1.2;

    /// <summary>Distance between two middles that are tried, in points.</summary>
    private const double Step = 5;

    /// <summary>Longest way, against the straight one, and what short ones may take more.</summary>
    private const double MaxDetour = 1.5;
    private const double Allowance = 20;

    /// <summary>
    /// The shortest way that touches no other circle and no name; null where there is none. O(tries · circles).
    /// </summary>
    public CurvePath? Find(int from, int to)
    {
        var (a, b) = (circles[from], circles[to]);
        var longest = (MaxDetour * Point.Distance(a.Centre, b.Centre)) + Allowance;
        return Across(a, b).Concat(Over(a, b))
            .Where(way => way.Length <= longest)
            .OrderBy(way => way.Length)
            .Select(way => Curve(way))
            .FirstOrDefault(path => IsClear(path, from, to));
    }

    private readonly record struct Way(Point Start, Point End, double Middle, bool Upright, double Length);

    // Out of the left or right side, to a middle anywhere on the page, and in from that side.
    private IEnumerable<Way> Across(Rect a, Rect b)
    {
        for (var x = area.X + Clearance; x < area.Right; x += Step)
        {
            var (start, end) = (
                new Point(x < a.Centre.X ? a.X : a.Right, a.Centre.Y), new Point(x < b.Centre.X ? b.X : b.Right, b.Centre.Y));
            if (IsBeside(a.X, a.Right, x) && IsBeside(b.X, b.Right, x) && Math.Abs(end.X - start.X) >= 1)
            {
                yield return new Way(
                    start, end, x, false, Math.Abs(x - start.X) + Math.Abs(x - end.X) + Math.Abs(start.Y - end.Y));
            }
        }
    }

    // Out of the top of both, as names stand below.
    private IEnumerable<Way> Over(Rect a, Rect b)
    {
        var (start, end) = (new Point(a.Centre.X, a.Y), new Point(b.Centre.X, b.Y));
        for (var y = Math.Min(a.Y, b.Y) - Step; y > area.Y && Math.Abs(end.Y - start.Y) >= 1; y -= Step)
        {
            yield return new Way(start, end, y, true, Math.Abs(y - start.Y) + Math.Abs(y - end.Y) + Math.Abs(start.X - end.X));
        }
    }

    private static bool IsBeside(double left, double right, double x) => x < left - Step || x > right + Step;

    // The curve of a slide program's connector with a middle part.
    private static CurvePath Curve(Way way)
    {
        var (start, end) = way.Upright ? (Turn(way.Start), Turn(way.End)) : (way.Start, way.End);
        var (middle, half) = (way.Middle, (start.Y + end.Y) / 2);
        Curve[] curves =
        [
            new(new Point((start.X + middle) / 2, start.Y), new Point(middle, (start.Y + half) / 2), new Point(middle, half)),
            new(new Point(middle, (half + end.Y) / 2), new Point((middle + end.X) / 2, end.Y), end),
        ];
        return new CurvePath(
            way.Start, way.Upright ? [.. curves.Select(c => new Curve(Turn(c.Control1), Turn(c.Control2), Turn(c.End)))]
                : [.. curves]);
    }

    private static Point Turn(Point p) => new(p.Y, p.X);

    private bool IsClear(CurvePath path, int from, int to)
    {
        var line = Polyline.Flatten(path);
        var points = CollectionsMarshal.AsSpan(line);
        for (var i = 0; i < circles.Length; i++)
        {
            if ((i != from && i != to && NetworkRoutes.Meets(circles[i].Inflate(Clearance), points))
                || NetworkRoutes.Meets(names[i].Inflate(Clearance / 2), points))
            {
                return false;
            }
        }

        return line.TrueForAll(p => p.X >= area.X && p.X <= area.Right && p.Y >= area.Y && p.Y <= area.Bottom);
    }
}
