using System.Buffers;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// Reads roles that verbs say: 甲局牵头，乙局、丙局按职责分工负责，丁局配合，年底前完成. A verb stands behind the units that it
/// speaks of, and is made of the words that planners make them of.
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
    ];

    private static readonly SearchValues<string> s_cores = SearchValues.Create(
        [.. s_words.Where(w => w.Meaning != ColumnMeaning.Other).Select(w => w.Word)], StringComparison.Ordinal);

    private static readonly SearchValues<char> s_breaks = SearchValues.Create("，,；;。、 \t\r\n\u3000");

    /// <summary>Reads the units and their roles, in order; returns the number of parts.</summary>
    /// <param name="content">Text of nothing but units, verbs and times.</param>
    /// <param name="parts">Receives the parts.</param>
    /// <param name="restStart">Where the text behind the last verb or time begins, which none speaks of.</param>
    public static int Read(ReadOnlySpan<char> content, Span<LabelledText> parts, out int restStart)
    {
        restStart = 0;
        if (!content.ContainsAny(s_cores))
        {
            return 0;
        }

        var count = 0;
        var depth = 0;
        for (var at = 0; at <= content.Length && count < parts.Length; at++)
        {
            if (at < content.Length)
            {
                depth += UnitShape.IsOpening(content[at]) ? 1 : UnitShape.IsClosing(content[at]) ? -1 : 0;
                if (depth != 0 || !s_breaks.Contains(content[at]))
                {
                    continue;
                }
            }

            var stretch = content[restStart..at];
            var meaning = DeadlineText.IsDeadline(stretch) ? ColumnMeaning.Deadline : VerbAtEnd(ref stretch);
            if (meaning != ColumnMeaning.Other && !stretch.IsWhiteSpace())
            {
                parts[count++] = new LabelledText(meaning, restStart, restStart, restStart + stretch.Length);
                restStart = Math.Min(at + 1, content.Length);
            }
        }

        return count;
    }

    /// <summary>The role that a verb at the text's end says; the verb is cut off. Other when there is none.</summary>
    private static ColumnMeaning VerbAtEnd(ref ReadOnlySpan<char> text)
    {
        var meaning = ColumnMeaning.Other;
        var rest = text.TrimEnd();
        while (WordAtEnd(rest) is { Word: not null } word)
        {
            rest = rest[..^word.Word.Length];
            meaning = Stronger(meaning, word.Meaning);
        }

        text = meaning == ColumnMeaning.Other ? text : rest;
        return meaning;
    }

    private static (string Word, ColumnMeaning Meaning) WordAtEnd(ReadOnlySpan<char> text)
    {
        foreach (var word in s_words)
        {
            if (text.EndsWith(word.Word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return default;
    }

    // 牵头实施 leads, 配合落实 assists
    private static ColumnMeaning Stronger(ColumnMeaning first, ColumnMeaning second)
    {
        foreach (var meaning in (ReadOnlySpan<ColumnMeaning>)[ColumnMeaning.Lead, ColumnMeaning.Assist, ColumnMeaning.Responsible])
        {
            if (first == meaning || second == meaning)
            {
                return meaning;
            }
        }

        return ColumnMeaning.Other;
    }
}
