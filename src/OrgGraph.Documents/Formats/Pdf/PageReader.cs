using System.Runtime.InteropServices;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Makes lines and tables of a page's ink.</summary>
internal static class PageReader
{
    // a scan covers the page, a seal or emblem does not
    private const double LeastPicture = 0.3;

    /// <summary>Reads a page.</summary>
    /// <param name="ink">What the page shows.</param>
    /// <param name="mostColumns">Tables of more columns are taken for drawings.</param>
    /// <param name="before">The page before, or null.</param>
    public static PageBlocks Read(PageInk ink, int mostColumns, PageBlocks? before)
    {
        var above = before?.Blocks.FindLast(b => b.Table is not null)?.Table is { IsRuled: false } last ? last.Columns : null;
        var joined = RuleLines.Join(ink.Rules);
        var (text, marks) = Watermarks.Part(ink.Glyphs);
        var glyphs = DoubledLetters.Remove(text);
        var lines = new PageLines(LineBuilder.Group(glyphs));
        var grids = RuledTables.Find(joined, mostColumns);
        var shades = RuleLines.Join(Backgrounds.EdgesOf(ink));
        if (grids.Count == 0)
        {
            // cells that are shown by their backgrounds alone
            grids = RuledTables.Find(shades, mostColumns).FindAll(g => g is { ColumnCount: > 2, RowCount: > 1 });
        }

        var inGrids = grids.ConvertAll(_ => new List<Glyph>());
        var free = new List<Glyph>();
        foreach (var glyph in glyphs)
        {
            var grid = grids.FindIndex(g => g.Box.Contains(glyph.MiddleX, glyph.MiddleY));
            (grid < 0 ? free : inGrids[grid]).Add(glyph);
        }

        var blocks =
            FreeText.Read(
                free, grids, [.. joined.Concat(shades).Where(r => r.IsLevel)], lines, ink.Number, above);
        for (var i = 0; i < grids.Count; i++)
        {
            var table = RuledTables.Fill(grids[i], inGrids[i], lines, ink.Number);
            if (table.Rows.Exists(r => r.Cells.Exists(c => !c.IsBlank)))
            {
                blocks.Add(new PageBlock(grids[i].Box, null, table, (grids[i].Box.Left, grids[i].Box.Right)));
            }
        }

        blocks.Sort(static (a, b) => a.Order.CompareTo(b.Order));
        return new PageBlocks(
            ink.Number,
            ink.Width,
            ink.Height,
            blocks,
            string.Concat(marks.Select(g => g.Text)),
            blocks.Count == 0 && ink.Pictures > LeastPicture,
            ink.Glyphs.Count,
            ink.Nameless,
            ink.Hidden);
    }
}
