using System.Buffers;
using System.Text;

namespace OrgGraph.Reports.Word;

/// <summary>Makes any text fit for a document.</summary>
internal static class WordText
{
    /// <summary>The text with � for what XML cannot hold and line feeds for every line end.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(s_odd))
        {
            return text; // nearly all are
        }

        var clean = new StringBuilder(text.Length);
        // a lone surrogate comes as the replacement character
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            clean.Append(rune.Value is '\t' or '\n' or >= 0x20 and not 0xFFFE and not 0xFFFF ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }

    // what may need a second look: controls, line ends, surrogates, non-characters
    private static readonly SearchValues<char> s_odd = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n')),
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\u0085', '\u2028', '\u2029', '\uFFFE', '\uFFFF',
    ]);
}
