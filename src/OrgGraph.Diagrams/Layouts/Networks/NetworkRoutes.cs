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

    /// <summary>Routes of all edges. O(m·n) at worst.</summary>
    public static CurvePath[] Route(LayoutGraph graph, Rect[] boxes, CancellationToken cancellationToken)
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
                routes[e] = Route(boxes, a, b, offset, tries);
            }
        }

        return routes;
    }

    private static CurvePath Route(Rect[] boxes, int from, int to, double offset, int tries)
    {
        var direct = Bend(boxes[from], boxes[to], offset, offset);
        var blocked = Blocking(boxes, from, to, direct);
        if (blocked == 0)
        {
            return direct;
        }

        var (a, b) = (boxes[from].Centre, boxes[to].Centre);
        var length = Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
        var best = direct;
        foreach (var (first, second) in s_bends.AsSpan(0, tries))
        {
            var route = Bend(boxes[from], boxes[to], offset + (first * length), offset + (second * length));
            var blocking = Blocking(boxes, from, to, route);
            if (blocking < blocked)
            {
                (best, blocked) = (route, blocking);
            }

            if (blocked == 0)
            {
                break;
            }
        }

        return best;
    }

    private static (double First, double Second)[] Bends(double[] shares)
    {
        // The first share is 0.
        var sides = shares.Concat(shares.Skip(1).Select(share => -share)).ToArray();
        return
        [
            .. sides.SelectMany(first => sides.Select(second => (first, second)))
                .Where(bend => bend != (0, 0))
                .OrderBy(bend => (bend.first * bend.first) + (bend.second * bend.second) + (0.5 * (bend.first - bend.second) * (bend.first - bend.second))),
        ];
    }

    /// <summary>A line between two boxes that lies beside the straight one by the offsets, about a third and two thirds along.</summary>
    private static CurvePath Bend(Rect from, Rect to, double first, double second)
    {
        var (a, b) = (from.Centre, to.Centre);
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length == 0)
        {
            return CurvePath.Straight(a, b);
        }

        // The middle of a cubic curve lies at three quarters of its control points' offset.
        var (acrossX, acrossY) = (-dy / length / 0.75, dx / length / 0.75);
        var curve = new Curve(
            new Point(a.X + (dx / 3) + (acrossX * first), a.Y + (dy / 3) + (acrossY * first)),
            new Point(b.X - (dx / 3) + (acrossX * second), b.Y - (dy / 3) + (acrossY * second)),
            b);
        var start = Leave(from, a, curve, 0, 1);
        var end = Leave(to, a, curve, 1, 0);
        return start < end ? Part(a, curve, start, end) : CurvePath.Straight(Polyline.At(a, curve, start), Polyline.At(a, curve, end));
    }

    /// <summary>Where a curve that begins inside a box at <paramref name="inside"/> is outside, found by halving.</summary>
    private static double Leave(Rect box, Point start, Curve curve, double inside, double outside)
    {
        if (Within(Polyline.At(start, curve, outside)))
        {
            return inside;
        }

        for (var i = 0; i < 50; i++)
        {
            var middle = (inside + outside) / 2;
            (inside, outside) = Within(Polyline.At(start, curve, middle)) ? (middle, outside) : (inside, middle);
        }

        return outside;

        bool Within(Point p) => p.X >= box.X && p.X <= box.Right && p.Y >= box.Y && p.Y <= box.Bottom;
    }

    /// <summary>The part of a curve between two of its points (de Casteljau).</summary>
    private static CurvePath Part(Point start, Curve curve, double from, double to)
    {
        var p = Polyline.At(start, curve, from);
        var q = Polyline.At(start, curve, to);
        var third = (to - from) / 3;
        var (u, v) = (Slope(start, curve, from), Slope(start, curve, to));
        return new CurvePath(p, [new Curve(new Point(p.X + (u.X * third), p.Y + (u.Y * third)), new Point(q.X - (v.X * third), q.Y - (v.Y * third)), q)]);
    }

    private static Point Slope(Point start, Curve curve, double t)
    {
        var s = 1 - t;
        return new Point(
            3 * ((s * s * (curve.Control1.X - start.X)) + (2 * s * t * (curve.Control2.X - curve.Control1.X)) + (t * t * (curve.End.X - curve.Control2.X))),
            3 * ((s * s * (curve.Control1.Y - start.Y)) + (2 * s * t * (curve.Control2.Y - curve.Control1.Y)) + (t * t * (curve.End.Y - curve.Control2.Y))));
    }

    /// <summary>Number of other boxes that a route passes through.</summary>
    private static int Blocking(Rect[] boxes, int from, int to, CurvePath route)
    {
        var points = Polyline.Of(route);
        var (left, right, top, bottom) = (points.Min(p => p.X), points.Max(p => p.X), points.Min(p => p.Y), points.Max(p => p.Y));
        var count = 0;
        for (var v = 0; v < boxes.Length; v++)
        {
            var box = boxes[v].Inflate(Clearance);
            if (v == from || v == to || box.Right <= left || box.X >= right || box.Bottom <= top || box.Y >= bottom)
            {
                continue;
            }

            for (var i = 1; i < points.Count; i++)
            {
                if (Meets(box, points[i - 1], points[i]))
                {
                    count++;
                    break;
                }
            }
        }

        return count;
    }

    private static bool Meets(Rect box, Point a, Point b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var centre = box.Centre;
        return Math.Abs((dx * (centre.Y - a.Y)) - (dy * (centre.X - a.X))) < ((box.Width * Math.Abs(dy)) + (box.Height * Math.Abs(dx))) / 2
            && Math.Abs(((a.X + b.X) / 2) - centre.X) * 2 < Math.Abs(dx) + box.Width
            && Math.Abs(((a.Y + b.Y) / 2) - centre.Y) * 2 < Math.Abs(dy) + box.Height;
    }
}
