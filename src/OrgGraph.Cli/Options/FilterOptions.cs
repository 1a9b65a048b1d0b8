using System.Globalization;
using OrgGraph.Workspace.Questions;

namespace OrgGraph.Cli.Options;

/// <summary>
/// The options that narrow the measures of a question: <c>--unit --leader --task --measures --kind --after --before --in --month
/// --words</c>.
/// </summary>
internal sealed class FilterOptions(DocumentedCommand command)
{
    private readonly Option<string[]> _units = command.Texts("--unit", "UNIT", new(
        "只看这些单位参加的措施；可重复", "only measures in which these units take part; may be repeated"));
    private readonly Option<string[]> _leaders = command.Texts("--leader", "NAME", new(
        "只看这些牵头领导的措施；可重复", "only measures of these leaders; may be repeated"));
    private readonly Option<string[]> _tasks = command.Texts("--task", "NUMBER|TITLE", new(
        "只看这些任务的措施：序号或标题；可重复", "only measures of these tasks: number or title; may be repeated"));
    private readonly Option<string[]> _measures = command.Texts("--measures", "NUMBERS", new(
        "只看这些措施：编号，用逗号隔开；可重复", "only these measures: numbers, commas between; may be repeated"));
    private readonly Option<string[]> _kinds = command.Texts("--kind", "KIND", new(
        "只看有这类单位参加的措施（部门、企业…）；可重复", "only measures with this sort of unit; may be repeated"));
    private readonly Option<DateOnly?> _after = command.Day("--after", new(
        "只看这一天及以后到期的", "only what is due on this day or later"));
    private readonly Option<DateOnly?> _before = command.Day("--before", new(
        "只看这一天及以前到期的", "only what is due on this day or earlier"));
    private readonly Option<int?> _within = command.Value<int?>(
        "--in", "DAYS", new("只看从今天起这么多天内到期的，如 30d", "only what is due within so many days from today, as in 30d"),
        new("天数，如 30d", "a number of days, as in 30d"), DaysOf);

    private readonly Option<int?> _month = command.Value<int?>(
        "--month", "1-12", new("只看这个月到期的", "only what is due in this month"), new("1 到 12", "1 to 12"),
        text => int.TryParse(text, out var month) && month is >= 1 and <= 12 ? month : null);

    private readonly Option<string?> _words = command.Text("--words", "WORDS", new(
        "只看含有这些文字的措施（措施、任务、章节、单位）", "only measures with these words (in measure, task, section or units)"));

    /// <summary>What was asked for; days count from <paramref name="today"/>.</summary>
    public MeasureFilter FilterOf(ParseResult parsed, DateOnly today)
    {
        var days = parsed.GetValue(_within);
        return new()
        {
            Units = [.. parsed.GetValue(_units) ?? []],
            Leaders = [.. parsed.GetValue(_leaders) ?? []],
            Tasks = [.. parsed.GetValue(_tasks) ?? []],
            Measures = [.. (parsed.GetValue(_measures) ?? []).SelectMany(Split)],
            Kinds = [.. parsed.GetValue(_kinds) ?? []],
            DueFrom = parsed.GetValue(_after) ?? (days is null ? null : today),
            DueBy = parsed.GetValue(_before) ?? (days is { } n ? today.AddDays(n) : null),
            DueMonth = parsed.GetValue(_month),
            Words = parsed.GetValue(_words),
        };
    }

    private static IEnumerable<string> Split(string numbers) =>
        numbers.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // 30, 30d, 30天
    private static int? DaysOf(string text) =>
        int.TryParse(text.Trim().TrimEnd('d', 'D', '天', '日'), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
        && days is >= 0 and <= 3660 ? days : null;
}
