using System.Text;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Text;

namespace OrgGraph.Diagrams.Writers.Dot;

/// <summary>
/// Writes a page's named shapes and their connectors as a Graphviz graph: labels, colours, line styles, and places as <c>pos</c> in points
/// (y upwards, as Graphviz counts), so that <c>neato -n</c> keeps the layout and <c>dot</c> makes its own.
/// </summary>
public static class DotWriter
{
    /// <summary>Writes all pages, a graph each, one after the other, as Graphviz reads them.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="output">Where to, in UTF-8; stays open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static void Write(Scene scene, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        for (var i = 0; i < scene.Pages.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WritePage(scene, i, text);
        }
    }

    private static void WritePage(Scene scene, int index, StreamWriter text)
    {
        var page = scene.Pages[index];
        text.WriteLine($"digraph {Quote(scene.Pages.Length == 1 ? scene.Title : $"{scene.Title} {index + 1}")} {{");
        text.WriteLine($"  graph [charset=\"UTF-8\", bb=\"0,0,{Numbers.Of(page.Width)},{Numbers.Of(page.Height)}\"];");
        text.WriteLine("  node [fontname=\"Noto Sans CJK SC\", fixedsize=true];");
        text.WriteLine("  edge [dir=none];");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var shape in page.Items.OfType<ShapeItem>().Where(s => s.Id is not null))
        {
            names.Add(shape.Id!);
            text.WriteLine($"  {Quote(shape.Id!)} [{Node(page, shape)}];");
        }

        foreach (var edge in page.Items.OfType<ConnectorItem>().Where(e => names.Contains(e.From) && names.Contains(e.To)))
        {
            text.WriteLine($"  {Quote(edge.From)} -> {Quote(edge.To)} [{Edge(edge)}];");
        }

        text.WriteLine("}");
    }

    private static string Node(ScenePage page, ShapeItem shape)
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
            $"label={Quote(shape.Text is { } t ? string.Join('\n', t.Lines) : "")}",
            $"shape={form}",
            $"width={Numbers.Of(shape.Bounds.Width / 72)}",
            $"height={Numbers.Of(shape.Bounds.Height / 72)}",
            $"pos=\"{Numbers.Of(shape.Bounds.Centre.X)},{Numbers.Of(page.Height - shape.Bounds.Centre.Y)}!\"",
        };
        if (shape.Fill is { } fill)
        {
            styles.Add("filled");
            parts.Add($"fillcolor=\"{fill}\"");
        }

        parts.Add(shape.Stroke is { } stroke ? $"color=\"{stroke.Colour}\", penwidth={Numbers.Of(stroke.Width)}" : "penwidth=0");
        if (shape.Text is { } text)
        {
            parts.Add($"fontsize={Numbers.Of(text.Size)}, fontcolor=\"{text.Colour}\"");
        }

        if (styles.Count > 0)
        {
            parts.Add($"style=\"{string.Join(',', styles)}\"");
        }

        if (shape.Meaning is { } meaning)
        {
            parts.Add($"tooltip={Quote(meaning.Tooltip)}");
        }

        return string.Join(", ", parts);
    }

    private static string Edge(ConnectorItem edge)
    {
        var parts = new List<string> { $"color=\"{edge.Stroke.Colour}\"", $"penwidth={Numbers.Of(edge.Stroke.Width)}" };
        if (edge.Arrow)
        {
            parts.Add("dir=forward");
        }

        if (!edge.Stroke.Dash.IsDefaultOrEmpty)
        {
            parts.Add("style=dashed");
        }

        if (edge.Meaning is { } meaning)
        {
            parts.Add($"tooltip={Quote(meaning.Tooltip)}");
            if (meaning.Role is { } role)
            {
                parts.Add($"class={Quote(role)}");
            }
        }

        return string.Join(", ", parts);
    }

    // Graphviz strings: a quote needs a backslash, and so does a backslash, which would begin an escape like \N; line feeds are \n.
    private static string Quote(string text) =>
        '"' + PlainText.Clean(text).Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n") + '"';
}
