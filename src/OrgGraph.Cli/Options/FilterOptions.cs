using System.CommandLine;
using System.Globalization;
using OrgGraph.Cli.Texts;
using OrgGraph.Workspace.Questions;

namespace OrgGraph.Cli.Options;

/// <summary>
/// The options that narrow the measures of a question: <c>--unit --leader --task --measures --kind --after --before --in --month
/// --words</c>.
/// </summary>
internal sealed class FilterOptions
{
    private readonly Option<string[]> _units;
    private readonly Option<string[]> _leaders;
    private readonly Option<string[]> _tasks;
    private readonly Option<string[]> _measures;
    private readonly Option<string[]> _kinds;
    private readonly Option<string?> _after;
    private readonly Option<string?> _before;
    private readonly Option<string?> _within;
    private readonly Option<int?> _month;
    private readonly Option<string?> _words;

    /// <summary>Adds the options to a command.</summary>
    public FilterOptions(Command command, Language language)
    {
        _units = OptionValues.Texts("--unit", QuestionHelp.Unit, "UNIT", language);
        _leaders = OptionValues.Texts("--leader", QuestionHelp.Leader, "NAME", language);
        _tasks = OptionValues.Texts("--task", QuestionHelp.Task, "NUMBER|TITLE", language);
        _measures = OptionValues.Texts("--measures", QuestionHelp.Measures, "NUMBERS", language);
        _kinds = OptionValues.Texts("--kind", QuestionHelp.Kind, "KIND", language);
        _after = Day("--after", QuestionHelp.After, language);
        _before = Day("--before", QuestionHelp.Before, language);
        _within = OptionValues.Text("--in", QuestionHelp.Within, "DAYS", language);
        _within.RefuseUnless(text => DaysOf(text) is not null);
        _month = new("--month") { Description = QuestionHelp.Month.In(language), HelpName = "1-12" };
        _month.RefuseUnless(text => int.TryParse(text, out var month) && month is >= 1 and <= 12);
        _words = OptionValues.Text("--words", QuestionHelp.Words, "WORDS", language);
        foreach (var option in new Option[] { _units, _leaders, _tasks, _measures, _kinds, _after, _before, _within, _month,
            _words })
        {
            command.Add(option);
        }
    }

    /// <summary>What was asked for; days count from <paramref name="today"/>.</summary>
    public MeasureFilter FilterOf(ParseResult parsed, DateOnly today)
    {
        var days = parsed.GetValue(_within) is { } within ? DaysOf(within) : null;
        return new()
        {
            Units = [.. parsed.GetValue(_units) ?? []],
            Leaders = [.. parsed.GetValue(_leaders) ?? []],
            Tasks = [.. parsed.GetValue(_tasks) ?? []],
            Measures = [.. (parsed.GetValue(_measures) ?? []).SelectMany(Split)],
            Kinds = [.. parsed.GetValue(_kinds) ?? []],
            DueFrom = DayOf(parsed.GetValue(_after)) ?? (days is null ? null : today),
            DueBy = DayOf(parsed.GetValue(_before)) ?? (days is { } n ? today.AddDays(n) : null),
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

    /// <summary>A day as options have it; null for none.</summary>
    public static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>An option with a day.</summary>
    public static Option<string?> Day(string name, LocalizedText description, Language language)
    {
        var option = OptionValues.Text(name, description, "YYYY-MM-DD", language);
        option.RefuseUnless(text => DayOf(text) is not null);
        return option;
    }
}
