using System.Runtime.CompilerServices;

namespace OrgGraph.Documents.Text;

/// <summary>Undoes what a layout does to running Chinese text.</summary>
internal static class TextMender
{
    /// <summary>
    /// True for characters that Chinese sets without blanks around them: ideographs, and full-width or CJK punctuation.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsChinese(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF'
            or >= '\uD840' and <= '\uDFFF'
            or '\u2014' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2026' or '\u00B7';

    /// <summary>
    /// Trims, takes out blanks and line breaks between Chinese characters, and leaves one blank elsewhere:
    /// <c>深入实施 总量减排</c> becomes <c>深入实施总量减排</c>, <c>PM2.5 年均</c> keeps its blank.
    /// </summary>
    public static string Mend(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (!NeedsMending(text))
        {
            return text.ToString();
        }

        var buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                buffer[length++] = text[i];
                continue;
            }

            var next = i + 1;
            while (char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if ((!IsChinese(text[i - 1]) || !IsChinese(text[next])) && !BreaksDate(text, i, next))
            {
                buffer[length++] = ' ';
            }

            i = next - 1;
        }

        return buffer[..length].ToString();
    }

    /// <summary>The text without any blanks: for titles, labels and headings.</summary>
    public static string WithoutBlanks(ReadOnlySpan<char> text)
    {
        Span<char> buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                buffer[length++] = c;
            }
        }

        return buffer[..length].ToString();
    }

    /// <summary>Width in full-width characters: Chinese counts 1, other characters a half.</summary>
    public static double WidthOf(ReadOnlySpan<char> text)
    {
        var halves = 0;
        foreach (var c in text)
        {
            halves += IsChinese(c) ? 2 : 1;
        }

        return halves / 2.0;
    }

    // 1|1月底前: a line's end within the number of a date
    private static bool BreaksDate(ReadOnlySpan<char> text, int start, int next)
    {
        if (!char.IsAsciiDigit(text[start - 1]) || !char.IsAsciiDigit(text[next]) || text[start..next].IndexOfAny('\n', '\r') < 0)
        {
            return false;
        }

        var end = next;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - next <= 2 && end < text.Length && "年月日号".Contains(text[end]);
    }

    // most cells have no blank, or single ones beside Latin text: they are taken as they are
    private static bool NeedsMending(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length - 1; i++)
        {
            var c = text[i];
            if ((c <= ' ' || c >= '\u0085') && char.IsWhiteSpace(c)
                && (c != ' ' || char.IsWhiteSpace(text[i + 1]) || (IsChinese(text[i - 1]) && IsChinese(text[i + 1]))))
            {
                return true;
            }
        }

        return false;
    }
}
