namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>
/// Finds tables without upright lines: a header of several labels well apart, below it text that leaves the strips between the
/// labels free. Rows are told by level lines, else by the gaps between them, else by the numbers of the first column.
/// </summary>
internal static class ColumnTables
{
    private const int LeastColumns = 3;
    private const int LeastLines = 3;

    /// <summary>The table that begins at a line, and the line after it; null when none does.</summary>
    /// <param name="lines">The page's free letters by lines.</param>
    /// <param name="start">The line, from 0.</param>
    /// <param name="levels">Level lines of the page.</param>
    /// <param name="page">The page's lines, for places.</param>
    /// <param name="number">The page, from 1.</param>
    /// <param name="above">The edges of a table without lines that ended the page before, or null.</param>
    public static (PageTable Table, Box Box, int End)? TryRead(
        List<List<Glyph>> lines, int start, List<Rule> levels, PageLines page, int number, double[]? above)
    {
        var labels = ColumnStrips.Labels(lines[start]);
        if (labels.Count < LeastColumns && above is null)
        {
            return null;
        }

        var isHeader = labels.Count >= LeastColumns && labels.TrueForAll(l => l.Letters <= 10);
        var centres = isHeader ? labels.ConvertAll(l => l.Box)
            : above is not null
            ? Enumerable.Range(0, above.Length - 1).Select(i => new Box(above[i], 0, above[i + 1], 0)).ToList() : [];
        if (centres.Count == 0)
        {
            return null;
        }

        var end = EndOf(lines, start, centres);
        if (end - start < LeastLines
            || ColumnStrips.Edges(lines, start, end, centres, isHeader ? null : above) is not { Length: > LeastColumns } edges)
        {
            return null;
        }

        end = Trim(lines, start, end, edges);
        if (end - start < LeastLines)
        {
            return null;
        }

        var rows = ColumnRows.Read(lines, start, end, edges, levels);
        return Build(lines, start, end, edges, rows, page, number);
    }

    // the last line with letters under at least two labels, and what is right below it
    private static int EndOf(List<List<Glyph>> lines, int start, List<Box> labels)
    {
        var end = start + 1;
        for (var i = start + 1; i < lines.Count; i++)
        {
            if (Gap(lines, i - 1) > 6 * lines[i][0].Size)
            {
                break;
            }

            var under = 0;
            foreach (var label in labels)
            {
                under += lines[i].Exists(g => !g.IsBlank && g.Right > label.Left && g.Left < label.Right) ? 1 : 0;
            }

            if (under >= 2 && ColumnStrips.Labels(lines[i]).Count >= 2)
            {
                end = i + 1;
            }
        }

        while (end < lines.Count && Gap(lines, end - 1) < 0.8 * lines[end][0].Size)
        {
            end++;
        }

        return end;
    }

    // paragraphs below a table run across its strips
    private static int Trim(List<List<Glyph>> lines, int start, int end, double[] edges)
    {
        while (end > start && ColumnStrips.IsAcross(lines[end - 1], edges))
        {
            end--;
        }

        for (var i = start; i + 1 < end; i++)
        {
            if (ColumnStrips.IsAcross(lines[i], edges) && ColumnStrips.IsAcross(lines[i + 1], edges) && IsLong(lines[i], edges))
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsLong(List<Glyph> line, double[] edges) =>
        line.FindLast(g => !g.IsBlank).Right - line.Find(g => !g.IsBlank).Left > 0.8 * (edges[^1] - edges[0]);

    private static (PageTable Table, Box Box, int End) Build(
        List<List<Glyph>> lines, int start, int end, double[] edges, RowStarts starts, PageLines page, int number)
    {
        var columns = edges.Length - 1;
        var (lefts, rights) = Extents(lines, start, end, edges);
        var rows = new List<PageRow>();
        for (var i = start; i < end;)
        {
            var next = i + 1;
            while (next < end && !starts.Lines[next - start])
            {
                next++;
            }

            var glyphs = lines[i..next].SelectMany(l => l).ToList();
            var across = next == i + 1 && ColumnStrips.IsAcross(lines[i], edges);
            var row = new PageRow([]) { IsGuessed = starts.AreGuessed && !IsWhole(lines, i, next, end, edges) };
            for (var c = 0; c < (across ? 1 : columns); c++)
            {
                var box = across ? new Box(edges[0], ColumnRows.TopOf(lines[i]), edges[^1], ColumnRows.BottomOf(lines[next - 1]))
                    : new Box(lefts[c], ColumnRows.TopOf(lines[i]), rights[c], ColumnRows.BottomOf(lines[next - 1]));
                var inCell = across ? glyphs : glyphs.FindAll(g => g.MiddleX >= edges[c] && g.MiddleX < edges[c + 1]);
                var text = CellLines.Read(inCell, box, page, number);
                row.Cells.Add(new PageCell
                {
                    Column = c,
                    ColumnSpan = across ? columns : 1,
                    RowSpan = 1,
                    Box = text.Box,
                    Page = number,
                    PageRow = text.Lines.Count > 0 ? text.Lines[0].Row : page.RowAt(box.Top),
                    Lines = text.Lines,
                });
            }

            rows.Add(row);
            i = next;
        }

        return (new PageTable(edges, rows) { IsRuled = false }, ColumnRows.BoxOf(lines, start, end), end);
    }

    // a line with a number before another with one is a row, whatever parts them
    private static bool IsWhole(List<List<Glyph>> lines, int line, int next, int end, double[] edges) =>
        next == line + 1 && ColumnRows.HasNumber(lines[line], edges)
            && (next == end || ColumnRows.HasNumber(lines[next], edges) || ColumnStrips.IsAcross(lines[next], edges));

    // how far the letters of each column reach
    private static (double[] Lefts, double[] Rights) Extents(List<List<Glyph>> lines, int start, int end, double[] edges)
    {
        var (lefts, rights) = (edges[1..], edges[..^1]);
        for (var i = start; i < end; i++)
        {
            if (ColumnStrips.IsAcross(lines[i], edges))
            {
                continue;
            }

            foreach (var glyph in lines[i])
            {
                if (!glyph.IsBlank)
                {
                    var index = Array.BinarySearch(edges, glyph.MiddleX);
                    var column = Math.Clamp(index < 0 ? ~index - 1 : index, 0, lefts.Length - 1);
                    lefts[column] = Math.Min(lefts[column], glyph.Left);
                    rights[column] = Math.Max(rights[column], LineBreaks.IsClosing(glyph.Text[0]) ? glyph.Left : glyph.Right);
                }
            }
        }

        return (lefts, rights);
    }

    private static double Gap(List<List<Glyph>> lines, int line) =>
        ColumnRows.TopOf(lines[line + 1]) - ColumnRows.BottomOf(lines[line]);
}
