using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Layouts.Networks;

/// <summary>Straight lines from outline to outline; those that would pass through a box bend around it where they can.</summary>
internal static class NetworkRoutes
{
    /// <summary>Distance in points that bent lines keep from boxes.</summary>
    private const double Clearance = 1.5;

    /// <summary>Distance in points between parallel lines.</summary>
    private const double ParallelGap = 8;

    /// <summary>How far the two control points are moved sideways, as shares of the line's length: small bends first.</summary>
    private static readonly (double First, double Second)[] s_bends = Bends([0, 0.05, 0.1, 0.16, 0.24, 0.34]);

    /// <summary>Bends tried times boxes and lines: large networks, which bends cannot make readable, stop at fewer.</summary>
    private const double MaxTries = 30e6;

    /// <summary>Routes of all edges from box to box. O(m·n) at worst.</summary>
    public static CurvePath[] Route(LayoutGraph graph, Rect[] boxes, CancellationToken cancellationToken) =>
        Route(graph, boxes, new RouteEnds(boxes, AreRound: false, null), cancellationToken);

    /// <summary>Routes of all edges around the boxes, between the shapes that stand in them. O(m·n) at worst.</summary>
    public static CurvePath[] Route(LayoutGraph graph, Rect[] boxes, RouteEnds ends, CancellationToken cancellationToken)
    {
        var parallel = graph.Edges
            .Select((edge, i) => (Key: (Math.Min(edge.From, edge.To), Math.Max(edge.From, edge.To)), Index: i))
            .ToLookup(item => item.Key, item => item.Index);
        var routes = new CurvePath[graph.Edges.Length];
        var tries = (int)Math.Min(s_bends.Length, MaxTries / Math.Max(1.0, (double)boxes.Length * routes.Length));
        foreach (var group in parallel)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var at = 0;
            var count = group.Count();
            foreach (var e in group)
            {
                var (a, b) = (graph.Edges[e].From, graph.Edges[e].To);
                // Bends of parallel lines go to the same side seen from the smaller box.
                var offset = ParallelGap * (at++ - ((count - 1) / 2.0)) * (a < b ? 1 : -1);
                routes[e] = Route(boxes, ends, a, b, offset, tries);
            }
        }

