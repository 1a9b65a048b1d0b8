using System.Collections.Immutable;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Writers.Dot;

/// <summary>
/// Writes a page's named shapes and what ties them, lines and cells, as a Graphviz graph: labels in lines, colours, line styles.
/// <c>dot</c> ranks it from left to right, with nodes as large as their labels; places are there as <c>pos</c> in points (y
/// upwards, as Graphviz counts), so that <c>neato -n</c> keeps the layout. A label has all texts that belong to its shape, a name
/// beside it first.
/// </summary>
public static class DotWriter
{
    private const double LeastContrast = 4.5;

    private static readonly Colour s_plain = new(0x80, 0x80, 0x80);
    private static readonly Colour s_white = new(0xff, 0xff, 0xff);
    private static readonly Colour s_black = new(0, 0, 0);

    /// <summary>Writes all pages, a graph each, one after the other, as Graphviz reads them.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="output">Where to, in UTF-8; stays open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static void Write(Scene scene, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        using var text = DotGraph.Open(output);
        for (var i = 0; i < scene.Pages.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WritePage(scene, i, text);
        }
    }

    private static void WritePage(Scene scene, int index, StreamWriter text)
    {
        var page = scene.Pages[index];
        using var graph = new DotGraph(
            text, scene.Pages.Length == 1 ? scene.Title : $"{scene.Title} {index + 1}", isDirected: true);
        graph.Write($"graph [charset=\"UTF-8\", rankdir=LR, nodesep=0.12, ranksep=1.2]");
        graph.Write("node [fontname=\"Noto Sans CJK SC\", margin=\"0.09,0.04\", height=0.2]");
        graph.Write("edge [dir=none]");
        var texts = TextsOf(page);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < page.Items.Length; i++)
        {
            if (page.Items[i] is ShapeItem { Id: { } id } shape)
            {
                names.Add(id);
                graph.WriteNode(DotGraph.Quote(id), Node(page, shape, [.. texts[i]]));
            }
        }

        // a line's label ties the same ends as the line, and is no second edge
        var lines = page.Items.OfType<ConnectorItem>().Select(line => new Ends(line.From, line.To)).ToHashSet();
        var ties = page.Items.Where(item => item is ConnectorItem || (item.Ties is { } ends && !lines.Contains(ends)));
        foreach (var (ends, attributes) in ties.Select(EdgeOf).OfType<(Ends, string)>())
        {
            if (names.Contains(ends.From) && names.Contains(ends.To))
            {
                graph.WriteEdge(DotGraph.Quote(ends.From), DotGraph.Quote(ends.To), attributes);
            }
        }
    }

    // The texts of each shape by its index on the page: those beside it, its own, those within it.
    private static ILookup<int, TextBlock> TextsOf(ScenePage page)
    {
        var owners = Belongings.OwnersOf(page);
        return page.Items
            .Select((item, i) =>
                (
                    Owner: item.Id is null ? owners[i] : i,
                    Rank: item.PartOf is not null ? 0 : item.Id is not null ? 1 : 2,
                    Text: TextOf(item)))
            .Where(t => t.Owner >= 0 && t.Text is not null)
            .OrderBy(t => t.Rank)
            .ToLookup(t => t.Owner, t => t.Text!);
    }

    private static TextBlock? TextOf(SceneItem item) => item switch
    {
        ShapeItem shape => shape.Text,
        TextItem text => text.Text,
        _ => null,
    };

    private static string Node(ScenePage page, ShapeItem shape, ImmutableArray<TextBlock> texts)
    {
        var (form, styles) = shape.Form switch
        {
            ShapeForm.Ellipse => ("ellipse", new List<string>()),
            ShapeForm.Diamond => ("diamond", []),
            ShapeForm.RoundedRectangle => ("box", ["rounded"]),
            _ => ("box", []),
        };
        var parts = new List<string>
        {
            $"label={DotGraph.Quote(string.Join('\n', texts.SelectMany(t => t.Lines)))}",
            $"shape={form}",
            $"pos=\"{Numbers.Format(shape.Bounds.Centre.X)},{Numbers.Format(page.Height - shape.Bounds.Centre.Y)}!\"",
        };
        if (shape.Fill is { } fill)
        {
            styles.Add("filled");
            parts.Add($"fillcolor=\"{fill}\"");
        }

        parts.Add(
            shape.Stroke is { } stroke ? $"color=\"{stroke.Colour}\", penwidth={Numbers.Format(stroke.Width)}" : "penwidth=0");
        if (!texts.IsEmpty)
        {
            var text = texts.MaxBy(t => t.Size)!;
            parts.Add($"fontsize={Numbers.Format(text.Size)}, fontcolor=\"{ColourOn(shape.Fill, text.Colour)}\"");
        }

        if (styles.Count > 0)
        {
            parts.Add($"style=\"{string.Join(',', styles)}\"");
        }

        if (shape.Meaning is { } meaning)
        {
            parts.Add($"tooltip={DotGraph.Quote(meaning.Tooltip)}");
        }

        return string.Join(", ", parts);
    }

    // What stands beside a shape on the page stands within it here: a colour that its fill would swallow gives way.
    private static Colour ColourOn(Colour? fill, Colour text)
    {
        if (fill is not { } ground || text.ContrastWith(ground) >= LeastContrast)
        {
            return text;
        }

        return s_white.ContrastWith(ground) > s_black.ContrastWith(ground) ? s_white : s_black;
    }

    // Lines, and cells with their figures.
    private static (Ends Ends, string Attributes)? EdgeOf(SceneItem item) => item switch
    {
        ConnectorItem line => (new Ends(line.From, line.To), Edge(line.Stroke, line.Arrow, line.Meaning, "")),
        ShapeItem { Ties: { } ends } cell =>
            (ends,
                Edge(
                    cell.Stroke ?? new Stroke(cell.Fill ?? s_plain, 1), arrow: false, cell.Meaning,
                    cell.Text is { } figure ? string.Concat(figure.Lines) : "")),
        _ => null,
    };

    private static string Edge(Stroke stroke, bool arrow, Meaning? meaning, string label)
    {
        var parts = new List<string> { $"color=\"{stroke.Colour}\"", $"penwidth={Numbers.Format(stroke.Width)}" };
        if (label.Length > 0)
        {
            parts.Add($"label={DotGraph.Quote(label)}");
        }

        if (arrow)
        {
            parts.Add("dir=forward");
        }

        if (!stroke.Dash.IsDefaultOrEmpty)
        {
            parts.Add(stroke.Dash[0] < 2 * stroke.Width ? "style=dotted" : "style=dashed");
        }

        if (meaning is not null)
        {
            parts.Add($"tooltip={DotGraph.Quote(meaning.Tooltip)}");
            if (meaning.Role is { } role)
            {
                parts.Add($"class={DotGraph.Quote(role)}");
            }
        }

        return string.Join(", ", parts);
    }
}
