using System.Buffers;
using System.Collections.Frozen;

namespace OrgGraph.Documents.Text;

/// <summary>
/// The form in which a text is read, character for character, so that every offset holds: simplified characters, and the
/// punctuation of full width beside Chinese. One rule then reads what offices write in several ways; what is shown stays as
/// written.
/// </summary>
internal static class ReadingForm
{
    private const string Half = "():;,!?";
    private const string Full = "（）：；，！？";

    // brackets that some offices set in place of the usual square ones
    private const string OtherBrackets = "［］〖〗﹝﹞〚〛";
    private const string UsualBrackets = "[]【】〔〕【】";

    private const string Angles = "<＜〈《";
    private const string AnglesClosing = ">＞〉》";
    private const int LongestKinds = 12;

    private static readonly SearchValues<char> s_kinds = SearchValues.Create("市区县州盟旗镇乡街道、，,/和及场园");

    private static readonly FrozenDictionary<char, char> s_simplified = EmbeddedLines.Of("traditional.txt")
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The text to read; the same string when nothing differs. Linear.</summary>
    public static string Of(string text)
    {
        char[]? read = null;
        var close = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = FormOf(text, i);
            if (Angles.Contains(c) && EndOfKinds(text, i) is > 0 and var end)
            {
                close = end;
                c = '（';
            }

            c = i == close ? '）' : c;
            if (c != text[i])
            {
                read ??= text.ToCharArray();
                read[i] = c;
            }
        }

        return read is null ? text : new string(read);
    }

    /// <summary>What was written where a text was read: blanks that the reading left out stay out.</summary>
    /// <param name="read">The text as it was read.</param>
    /// <param name="content">The stretch of the document in its reading form.</param>
    /// <param name="written">The same stretch as written.</param>
    public static string Written(string read, ReadOnlySpan<char> content, ReadOnlySpan<char> written)
    {
        if (content.SequenceEqual(written))
        {
            return read;
        }

        Span<char> shown = read.Length <= 512 ? stackalloc char[read.Length] : new char[read.Length];
        var at = 0;
        for (var i = 0; i < read.Length; i++)
        {
            var found = content[at..].IndexOf(read[i]);
            shown[i] = found < 0 ? read[i] : written[at + found];
            at += found + 1;
        }

        return shown.ToString();
    }

    // 各县<市、区>政府: where the brackets around kinds of places close; 0 for other text
    private static int EndOfKinds(string text, int open)
    {
        var behind = text.AsSpan(open + 1, Math.Min(LongestKinds, text.Length - open - 1));
        var length = behind.IndexOfAnyExcept(s_kinds);
        return length > 0 && AnglesClosing.Contains(behind[length]) ? open + 1 + length : 0;
    }

    private static char FormOf(string text, int at)
    {
        var c = text[at];
        if (c < '\u0080')
        {
            return c is < '!' or > '?' || Half.IndexOf(c) is not (>= 0 and var mark) ? c
                : (at > 0 && TextMender.IsChinese(text[at - 1])) || (at + 1 < text.Length && TextMender.IsChinese(text[at + 1]))
                ? Full[mark]
                : c;
        }

        return c is >= '０' and <= '９' ? (char)(c - '０' + '0')
            : OtherBrackets.IndexOf(c) is >= 0 and var bracket ? UsualBrackets[bracket]
            : c is >= '\u4E00' and <= '\u9FFF' && s_simplified.TryGetValue(c, out var simplified) ? simplified
            : c;
    }
}
