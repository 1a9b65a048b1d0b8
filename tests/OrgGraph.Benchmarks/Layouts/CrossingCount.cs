using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Layouts.Layered;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Benchmarks.Layouts;

/// <summary>Counts where lines cross: the measure of layouts in tests and benchmarks.</summary>
internal static class CrossingCount
{
    /// <summary>
    /// Crossings of straight lines between two rows of places. Lines that share an end do not cross.
    /// O(m log m) for m lines (Barth, Jünger, Mutzel 2002, doi:10.1007/3-540-36151-0_13).
    /// </summary>
    /// <param name="lines">The place of each line's end in the one row and in the other, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A place is negative.</exception>
    public static long Bipartite(ReadOnlySpan<(int First, int Second)> lines)
    {
        var sorted = lines.ToArray();
        Array.Sort(sorted);
        var places = 0;
        foreach (var (first, second) in sorted)
        {
            if (first < 0 || second < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(lines), $"A place is negative: {first}, {second}.");
            }

            places = Math.Max(places, second + 1);
        }

        var tree = new AccumulatorTree(places);
        var crossings = 0L;
        foreach (var (_, second) in sorted)
        {
            crossings += tree.SumAfter(second);
            tree.Add(second, 1);
        }

        return crossings;
    }

    /// <summary>
    /// Crossings of drawn routes with each other: curves are taken as polylines that stay within a twentieth of a point or 32
    /// pieces a curve. Routes that cross twice count twice; those that touch with an end, or begin or end together, do not
    /// cross there; a route's crossings with itself are not counted. A sweep over the pieces: O(s log s + pairs that overlap
    /// in x) for s pieces.
    /// </summary>
    public static long Drawn(IReadOnlyList<CurvePath> routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var pieces = new List<Piece>();
        for (var r = 0; r < routes.Count; r++)
        {
            var points = Polyline.Flatten(routes[r]);
            for (var i = 1; i < points.Count; i++)
            {
                pieces.Add(new Piece(points[i - 1], points[i], r, i == 1, i == points.Count - 1));
            }
        }

        var sorted = pieces.ToArray();
        Array.Sort(sorted, static (a, b) => a.Left.CompareTo(b.Left));
        var active = new List<int>();
        var crossings = 0L;
        for (var i = 0; i < sorted.Length; i++)
        {
            ref readonly var piece = ref sorted[i];
            var kept = 0;
            for (var k = 0; k < active.Count; k++)
            {
                ref readonly var other = ref sorted[active[k]];
                if (other.Right < piece.Left)
                {
                    continue;
                }

                active[kept++] = active[k];
                if (other.Route != piece.Route && other.Top <= piece.Bottom && piece.Top <= other.Bottom && piece.Crosses(other))
                {
                    crossings++;
                }
            }

            active.RemoveRange(kept, active.Count - kept);
            active.Add(i);
        }

        return crossings;
    }

    /// <summary>A straight piece of a route.</summary>
    private readonly struct Piece(Point start, Point end, int route, bool first, bool last)
    {
        public readonly int Route = route;
        public readonly double Left = Math.Min(start.X, end.X);
        public readonly double Right = Math.Max(start.X, end.X);
        public readonly double Top = Math.Min(start.Y, end.Y);
        public readonly double Bottom = Math.Max(start.Y, end.Y);
        private readonly Point _start = start;
        private readonly Point _end = end;
        private readonly bool _first = first;
        private readonly bool _last = last;

        public bool Crosses(in Piece other)
        {
            var (a, b) = (Side(other, _start), Side(other, _end));
            var (c, d) = (Side(this, other._start), Side(this, other._end));
            // A joint of a route that lies on another line counts as being left of it, so that passing there counts once.
            return a < 0 != b < 0
                && c < 0 != d < 0
                && !(_first && a == 0) && !(_last && b == 0) && !(other._first && c == 0) && !(other._last && d == 0);
        }

        private static double Side(in Piece line, Point point) =>
            ((line._end.X - line._start.X) * (point.Y - line._start.Y))
                - ((line._end.Y - line._start.Y) * (point.X - line._start.X));
    }
}
