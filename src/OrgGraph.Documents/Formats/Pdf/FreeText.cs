using System.Runtime.InteropServices;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>The text outside ruled tables.</summary>
internal static class FreeText
{
    /// <summary>Its lines, and tables without lines, in reading order.</summary>
    public static List<PageBlock> Read(List<Glyph> glyphs, List<PageGrid> grids, PageLines page, PageInk ink)
    {
        var blocks = new List<PageBlock>();
        var lines = new List<TextLine>();
        foreach (var line in LineBuilder.Group(glyphs))
        {
            var (row, column) = page.PlaceOf(line.Find(g => !g.IsBlank));
            if (LineBuilder.Build(CollectionsMarshal.AsSpan(line), ink.Number, row, column) is { } text)
            {
                lines.Add(text);
            }
        }

        if (lines.Count == 0)
        {
            return blocks;
        }

        var limits = (lines.Min(l => l.Box.Left), lines.Max(l => l.Box.Right));
        blocks.AddRange(lines.Select(l => new PageBlock(l.Box, l, null, limits)));
        return blocks;
    }
}
