namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Joins a table with its continuation on the next page.</summary>
internal static class TablesOverPages
{
    // columns of one table keep their places within this many points
    private const double SamePlace = 6;

    // and where only strips between letters tell them, within so many
    private const double SameStrip = 25;

    private const int MostHeaderRows = 4;

    /// <summary>
    /// Adds the rows of a table at a page's top to the one that ended the page before; false when it is another table.
    /// </summary>
    /// <param name="table">The table so far.</param>
    /// <param name="next">What goes on with it, if it does.</param>
    /// <param name="header">The rows of a repeated header that were left out.</param>
    public static PageTable? TryJoin(PageTable table, PageTable next, out List<PageRow> header)
    {
        header = [];
        var shift = IsPartOf(next.Columns, table.Columns) ? 0 : next.Columns[0] - table.Columns[0];
        next = table.IsRuled != next.IsRuled ? next : shift == 0 ? Widen(table, next) : next;
        var same = table.IsRuled ? SamePlace : SameStrip;
        if (table.IsRuled != next.IsRuled || Union(table.Columns, next.Columns, shift, same) is not { } columns)
        {
            return null;
        }

        Place(table, columns, 0);
        Place(next, columns, shift);
        var repeated = RepeatedRows(table.Rows, next.Rows);
        header = next.Rows[..repeated];
        var rows = next.Rows[repeated..];
        var joined = table with { Columns = columns, ClosedBottom = next.ClosedBottom };
        if (rows.Count == 0)
        {
            return joined;
        }

        var cutTop = repeated == 0 && !next.ClosedTop;
        if (RowsOverPages.GoesOn(joined, rows[0], !table.ClosedBottom || cutTop))
        {
            Continue(joined, rows[0], shift);
            rows = rows[1..];
        }
        else
        {
            ExtendMerged(joined, rows, shift);
        }

        joined.Rows.AddRange(rows);
        return joined;
    }

    // a page within cells over many rows may show the lines of the other columns only
    private static bool IsPartOf(double[] few, double[] many) =>
        few.Length >= 3 && few.Length < many.Length
            && Array.TrueForAll(few, x => Array.Exists(many, m => Math.Abs(m - x) <= SamePlace));

    private static PageTable Widen(PageTable table, PageTable next)
    {
        if (!table.IsRuled || !IsPartOf(next.Columns, table.Columns))
        {
            return next;
        }

        var (first, last) = (Nearest(table.Columns, next.Columns[0]), Nearest(table.Columns, next.Columns[^1]));
        var wide = next with { Columns = [.. table.Columns[..first], .. next.Columns, .. table.Columns[(last + 1)..]] };
        foreach (var cell in next.Rows.SelectMany(r => r.Cells))
        {
            cell.Column += first;
        }

        var cells = wide.Rows[0].Cells;
        cells.InsertRange(0, Enumerable.Range(0, first).Select(c => BlankAt(table, c, next)));
        cells.AddRange(
            Enumerable.Range(last, table.ColumnCount - last)
                .Select(c => BlankAt(table, c - last + next.ColumnCount + first, next)));
        return wide;
    }

    private static PageCell BlankAt(PageTable table, int column, PageTable next) => new()
    {
        Column = column,
        ColumnSpan = 1,
        RowSpan = next.Rows.Count,
        Box =
            new Box(
                table.Columns[Math.Min(column, table.ColumnCount - 1)], 0, table.Columns[Math.Min(column + 1, table.ColumnCount)],
                0),
        Page = next.Rows[0].Cells[0].Page,
        PageRow = next.Rows[0].Cells[0].PageRow,
        Lines = [],
    };

    // the edges of both, when each edge of the one with fewer has its like in the other and the outer ones agree
    private static double[]? Union(double[] first, double[] second, double shift, double same)
    {
        var (few, many) = first.Length <= second.Length ? (first, second) : (second, first);
        var offset = ReferenceEquals(few, first) ? -shift : shift;
        if (Math.Abs(first[^1] + shift - second[^1]) > same)
        {
            return null;
        }

        var at = 0;
        foreach (var edge in few)
        {
            while (at < many.Length && many[at] + offset < edge - same)
            {
                at++;
            }

            if (at == many.Length || many[at] + offset > edge + same)
            {
                return null;
            }
        }

        return few.Length < 3 && many.Length > 3 ? null
            : ReferenceEquals(many, first) ? first : Array.ConvertAll(many, x => x - shift);
    }

    // cells on the columns of the joined table
    private static void Place(PageTable table, double[] columns, double shift)
    {
        if (table.Columns.Length == columns.Length)
        {
            return;
        }

        var places = Array.ConvertAll(table.Columns, x => Nearest(columns, x - shift));
        foreach (var cell in table.Rows.SelectMany(r => r.Cells))
        {
            var end = places[cell.Column + cell.ColumnSpan];
            cell.Column = places[cell.Column];
            cell.ColumnSpan = end - cell.Column;
        }
    }

    private static int Nearest(double[] columns, double x)
    {
        var best = 0;
        for (var i = 1; i < columns.Length; i++)
        {
            best = Math.Abs(columns[i] - x) < Math.Abs(columns[best] - x) ? i : best;
        }

        return best;
    }

    private static int RepeatedRows(List<PageRow> rows, List<PageRow> next)
    {
        var count = 0;
        while (count < Math.Min(MostHeaderRows, Math.Min(rows.Count, next.Count)) && AreSame(rows[count], next[count]))
        {
            count++;
        }

        return count;
    }

    private static bool AreSame(PageRow row, PageRow next)
    {
        if (row.Cells.Count != next.Cells.Count || row.Cells.TrueForAll(c => c.IsBlank))
        {
            return false;
        }

        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i].Column != next.Cells[i].Column
                || !string.Equals(row.Cells[i].PlainText, next.Cells[i].PlainText, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static void Continue(PageTable table, PageRow row, double shift)
    {
        var grown = new List<(PageCell Cell, int Rows)>();
        foreach (var cell in row.Cells)
        {
            if (RowsOverPages.CellAbove(table, cell) is { } above)
            {
                AddLines(above, cell, shift);
                grown.Add((above, cell.RowSpan - 1));
            }
            else if (!cell.IsBlank)
            {
                table.Rows[^1].Cells.Add(cell);
                table.Rows[^1].Cells.Sort(static (a, b) => a.Column.CompareTo(b.Column));
            }
        }

        foreach (var (cell, rows) in grown)
        {
            cell.RowSpan += rows;
        }
    }

    // a cell over several rows that the page's end cut goes on in the blank cells before the first that is not, and in those
    // that its text goes on in
    private static void ExtendMerged(PageTable table, List<PageRow> rows, double shift)
    {
        var row = rows[0];
        foreach (var cell in row.Cells.TakeWhile(c => c.IsBlank || RowsOverPages.MergedGoesOn(table, row, c)).ToList())
        {
            if (RowsOverPages.CellAbove(table, cell) is { } above && above.ColumnSpan == cell.ColumnSpan
                && row.Cells.Exists(c => !c.IsBlank))
            {
                AddLines(above, cell, shift);
                above.RowSpan += cell.RowSpan;
                row.Cells.Remove(cell);
            }
        }
    }

    private static void AddLines(PageCell above, PageCell cell, double shift)
    {
        if (!cell.IsBlank)
        {
            above.Shifts.Add((above.Lines.Count, shift));
            above.Lines.AddRange(cell.Lines);
        }
    }
}
