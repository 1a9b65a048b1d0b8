using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Tables;

/// <summary>A plan as it was read: its rows, and what is said of it.</summary>
public static class ReadingTables
{
    private static readonly LocalizedText s_notTold = new("未写明", "not told");

    private static readonly LocalizedText s_facts = new(
        "年份 {0}；行政区 {1}（依据：{2}）；标题在{3}", "year {0}; jurisdiction {1} (told by: {2}); title in {3}");

    private static readonly LocalizedText s_counts = new(
        "{0} 个章节，{1} 项任务，{2} 条措施；{7} {3}，{8} {4}，{9} {5}，领导 {6}",
        "{0} sections, {1} tasks, {2} measures; {7} {3}, {8} {4}, {9} {5}, leaders {6}");

    private static readonly ImmutableArray<Column> s_columns =
    [
        new(new("页或表", "part"), (r, language) => r.Measure.Source.PartIn(language), IsNarrow: true),
        new(
            new("行", "line"), (r, _) => r.Measure.Source.Line.ToString(CultureInfo.InvariantCulture), IsNarrow: true,
            IsAlways: true),
        new(new("序号", "no."), (r, _) => r.Task.Number ?? "", IsOfTask: true, IsNarrow: true),
        new(new("重点任务", "task"), (r, _) => r.Task.Title ?? "", IsOfTask: true),
        new(new("工作措施", "measure"), (r, _) => r.Measure.Text, IsAlways: true),
        new(new("完成时限", "deadline"), (r, _) => r.Measure.Deadline ?? ""),
        .. new[] { Role.Lead, Role.Responsible, Role.Assist }.Select(
            role => new Column(Terms.Of(role), (r, _) => Names(r, role))),
        new(Terms.HoldersOf(Role.Oversees), (r, _) => Names(r, Role.Oversees)),
    ];

    /// <summary>A plan's rows; columns that no row fills are left out, and a task is said once.</summary>
    public static TextTable Of(ImmutableArray<PlanRow> rows, Language language)
    {
        Column[] columns = [.. s_columns.Where(c => c.IsAlways || rows.Any(r => c.Cell(r, language).Length > 0))];
        return new TextTable(
            [.. columns.Select(c => new TextColumn(c.Heading.In(language), c.IsNarrow))],
            [
                .. rows.Select((row, i) =>
                {
                    var isRepeated = i > 0 && rows[i - 1].Task.Id == row.Task.Id;
                    return columns.Select(c => isRepeated && c.IsOfTask ? "" : c.Cell(row, language)).ToArray();
                }),
            ],
            IsSeparated: true);
    }

    /// <summary>A plan's year and jurisdiction, and where it stands.</summary>
    public static string FactsOf(Plan plan, Language language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var unknown = s_notTold.In(language);
        return s_facts.In(
            language,
            plan.Year?.ToString(CultureInfo.InvariantCulture) ?? unknown,
            plan.Jurisdiction.Length == 0 ? unknown : plan.Jurisdiction,
            Terms.Of(plan.JurisdictionBasis),
            plan.Source.PlaceIn(language));
    }

    /// <summary>How much a plan holds.</summary>
    public static string CountsOf(PlanContent content, IReadOnlyCollection<PlanRow> rows, Language language)
    {
        ArgumentNullException.ThrowIfNull(content);
        var counts = RoleCounts.Of(rows);
        return s_counts.In(
            language, content.Sections.Length, content.Tasks.Length, content.Measures.Length,
            counts.Leads, counts.Responsible, counts.Assists, counts.Leaders,
            Terms.Of(Role.Lead), Terms.Of(Role.Responsible), Terms.Of(Role.Assist));
    }

    // One a line, so that no name is broken; a question mark marks a guess.
    private static string Names(PlanRow row, Role role) => string.Join(
        '\n', row.Of(role).Select(n => n.Uncertainty == Uncertainty.None ? n.Text : n.Text + "？"));

    private sealed record Column(
        LocalizedText Heading, Func<PlanRow, Language, string> Cell, bool IsOfTask = false, bool IsNarrow = false,
        bool IsAlways = false);
}
