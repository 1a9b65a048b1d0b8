using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Naming;

namespace OrgGraph.Workspace.Selection;

/// <summary>
/// The part of a graph that a user asks for, in the user's words. Values of one sort widen the selection, the sorts narrow it
/// together.
/// </summary>
public sealed record SelectionRequest
{
    private const int Few = 5;

    private static readonly ImmutableArray<(Role Value, LocalizedText Name)> s_roles =
        [.. new[] { Role.Lead, Role.Responsible, Role.Assist }.Select(r => (r, Terms.Of(r)))];

    // In English the model's own word, which has no blanks.
    private static readonly ImmutableArray<(UnitLevel Value, LocalizedText Name)> s_levels =
    [
        .. Enum.GetValues<UnitLevel>()
            .Select(l => (l, new LocalizedText(Terms.Of(l).Chinese, Enum.GetName(l)!.ToLowerInvariant()))),
    ];

    /// <summary>Plans: id, title, or a part of one.</summary>
    public ImmutableArray<string> Plans { get; init; } = [];

    /// <summary>Years of plans.</summary>
    public ImmutableArray<int> Years { get; init; } = [];

    /// <summary>
    /// True when statements on workload are to tell of every year, and not of the newest of each government only.
    /// </summary>
    public bool AllYears { get; init; }

    /// <summary>True when the user has said of which plans or years statements are to tell.</summary>
    public bool NamesPlans => AllYears || !Plans.IsEmpty || !Years.IsEmpty;

    /// <summary>Sections, with their subsections: id, title, or a part of one.</summary>
    public ImmutableArray<string> Sections { get; init; } = [];

    /// <summary>Roles, in either language.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Levels of units, in either language.</summary>
    public ImmutableArray<string> Levels { get; init; } = [];

    /// <summary>True to put members in the place of groups whose members are all known.</summary>
    public bool ExpandGroups { get; init; }

    /// <summary>True when everything is selected.</summary>
    public bool IsEmpty => Plans.IsEmpty && Years.IsEmpty && Sections.IsEmpty && !ChangesMeasures;

    /// <summary>
    /// True when the units or roles of measures are narrowed or expanded: edges are not those of the documents then.
    /// </summary>
    public bool ChangesMeasures => !Roles.IsEmpty || !Levels.IsEmpty || ExpandGroups;

    /// <summary>The part of a graph that is asked for; the graph itself where all is.</summary>
    /// <exception cref="RequestException">A name that the graph does not have, or conditions that nothing meets.</exception>
    public ResponsibilityGraph Select(ResponsibilityGraph graph)
    {
        if (IsEmpty)
        {
            return graph;
        }

        var selected = Resolve(graph).Select(graph);
        return selected.Responsibilities.IsEmpty ? throw NothingSelected() : selected;
    }

    /// <summary>
    /// The same with units of every level: to measure units of some levels among all those that they work with.
    /// <see cref="FindLevels"/> are left to the caller.
    /// </summary>
    /// <exception cref="RequestException">A name that the graph does not have, or conditions that nothing meets.</exception>
    public ResponsibilityGraph SelectAllLevels(ResponsibilityGraph graph)
    {
        FindLevels();
        return (this with { Levels = [] }).Select(graph);
    }

    /// <summary>The levels that are asked for; none when all are.</summary>
    /// <exception cref="RequestException">There is no such level.</exception>
    public ImmutableArray<UnitLevel> FindLevels() => [.. Levels.Select(l => FindTerm(l, s_levels, NameProblems.NoSuchLevel))];

    /// <summary>What to say when nothing meets all the conditions.</summary>
    public RequestException NothingSelected()
    {
        var conditions = Plans.Concat(Years.Select(Formatted)).Concat(Sections).Concat(Roles).Concat(Levels);
        return new(RequestProblem.NothingSelected, NameProblems.NothingSelected.With(string.Join(' ', conditions)));
    }

    /// <summary>What is asked for, in the graph's own ids.</summary>
    /// <exception cref="RequestException">A name that the graph does not have.</exception>
    public GraphSelection Resolve(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new()
        {
            Plans = Find(Plans, [.. Named.Of(graph.Plans)], NameProblems.NoSuchPlan),
            Years = [.. Years.Select(y => FindYear(y, graph))],
            Sections = Find(
                Sections,
                [.. graph.Sections.Select(s => new Named(s.Id, [s.Id, s.Title]))],
                NameProblems.NoSuchSection,
                [.. graph.Sections.Select(s => new Named(s.Title, [s.Title]))]),
            Roles = [.. Roles.Select(r => FindTerm(r, s_roles, NameProblems.NoSuchRole))],
            Levels = FindLevels(),
            ExpandGroups = ExpandGroups,
        };
    }

    // A whole name before a part of one; all that have it are meant.
    private static ImmutableArray<string> Find(
        ImmutableArray<string> texts, ImmutableArray<Named> all, LocalizedText problem, ImmutableArray<Named> offered = default)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var text in texts)
        {
            var meant = MeantNames.Find(text, all);
            if (meant.IsEmpty)
            {
                throw Unknown(text, offered.IsDefault ? all : offered, problem);
            }

            found.AddRange(meant.Select(n => n.Id));
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    // Offers the names most like it; where none is, says which there are, a few of many.
    private static RequestException Unknown(string text, ImmutableArray<Named> offered, LocalizedText problem)
    {
        var nearest = NearestNames.Find(text, offered);
        if (!nearest.IsEmpty)
        {
            return NameProblems.Unknown(problem, text, nearest);
        }

        string[] all = [.. offered.Select(n => n.Id).Distinct(StringComparer.Ordinal)];
        return NameProblems.Unknown(
            problem, text, LocalizedText.Same(string.Join(' ', all.Take(Few)) + (all.Length > Few ? " …" : "")));
    }

    private static int FindYear(int year, ResponsibilityGraph graph)
    {
        var years = graph.Plans.Select(p => p.Year).OfType<int>().Distinct().Order().ToList();
        return years.Contains(year)
            ? year
            : throw NameProblems.Unknown(
                NameProblems.NoSuchYear, Formatted(year), LocalizedText.Same(string.Join(' ', years.Select(Formatted))));
    }

    private static string Formatted(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static T FindTerm<T>(string text, ImmutableArray<(T Value, LocalizedText Name)> all, LocalizedText problem)
    {
        foreach (var (value, name) in all)
        {
            if (text == name.Chinese || text.Equals(name.English, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        throw NameProblems.Unknown(problem, text, new LocalizedText(
            string.Join(' ', all.Select(a => $"{a.Name.English}（{a.Name.Chinese}）")),
            string.Join(' ', all.Select(a => a.Name.English))));
    }
}
