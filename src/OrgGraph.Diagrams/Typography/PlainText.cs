using System.Globalization;
using System.Text;

namespace OrgGraph.Diagrams.Typography;

/// <summary>Makes any text safe to draw.</summary>
public static class PlainText
{
    /// <summary>
    /// The text without characters that would break a file or turn the writing round: control characters, marks and overrides of
    /// direction, other format characters (except the joiners of emoji and Indic letters) and noncharacters go, halves of
    /// surrogate pairs become U+FFFD, tabs become spaces, every sort of line end becomes a line feed.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>The same text where it was clean. O(length).</returns>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n").EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\t':
                    clean.Append(' ');
                    break;
                case '\n' or '\r' or 0x85 or 0x2028 or 0x2029:
                    clean.Append('\n');
                    break;
                default:
                    if (MayStay(rune))
                    {
                        clean.Append(rune);
                    }

                    break;
            }
        }

        return clean.ToString();
    }

    /// <summary>The clean text on one line: runs of blanks and line feeds become one space, none at the ends.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', Clean(text).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static bool IsClean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c) || (c != '\n' && !MayStay(new Rune(c))))
            {
                return false; // pairs are left to the careful way
            }
        }

        return true;
    }

    private static bool MayStay(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D or 0x2060,
        UnicodeCategory.OtherNotAssigned => (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF),
        _ => true,
    };
}
