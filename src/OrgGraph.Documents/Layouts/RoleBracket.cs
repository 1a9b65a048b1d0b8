using System.Collections.Immutable;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Layouts;

/// <summary>
/// Reads the bracket at the end of a measure that says who does it: （甲局牵头，乙局、丙局配合）, 〔责任单位：…；完成时限：…〕,
/// （甲局、乙局负责）.
/// </summary>
internal static class RoleBracket
{
    // The verb behind a list of units gives their role; longer ones first, since they contain shorter ones.
    private static readonly (string Verb, ColumnMeaning Meaning)[] s_verbs =
    [
        ("牵头负责", ColumnMeaning.Lead), ("牵头落实", ColumnMeaning.Lead), ("牵头", ColumnMeaning.Lead),
        ("按职责分工负责", ColumnMeaning.Responsible), ("按照职责分工负责", ColumnMeaning.Responsible), ("分工负责", ColumnMeaning.Responsible),
        ("分别负责", ColumnMeaning.Responsible), ("共同负责", ColumnMeaning.Responsible), ("具体负责", ColumnMeaning.Responsible),
        ("主责", ColumnMeaning.Responsible), ("负责", ColumnMeaning.Responsible), ("承办", ColumnMeaning.Responsible), ("落实", ColumnMeaning.Responsible),
        ("积极配合", ColumnMeaning.Assist), ("配合", ColumnMeaning.Assist), ("协办", ColumnMeaning.Assist),
        ("协助", ColumnMeaning.Assist), ("参与", ColumnMeaning.Assist), ("参加", ColumnMeaning.Assist),
    ];

    /// <summary>
    /// Finds the bracket and what it says. Offsets are within <paramref name="text"/>; <paramref name="bracketStart"/> is
    /// where the bracket opens. False when the text does not end with such a bracket.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int bracketStart, out ImmutableArray<LabelledText> parts)
    {
        bracketStart = -1;
        parts = [];
        var trimmed = text.TrimEnd(" \t\r\n\u3000。；;");
        if (trimmed.Length == 0 || !UnitShape.IsClosing(trimmed[^1]))
        {
            return false;
        }

        bracketStart = UnitShape.OpeningBracket(trimmed);
        if (bracketStart < 0)
        {
            return false;
        }

        var start = bracketStart + 1;
        var content = trimmed[start..^1];
        parts = RoleLabels.Find(content);
        if (parts.Length == 0)
        {
            parts = ReadVerbs(content);
        }
        else if (!RoleLabels.IsEmptyBefore(content[..parts[0].LabelStart]))
        {
            // a part of the bracket has no known label: the measure keeps the whole bracket
            parts = [];
        }

        parts =
        [
            .. parts.Select(p => p with { LabelStart = p.LabelStart + start, Start = p.Start + start, End = p.End + start }),
        ];
        return parts.Length > 0;
    }

    private static ImmutableArray<LabelledText> ReadVerbs(ReadOnlySpan<char> content)
    {
        var parts = ImmutableArray.CreateBuilder<LabelledText>();
        var start = 0;
        var depth = 0;
        for (var at = 0; at < content.Length; at++)
        {
            depth += UnitShape.IsOpening(content[at]) ? 1 : UnitShape.IsClosing(content[at]) ? -1 : 0;
            if (depth > 0)
            {
                continue;
            }

            foreach (var (verb, meaning) in s_verbs)
            {
                var end = at + verb.Length;
                if (content[at..].StartsWith(verb, StringComparison.Ordinal)
                    && at > start
                    && (end == content.Length || content[end] is '，' or ',' or '；' or ';' or '。' or '、' or ' '))
                {
                    parts.Add(new LabelledText(meaning, start, start, at));
                    start = Math.Min(end + 1, content.Length);
                    at = start - 1;
                    break;
                }
            }
        }

        // Units behind the last verb would be lost: then the bracket is not of this form.
        return content[start..].Trim().IsEmpty ? parts.ToImmutable() : [];
    }
}
