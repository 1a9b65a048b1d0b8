using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Workspace.Results;

/// <summary>A part of a small picture: a path of one paint.</summary>
/// <param name="Path">The path, as SVG writes it.</param>
/// <param name="Fill">The colour inside; null for a line.</param>
/// <param name="Stroke">The line's colour; null for none.</param>
/// <param name="IsText">True for bars that stand for lines of text.</param>
public sealed record ThumbnailPart(string Path, string? Fill, string? Stroke, bool IsText);

/// <summary>The first page of a diagram in small: shapes and lines, and a bar where a line of text stands.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height; of a long page only the beginning.</param>
/// <param name="Parts">What is drawn, back to front; few and short, whatever the page holds.</param>
public sealed record Thumbnail(double Width, double Height, ImmutableArray<ThumbnailPart> Parts)
{
    private const double Across = 240;
    private const double Tallest = 170;
    private const int MostLines = 300;
    private const int MostShapes = 600;
    private const int MostTexts = 400;
    private const double TextHeight = 0.55; // of the font's size
    private const double WideCharacter = 0x2E80; // from here on characters are as wide as high

    /// <summary>Draws a page in small. Linear in its items, but for their order by size.</summary>
    public static Thumbnail Of(ScenePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var scale = Across / page.Width;
        var height = Math.Min(Tallest, page.Height * scale);
        bool IsSeen(Rect bounds) => bounds.Y * scale < height && bounds.Width * scale > 0.4 && bounds.Height * scale > 0.4;
        var shapes = page.Items.OfType<ShapeItem>().Where(s => IsSeen(s.Bounds))
            .OrderByDescending(s => s.Bounds.Width * s.Bounds.Height).Take(MostShapes).ToList();
        var lines = page.Items.Select(i => i switch
        {
            LineItem line => (line.Path, line.Stroke),
            ConnectorItem connector => (connector.Path, connector.Stroke),
            _ => ((CurvePath, Stroke)?)null,
        }).OfType<(CurvePath Path, Stroke Stroke)>().Where(l => l.Path.Start.Y * scale < height).Take(MostLines);
        var texts = page.Items.Select(i => i switch
        {
            TextItem text => text.Text,
            ShapeItem shape => shape.Text,
            _ => null,
        }).OfType<TextBlock>().SelectMany(LinesOf).Where(l => IsSeen(l.Bounds)).Take(MostTexts);
        return new Thumbnail(
            Across, Math.Round(height, 1),
            [
                .. Merge(shapes.Select(s => new ThumbnailPart(
                    PathOf(s, scale), s.Fill?.ToString() ?? "none", s.Stroke?.Colour.ToString(), IsText: false))),
                .. Merge(lines.OrderBy(l => l.Stroke.Colour.ToString(), StringComparer.Ordinal).Select(l => new ThumbnailPart(
                    PathOf(l.Path, scale), Fill: null, l.Stroke.Colour.ToString(), IsText: false))),
                .. Merge(texts.OrderBy(t => t.Colour.ToString(), StringComparer.Ordinal).Select(t => new ThumbnailPart(
                    PathOf(t.Bounds, scale), t.Colour.ToString(), Stroke: null, IsText: true))),
            ]);
    }

    // Paths of one paint that follow one another are one.
    private static IEnumerable<ThumbnailPart> Merge(IEnumerable<ThumbnailPart> parts)
    {
        ThumbnailPart? last = null;
        var path = new StringBuilder();
        foreach (var part in parts)
        {
            if (last is not null && (last.Fill, last.Stroke) != (part.Fill, part.Stroke))
            {
                yield return last with { Path = path.ToString() };
                path.Clear();
            }

            last = part;
            path.Append(part.Path);
        }

        if (last is not null)
        {
            yield return last with { Path = path.ToString() };
        }
    }

    private static IEnumerable<(Rect Bounds, Colour Colour)> LinesOf(TextBlock text) => text.Lines.Select((line, i) =>
    {
        var width = Math.Min(text.Bounds.Width, line.Sum(c => c >= WideCharacter ? 1.0 : 0.55) * text.Size);
        var x = text.Align switch
        {
            TextAlign.Centre => text.Bounds.X + ((text.Bounds.Width - width) / 2),
            TextAlign.Right => text.Bounds.Right - width,
            _ => text.Bounds.X,
        };
        return (new Rect(x, text.Bounds.Y + (i * text.LineHeight), width, text.Size * TextHeight), text.Colour);
    });

    private static string PathOf(ShapeItem shape, double scale)
    {
        var bounds = shape.Bounds;
        if (shape.Form == ShapeForm.Diamond)
        {
            return "M" + string.Join('L', bounds.Diamond().Select(p => At(p, scale))) + "z";
        }

        if (shape.Form != ShapeForm.Ellipse)
        {
            return PathOf(bounds, scale);
        }

        var (rx, ry) = (Number(bounds.Width / 2 * scale), Number(bounds.Height / 2 * scale));
        var (left, right) = (new Point(bounds.X, bounds.Centre.Y), new Point(bounds.Right, bounds.Centre.Y));
        return $"M{At(left, scale)}A{rx} {ry} 0 0 1 {At(right, scale)}A{rx} {ry} 0 0 1 {At(left, scale)}z";
    }

    private static string PathOf(Rect bounds, double scale) =>
        $"M{At(new Point(bounds.X, bounds.Y), scale)}h{Number(bounds.Width * scale)}v{Number(bounds.Height * scale)}"
        + $"h{Number(-bounds.Width * scale)}z";

    private static string PathOf(CurvePath path, double scale) => $"M{At(path.Start, scale)}" + string.Concat(path.Curves.Select(
        c => $"C{At(c.Control1, scale)} {At(c.Control2, scale)} {At(c.End, scale)}"));

    private static string At(Point point, double scale) => $"{Number(point.X * scale)} {Number(point.Y * scale)}";

    private static string Number(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);
}
