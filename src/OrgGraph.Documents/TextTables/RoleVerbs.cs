using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// The verbs that stand behind units and say their role (甲局牵头负责, 乙局按职责分工落实), made of the words that planners make them of.
/// </summary>
internal static class RoleVerbs
{
    // Lead is said by 牵头 alone; 积极配合做好工作 assists whatever stands around the word.
    private static readonly (string Word, ColumnMeaning Meaning)[] s_words =
    [
        ("牵头", ColumnMeaning.Lead), ("配合", ColumnMeaning.Assist), ("协同", ColumnMeaning.Assist), ("协办", ColumnMeaning.Assist),
        ("协助", ColumnMeaning.Assist), ("参与", ColumnMeaning.Assist), ("参加", ColumnMeaning.Assist),
        ("组织实施", ColumnMeaning.Responsible), ("组织落实", ColumnMeaning.Responsible), ("抓好落实", ColumnMeaning.Responsible),
        ("负责", ColumnMeaning.Responsible), ("落实", ColumnMeaning.Responsible), ("实施", ColumnMeaning.Responsible),
        ("主责", ColumnMeaning.Responsible), ("承办", ColumnMeaning.Responsible), ("主办", ColumnMeaning.Responsible),
        ("按照", ColumnMeaning.Other), ("职责分工", ColumnMeaning.Other), ("职能分工", ColumnMeaning.Other), ("职责", ColumnMeaning.Other),
        ("职能", ColumnMeaning.Other), ("分工", ColumnMeaning.Other), ("各自", ColumnMeaning.Other), ("分别", ColumnMeaning.Other),
        ("共同", ColumnMeaning.Other), ("联合", ColumnMeaning.Other), ("具体", ColumnMeaning.Other), ("积极", ColumnMeaning.Other),
        ("密切", ColumnMeaning.Other), ("统筹", ColumnMeaning.Other), ("推进", ColumnMeaning.Other), ("按", ColumnMeaning.Other),
        ("组织开展", ColumnMeaning.Responsible), ("开展", ColumnMeaning.Responsible), ("研究", ColumnMeaning.Other),
    ];

    private static readonly WordEndings s_actions = new(Words.Of("role.actions"));
    private static readonly WordEndings s_oversight = new(Words.Of("role.oversee"));

    /// <summary>The role that a verb at the text's end says; the verb is cut off. Other when there is none.</summary>
    public static ColumnMeaning CutAtEnd(ref ReadOnlySpan<char> text)
    {
        var bare = text.TrimEnd();
        if (s_actions.LengthIn(bare, 2) is > 0 and var action)
        {
            // 甲局牵头制定: what is done stands behind the verb, and is cut with it only
            var before = bare[..^action];
            if (CutVerb(ref before) is var said and not ColumnMeaning.Other)
            {
                text = before;
                return said;
            }
        }

        return CutVerb(ref text);
    }

    /// <summary>Cuts a verb of oversight off names (市农业农村局指导); false where none stands behind names.</summary>
    public static bool CutOversight(ref ReadOnlySpan<char> text)
    {
        var bare = text.TrimEnd();
        if (s_oversight.LengthIn(bare, 2) is not (> 0 and var length) || !UnitList.IsLikely(bare[..^length]))
        {
            return false;
        }

        text = bare[..^length];
        return true;
    }

    private static ColumnMeaning CutVerb(ref ReadOnlySpan<char> text)
    {
        var meaning = ColumnMeaning.Other;
        var rest = text.TrimEnd();
        while (WordAtEnd(rest) is { Length: > 0 } word)
        {
            rest = rest[..^word.Length];
            meaning = Stronger(meaning, word.Meaning);
        }

        text = meaning == ColumnMeaning.Other ? text : rest;
        return meaning;
    }

    /// <summary>True when a line's end stands within a verb: 牵|头.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the line ends.</param>
    public static bool Breaks(ReadOnlySpan<char> text, int at)
    {
        var behind = text[at..].TrimStart("\r\n");
        return at > 0 && !behind.IsEmpty && text[at] is '\r' or '\n'
            && (text[at - 1], behind[0]) is ('牵', '头') or ('负', '责') or ('配', '合') or ('参', '与') or ('落', '实') or ('协', '助')
                or ('参', '加') or ('协', '同') or ('协', '办') or ('承', '办') or ('主', '办');
    }

    private static (int Length, ColumnMeaning Meaning) WordAtEnd(ReadOnlySpan<char> text)
    {
        foreach (var (word, meaning) in s_words)
        {
            if (LengthAtEnd(text, word) is > 0 and var length)
            {
                return (length, meaning);
            }
        }

        return default;
    }

    // how many characters of the text's end make the word, line ends within it counted
    private static int LengthAtEnd(ReadOnlySpan<char> text, string word)
    {
        var at = text.Length;
        for (var i = word.Length - 1; i >= 0; i--)
        {
            while (i < word.Length - 1 && at > 0 && text[at - 1] is '\r' or '\n')
            {
                at--;
            }

            if (at == 0 || text[at - 1] != word[i])
            {
                return 0;
            }

            at--;
        }

        return text.Length - at;
    }

    // 牵头实施 leads, 配合落实 assists
    private static ColumnMeaning Stronger(ColumnMeaning first, ColumnMeaning second)
    {
        foreach (var meaning in (ReadOnlySpan<ColumnMeaning>)[ColumnMeaning.Lead, ColumnMeaning.Assist,
            ColumnMeaning.Responsible])
        {
            if (first == meaning || second == meaning)
            {
                return meaning;
            }
        }

        return ColumnMeaning.Other;
    }
}
