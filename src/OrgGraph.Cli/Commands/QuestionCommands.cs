using System.CommandLine;
using System.CommandLine.Parsing;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Texts;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph find WORDS</c>: measures, tasks, sections and units by words.</summary>
internal static class FindCommand
{
    private const int DefaultLimit = 50;

    public static Command Create(CommandHost host, Language language)
    {
        var words = OptionValues.Required("words", QuestionHelp.FindWords, "WORDS", language);
        var top = RankCommand.TopOption(QuestionHelp.Top, language);
        return new Question("find", QuestionHelp.Find, [words, top], host, language).Answer((parsed, index, _) =>
        {
            var search = new MeasureSearch(parsed.GetRequiredValue(words));
            var table = OfflineQuestions.Find(index, search, parsed.GetValue(top) ?? DefaultLimit);
            var text = table.Columns.IndexOf("text");
            return table with { Rows = [.. table.Rows.Select(r => r.SetItem(text, search.Mark((string)r[text]!, "【", "】")))] };
        });
    }
}

/// <summary><c>orggraph duties UNIT</c>: all that one unit owes.</summary>
internal static class DutiesCommand
{
    public static Command Create(CommandHost host, Language language)
    {
        var unit = OptionValues.Required("of", QuestionHelp.OfUnit, "UNIT", language);
        return new Question("duties", QuestionHelp.Duties, [unit], host, language).Answer((parsed, index, _) =>
            OfflineQuestions.Duties(index, GraphNames.UnitOf(parsed.GetRequiredValue(unit), index.Graph)));
    }
}

/// <summary><c>orggraph due</c>: what is due when.</summary>
internal static class DueCommand
{
    public static Command Create(CommandHost host, Language language) =>
        new Question("due", QuestionHelp.Due, [], host, language).Answer((_, index, _) => OfflineQuestions.Due(index));
}

/// <summary><c>orggraph meeting</c>: who must be there.</summary>
internal static class MeetingCommand
{
    private static readonly string[] s_naming = ["--section", "--task", "--measures", "--words"];

    public static Command Create(CommandHost host, Language language)
    {
        return new Question("meeting", QuestionHelp.Meeting, [], host, language, "[WORDS] FILE|DIR|graph.json...").Answer(
            (_, index, _) => OfflineQuestions.Meeting(index, index.Graph.Measures),
            (parsed, names) => SaysMeasures(parsed) ? names : names is [_, .. var files] && files.Length > 0
                ? files
                : throw new UsageException(QuestionHelp.MeetingAboutWhat),
            (parsed, filter) =>
                SaysMeasures(parsed) ? filter : filter with { Words = parsed.GetRequiredValue<string[]>("files")[0] });
    }

    // Without an option that says which measures are meant, the first argument does.
    private static bool SaysMeasures(ParseResult parsed) =>
        s_naming.Any(o => parsed.GetResult(o) is OptionResult { Implicit: false });
}

/// <summary>
/// <c>orggraph leads --several|--alone|--never</c>: measures with several leads, with one unit; units that never lead.
/// </summary>
internal static class LeadsCommand
{
    public static Command Create(CommandHost host, Language language)
    {
        var several = new Option<bool>("--several") { Description = QuestionHelp.Several.In(language) };
        var alone = new Option<bool>("--alone") { Description = QuestionHelp.Alone.In(language) };
        var never = new Option<bool>("--never") { Description = QuestionHelp.Never.In(language) };
        return new Question("leads", QuestionHelp.Leads, [several, alone, never], host, language).Answer(
            (parsed, index, _) => parsed.GetValue(alone) ? OfflineQuestions.Alone(index)
                : parsed.GetValue(never) ? OfflineQuestions.WithoutLeads(index)
                : OfflineQuestions.SeveralLeads(index),
            check: parsed =>
            {
                if (new[] { several, alone, never }.Count(o => parsed.GetValue(o)) > 1)
                {
                    throw new UsageException(QuestionHelp.OneOfThree);
                }
            });
    }
}

/// <summary>Questions that need nothing but plans: <c>leaders</c>, <c>targets</c>, <c>overlaps</c>, <c>cascade</c>.</summary>
internal static class PlainQuestions
{
    public const string Leaders = "leaders";
    public const string Targets = "targets";
    public const string Overlaps = "overlaps";
    public const string Cascade = "cascade";

    public static Command Create(string name, CommandHost host, Language language)
    {
        (LocalizedText Help, Func<GraphIndex, CancellationToken, QuestionTable> Answer) question = name switch
        {
            Leaders => (QuestionHelp.Leaders, (index, _) => OfflineQuestions.Leaders(index)),
            Targets => (QuestionHelp.Targets, (index, _) => OfflineQuestions.Targets(index)),
            Cascade => (QuestionHelp.Cascade, (index, token) => CascadeQuestion.Answer(index.Graph, token)),
            _ => (QuestionHelp.Overlaps, OfflineQuestions.LikelySame),
        };
        var all = new Option<bool>("--all") { Description = QuestionHelp.AllDistricts.In(language) };
        Option[] options = name == Cascade ? [all] : [];
        return new Question(name, question.Help, options, host, language)
            .Answer((_, index, cancellationToken) => question.Answer(index, cancellationToken));
    }
}
