using System.CommandLine;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Naming;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Options;

/// <summary>
/// The options that select a part of a graph: <c>--plan --year --section --role --level --expand-groups</c>. Each but the last
/// may be repeated; values of one option widen the selection, options narrow it together.
/// </summary>
internal sealed class SelectionOptions
{
    private readonly Option<string[]> _plans;
    private readonly Option<string[]> _years;
    private readonly Option<string[]> _sections;
    private readonly Option<string[]> _roles;
    private readonly Option<string[]> _levels;
    private readonly Option<bool> _expandGroups;

    /// <summary>Adds the options to a command.</summary>
    public SelectionOptions(Command command, Language language)
    {
        _plans = OptionValues.Texts("--plan", SelectionTexts.PlanOption, "NAME", language);
        _years = YearOption(language);
        _sections = OptionValues.Texts("--section", SelectionTexts.SectionOption, "NAME", language);
        _roles = OptionValues.Texts("--role", SelectionTexts.RoleOption, "lead|responsible|assist", language);
        _levels = OptionValues.Texts("--level", SelectionTexts.LevelOption, "LEVEL", language);
        _expandGroups = new("--expand-groups") { Description = SelectionTexts.ExpandGroups.In(language) };
        foreach (var option in new Option[] { _plans, _years, _sections, _roles, _levels, _expandGroups })
        {
            command.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    public SelectionRequest RequestOf(ParseResult parsed) => new()
    {
        Plans = [.. parsed.GetValue(_plans) ?? []],
        Years = YearsOf(parsed, _years) is var years ? years.Years : [],
        AllYears = years.IsAll,
        Sections = [.. parsed.GetValue(_sections) ?? []],
        Roles = [.. parsed.GetValue(_roles) ?? []],
        Levels = [.. parsed.GetValue(_levels) ?? []],
        ExpandGroups = parsed.GetValue(_expandGroups),
    };

    /// <summary>Says which sections a part of a name stands for.</summary>
    public void TellSections(ParseResult parsed, ResponsibilityGraph graph, CommandHost host, Language language)
    {
        Named[] all = [.. graph.Sections.Select(s => new Named(s.Id, [s.Id, s.Title]))];
        var titles = graph.Sections.ToDictionary(s => s.Id, s => s.Title, StringComparer.Ordinal);
        foreach (var text in parsed.GetValue(_sections) ?? [])
        {
            var meant = MeantNames.Find(text, all);
            var names = meant.Select(n => titles[n.Id]).Distinct(StringComparer.Ordinal).ToList();
            if (names.Exists(name => name != text) && !meant.Any(n => n.Id == text))
            {
                host.Error.WriteLine(Printable.Of(SelectionTexts.SectionMeans.In(
                    language, text, meant.Length, string.Join(ReadTexts.Comma.In(language), names))));
            }
        }
    }

    /// <summary><c>--year</c>: one or more, or all.</summary>
    public static Option<string[]> YearOption(Language language)
    {
        var option = OptionValues.Texts("--year", SelectionTexts.YearOption, "YEAR|all", language);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !ChosenYears.IsYear(t.Value)))
            {
                result.AddError(token.Value); // worded by UsageErrors, as all errors are
            }
        });
        return option;
    }

    /// <summary>The years that were asked for.</summary>
    public static ChosenYears YearsOf(ParseResult parsed, Option<string[]> option) =>
        ChosenYears.Of(parsed.GetValue(option) ?? []);
}
