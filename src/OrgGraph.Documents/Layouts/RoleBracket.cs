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
    /// Finds the bracket that a text ends with and what it says; returns the number of parts, 0 when there is no such bracket.
    /// </summary>
    /// <param name="text">The item's text.</param>
    /// <param name="bracketStart">Where the bracket opens.</param>
    /// <param name="parts">Receives the parts; offsets count from behind the opening bracket.</param>
    public static int Read(ReadOnlySpan<char> text, out int bracketStart, Span<LabelledText> parts)
    {
        bracketStart = -1;
        var trimmed = text.TrimEnd(" \t\r\n\u3000。；;");
        if (trimmed.Length == 0 || !UnitShape.IsClosing(trimmed[^1]))
        {
            return 0;
        }

        bracketStart = UnitShape.OpeningBracket(trimmed);
        if (bracketStart < 0)
        {
            return 0;
        }

        var content = trimmed[(bracketStart + 1)..^1];
        var count = RoleLabels.Find(content, parts);
        if (count == 0)
        {
            return ReadVerbs(content, parts);
        }

        // where a part of the bracket has no known label, the measure keeps the whole bracket
        return RoleLabels.IsEmptyBefore(content[..parts[0].LabelStart]) ? count : 0;
    }

    private static int ReadVerbs(ReadOnlySpan<char> content, Span<LabelledText> parts)
    {
        var count = 0;
        var start = 0;
        var depth = 0;
        for (var at = 0; at < content.Length && count < parts.Length; at++)
        {
            depth += UnitShape.IsOpening(content[at]) ? 1 : UnitShape.IsClosing(content[at]) ? -1 : 0;
            if (depth == 0 && at > start && TryReadVerb(content, at, out var meaning, out var end))
            {
                parts[count++] = new LabelledText(meaning, start, start, at);
                start = Math.Min(end + 1, content.Length);
                at = start - 1;
            }
        }

        // Units behind the last verb would be lost: then the bracket is not of this form.
        return content[start..].Trim().IsEmpty ? count : 0;
    }

    private static bool TryReadVerb(ReadOnlySpan<char> content, int at, out ColumnMeaning meaning, out int end)
    {
        foreach (var (verb, role) in s_verbs)
        {
            end = at + verb.Length;
            if (content[at..].StartsWith(verb, StringComparison.Ordinal)
                && (end == content.Length || content[end] is '，' or ',' or '；' or ';' or '。' or '、' or ' '))
            {
                meaning = role;
                return true;
            }
        }

        (meaning, end) = (ColumnMeaning.Other, at);
        return false;
    }
}
