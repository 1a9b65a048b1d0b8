using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// Reads a heading that names units and nothing else: 区教育局, 区发改局牵头的任务（2项）, 各镇（街道）. Without a verb their role is not said,
/// and every edge is flagged.
/// </summary>
internal static class UnitHeading
{
    private const int Longest = 40;

    private static readonly string[] s_verbs = Words.Of("measure.verbs");
    private static readonly string[] s_headingVerbs = Words.Of("heading.verbs");
    private static readonly string[] s_tasks = Words.Of("heading.tasks");

    /// <summary>
    /// The names and their role, as offsets within the text behind the heading's number; null for other headings.
    /// </summary>
    public static LabelledText? Read(ReadOnlySpan<char> heading)
    {
        var text = heading.TrimEnd("：: \t\u3000");
        var isCounted = false;
        if (text.Length is < 2 or > Longest)
        {
            return null;
        }

        if ((!UnitShape.IsComplete(text) || text[^1] is '）' or ')') && CountBehind(text) is > 0 and var count)
        {
            text = text[..count].TrimEnd();
            isCounted = true;
        }

        var names = WithoutTasks(text).TrimEnd('的');
        var meaning = ColumnMeaning.Undecided;
        foreach (var (verb, role) in (ReadOnlySpan<(string, ColumnMeaning)>)
            [("牵头负责", ColumnMeaning.Lead), ("牵头", ColumnMeaning.Lead), ("负责", ColumnMeaning.Responsible),
            ("承担", ColumnMeaning.Responsible), ("主办", ColumnMeaning.Responsible), ("配合", ColumnMeaning.Assist)])
        {
            if (names.EndsWith(verb, StringComparison.Ordinal))
            {
                names = names[..^verb.Length];
                meaning = role;
                break;
            }
        }

        names = names.StartsWith("由", StringComparison.Ordinal) ? names[1..] : names;
        var start = heading.IndexOf(names);
        return names.Length > 1 && Words.LengthAtStart(names, s_headingVerbs) == 0
            && (UnitList.IsCertain(names) || IsOffice(names, isCounted))
            ? new LabelledText(
                meaning, start, start, start + names.Length,
                meaning == ColumnMeaning.Undecided ? Uncertainty.RoleNotDecided : Uncertainty.None)
            : null;
    }

    // 经济发展局（5项）, 交通与建设局: zones write their offices without a level
    private static bool IsOffice(ReadOnlySpan<char> name, bool isCounted) =>
        UnitShape.IsComplete(name) && (isCounted || name[^1] is '局' or '厅') && Words.LengthAtStart(name, s_verbs) == 0;

    // （2项）, （共5条）
    private static int CountBehind(ReadOnlySpan<char> text) =>
        text is [.., '）' or ')'] && UnitShape.OpeningBracket(text) is > 0 and var open
            && text[open..].IndexOfAnyInRange('0', '9') >= 0 && text[open..].IndexOfAny("项条件个") > 0
            ? open
            : 0;

    private static ReadOnlySpan<char> WithoutTasks(ReadOnlySpan<char> text)
    {
        foreach (var word in s_tasks)
        {
            if (text.Length > word.Length && text.EndsWith(word, StringComparison.Ordinal))
            {
                return text[..^word.Length];
            }
        }

        return text;
    }
}
