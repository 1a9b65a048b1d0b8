using System.Buffers;
using System.Text;

namespace OrgGraph.Reports.Workbook;

/// <summary>Makes any text fit for a cell.</summary>
internal static class CellText
{
    private const int Longest = 32_767; // the limit of Excel
    private const string Cut = "…";

    /// <summary>
    /// The text without characters that XML forbids (shown as �), with what Excel would take for an escape (_x0041_) escaped,
    /// cut with … at Excel's limit.
    /// </summary>
    public static string Of(string text)
    {
        if (text.Length <= Longest && !text.AsSpan().ContainsAny(s_odd))
        {
            return text; // nearly all are
        }

        var clean = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            // a lone surrogate decodes as the replacement character
            _ = Rune.DecodeFromUtf16(rest, out var rune, out var length);
            clean.Append(IsAllowed(rune) ? rune.ToString() : "\uFFFD");
            rest = rest[length..];
        }

        var escaped = Escape(clean.ToString());
        return escaped.Length <= Longest ? escaped : Wording.Start(escaped, Longest - Cut.Length) + Cut;
    }

    // what may need a second look: controls, surrogates, non-characters, and what begins an escape
    private static readonly SearchValues<char> s_odd = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n')),
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\uFFFE', '\uFFFF', '_',
    ]);

    private static bool IsAllowed(Rune rune) => rune.Value is '\t' or '\n' or >= 0x20 and not 0xFFFE and not 0xFFFF;

    // Every underscore that begins _x0041_ is written as _x005F_, also where two share one.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && IsEscape(text.AsSpan(i)))
            {
                escaped.Append("_x005F");
            }

            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text is ['_', 'x', var a, var b, var c, var d, '_', ..]
        && char.IsAsciiHexDigit(a) && char.IsAsciiHexDigit(b) && char.IsAsciiHexDigit(c) && char.IsAsciiHexDigit(d);
}
