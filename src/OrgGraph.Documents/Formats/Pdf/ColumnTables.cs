using System.Runtime.InteropServices;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>
/// Finds tables without upright lines: a header of several labels well apart, below it text that leaves the strips between the
/// labels free. Rows are told by level lines, else by the gaps between them, else by the numbers of the first column.
/// </summary>
internal static class ColumnTables
{
    private const int LeastColumns = 3;
    private const int LeastLines = 3;

    // in sizes of the type: labels of a header stand apart by more than letters do
    private const double LabelGap = 0.5;

    // a strip between columns is free but for headings that run across: this share of the lines
    private const double MostAcross = 0.2;

    private const double LeastStrip = 2;

    // rows stand apart by so much more than lines, in sizes of the type
    private const double RowGap = 0.22;

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
        var labels = Labels(lines[start]);
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
            || Edges(lines, start, end, centres, isHeader ? null : above) is not { Length: > LeastColumns } edges)
        {
            return null;
        }

        end = Trim(lines, start, end, edges);
        if (end - start < LeastLines)
        {
            return null;
        }

        var rows = RowStarts(lines, start, end, edges, levels);
        return Build(lines, start, end, edges, rows, page, number);
    }

    private static List<(Box Box, int Letters)> Labels(List<Glyph> line)
    {
        var labels = new List<(Box Box, int Letters)>();
        foreach (var glyph in line)
        {
            if (glyph.IsBlank)
            {
                continue;
            }

            var box = new Box(glyph.Left, glyph.Top, glyph.Right, glyph.Bottom);
            if (labels.Count > 0 && glyph.Left - labels[^1].Box.Right <= LabelGap * glyph.Size)
            {
                labels[^1] = (labels[^1].Box.Union(box), labels[^1].Letters + glyph.Text.Length);
            }
            else
            {
                labels.Add((box, glyph.Text.Length));
            }
        }

        return labels;
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

            if (under >= 2 && Labels(lines[i]).Count >= 2)
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

    // between the middles of neighbouring labels the widest strip that fewest lines cross
    private static double[]? Edges(List<List<Glyph>> lines, int start, int end, List<Box> labels, double[]? known)
    {
        if (known is not null)
        {
            var crossed = 0;
            for (var i = start; i < end; i++)
            {
                crossed += Array.Exists(known[1..^1], x => IsCrossed(lines[i], x)) ? 1 : 0;
            }

            return crossed <= MostAcross * (end - start) ? known : null;
        }

        // labels without a strip between are one, its letters spread
        var box = BoxOf(lines, start, end);
        var edges = new List<double> { box.Left - 1 };
        var from = labels[0];
        for (var k = 1; k < labels.Count; k++)
        {
            if (Strip(lines, start, end, (from.Left + from.Right) / 2, (labels[k].Left + labels[k].Right) / 2) is { } strip)
            {
                edges.Add(strip);
                from = labels[k];
            }
            else
            {
                from = from.Union(labels[k]);
            }
        }

        edges.Add(box.Right + 1);
        return [.. edges];
    }

    private static double? Strip(List<List<Glyph>> lines, int start, int end, double from, double to)
    {
        var length = (int)Math.Min(4_000, Math.Ceiling(to - from));
        if (length <= LeastStrip)
        {
            return null;
        }

        var counts = new int[length];
        for (var i = start; i < end; i++)
        {
            var last = -1;
            foreach (var glyph in lines[i])
            {
                if (glyph.IsBlank)
                {
                    continue;
                }

                var first = Math.Max(last + 1, (int)Math.Floor(glyph.Left - from));
                last = Math.Max(last, Math.Min(length - 1, (int)Math.Ceiling(glyph.Right - from) - 1));
                for (var x = Math.Max(0, first); x <= last; x++)
                {
                    counts[x]++;
                }
            }
        }

        var least = counts.Min();
        if (least > MostAcross * (end - start))
        {
            return null;
        }

        int best = 0, bestLength = 0;
        for (var x = 0; x < length;)
        {
            var run = x;
            while (run < length && counts[run] == least)
            {
                run++;
            }

            if (run - x > bestLength)
            {
                (best, bestLength) = (x, run - x);
            }

            x = Math.Max(run, x + 1);
        }

        return bestLength < LeastStrip ? null : from + best + (bestLength / 2.0);
    }

    // paragraphs below a table run across its strips
    private static int Trim(List<List<Glyph>> lines, int start, int end, double[] edges)
    {
        while (end > start && IsAcross(lines[end - 1], edges))
        {
            end--;
        }

        for (var i = start; i + 1 < end; i++)
        {
            if (IsAcross(lines[i], edges) && IsAcross(lines[i + 1], edges) && IsLong(lines[i], edges))
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsLong(List<Glyph> line, double[] edges) =>
        line.FindLast(g => !g.IsBlank).Right - line.Find(g => !g.IsBlank).Left > 0.8 * (edges[^1] - edges[0]);

    private static bool IsAcross(List<Glyph> line, double[] edges) => Array.Exists(edges[1..^1], x => IsCrossed(line, x));

    private static bool IsCrossed(List<Glyph> line, double x)
    {
        Glyph? last = null;
        foreach (var glyph in line)
        {
            if (glyph.IsBlank)
            {
                continue;
            }

            if (glyph.Left < x - 0.5 && glyph.Right > x + 0.5)
            {
                return true;
            }

            if (last is { } before && before.Right <= x && glyph.Left >= x)
            {
                return glyph.Left - before.Right < 0.35 * glyph.Size;
            }

            last = glyph;
        }

        return false;
    }

    private static bool[] RowStarts(List<List<Glyph>> lines, int start, int end, double[] edges, List<Rule> levels)
    {
        var starts = new bool[end - start];
        starts[0] = true;
        var box = BoxOf(lines, start, end);
        var ruled = levels.FindAll(l => l.Length > 0.7 * box.Width && l.At > box.Top && l.At < box.Bottom);
        var (usual, widest) = Gaps(lines, start, end, edges);
        var size = lines[start][0].Size;
        var byGaps = widest - usual > RowGap * size;
        var bottom = BottomOf(lines[start]);
        for (var i = start + 1; i < end; i++)
        {
            var top = TopOf(lines[i]);
            var isStart = ruled.Count >= 3
                ? ruled.Exists(r => r.At > MiddleOf(lines[i - 1]) && r.At < MiddleOf(lines[i]))
                : byGaps ? top - bottom > usual + (RowGap * size)
                : HasNumber(lines[i], edges);
            starts[i - start] = isStart || IsAcross(lines[i], edges) || IsAcross(lines[i - 1], edges);
            bottom = Math.Max(starts[i - start] ? 0 : bottom, BottomOf(lines[i]));
        }

        SplitAtNumbers(lines, start, edges, starts);
        return starts;
    }

    // a row with two numbers in its first column is two rows
    private static void SplitAtNumbers(List<List<Glyph>> lines, int start, double[] edges, bool[] starts)
    {
        var hasNumber = false;
        for (var i = 0; i < starts.Length; i++)
        {
            hasNumber &= !starts[i];
            if (HasNumber(lines[start + i], edges))
            {
                starts[i] |= hasNumber;
                hasNumber = true;
            }
        }
    }

    private static bool HasNumber(List<Glyph> line, double[] edges)
    {
        var inFirst = line.FindAll(g => !g.IsBlank && g.MiddleX < edges[1]);
        return inFirst.Count > 0 && inFirst.TrueForAll(g => char.IsAsciiDigit(g.Text[0]));
    }

    // the gap between lines of one cell is the smallest that comes more than once in ten within the columns
    private static (double Usual, double Widest) Gaps(List<List<Glyph>> lines, int start, int end, double[] edges)
    {
        var gaps = new List<double>();
        var bottoms = new double[edges.Length - 1];
        for (var i = start; i < end; i++)
        {
            for (var c = 0; c < bottoms.Length; c++)
            {
                var inColumn = lines[i].FindAll(g => !g.IsBlank && g.MiddleX >= edges[c] && g.MiddleX < edges[c + 1]);
                if (inColumn.Count == 0)
                {
                    continue;
                }

                if (bottoms[c] > 0)
                {
                    gaps.Add(TopOf(inColumn) - bottoms[c]);
                }

                bottoms[c] = BottomOf(inColumn);
            }
        }

        gaps.Sort();
        return gaps.Count == 0 ? (0, 0) : (gaps[gaps.Count / 10], gaps[^1]);
    }

    private static (PageTable Table, Box Box, int End) Build(
        List<List<Glyph>> lines, int start, int end, double[] edges, bool[] starts, PageLines page, int number)
    {
        var columns = edges.Length - 1;
        var (lefts, rights) = Extents(lines, start, end, edges);
        var rows = new List<PageRow>();
        for (var i = start; i < end;)
        {
            var next = i + 1;
            while (next < end && !starts[next - start])
            {
                next++;
            }

            var glyphs = lines[i..next].SelectMany(l => l).ToList();
            var across = next == i + 1 && IsAcross(lines[i], edges);
            var row = new PageRow([]);
            for (var c = 0; c < (across ? 1 : columns); c++)
            {
                var box = across ? new Box(edges[0], TopOf(lines[i]), edges[^1], BottomOf(lines[next - 1]))
                    : new Box(lefts[c], TopOf(lines[i]), rights[c], BottomOf(lines[next - 1]));
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

        return (new PageTable(edges, rows) { IsRuled = false }, BoxOf(lines, start, end), end);
    }

    // how far the letters of each column reach
    private static (double[] Lefts, double[] Rights) Extents(List<List<Glyph>> lines, int start, int end, double[] edges)
    {
        var (lefts, rights) = (edges[1..], edges[..^1]);
        for (var i = start; i < end; i++)
        {
            if (IsAcross(lines[i], edges))
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

    private static double Gap(List<List<Glyph>> lines, int line) => TopOf(lines[line + 1]) - BottomOf(lines[line]);

    private static double TopOf(List<Glyph> line) => line.Min(g => g.Top);

    private static double BottomOf(List<Glyph> line) => line.Max(g => g.Bottom);

    private static double MiddleOf(List<Glyph> line) => line[0].MiddleY;

    private static Box BoxOf(List<List<Glyph>> lines, int start, int end)
    {
        var box = new Box(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var glyph in CollectionsMarshal.AsSpan(lines)[start..end].ToArray().SelectMany(l => l))
        {
            box = glyph.IsBlank ? box : box.Union(new Box(glyph.Left, glyph.Top, glyph.Right, glyph.Bottom));
        }

        return box;
    }
}
