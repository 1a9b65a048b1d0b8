using System.Globalization;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Quality;

/// <summary>What a reader would find wrong with a drawing, counted on the finished scene.</summary>
/// <param name="Pages">Pages.</param>
/// <param name="Nodes">Shapes that stand for units or measures.</param>
/// <param name="Edges">Connectors.</param>
/// <param name="Crossings">Pairs of connectors that cross.</param>
/// <param name="NodeOverlaps">Pairs of nodes that overlap.</param>
/// <param name="LabelOverlaps">Pairs of texts that overlap, and texts that stand half on a shape.</param>
/// <param name="Clipped">Texts wider or higher than their block, or than the shape that they stand in.</param>
/// <param name="ThroughNodes">Connectors that run through a node, or a name beside it, that they do not tie.</param>
/// <param name="Outside">Items beyond the page.</param>
/// <param name="Broken">Ids twice on a page, and connectors to an id that is not there.</param>
/// <param name="SmallestText">The smallest font size, in points.</param>
/// <param name="Sheets">Area of the pages, in sheets of A4.</param>
public sealed record DiagramQuality(
    int Pages,
    int Nodes,
    int Edges,
    int Crossings,
    int NodeOverlaps,
    int LabelOverlaps,
    int Clipped,
    int ThroughNodes,
    int Outside,
    int Broken,
    double SmallestText,
    double Sheets)
{
    /// <summary>What each fault counts in crossings: what cannot be read, lines that lead the eye astray, paper.</summary>
    private const double FaultCost = 100;
    private const double ThroughCost = 10;
    private const double SheetCost = 25;
    private const double SheetArea = 595.28 * 841.89;


    /// <summary>Rounding, and ink that touches.</summary>
    private const double Slack = 0.25;

    /// <summary>
    /// What the drawing costs its reader, in crossings: a crossing 1, a line under a box 10, a sheet of A4 25, anything that
    /// overlaps, is cut off or broken 100. The less the better; drawings of the same content can be compared.
    /// </summary>
    public double Cost => (FaultCost * (NodeOverlaps + LabelOverlaps + Clipped + Outside + Broken))
        + (ThroughCost * ThroughNodes) + Crossings + (SheetCost * Sheets);

    /// <summary>The names of the columns of <see cref="Row"/>.</summary>
    public static string Heading =>
        $"{"diagram",-44} {"pages",5} {"nodes",6} {"edges",6} {"cross",7} {"node∩",6} {"label∩",6} {"clip",5} {"thru",5} "
        + $"{"out",4} {"bad",4} {"min pt",7}";

    /// <summary>Measures a drawing. O(c²) for c connectors of a page, and O(texts · shapes).</summary>
    public static DiagramQuality Of(Scene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return scene.Pages.Select(Of).Aggregate((a, b) => a + b);
    }

    /// <summary>Both drawings together.</summary>
    public static DiagramQuality operator +(DiagramQuality a, DiagramQuality b) => Add(a, b);

    /// <summary>Both drawings together.</summary>
    public static DiagramQuality Add(DiagramQuality a, DiagramQuality b) => new(
        a.Pages + b.Pages,
        a.Nodes + b.Nodes,
        a.Edges + b.Edges,
        a.Crossings + b.Crossings,
        a.NodeOverlaps + b.NodeOverlaps,
        a.LabelOverlaps + b.LabelOverlaps,
        a.Clipped + b.Clipped,
        a.ThroughNodes + b.ThroughNodes,
        a.Outside + b.Outside,
        a.Broken + b.Broken,
        Math.Min(a.SmallestText, b.SmallestText),
        a.Sheets + b.Sheets);

    /// <summary>A line of a table.</summary>
    public string Row(string name) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-44} {Pages,5} {Nodes,6} {Edges,6} {Crossings,7} {NodeOverlaps,6} {LabelOverlaps,6} {Clipped,5} {ThroughNodes,5} "
        + $"{Outside,4} {Broken,4} {SmallestText,7:0.0}");

    private static DiagramQuality Of(ScenePage page)
    {
        var nodes = page.Items.OfType<ShapeItem>().Where(
            s => s.Meaning?.Kind is MeaningKind.Unit or MeaningKind.Measure).ToArray();
        var connectors = page.Items.OfType<ConnectorItem>().ToArray();
        var paths = connectors.Select(c => PathGeometry.Flatten(c.Path)).ToArray();
        var texts = page.Items.Select(TextOf).OfType<TextBlock>().Where(t => !t.Lines.IsEmpty).ToArray();
        var sheet = new Rect(0, 0, page.Width, page.Height);
        return new DiagramQuality(
            Pages: 1,
            nodes.Length,
            connectors.Length,
            CountCrossings(paths),
            Pairs(nodes).Count(p => p.First.Bounds.Inflate(-Slack).Overlaps(p.Second.Bounds.Inflate(-Slack))),
            CountLabelOverlaps(page, texts),
            CountClipped(page, texts),
            CountThroughNodes(connectors, paths, page),
            page.Items.Count(i => !sheet.Inflate(Slack).Contains(PathGeometry.BoundsOf(i))),
            CountBroken(page, connectors),
            texts.Select(t => t.Size).DefaultIfEmpty(double.MaxValue).Min(),
            page.Width * page.Height / SheetArea);
    }

    private static TextBlock? TextOf(SceneItem item) => item switch
    {
        TextItem text => text.Text,
        ShapeItem shape => shape.Text,
        _ => null,
    };

    private static int CountCrossings(Point[][] paths)
    {
        var bounds = Array.ConvertAll(paths, PathGeometry.BoundsOf);
        var count = 0;
        for (var i = 0; i < paths.Length; i++)
        {
            for (var j = i + 1; j < paths.Length; j++)
            {
                count += bounds[i].Overlaps(bounds[j]) && PathGeometry.Cross(paths[i], paths[j]) ? 1 : 0;
            }
        }

        return count;
    }

    private static int CountLabelOverlaps(ScenePage page, TextBlock[] texts)
    {
        var inks = texts.Select(TextGeometry.InkOf).ToArray();
        var count = Pairs(inks).Count(p => p.First.Overlaps(p.Second) && Lines(p.First, p.Second));
        var shapes = page.Items.OfType<ShapeItem>().Where(
            s => s.Fill is not null || s.Stroke is not null).Select(s => s.Bounds).ToArray();
        return count + inks.Sum(ink => shapes.Count(s => s.Inflate(-1).Overlaps(ink) && !s.Inflate(1).Contains(ink)));

        static bool Lines(Rect a, Rect b) =>
            Math.Min(a.Right, b.Right) - Math.Max(a.X, b.X) > Slack && Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y) > Slack;
    }

    private static int CountClipped(ScenePage page, TextBlock[] texts)
    {
        var own = texts.Count(t =>
            TextGeometry.WidthOf(t) > t.Bounds.Width + Slack || (t.Lines.Length * t.LineHeight) > t.Bounds.Height + Slack
                || t.LineHeight < t.Size);
        return own + page.Items.OfType<ShapeItem>()
            .Count(s => s.Text is { Lines.IsEmpty: false } text && !s.Bounds.Inflate(0.5).Contains(TextGeometry.InkOf(text)));
    }

    // A name beside its node is as much in the way as the node.
    private static int CountThroughNodes(ConnectorItem[] connectors, Point[][] paths, ScenePage page)
    {
        (string? Id, Rect Bounds)[] nodes =
        [
            .. page.Items.OfType<ShapeItem>().Where(s => s.Meaning?.Kind is MeaningKind.Unit or MeaningKind.Measure)
                .Select(s => (s.Id, s.Bounds)),
            .. page.Items.OfType<TextItem>().Where(t => t.PartOf is not null).Select(t => (t.PartOf, t.Text.Bounds)),
        ];
        var count = 0;
        for (var i = 0; i < connectors.Length; i++)
        {
            count += nodes.Count(n => n.Id != connectors[i].From && n.Id != connectors[i].To
                && PathGeometry.Enters(paths[i], n.Bounds.Inflate(-0.5)));
        }

        return count;
    }

    private static int CountBroken(ScenePage page, ConnectorItem[] connectors)
    {
        var ids = page.Items.Select(i => i.Id).OfType<string>().ToArray();
        var known = ids.ToHashSet(StringComparer.Ordinal);
        return ids.Length - known.Count + connectors.Count(c => !known.Contains(c.From) || !known.Contains(c.To));
    }

    private static IEnumerable<(T First, T Second)> Pairs<T>(T[] items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            for (var j = i + 1; j < items.Length; j++)
            {
                yield return (items[i], items[j]);
            }
        }
    }
}
