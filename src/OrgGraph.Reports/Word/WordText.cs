using System.Text;

namespace OrgGraph.Reports.Word;

/// <summary>Makes any text fit for a document.</summary>
internal static class WordText
{
    /// <summary>The text with � for what XML cannot hold and line feeds for every line end.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        // a lone surrogate comes as the replacement character
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            clean.Append(rune.Value is '\t' or '\n' or >= 0x20 and not 0xFFFE and not 0xFFFF ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }
}
