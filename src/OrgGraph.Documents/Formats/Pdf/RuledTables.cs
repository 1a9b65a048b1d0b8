namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Finds the tables that lines mark, and puts the letters into their cells.</summary>
internal static class RuledTables
{
    /// <summary>The tables' grids, from top to bottom, without those that lie within a cell of another.</summary>
    public static List<PageGrid> Find(List<Rule> lines, int mostColumns)
    {
        var grids = new List<PageGrid>();
        foreach (var group in RuleGroups.Of(lines))
        {
            if (GridBuilder.Build(group, mostColumns) is { ColumnCount: > 1 } grid && !grids.Exists(g => Encloses(g, grid)))
            {
                grids.RemoveAll(g => Encloses(grid, g));
                grids.Add(grid);
            }
        }

        return grids;
    }

    /// <summary>The table of a grid, with the letters that stand in it.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="glyphs">The letters within its box.</param>
    /// <param name="lines">The page's lines, to number those of the cells.</param>
    /// <param name="page">The page, from 1.</param>
    public static PageTable Fill(PageGrid grid, List<Glyph> glyphs, PageLines lines, int page)
    {
        var positions = new int[grid.RowCount, grid.ColumnCount];
        for (var i = 0; i < grid.Cells.Count; i++)
        {
            var cell = grid.Cells[i];
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                {
                    positions[r, c] = i;
                }
            }
        }

        var inCells = new List<Glyph>?[grid.Cells.Count];
        foreach (var glyph in glyphs)
        {
            var cell = positions[IndexOf(grid.Rows, glyph.MiddleY), IndexOf(grid.Columns, glyph.MiddleX)];
            (inCells[cell] ??= []).Add(glyph);
        }

        var rows = new List<PageRow>(grid.RowCount);
        for (var r = 0; r < grid.RowCount; r++)
        {
            rows.Add(new PageRow([]));
        }

        for (var i = 0; i < grid.Cells.Count; i++)
        {
            var cell = grid.Cells[i];
            var box = grid.BoxOf(cell);
            var text = CellLines.Read(inCells[i] ?? [], box, lines, page);
            rows[cell.Row].Cells.Add(new PageCell
            {
                Column = cell.Column,
                ColumnSpan = cell.ColumnSpan,
                RowSpan = cell.RowSpan,
                Box = text.Box,
                Page = page,
                PageRow = text.Lines.Count > 0 ? text.Lines[0].Row : lines.RowAt(box.Top),
                Lines = text.Lines,
            });
        }

        return new PageTable(grid.Columns, rows) { ClosedTop = grid.ClosedTop, ClosedBottom = grid.ClosedBottom };
    }

    private static bool Encloses(PageGrid outer, PageGrid inner) =>
        outer.Box.Left <= inner.Box.Left + 1 && outer.Box.Right >= inner.Box.Right - 1
        && outer.Box.Top <= inner.Box.Top + 1 && outer.Box.Bottom >= inner.Box.Bottom - 1;

    private static int IndexOf(double[] edges, double at)
    {
        var index = Array.BinarySearch(edges, at);
        index = index < 0 ? ~index - 1 : index;
        return Math.Clamp(index, 0, edges.Length - 2);
    }
}
