using System.Globalization;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Tells whether the end of a page cut a row of a table.</summary>
internal static class RowsOverPages
{
    // rows that tell how wide the lines of columns are
    private const int MostSampledRows = 40;

    /// <summary>
    /// True when the page's end cut the last row: the next page's first row has no number and a cell's text goes on in full
    /// lines.
    /// </summary>
    public static bool GoesOn(PageTable table, PageRow row, bool isOpen)
    {
        var filled = row.Cells.FindAll(c => !c.IsBlank);
        if (filled.Count == 0)
        {
            // what the page's end left of a row
            return true;
        }

        var texts = Sample(table);
        var longest = LongestColumn(table);
        var longestEnd = RowCut.None;
        bool goesOn = false, ended = false;
        foreach (var cell in filled)
        {
            if (CellAbove(table, cell) is { IsBlank: false } above)
            {
                var end = EndOf(above, cell, texts);
                longestEnd = Covers(cell, longest) ? end : longestEnd;
                goesOn |= end == RowCut.Certain;
                ended |= end is RowCut.Ended or RowCut.Possible;
            }
            else if (cell.Column == 0)
            {
                return false;
            }
        }

        if (!row.Cells[0].IsBlank)
        {
            var number = row.Cells[0].PlainText;
            return goesOn && !ended && filled.Count > 1 && (!IsNumber(number) || IsCutNumber(table, row.Cells[0]));
        }

        if (isOpen && !ended)
        {
            return true;
        }

        // the longest column tells best; beside it most cells of the rest of a row are empty
        var isMostlyBlank = filled.Count * 2 < row.Cells.Count;
        return longestEnd switch
        {
            RowCut.Certain => true,
            RowCut.Likely => isMostlyBlank,
            RowCut.Possible => filled.Count == 1,
            RowCut.Ended => false,
            _ => isMostlyBlank || (goesOn && !ended),
        };
    }

    private static RowCut EndOf(PageCell above, PageCell below, TableTexts texts)
    {
        var isEnd = above.Lines[^1].Text[^1] is '。' or '；' or '！' or '？';
        var isFull = texts.GoesOn(above, below);
        return isEnd ? isFull ? RowCut.Possible : RowCut.Ended : isFull ? RowCut.Certain : RowCut.Likely;
    }

    private static bool Covers(PageCell cell, int column) => cell.Column <= column && cell.Column + cell.ColumnSpan > column;

    private static bool IsNumber(string text) =>
        text.All(c => char.IsAsciiDigit(c) || c is '.' or '、' or '（' or '）' or '(' or ')');

    // 1 above and 2 below, letters of an upright 12 that follows 11
    private static bool IsCutNumber(PageTable table, PageCell below)
    {
        if (CellAbove(table, below) is not { IsBlank: false } above
            || !int.TryParse(above.PlainText + below.PlainText, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
        {
            return false;
        }

        var before = table.Rows.SelectMany(r => r.Cells)
            .LastOrDefault(c => c.Column == below.Column && c.ColumnSpan == below.ColumnSpan && !c.IsBlank && c != above);
        return before is not null
            && int.TryParse(before.PlainText, NumberStyles.None, CultureInfo.InvariantCulture, out var last) && whole == last + 1;
    }

    /// <summary>
    /// True when a merged cell's text goes on in the first row of the next page, whose number is blank: the page's end stands
    /// between two of its rows.
    /// </summary>
    public static bool MergedGoesOn(PageTable table, PageRow row, PageCell cell)
    {
        if (cell.IsBlank || !row.Cells[0].IsBlank || cell.Column >= LongestColumn(table)
            || CellAbove(table, row.Cells[0]) is not { IsBlank: false } number || !IsNumber(number.PlainText)
            || CellAbove(table, cell) is not { IsBlank: false } above || above.ColumnSpan != cell.ColumnSpan
            || string.Equals(above.PlainText, cell.PlainText, StringComparison.Ordinal))
        {
            return false;
        }

        return EndOf(above, cell, Sample(table)) == RowCut.Certain;
    }

    private static TableTexts Sample(PageTable table) =>
        new(table with { Rows = table.Rows[^Math.Min(MostSampledRows, table.Rows.Count)..] });

    private static int LongestColumn(PageTable table)
    {
        var lengths = new int[table.ColumnCount];
        foreach (var cell in table.Rows[^Math.Min(MostSampledRows, table.Rows.Count)..].SelectMany(r => r.Cells)
            .Where(c => c.ColumnSpan == 1))
        {
            lengths[cell.Column] += cell.Lines.Sum(l => l.Text.Length);
        }

        return Array.IndexOf(lengths, lengths.Max());
    }

    /// <summary>The cell that ends the table above a cell of the next page.</summary>
    public static PageCell? CellAbove(PageTable table, PageCell cell)
    {
        for (var r = table.Rows.Count - 1; r >= 0; r--)
        {
            foreach (var above in table.Rows[r].Cells)
            {
                if (above.Column == cell.Column && r + above.RowSpan == table.Rows.Count)
                {
                    return above;
                }

                if (above.Column <= cell.Column && above.Column + above.ColumnSpan > cell.Column
                    && r + above.RowSpan >= table.Rows.Count)
                {
                    return null;
                }
            }
        }

        return null;
    }

    /// <summary>How likely a cell's text at a page's top goes on with the one above.</summary>
    private enum RowCut
    {
        /// <summary>There is none.</summary>
        None,

        /// <summary>The sentence and the line are at their end.</summary>
        Ended,

        /// <summary>The sentence is at its end, the line is full.</summary>
        Possible,

        /// <summary>The sentence is not at its end, the line has room.</summary>
        Likely,

        /// <summary>The sentence is not at its end, the line is full.</summary>
        Certain,
    }
}
