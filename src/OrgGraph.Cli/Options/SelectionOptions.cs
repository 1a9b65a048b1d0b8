using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Naming;
using OrgGraph.Cli.Texts;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Options;

/// <summary>
/// The options that select a part of a graph: <c>--plan --year --section --role --level --expand-groups</c>. Each but the last
/// may be repeated; values of one option widen the selection, options narrow it together.
/// </summary>
internal sealed class SelectionOptions
{
    private static readonly ImmutableArray<(Role Role, LocalizedText Name)> s_roles =
    [
        (Role.Lead, new("牵头", "lead")), (Role.Responsible, new("主责", "responsible")), (Role.Assist, new("协办", "assist")),
    ];

    private readonly Option<string[]> _plans;
    private readonly Option<int[]> _years;
    private readonly Option<string[]> _sections;
    private readonly Option<string[]> _roles;
    private readonly Option<string[]> _levels;
    private readonly Option<bool> _expandGroups;

    /// <summary>Adds the options to a command.</summary>
    public SelectionOptions(Command command, Language language)
    {
        _plans = Several("--plan", SelectionTexts.PlanOption, "NAME", language);
        _years = new("--year") { Description = SelectionTexts.YearOption.In(language), HelpName = "YEAR", Arity = ArgumentArity.OneOrMore };
        _sections = Several("--section", SelectionTexts.SectionOption, "NAME", language);
        _roles = Several("--role", SelectionTexts.RoleOption, "lead|responsible|assist", language);
        _levels = Several("--level", SelectionTexts.LevelOption, "LEVEL", language);
        _expandGroups = new("--expand-groups") { Description = SelectionTexts.ExpandGroups.In(language) };
        foreach (var option in new Option[] { _plans, _years, _sections, _roles, _levels, _expandGroups })
        {
            command.Add(option);
        }
    }

    /// <summary>The part of a graph that was asked for; the graph itself where nothing was.</summary>
    /// <exception cref="UsageException">A name that the graph does not have, or conditions that nothing meets.</exception>
    public ResponsibilityGraph Select(ParseResult parsed, ResponsibilityGraph graph) =>
        Select(parsed, graph, SelectionOf(parsed, graph));

    /// <summary>
    /// The same with units of every level: to measure units of some levels among all those that they work with.
    /// <see cref="LevelsOf"/> are left to the caller.
    /// </summary>
    /// <exception cref="UsageException">A name that the graph does not have, or conditions that nothing meets.</exception>
    public ResponsibilityGraph SelectAllLevels(ParseResult parsed, ResponsibilityGraph graph) =>
        Select(parsed, graph, SelectionOf(parsed, graph) with { Levels = [] });

    /// <summary>The levels that were asked for; none when all are.</summary>
    /// <exception cref="UsageException">There is no such level.</exception>
    public ImmutableArray<UnitLevel> LevelsOf(ParseResult parsed) => [.. (parsed.GetValue(_levels) ?? []).Select(LevelOf)];

    /// <summary>True when the units or roles of measures are narrowed or expanded: edges are not those of the documents then.</summary>
    public bool ChangesMeasures(ParseResult parsed) =>
        new Option[] { _roles, _levels, _expandGroups }.Any(o => parsed.GetResult(o) is { Implicit: false });

    /// <summary>What to say when nothing meets all the conditions.</summary>
    public UsageException NothingSelected(ParseResult parsed) => new(SelectionTexts.NothingSelected.With(Conditions(parsed)));

    /// <summary>What was asked for, in the graph's own ids.</summary>
    /// <exception cref="UsageException">A name that the graph does not have.</exception>
    public GraphSelection SelectionOf(ParseResult parsed, ResponsibilityGraph graph) => new()
    {
        Plans = Find(parsed.GetValue(_plans), [.. Named.Of(graph.Plans)], NameProblems.NoSuchPlan),
        Years = [.. (parsed.GetValue(_years) ?? []).Select(y => YearOf(y, graph))],
        Sections = Find(
            parsed.GetValue(_sections),
            [.. graph.Sections.Select(s => new Named(s.Id, [s.Id, s.Title]))],
            NameProblems.NoSuchSection,
            [.. graph.Sections.Select(s => new Named(s.Title, [s.Title]))]),
        Roles = [.. (parsed.GetValue(_roles) ?? []).Select(RoleOf)],
        Levels = LevelsOf(parsed),
        ExpandGroups = parsed.GetValue(_expandGroups),
    };

