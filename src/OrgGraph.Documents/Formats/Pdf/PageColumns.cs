namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>A stretch of a page that is read from top to bottom, before the next one.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="Top">Where it counts as standing: below the stretches that are read before it.</param>
internal readonly record struct PageStretch(List<List<Glyph>> Lines, double? Top);

/// <summary>
/// Finds text set in two columns: a strip in the middle of the page that stays free over several lines, with running text on both
/// sides. The lines of a table's columns are short; those of running text fill their column.
/// </summary>
internal static class PageColumns
{
    private const int LeastLines = 5;

    // where the strip between the columns may lie, as shares of the text's width
    private const double LeftMost = 0.3;
    private const double RightMost = 0.7;

    // of the lines of running text, how many reach over how much of their column
    private const double MostFull = 0.5;
    private const double FullWidth = 0.75;

    /// <summary>The stretches in the order in which they are read. O(n) in letters.</summary>
    public static List<PageStretch> Split(List<List<Glyph>> lines)
    {
        if (lines.Count < LeastLines || StripOf(lines) is not { } strip)
        {
            return [new(lines, null)];
        }

        // the longest run tells whether the page is set in columns; headings across part it from the others
        var runs = RunsOf(lines, strip);
        var longest = runs.MaxBy(r => r.To - r.From);
        var stretches = new List<PageStretch>();
        var done = 0;
        foreach (var (from, to) in runs)
        {
            var left = SideOf(lines, from, to, glyph => glyph.MiddleX < strip);
            var right = SideOf(lines, from, to, glyph => glyph.MiddleX >= strip);
            if (IsRunningText(left) && IsRunningText(right))
            {
                // both begin at one height: the left one is read first
                var top = ColumnRows.TopOf(lines[from]);
                stretches.AddRange([new(lines[done..from], null), new(left, top), new(right, top + 0.5)]);
                done = to;
            }
            else if ((from, to) == longest)
            {
                return [new(lines, null)];
            }
        }

        stretches.Add(new(lines[done..], null));
        return stretches;
    }

    // the middle of the widest free strip about the middle of the text
    private static double? StripOf(List<List<Glyph>> lines)
    {
        var box = ColumnRows.BoxOf(lines, 0, lines.Count);
        var length = (int)Math.Min(4_000, box.Width);
        if (length < 100)
        {
            return null;
        }

        var counts = new int[length + 1];
        foreach (var line in lines)
        {
            foreach (var glyph in line)
            {
                if (!glyph.IsBlank)
                {
                    counts[Math.Clamp((int)(glyph.Left - box.Left), 0, length)]++;
                    counts[Math.Clamp((int)(glyph.Right - box.Left - 0.01), 0, length)]++;
                }
            }
        }

        var from = (int)(LeftMost * length);
        var (best, bestLength) = ColumnStrips.LongestRun(
            counts.AsSpan(from..(int)Math.Ceiling(RightMost * length)), most: lines.Count / 3);

        // letters stand side by side with small gaps: a strip is free of nearly all lines over more than a letter's width
        var middle = box.Left + from + best + (bestLength / 2.0);
        return bestLength >= lines[0][0].Size * 0.9 && lines.Count(l => !IsAcross(l, middle)) >= LeastLines ? middle : null;
    }

    private static bool IsAcross(List<Glyph> line, double strip) =>
        ColumnStrips.IsCrossed(line, strip) || line.Exists(g => !g.IsBlank && Math.Abs(g.MiddleX - strip) < g.Size);

    // the stretches of lines that leave the strip free, from top to bottom
    private static List<(int From, int To)> RunsOf(List<List<Glyph>> lines, double strip)
    {
        var runs = new List<(int From, int To)>();
        var start = 0;
        for (var i = 0; i <= lines.Count; i++)
        {
            if (i < lines.Count && !IsAcross(lines[i], strip))
            {
                continue;
            }

            if (i > start)
            {
                runs.Add((start, i));
            }

            start = i + 1;
        }

        return runs;
    }

    private static List<List<Glyph>> SideOf(List<List<Glyph>> lines, int from, int to, Predicate<Glyph> isIn)
    {
        var side = new List<List<Glyph>>();
        for (var i = from; i < to; i++)
        {
            var glyphs = lines[i].FindAll(isIn);
            if (glyphs.Exists(g => !g.IsBlank))
            {
                side.Add(glyphs);
            }
        }

        return side;
    }

    private static bool IsRunningText(List<List<Glyph>> side)
    {
        if (side.Count < LeastLines)
        {
            return false;
        }

        var box = ColumnRows.BoxOf(side, 0, side.Count);
        var full = side.Count(l => l.FindLast(g => !g.IsBlank).Right - l.Find(g => !g.IsBlank).Left >= FullWidth * box.Width);
        // a column of a table has gaps within its lines
        return full >= MostFull * side.Count && side.TrueForAll(l => ColumnStrips.Labels(l).Count <= 3);
    }
}
