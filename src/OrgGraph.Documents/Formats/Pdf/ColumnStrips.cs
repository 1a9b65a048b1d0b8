namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>
/// The strips between columns that have no lines: where labels of a header stand apart and the text below leaves room.
/// </summary>
internal static class ColumnStrips
{
    // in sizes of the type: labels of a header stand apart by more than letters do
    private const double LabelGap = 0.5;

    // a strip between columns is free but for headings that run across: this share of the lines
    private const double MostAcross = 0.2;

    private const double LeastStrip = 2;

    public static List<(Box Box, int Letters)> Labels(List<Glyph> line)
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

    // between the middles of neighbouring labels the widest strip that fewest lines cross
    public static double[]? Edges(List<List<Glyph>> lines, int start, int end, List<Box> labels, double[]? known)
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
        var box = ColumnRows.BoxOf(lines, start, end);
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

        var (best, bestLength) = LongestRun(counts, least);
        return bestLength < LeastStrip ? null : from + best + (bestLength / 2.0);
    }

    /// <summary>The longest stretch of counts that are at most so many, the first of equals; of length 0 without one.</summary>
    public static (int Start, int Length) LongestRun(ReadOnlySpan<int> counts, int most)
    {
        int best = 0, bestLength = 0;
        for (var x = 0; x < counts.Length; x++)
        {
            var start = x;
            while (x < counts.Length && counts[x] <= most)
            {
                x++;
            }

            if (x - start > bestLength)
            {
                (best, bestLength) = (start, x - start);
            }
        }

        return (best, bestLength);
    }

    public static bool IsAcross(List<Glyph> line, double[] edges) => Array.Exists(edges[1..^1], x => IsCrossed(line, x));

    public static bool IsCrossed(List<Glyph> line, double x)
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

            if (last is { } before && before.Right <= x + 0.5 && glyph.Left >= x - 0.5)
            {
                return glyph.Left - before.Right < 0.35 * glyph.Size;
            }

            last = glyph;
        }

        return false;
    }
}