        return routes;
    }

    private static CurvePath Route(Rect[] boxes, RouteEnds ends, int from, int to, double offset, int tries)
    {
        var (a, b) = (ends.Shapes[from].Centre, ends.Shapes[to].Centre);
        var length = Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
        if (length == 0)
        {
            return CurvePath.Straight(
                NearestOnOutline(ends.Shapes[from], ends.AreRound, b), NearestOnOutline(ends.Shapes[to], ends.AreRound, a));
        }

        var best = Bend(a, b, length, offset, offset);
        var inWay = 0;
        var blocked = Blocking(boxes, ends.Page, from, to, a, best, boxes.Length, ref inWay);
        for (var i = 0; i < tries && blocked > 0; i++)
        {
            var curve = Bend(a, b, length, offset + (s_bends[i].First * length), offset + (s_bends[i].Second * length));
            var blocking = Blocking(boxes, ends.Page, from, to, a, curve, blocked, ref inWay);
            if (blocking < blocked)
            {
                (best, blocked) = (curve, blocking);
            }
        }

        var start = Leave(ends.Shapes[from], ends.AreRound, a, best, 0, 1);
        var end = Leave(ends.Shapes[to], ends.AreRound, a, best, 1, 0);
        return start < end
            ? Part(a, best, start.Value, end.Value)
            : CurvePath.Straight(
                start is { } s ? best.At(a, s) : NearestOnOutline(ends.Shapes[from], ends.AreRound, b),
                end is { } e ? best.At(a, e) : NearestOnOutline(ends.Shapes[to], ends.AreRound, a));
    }

    private static (double First, double Second)[] Bends(double[] shares)
    {
        // The first share is 0.
        var sides = shares.Concat(shares.Skip(1).Select(share => -share)).ToArray();
        return
        [
            .. sides.SelectMany(first => sides.Select(second => (first, second)))
                .Where(bend => bend != (0, 0))
                .OrderBy(bend =>
                    (bend.first * bend.first) + (bend.second * bend.second)
                        + (0.5 * (bend.first - bend.second) * (bend.first - bend.second))),
        ];
    }

    /// <summary>
    /// A curve between two points that lies beside the straight line by the offsets, about a third and two thirds along.
    /// </summary>
    private static Curve Bend(Point a, Point b, double length, double first, double second)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);

        // The middle of a cubic curve lies at three quarters of its control points' offset.
        var (acrossX, acrossY) = (-dy / length / 0.75, dx / length / 0.75);
        return new Curve(
            new Point(a.X + (dx / 3) + (acrossX * first), a.Y + (dy / 3) + (acrossY * first)),
            new Point(b.X - (dx / 3) + (acrossX * second), b.Y - (dy / 3) + (acrossY * second)),
            b);
    }

    /// <summary>
    /// Where a curve that begins inside a box at <paramref name="inside"/> is outside, found by halving; null where its other end
    /// lies in the box too, as the centre of a box without width does that touches it.
    /// </summary>
    private static double? Leave(Rect box, bool round, Point start, Curve curve, double inside, double outside)
    {
        if (Within(curve.At(start, outside)))
        {
            return null;
        }

        for (var i = 0; i < 50; i++)
        {
            var middle = (inside + outside) / 2;
            (inside, outside) = Within(curve.At(start, middle)) ? (middle, outside) : (inside, middle);
        }

        return outside;

        bool Within(Point p) => round
            ? Square((p.X - box.Centre.X) / box.Width) + Square((p.Y - box.Centre.Y) / box.Height) <= 0.25
            : p.X >= box.X && p.X <= box.Right && p.Y >= box.Y && p.Y <= box.Bottom;
    }

    /// <summary>
    /// The point of an outline nearest to a point within it; for an ellipse the one that lies in the point's direction.
    /// </summary>
    private static Point NearestOnOutline(Rect box, bool round, Point inside)
    {
        var (x, y) = (Math.Clamp(inside.X, box.X, box.Right), Math.Clamp(inside.Y, box.Y, box.Bottom));
        if (round)
        {
            var (across, down) = (x - box.Centre.X, y - box.Centre.Y);
            var share = Math.Sqrt(
                Square(across / Math.Max(box.Width / 2, double.Epsilon))
                    + Square(down / Math.Max(box.Height / 2, double.Epsilon)));
            return share > 0
                ? new Point(box.Centre.X + (across / share), box.Centre.Y + (down / share))
                : new Point(box.Right, box.Centre.Y);
        }

        var (left, right, top, bottom) = (x - box.X, box.Right - x, y - box.Y, box.Bottom - y);
        var least = Math.Min(Math.Min(left, right), Math.Min(top, bottom));
        return least == left ? new Point(box.X, y)
            : least == right ? new Point(box.Right, y)
            : least == top ? new Point(x, box.Y)
            : new Point(x, box.Bottom);
    }

    private static double Square(double value) => value * value;

    /// <summary>The part of a curve between two of its points (de Casteljau).</summary>
    private static CurvePath Part(Point start, Curve curve, double from, double to)
    {
        var p = curve.At(start, from);
        var q = curve.At(start, to);
        var third = (to - from) / 3;
        var (u, v) = (Slope(start, curve, from), Slope(start, curve, to));
        return new CurvePath(
            p,
            [new Curve(new Point(p.X + (u.X * third), p.Y + (u.Y * third)), new Point(q.X - (v.X * third), q.Y - (v.Y * third)),
                q)]);
    }

    private static Point Slope(Point start, Curve curve, double t)
    {
        var s = 1 - t;
        return new Point(
            3 * (
                (s * s * (curve.Control1.X - start.X)) + (2 * s * t * (curve.Control2.X - curve.Control1.X))
                    + (t * t * (curve.End.X - curve.Control2.X))),
            3 * ((s * s * (curve.Control1.Y - start.Y)) + (2 * s * t * (curve.Control2.Y - curve.Control1.Y))
                + (t * t * (curve.End.Y - curve.Control2.Y))));
    }

    /// <summary>
    /// Number of other boxes that a curve passes through, one more where it leaves the page, counted up to a limit.
    /// </summary>
    /// <param name="boxes">All boxes.</param>
    /// <param name="page">Where it has to stay; null for anywhere.</param>
    /// <param name="from">Where the curve begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="start">Its first point.</param>
    /// <param name="curve">The curve.</param>
    /// <param name="limit">The count ends here.</param>
    /// <param name="inWay">Looked at first, as what is in the way of one curve is mostly in that of the next; the last one
    /// found.</param>
    private static int Blocking(Rect[] boxes, Rect? page, int from, int to, Point start, Curve curve, int limit, ref int inWay)
    {
        Span<Point> points = stackalloc Point[Polyline.MaxPieces + 1];
        points[0] = start;
        points = points[..(1 + Polyline.Flatten(start, curve, points[1..]))];
        var (left, right, top, bottom) = (start.X, start.X, start.Y, start.Y);
        foreach (var p in points)
        {
            (left, right) = (Math.Min(left, p.X), Math.Max(right, p.X));
            (top, bottom) = (Math.Min(top, p.Y), Math.Max(bottom, p.Y));
        }

        var first = inWay;
        var count = page is { } sheet && !sheet.Contains(new Rect(left, top, right - left, bottom - top)) ? 1 : 0;
        for (var i = 0; i < boxes.Length && count < limit; i++)
        {
            var v = i == 0 ? first : i <= first ? i - 1 : i;
            var box = boxes[v].Inflate(Clearance);
            if (v != from
                && v != to
                && box.Right > left
                && box.X < right
                && box.Bottom > top
                && box.Y < bottom
                && Meets(box, points))
            {
                (count, inWay) = (count + 1, v);
            }
        }

        return count;
    }

    /// <summary>True where a line of straight pieces has a point within a box.</summary>
    public static bool Meets(Rect box, ReadOnlySpan<Point> points)
    {
        for (var i = 1; i < points.Length; i++)
        {
            if (Meets(box, points[i - 1], points[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Meets(Rect box, Point a, Point b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var centre = box.Centre;
        return Math.Abs((dx * (centre.Y - a.Y)) - (dy * (centre.X - a.X))) < (
            (box.Width * Math.Abs(dy)) + (box.Height * Math.Abs(dx))) / 2
            && Math.Abs(((a.X + b.X) / 2) - centre.X) * 2 < Math.Abs(dx) + box.Width
            && Math.Abs(((a.Y + b.Y) / 2) - centre.Y) * 2 < Math.Abs(dy) + box.Height;
    }
}
