using System.Globalization;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Options;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    /// <summary><c>--format table|csv|json</c> of a table on standard output.</summary>
    public static Option<string> Format(this DocumentedCommand command) =>
        command.OneOfOr("--format", TableOutput.Formats, new(
            "输出格式：table（默认）、csv（Excel）或 json", "output: table (default), csv (for Excel) or json"));

    /// <summary><c>--top</c>: how many at most.</summary>
    public static Option<int?> Top(this DocumentedCommand command, LocalizedText help) => command.Count("--top", 1, help);

    /// <summary>A number of things.</summary>
    public static Option<int?> Count(this DocumentedCommand command, string name, int least, LocalizedText help) =>
        command.Value<int?>(
            name, "N", help, new("大于 0 的整数", "a whole number over 0"),
            text => int.TryParse(text, out var count) && count >= least ? count : null);

    /// <summary>A day, as in 2026-09-30.</summary>
    public static Option<DateOnly?> Day(this DocumentedCommand command, string name, LocalizedText help) =>
        command.Value<DateOnly?>(
            name, "YYYY-MM-DD", help, new("年-月-日，如 2026-09-30", "year-month-day, as in 2026-09-30"),
            text => DateOnly.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day : null);

    /// <summary>A time that something may take, as in 30s.</summary>
    public static Option<TimeSpan?> Time(this DocumentedCommand command, string name, LocalizedText help) =>
        command.Value<TimeSpan?>(
            name, "TIME", help, new("时间，如 30s、5m（不超过一天）", "a time such as 30s or 5m (a day at most)"),
            text => Duration.TryParse(text, out var time) ? time : null);

    /// <summary><c>--year</c>: one or more, or all; see <see cref="ChosenYears.Of"/>.</summary>
    public static Option<string[]> Years(this DocumentedCommand command) => command.Texts(
        "--year", "YEAR|all", new(
            "看这些年份的计划，可重复；all 为各年分别列出；不写则各政府只看最新一年（不相加）",
            "plans for these years; may be repeated; all tells each year apart; left out: the newest of each government"),
        new("四位数的年份，如 2024，或 all（全部）", "a year, as in 2024, or all"), ChosenYears.IsYear);

    /// <summary><c>--weights 1,0.7,0.3</c>: load points of a lead, a responsibility, an assist.</summary>
    public static Option<LoadWeights?> Weights(this DocumentedCommand command) => command.Value<LoadWeights?>(
        "--weights", "L,R,A", new(
            "牵头、主责、协办各计多少负荷（默认 1,0.7,0.3）", "load points of a lead, a responsibility, an assist (default 1,0.7,0.3)"),
        new("三个 0 到 1000000 的数，用逗号隔开，至少一个大于 0，如 1,0.7,0.3", "three numbers from 0 to 1000000, not all 0, as in 1,0.7,0.3"),
        text => WeightsText.TryParse(text, out var weights) ? weights : null);

    /// <summary>True when the user has given an option.</summary>
    public static bool IsGiven(this ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };
}
