using System.Collections.Immutable;
using OrgGraph.Diagrams.Layouts.Networks;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>
/// The shortest ways around boxes, from corner to corner, with the turns rounded: for ties that no simpler curve brings there.
/// </summary>
/// <param name="boxes">Where the nodes stand, names included, with a gap of at least twice <see cref="Clearance"/> between
/// them.</param>
/// <param name="circles">Where ties begin and end.</param>
/// <param name="area">Where ties have to stay, but for the clearance.</param>
internal sealed class Detours(Rect[] boxes, Rect[] circles, Rect area)
{
    /// <summary>Distance in points that ties keep from corners, and a little less that they keep from sides.</summary>
    private const double Clearance = 1.4;
    private const double SideClearance = 1.1;

    /// <summary>Turns begin and end so far from their corner, in points.</summary>
    private const double Rounding = 3;

    private readonly Point[] _corners =
    [
        .. boxes.Select(b => b.Inflate(Clearance))
            .SelectMany(b => (Point[])[new(b.X, b.Y), new(b.Right, b.Y), new(b.Right, b.Bottom), new(b.X, b.Bottom)])
            .Where(p => area.Inflate(Clearance).Contains(new Rect(p.X, p.Y, 0, 0))),
    ];

    /// <summary>
    /// The way between two circles (E. W. Dijkstra 1959, on the corners that see each other); null where there is none.
    /// O(corners² · boxes).
    /// </summary>
    public CurvePath? Find(int from, int to)
    {
        Point[] places = [circles[from].Centre, circles[to].Centre, .. _corners];
        var distances = new double[places.Length];
        Array.Fill(distances, double.MaxValue);
        var before = new int[places.Length];
        var open = new PriorityQueue<int, double>();
        var done = new bool[places.Length];
        distances[0] = 0;
        open.Enqueue(0, 0);
        while (open.TryDequeue(out var at, out _))
        {
            if (at == 1)
            {
                return Rounded(Way(places, before), circles[from], circles[to]);
            }

            if (done[at])
            {
                continue;
            }

            done[at] = true;
            for (var next = 1; next < places.Length; next++)
            {
                var distance = distances[at] + Point.Distance(places[at], places[next]);
                if (!done[next] && distance < distances[next] && Sees(places[at], places[next], from, to))
                {
                    (distances[next], before[next]) = (distance, at);
                    open.Enqueue(next, distance + Point.Distance(places[next], places[1]));
                }
            }
        }

        return null;
    }

    private bool Sees(Point a, Point b, int from, int to)
    {
        ReadOnlySpan<Point> line = [a, b];
        for (var i = 0; i < boxes.Length; i++)
        {
            if (i != from && i != to && NetworkRoutes.Meets(boxes[i].Inflate(SideClearance), line))
            {
                return false;
            }
        }

        return true;
    }

    private static List<Point> Way(Point[] places, int[] before)
    {
        var way = new List<Point>();
        for (var at = 1; at != 0; at = before[at])
        {
            way.Add(places[at]);
        }

        way.Add(places[0]);
        way.Reverse();
        return way;
    }

    private static CurvePath Rounded(List<Point> way, Rect from, Rect to)
    {
        way[0] = Towards(way[0], way[1], from.Width / 2);
        way[^1] = Towards(way[^1], way[^2], to.Width / 2);
        var curves = ImmutableArray.CreateBuilder<Curve>();
        var at = way[0];
        for (var i = 1; i < way.Count - 1; i++)
        {
            var room = Math.Min(Rounding, Math.Min(Point.Distance(way[i - 1], way[i]), Point.Distance(way[i], way[i + 1])) / 2);
            var (first, last) = (Towards(way[i], way[i - 1], room), Towards(way[i], way[i + 1], room));
            curves.AddRange(CurvePath.Straight(at, first).Curves);
            curves.Add(new Curve(Mix(first, way[i]), Mix(last, way[i]), last));
            at = last;
        }

        curves.AddRange(CurvePath.Straight(at, way[^1]).Curves);
        return new CurvePath(way[0], curves.ToImmutable());
    }

    private static Point Towards(Point from, Point to, double distance)
    {
        var share = distance / Math.Max(1e-9, Point.Distance(from, to));
        return new Point(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));
    }

    // Two thirds of the way to the corner: the cubic form of a parabola.
    private static Point Mix(Point a, Point corner) => new(a.X + ((corner.X - a.X) * 2 / 3), a.Y + ((corner.Y - a.Y) * 2 / 3));
}
