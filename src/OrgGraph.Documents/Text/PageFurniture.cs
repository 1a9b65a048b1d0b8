using System.Buffers;

namespace OrgGraph.Documents.Text;

/// <summary>Recognises what pages add to a text: page numbers, the dashes beside them, rules.</summary>
internal static class PageFurniture
{
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789");

    /// <summary>
    /// True for <c>— 12 —</c>, <c>- 3 -</c>, <c>第 3 页</c>, <c>第3页 共9页</c>, <c>3/9</c>: nothing but numbers, dashes and 第页共.
    /// </summary>
    public static bool IsPageNumber(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        bool digits = false, marks = false;
        foreach (var c in line)
        {
            if (char.IsAsciiDigit(c))
            {
                digits = true;
            }
            else if (IsDash(c) || c is '第' or '页' or '共' or '/')
            {
                marks = true;
            }
            else if (!char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return digits && marks && line.Length <= 16;
    }

    /// <summary>True for a page's number in running text: dashes or 页 beside it, or a few digits alone on a line.</summary>
    public static bool IsPageMark(ReadOnlySpan<char> line) => IsPageNumber(line) || (line.Trim().Length <= 3 && IsDigits(line));

    /// <summary>True for a hyphen, en dash, em dash, minus or horizontal bar.</summary>
    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '─' or '−' or '－' or '\u2010' or '\u2011';

    /// <summary>True for a line of dashes only.</summary>
    public static bool IsDashes(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        foreach (var c in text)
        {
            if (!IsDash(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>True for digits only.</summary>
    public static bool IsDigits(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length > 0 && !text.ContainsAnyExcept(s_digits);
    }
}
