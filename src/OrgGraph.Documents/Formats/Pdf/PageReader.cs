using System.Runtime.InteropServices;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Makes lines and tables of a page's ink.</summary>
internal static class PageReader
{
    /// <summary>Reads a page.</summary>
    public static PageBlocks Read(PageInk ink, int mostColumns)
    {
        var glyphs = DoubledLetters.Remove(ink.Glyphs.FindAll(g => g.Turn != Turn.Slanted));
        var lines = new PageLines(LineBuilder.Group(glyphs));
        var grids = RuledTables.Find(ink.Rules, mostColumns);
        var inGrids = grids.ConvertAll(_ => new List<Glyph>());
        var free = new List<Glyph>();
        foreach (var glyph in glyphs)
        {
            var grid = grids.FindIndex(g => g.Box.Contains(glyph.MiddleX, glyph.MiddleY));
            (grid < 0 ? free : inGrids[grid]).Add(glyph);
        }

        var blocks = FreeText.Read(free, grids, lines, ink);
        for (var i = 0; i < grids.Count; i++)
        {
            var table = RuledTables.Fill(grids[i], inGrids[i], lines, ink.Number);
            if (table.Rows.Exists(r => r.Cells.Exists(c => !c.IsBlank)))
            {
                blocks.Add(new PageBlock(grids[i].Box, null, table, (grids[i].Box.Left, grids[i].Box.Right)));
            }
        }

        blocks.Sort(static (a, b) => a.Box.Top.CompareTo(b.Box.Top));
        return new PageBlocks(ink.Number, ink.Width, ink.Height, blocks, blocks.Count == 0 && ink.Pictures > 0.3);
    }
}
