using System.Runtime.InteropServices;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>
/// The lines of text in a cell: level ones from top to bottom, turned ones as one reads them with the head turned.
/// </summary>
internal static class CellLines
{
    /// <summary>Reads a cell.</summary>
    /// <param name="glyphs">The letters in it.</param>
    /// <param name="box">Where it stands.</param>
    /// <param name="page">The page's lines.</param>
    /// <param name="number">The page, from 1.</param>
    /// <returns>The lines and the cell's area, both as if the page were turned where most letters are.</returns>
    public static (List<TextLine> Lines, Box Box) Read(List<Glyph> glyphs, Box box, PageLines page, int number)
    {
        var turned = glyphs.FindAll(g => !g.IsBlank && g.Turn is Turn.Down or Turn.Up or Turn.Stacked);
        if (turned.Count * 2 > glyphs.Count)
        {
            var up = turned[0].Turn == Turn.Up;
            var lines = Build(turned.ConvertAll(g => Turned(g, up)), _ => page.PlaceOf(turned[0]), number);
            return (lines,
                up ? new Box(-box.Bottom, box.Left, -box.Top, box.Right) : new Box(box.Top, -box.Right, box.Bottom, -box.Left));
        }

        return (Build(glyphs, g => page.PlaceOf(g), number), box);
    }

    private static List<TextLine> Build(List<Glyph> glyphs, Func<Glyph, (int Row, int Column)> placeOf, int number)
    {
        var lines = new List<TextLine>();
        foreach (var line in LineBuilder.Group(glyphs))
        {
            var first = line.Find(g => !g.IsBlank);
            var (row, column) = placeOf(first);
            if (LineBuilder.Build(CollectionsMarshal.AsSpan(line), number, row, column) is { } text)
            {
                lines.Add(text);
            }
        }

        return lines;
    }

    private static Glyph Turned(in Glyph glyph, bool up) => up
        ? glyph with
        {
            Left = -glyph.Bottom,
            Right = -glyph.Bottom + glyph.Size,
            Baseline = glyph.Left + (Glyph.Rise * glyph.Size),
            Turn = Turn.None,
        }
        : glyph with
        {
            Left = glyph.Top,
            Right = glyph.Top + glyph.Size,
            Baseline = -glyph.Left - ((1 - Glyph.Rise) * glyph.Size),
            Turn = Turn.None,
        };
}
