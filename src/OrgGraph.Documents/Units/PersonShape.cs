using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Units;

/// <summary>Tells persons from bodies where both may stand: （李明牵头，区教育局负责）.</summary>
internal static class PersonShape
{
    private const int LongestGivenName = 2;
    private const int LongestTitle = 10;

    private static readonly string[] s_surnames = Words.Of("surnames");

    // behind these a person's name stands: 副区长张伟
    private static readonly WordEndings s_titles =
        new("区长", "市长", "县长", "州长", "旗长", "镇长", "乡长", "书记", "主任", "局长", "常委", "主席", "部长", "同志");

    /// <summary>True for a surname and a given name, alone or behind or before a title.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.EndsWith("同志", StringComparison.Ordinal))
        {
            text = text[..^2];
        }

        for (var given = 1; given <= LongestGivenName; given++)
        {
            for (var surname = 1; surname <= 2 && surname + given <= text.Length; surname++)
            {
                var start = text.Length - given - surname;
                if (Words.LengthAtStart(text[start..], s_surnames) == surname && IsTitle(text[..start])
                    && !text[start..].ContainsAnyExceptInRange('\u3400', '\u9FFF'))
                {
                    return !UnitShape.IsComplete(text[start..]);
                }
            }
        }

        return false;
    }

    private static bool IsTitle(ReadOnlySpan<char> text) => text.IsEmpty || (text.Length <= LongestTitle && s_titles.Match(text));
}
