namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>
/// Tells the rows of a table that has neither lines nor gaps between its rows by what stands level: at a row's first line all
/// columns begin that are filled in every row, and the longest column's text above is at its end.
/// </summary>
internal static class LevelRows
{
    private const int LeastRows = 2;

    // of the rows with numbers, how many must hold to it
    private const double LeastShare = 0.8;

    // in sizes of the type: a line this much shorter than its column is at its text's end
    private const double Short = 1.5;

    /// <summary>For each line true where a row begins; null when the rows with numbers do not stand level.</summary>
    public static bool[]? Starts(List<List<Glyph>> lines, int start, int end, double[] edges)
    {
        var count = edges.Length - 1;
        var cells = new List<Glyph>[end - start][];
        var letters = new int[count];
        var rights = new double[count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = new List<Glyph>[count];
            var isAcross = ColumnStrips.IsAcross(lines[start + i], edges);
            for (var c = 0; c < count; c++)
            {
                cells[i][c] = isAcross ? []
                    : lines[start + i].FindAll(g => !g.IsBlank && g.MiddleX >= edges[c] && g.MiddleX < edges[c + 1]);
                letters[c] += cells[i][c].Count;
                rights[c] = cells[i][c].Count == 0 ? rights[c] : Math.Max(rights[c], cells[i][c][^1].Right);
            }
        }

        var numbered = Enumerable.Range(1, cells.Length - 1)
            .Where(i => cells[i][0].Count > 0 && ColumnRows.HasNumber(lines[start + i], edges)).ToList();
        if (numbered.Count < LeastRows)
        {
            return null;
        }

        // what stands left of the longest column belongs to several rows
        var longest = Array.IndexOf(letters, letters.Max());
        var filled = Enumerable.Range(longest, count - longest)
            .Where(c => numbered.Count(i => cells[i][c].Count > 0) >= LeastShare * numbered.Count).ToList();
        if (filled.Count < 2 || filled[0] != longest)
        {
            return null;
        }

        var starts = new bool[cells.Length];
        for (var i = 1; i < cells.Length; i++)
        {
            starts[i] = filled.TrueForAll(c => cells[i][c].Count > 0) && IsEndAbove(cells, i, longest, rights[longest]);
        }

        return numbered.Count(i => starts[i]) >= LeastShare * numbered.Count ? starts : null;
    }

    private static bool IsEndAbove(List<Glyph>[][] cells, int line, int column, double right)
    {
        var above = cells[line - 1][column];
        return above.Count == 0 || above[^1].Text[^1] is '。' or '；' or '！' or '？' or ';'
            || (above[^1].Text[^1] is not ('，' or '、') && right - above[^1].Right > Short * above[^1].Size);
    }
}
