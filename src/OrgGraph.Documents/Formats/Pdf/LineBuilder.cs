using System.Runtime.InteropServices;
using System.Text;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Sets letters together to lines, whatever the order in which the file draws them.</summary>
internal static class LineBuilder
{
    // gaps in sizes of the type: between Chinese letters a blank is a real gap, words of Latin letters stand closer, and where
    // the two meet typesetting puts a quarter of its own
    private const double ChineseGap = 0.6;
    private const double LatinGap = 0.2;
    private const double MixedGap = 0.5;

    // a blank that the file draws counts from this width on
    private const double DrawnBlank = 0.12;

    /// <summary>Letters by lines from top to bottom, each from left to right, blanks between. O(n log n).</summary>
    public static List<List<Glyph>> Group(List<Glyph> glyphs)
    {
        var sorted = glyphs.FindAll(g => !g.IsBlank);
        sorted.Sort(static (a, b) => a.MiddleY != b.MiddleY ? a.MiddleY.CompareTo(b.MiddleY) : a.Left.CompareTo(b.Left));
        var lines = new List<List<Glyph>>();
        double middle = 0, size = 0;
        foreach (var glyph in sorted)
        {
            if (lines.Count == 0 || glyph.MiddleY - middle > 0.45 * Math.Max(size, glyph.Size))
            {
                lines.Add([]);
                (middle, size) = (glyph.MiddleY, glyph.Size);
            }

            lines[^1].Add(glyph);
            if (glyph.Size > size)
            {
                // small letters above or below belong to the large ones beside them
                (middle, size) = (Math.Max(middle, glyph.MiddleY), glyph.Size);
            }
        }

        AddBlanks(glyphs, lines);
        foreach (var line in lines)
        {
            line.Sort(static (a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
        }

        return lines;
    }

    /// <summary>The line of letters that stand beside each other; null when there are only blanks.</summary>
    /// <param name="glyphs">The letters from left to right.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="row">The line of the page, from 1.</param>
    /// <param name="column">Its place within the line, from 1.</param>
    public static TextLine? Build(ReadOnlySpan<Glyph> glyphs, int page, int row, int column)
    {
        var text = new StringBuilder();
        var box = default(Box);
        var sizes = 0.0;
        var letters = 0;
        var blanks = 0;
        double least = double.MaxValue, most = 0;
        var drawnBlank = false;
        var last = default(Glyph);
        foreach (ref readonly var glyph in glyphs)
        {
            if (glyph.IsBlank)
            {
                drawnBlank = true;
                continue;
            }

            var area = new Box(glyph.Left, glyph.Top, glyph.Right, glyph.Bottom);
            if (letters == 0)
            {
                box = area;
            }
            else
            {
                var gap = glyph.Left - last.Right;
                if (IsBlank(last, glyph, gap, drawnBlank))
                {
                    text.Append(' ');
                    blanks++;
                    (least, most) = (Math.Min(least, gap), Math.Max(most, gap));
                }

                box = box.Union(area);
            }

            text.Append(glyph.Text);
            sizes += glyph.Size;
            letters++;
            last = glyph;
            drawnBlank = false;
        }

        if (letters == 0)
        {
            return null;
        }

        // letters all of them apart by the same gap are one word, spread; two a blank apart may be the ends of two names
        if (blanks > 0 && blanks == letters - 1 && most <= 1.6 * least + 1
            && (letters > 2 || least > ChineseGap * sizes / letters) && IsChineseOnly(text))
        {
            text.Replace(" ", "");
        }

        return new TextLine(text.ToString(), box, sizes / letters, FirstWidth(glyphs), page, row, column);
    }

    private static void AddBlanks(List<Glyph> glyphs, List<List<Glyph>> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var middles = lines.ConvertAll(l => l[0].MiddleY);
        foreach (var blank in CollectionsMarshal.AsSpan(glyphs))
        {
            if (!blank.IsBlank)
            {
                continue;
            }

            var at = middles.BinarySearch(blank.MiddleY);
            at = at < 0 ? ~at : at;
            at = at == lines.Count || (at > 0 && blank.MiddleY - middles[at - 1] < middles[at] - blank.MiddleY) ? at - 1 : at;
            if (Math.Abs(middles[at] - blank.MiddleY) <= 0.6 * blank.Size)
            {
                lines[at].Add(blank);
            }
        }
    }

    private static bool IsBlank(in Glyph last, in Glyph next, double gap, bool drawn)
    {
        var size = Math.Min(last.Size, next.Size);
        if (drawn && gap >= DrawnBlank * size)
        {
            return true;
        }

        var (before, after) = (TextMender.IsChinese(last.Text[^1]), TextMender.IsChinese(next.Text[0]));
        return gap > size * (before && after ? ChineseGap : before || after ? MixedGap : LatinGap);
    }

    private static bool IsChineseOnly(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ' && !TextMender.IsChinese(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    // an opening bracket goes with what follows, a closing mark with what precedes; words and numbers are whole
    private static double FirstWidth(ReadOnlySpan<Glyph> glyphs)
    {
        int start = -1, end = -1;
        var isWord = false;
        for (var i = 0; i < glyphs.Length; i++)
        {
            if (glyphs[i].IsBlank)
            {
                if (start >= 0)
                {
                    break;
                }

                continue;
            }

            var c = glyphs[i].Text[0];
            if (start < 0)
            {
                start = i;
            }
            else if (LineBreaks.IsClosing(c))
            {
            }
            else if (end >= 0 && !LineBreaks.IsOpening(glyphs[end].Text[^1]) && !(isWord && !TextMender.IsChinese(c)))
            {
                break;
            }

            end = i;
            isWord = !TextMender.IsChinese(c) || LineBreaks.IsClosing(c);
        }

        return start < 0 ? 0 : glyphs[end].Right - glyphs[start].Left;
    }
}