    /// <summary>True when any of the options is given.</summary>
    public bool IsGiven(ParseResult parsed) =>
        new Option[] { _plans, _years, _sections, _roles, _levels, _expandGroups }.Any(o => parsed.GetResult(o) is { Implicit: false });

    private ResponsibilityGraph Select(ParseResult parsed, ResponsibilityGraph graph, GraphSelection selection)
    {
        if (!IsGiven(parsed))
        {
            return graph;
        }

        var selected = selection.Of(graph);
        return selected.Responsibilities.IsEmpty ? throw NothingSelected(parsed) : selected;
    }

    private static Option<string[]> Several(string name, LocalizedText description, string helpName, Language language)
    {
        var option = new Option<string[]>(name)
        {
            Description = description.In(language), HelpName = helpName, Arity = ArgumentArity.OneOrMore,
        };
        option.Validators.Add(ReadingOptions.RefuseBlank);
        return option;
    }

    // A whole name before a part of one; all that have it are meant.
    private static ImmutableArray<string> Find(
        string[]? texts, ImmutableArray<Named> all, LocalizedText problem, ImmutableArray<Named> offered = default)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var text in texts ?? [])
        {
            var meant = MeantNames.Of(text, all);
            if (meant.IsEmpty)
            {
                throw new UsageException(Unknown(text, offered.IsDefault ? all : offered, problem));
            }

            found.AddRange(meant.Select(n => n.Id));
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    // Offers the names most like it; where none is, says which there are, a few of many.
    private static LocalizedText Unknown(string text, ImmutableArray<Named> offered, LocalizedText problem)
    {
        const int Few = 5;
        var nearest = NearestNames.Of(text, offered);
        string[] all = [.. offered.Select(n => n.Id).Distinct(StringComparer.Ordinal)];
        var few = string.Join(' ', all.Take(Few)) + (all.Length > Few ? " …" : "");
        return nearest.IsEmpty ? NameProblems.Unknown(problem, text, new LocalizedText(few, few)) : NameProblems.Unknown(problem, text, nearest);
    }

    private static int YearOf(int year, ResponsibilityGraph graph)
    {
        var years = graph.Plans.Select(p => p.Year).OfType<int>().Distinct().Order().ToList();
        return years.Contains(year)
            ? year
            : throw new UsageException(NameProblems.Unknown(
                NameProblems.NoSuchYear, year.ToString(CultureInfo.InvariantCulture), new LocalizedText(string.Join(' ', years), string.Join(' ', years))));
    }

    private static Role RoleOf(string text) => OneOf(text, s_roles, NameProblems.NoSuchRole);

    private static UnitLevel LevelOf(string text) =>
        OneOf(text, [.. Enum.GetValues<UnitLevel>().Select(l => (l, NameOf(l)))], NameProblems.NoSuchLevel);

    // In English the model's own word, which has no blanks.
    private static LocalizedText NameOf(UnitLevel level) =>
        new(Terms.Of(level).Chinese, level.ToString().ToLowerInvariant());

    private static T OneOf<T>(string text, ImmutableArray<(T Value, LocalizedText Name)> all, LocalizedText problem)
    {
        foreach (var (value, name) in all)
        {
            if (text == name.Chinese || text.Equals(name.English, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        throw new UsageException(NameProblems.Unknown(problem, text, new LocalizedText(
            string.Join(' ', all.Select(a => $"{a.Name.English}（{a.Name.Chinese}）")), string.Join(' ', all.Select(a => a.Name.English)))));
    }

    private string Conditions(ParseResult parsed) => string.Join(' ', new Option[] { _plans, _years, _sections, _roles, _levels, _expandGroups }
        .Select(parsed.GetResult)
        .Where(r => r is { Implicit: false })
        .Select(r => string.Join(' ', r!.Tokens.Select(t => t.Value).Prepend(r.Option.Name))));
}
