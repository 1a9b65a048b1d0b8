using System.Collections.Immutable;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Kinds.Sheets;

/// <summary>Where what is written at lines stands.</summary>
internal static class SheetLabels
{
    /// <summary>Shares of a line's way that are tried, the middle first.</summary>
    private static readonly double[] s_shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

    /// <summary>
    /// The engine's places where these are clear; else on the line, as near its middle as nothing is covered. Null for lines
    /// without a label, and where no place is clear.
    /// </summary>
    /// <remarks>O(labels · (boxes + labels)).</remarks>
    public static Rect?[] Place(
        ImmutableArray<SheetLine> lines, CurvePath[] routes, Rect[] boxes, Rect[] frames, Rect[] given, Rect area)
    {
        var taken = new List<Rect>(boxes);
        var places = new Rect?[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Label is not { } label)
            {
                continue;
            }

            var (width, height) = (TextBreaker.InkWidth(label) + 2, label.Bounds.Height);
            var points = CurveGeometry.Points(routes[i]);
            var tries = s_shares.Select(share => points[(int)(share * (points.Count - 1))])
                .Select(p => new Rect(p.X - (width / 2), p.Y - (height / 2), width, height));
            foreach (var place in given.Length > i && given[i].Width > 0 ? tries.Prepend(given[i]) : tries)
            {
                if (area.Contains(place) && !taken.Exists(t => t.Inflate(0.5).Overlaps(place))
                    && Array.TrueForAll(frames, f => !f.Inflate(1).Overlaps(place) || f.Inflate(-1).Contains(place)))
                {
                    places[i] = place;
                    taken.Add(place);
                    break;
                }
            }
        }

        return places;
    }

    /// <summary>The same path elsewhere.</summary>
    public static CurvePath Move(CurvePath path, double dx, double dy)
    {
        Point To(Point p) => new(p.X + dx, p.Y + dy);
        return new CurvePath(To(path.Start), [.. path.Curves.Select(c => new Curve(To(c.Control1), To(c.Control2), To(c.End)))]);
    }
}
