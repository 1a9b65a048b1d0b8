
namespace OrgGraph.Diagrams.Scenes;

/// <summary>
/// Finds what belongs to a shape and has no meaning of its own: names, figures, bars of its box; names beside it.
/// </summary>
internal static class Belongings
{
    /// <summary>How far a part may stand out of its shape, in points.</summary>
    private const double Slack = 1;

    /// <summary>
    /// For each item of a page the index of the shape that it says, else of the smallest meaningful one that was drawn before it
    /// and holds it, or -1. Items with a meaning or an id of their own, and connectors, belong to themselves.
    /// </summary>
    /// <remarks>O(items × meaningful shapes).</remarks>
    public static int[] OwnersOf(ScenePage page)
    {
        var shapes = new List<(int Index, Rect Bounds)>();
        var named = Enumerable.Range(0, page.Items.Length)
            .Where(i => page.Items[i] is ShapeItem { Id: not null, Meaning: { Kind: not MeaningKind.Edge } })
            .ToDictionary(i => page.Items[i].Id!, StringComparer.Ordinal);
        var owners = new int[page.Items.Length];
        for (var i = 0; i < owners.Length; i++)
        {
            owners[i] = -1;
            var item = page.Items[i];
            if (item is { Meaning: null, Id: null, PartOf: { } whole } && named.TryGetValue(whole, out var owner))
            {
                owners[i] = owner;
            }
            else if (item is { Meaning: null, Id: null } && BoundsOf(item) is { } bounds)
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

    /// <summary>Where an item lies; null for connectors.</summary>
    public static Rect? BoundsOf(SceneItem item) => item switch
    {
        ShapeItem shape => shape.Bounds,
        TextItem text => text.Text.Bounds,
        LineItem line => Around(CurveGeometry.Points(line.Path)),
        _ => null,
    };

    private static Rect Around(List<Point> points)
    {
        var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        return new Rect(left, top, points.Max(p => p.X) - left, points.Max(p => p.Y) - top);
    }
}
