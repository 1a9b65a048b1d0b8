using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Layouts;

/// <summary>The upper left corner of a finished layout.</summary>
internal static class PageOrigin
{
    /// <summary>Moves boxes and routes so that everything drawn begins at 0, 0, and gives its size.</summary>
    public static LayoutResult MoveTo(Rect[] boxes, CurvePath[] routes) => MoveTo(boxes, routes, [], []);

    /// <summary>The same with frames and labels.</summary>
    public static LayoutResult MoveTo(Rect[] boxes, CurvePath[] routes, Rect[] frames, Rect[] labels)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var box in boxes.Concat(frames).Concat(labels.Where(label => label.Width > 0)))
        {
            Take(new Point(box.X, box.Y));
            Take(new Point(box.Right, box.Bottom));
        }

        foreach (var route in routes)
        {
            Take(route.Start);
            var start = route.Start;
            foreach (var curve in route.Curves)
            {
                Take(curve.End);
                foreach (var t in (ReadOnlySpan<double>)[.. Turns(start.X, curve.Control1.X, curve.Control2.X, curve.End.X),
                    .. Turns(start.Y, curve.Control1.Y, curve.Control2.Y, curve.End.Y)])
                {
                    Take(curve.At(start, t));
                }

                start = curve.End;
            }
        }

        foreach (var places in (ReadOnlySpan<Rect[]>)[boxes, frames, labels])
        {
            for (var i = 0; i < places.Length; i++)
            {
                places[i] = places[i] with { X = places[i].X - left, Y = places[i].Y - top };
            }
        }

        for (var i = 0; i < routes.Length; i++)
        {
            routes[i] = new CurvePath(
                Move(routes[i].Start),
                [.. routes[i].Curves.Select(curve => new Curve(Move(curve.Control1), Move(curve.Control2), Move(curve.End)))]);
        }

        return new LayoutResult(
            right - left, bottom - top, [.. boxes], [.. routes]) { Frames = [.. frames], Labels = [.. labels] };

        void Take(Point point)
        {
            left = Math.Min(left, point.X);
            top = Math.Min(top, point.Y);
            right = Math.Max(right, point.X);
            bottom = Math.Max(bottom, point.Y);
        }

        Point Move(Point point) => new(point.X - left, point.Y - top);
    }

    /// <summary>
    /// Where a coordinate of a Bézier curve turns: the roots, within the curve, of its derivative a t² + b t + c.
    /// </summary>
    private static double[] Turns(double p0, double p1, double p2, double p3)
    {
        var (a, b, c) = (p3 - (3 * p2) + (3 * p1) - p0, 2 * (p2 - (2 * p1) + p0), p1 - p0);
        var root = Math.Sqrt((b * b) - (4 * a * c));
        // The form that does not lose digits where a is small.
        var q = -0.5 * (b + (b < 0 ? -root : root));
        return [.. new[] { q / a, c / q }.Where(t => t is > 0 and < 1)];
    }
}
