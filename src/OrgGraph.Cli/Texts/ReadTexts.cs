using System.Collections.Immutable;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Cli.Texts;

/// <summary>A column of the rows' table at the terminal.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Cell">Its cell in a row.</param>
/// <param name="OfTask">True when the cell is the task's, and so is said once a task.</param>
/// <param name="Narrow">True when the cell is too short to be wrapped.</param>
/// <param name="Always">True when the column is shown even if it is empty.</param>
internal sealed record RowColumn(
    LocalizedText Heading, Func<PlanRow, string> Cell, bool OfTask = false, bool Narrow = false, bool Always = false);

/// <summary>The wording of <c>orggraph read</c>.</summary>
internal static class ReadTexts
{
    public static readonly LocalizedText Comma = new("、", ", ");

    public static readonly LocalizedText NotTold = new("未写明", "not told");

    public static readonly LocalizedText Document = new("{0}（格式 {1}；版式 {2}）", "{0} (format {1}; layout {2})");

    public static readonly LocalizedText PlanFacts = new(
        "  年份 {0}；行政区 {1}（依据：{2}）；标题在{3}", "  year {0}; jurisdiction {1} (told by: {2}); title in {3}");

    public static readonly LocalizedText PlanCounts = new(
        "  {0} 个章节，{1} 项任务，{2} 条措施；牵头 {3}，主责 {4}，协办 {5}，领导 {6}",
        "  {0} sections, {1} tasks, {2} measures; lead {3}, responsible {4}, assist {5}, leaders {6}");

    public static readonly LocalizedText FindingsOf = new("{0}（{1}）", "{0} ({1})");

    public static readonly LocalizedText AtLine = new("{0}：{1}", "{0}: {1}");

    public static readonly ImmutableArray<RowColumn> RowColumns =
    [
        new(new("行", "line"), r => $"{r.Measure.Source.Line}", Narrow: true, Always: true),
        new(new("序号", "no."), r => r.Task.Number ?? "", OfTask: true, Narrow: true),
        new(new("重点任务", "task"), r => r.Task.Title ?? "", OfTask: true),
        new(new("工作措施", "measure"), r => r.Measure.Text, Always: true),
        new(new("完成时限", "deadline"), r => r.Measure.Deadline ?? ""),
        new(new("牵头", "lead"), r => Names(r, Role.Lead)),
        new(new("主责", "responsible"), r => Names(r, Role.Responsible)),
        new(new("协办", "assist"), r => Names(r, Role.Assist)),
        new(new("牵头领导", "leaders"), r => Names(r, Role.Oversees)),
    ];

    // One a line, so that no name is broken; a question mark marks a guess.
    private static string Names(PlanRow row, Role role) => string.Join(
        '\n', row.Of(role).Select(n => n.Uncertainty == Uncertainty.None ? n.Text : n.Text + "？"));
}
