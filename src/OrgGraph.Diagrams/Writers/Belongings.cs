using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Writers;

/// <summary>Finds what stands in a shape without a meaning of its own: names, figures, bars of its box.</summary>
internal static class Belongings
{
    /// <summary>How far a part may stand out of its shape, in points.</summary>
    private const double Slack = 1;

    /// <summary>
    /// For each item of a page the index of the smallest meaningful shape that was drawn before it and holds it, or -1. Items with a
    /// meaning or an id of their own, and connectors, belong to themselves.
    /// </summary>
    /// <remarks>O(items × meaningful shapes).</remarks>
    public static int[] OwnersOf(ScenePage page)
    {
        var shapes = new List<(int Index, Rect Bounds)>();
        var owners = new int[page.Items.Length];
        for (var i = 0; i < owners.Length; i++)
        {
            owners[i] = -1;
            var item = page.Items[i];
            if (item is { Meaning: null, Id: null } && BoundsOf(item) is { } bounds)
            {
                owners[i] = shapes.Where(s => s.Bounds.Contains(bounds)).OrderBy(s => s.Bounds.Width * s.Bounds.Height)
                    .Select(s => s.Index).DefaultIfEmpty(-1).First();
            }
            else if (item is ShapeItem { Meaning: { Kind: not MeaningKind.Edge } } shape)
            {
                shapes.Add((i, shape.Bounds.Inflate(Slack)));
            }
        }

        return owners;
    }

    private static Rect? BoundsOf(SceneItem item) => item switch
    {
        ShapeItem shape => shape.Bounds,
        TextItem text => text.Text.Bounds,
        LineItem line => Around(Curves.Points(line.Path)),
        _ => null,
    };

    private static Rect Around(List<Point> points)
    {
        var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        return new Rect(left, top, points.Max(p => p.X) - left, points.Max(p => p.Y) - top);
    }
}
