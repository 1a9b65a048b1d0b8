using System.Buffers;

namespace OrgGraph.Documents.Units;

/// <summary>
/// Finds the words that join two names without a separator: 甲局和乙局, 甲局会同乙局. The same characters stand inside names
/// (教育和体育局), so both sides must be names, the second with the opening of one.
/// </summary>
internal static class NameConjunction
{
    // longer ones first, since they contain shorter ones
    private static readonly string[] s_words = ["会同", "以及", "和", "及", "与"];

    // What a clause of roles begins with, before the first name: 由甲局牵头, 会同乙局.
    private static readonly string[] s_openings = ["并会同", "会同", "以及", "由", "并"];

    private static readonly string[] s_with = ["并会同", "会同", "并联合", "联合"];

    // Longer texts are no name, whatever stands behind them.
    private const int LongestName = 100;

    private static readonly SearchValues<char> s_first = SearchValues.Create("会以和及与");

    /// <summary>The first such word of a text, as the offsets of its start and end.</summary>
    public static (int Start, int End)? Find(ReadOnlySpan<char> text)
    {
        var depth = 0;
        if (!text.ContainsAny(s_first))
        {
            return null;
        }

        for (var i = 0; i < Math.Min(text.Length, LongestName); i++)
        {
            depth += UnitShape.IsOpening(text[i]) ? 1 : UnitShape.IsClosing(text[i]) ? -1 : 0;
            if (depth == 0 && i > 1 && LengthOfAny(text[i..], s_words) is > 0 and var length
                && UnitShape.IsComplete(text[..i]) && OpensName(text[(i + length)..]))
            {
                return (i, i + length);
            }
        }

        return null;
    }

    /// <summary>
    /// The first 会同 or 联合 between two names, or before the first one, as the offsets of its start and end: who stands before
    /// it leads, who stands behind it assists.
    /// </summary>
    public static (int Start, int End)? FindWith(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < Math.Min(text.Length, LongestName); i++)
        {
            if (LengthOfAny(text[i..], s_with) is > 0 and var length && OpensName(text[(i + length)..])
                && !(text[i..].StartsWith("会同县", StringComparison.Ordinal) && text[..i].IndexOf('县') < 0))
            {
                return (i, i + length);
            }
        }

        return null;
    }

    /// <summary>Length of the word before a name that is no part of it; 0 when there is none.</summary>
    /// <param name="text">The name, perhaps with such a word.</param>
    /// <param name="before">The name before it in the cell, or an empty text.</param>
    public static int LengthAtStart(ReadOnlySpan<char> text, ReadOnlySpan<char> before)
    {
        var length = LengthOfAny(text, s_openings);

        // 会同县 is a county, except among the bodies of another one: 县财政局，会同县水利局
        var isCounty = text.StartsWith("会同县", StringComparison.Ordinal) && before is not ['县', ..];
        return length > 0 && !isCounty && OpensName(text[length..]) ? length : 0;
    }

    /// <summary>True for text that begins as the name of a unit does.</summary>
    public static bool OpensName(ReadOnlySpan<char> text) =>
        (UnitShape.HasOpening(text) && text.Length > 2) || UnitShape.IsCertain(text)
            || !Place.ReadPrefix(text, Gazetteer.Default).IsEmpty;

    private static int LengthOfAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }
}
