using System.Collections.Immutable;
using OrgGraph.Analytics.Naming;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.Questions;

/// <summary>
/// Which measures a question is about, beside plan, year, section, role and level (<see cref="SelectionRequest"/>). Values of one
/// sort widen, the sorts narrow together.
/// </summary>
public sealed record MeasureFilter
{
    /// <summary>Units that take part: a name, an alias, or a part that one unit alone has.</summary>
    public ImmutableArray<string> Units { get; init; } = [];

    /// <summary>Persons who oversee: a name or a part of one.</summary>
    public ImmutableArray<string> Leaders { get; init; } = [];

    /// <summary>Tasks: a number, or a part of a title.</summary>
    public ImmutableArray<string> Tasks { get; init; } = [];

    /// <summary>Measures: an id, or a number in the plan.</summary>
    public ImmutableArray<string> Measures { get; init; } = [];

    /// <summary>Sorts of unit, one of which takes part: 部门, department.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>The last day on which a measure may be due; null for any.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>The first day on which a measure may be due; null for any.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>The month, 1 to 12, in which measures are due; null for any.</summary>
    public int? DueMonth { get; init; }

    /// <summary>Words that a measure, its task, section or one of its units must have, all of them; null for any.</summary>
    public string? Words { get; init; }

    /// <summary>True when there is no condition.</summary>
    public bool IsEmpty => Units.IsEmpty && Leaders.IsEmpty && Tasks.IsEmpty && Measures.IsEmpty && Kinds.IsEmpty && !AsksDates
        && Words is null;

    /// <summary>True when days or a month are asked for.</summary>
    public bool AsksDates => DueBy is not null || DueFrom is not null || DueMonth is not null;

    /// <summary>
    /// The measures that all conditions hold for, with all their edges; the graph itself where there is no condition.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <exception cref="RequestException">
    /// A name that stands for nothing or for several, or conditions that nothing meets.
    /// </exception>
    public ResponsibilityGraph Apply(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (IsEmpty)
        {
            return graph;
        }

        var index = new GraphIndex(graph);
        var conditions = Conditions(index).ToList();
        var kept = graph.Measures.Where(m => conditions.TrueForAll(c => c(m))).ToImmutableArray();
        return kept.IsEmpty
            ? throw new RequestException(RequestProblem.NothingSelected, QuestionTexts.NoMeasure)
            : Subgraph.OfMeasures(index, kept);
    }

    private IEnumerable<Func<Measure, bool>> Conditions(GraphIndex index)
    {
        if (!Units.IsEmpty)
        {
            var ids = Units.Select(u => GraphNames.UnitOf(u, index.Graph)).ToHashSet(StringComparer.Ordinal);
            yield return m => index.EdgesOfMeasure[m.Id].Any(e => ids.Contains(e.UnitId));
        }

        if (!Leaders.IsEmpty)
        {
            var ids = Leaders.SelectMany(l => PersonsOf(l, index.Graph)).ToHashSet(StringComparer.Ordinal);
            yield return m => index.OversightsOfMeasure[m.Id].Any(o => ids.Contains(o.PersonId));
        }

        if (!Tasks.IsEmpty)
        {
            var ids = Tasks.SelectMany(t => TasksOf(t, index.Graph)).ToHashSet(StringComparer.Ordinal);
            yield return m => ids.Contains(m.TaskId);
        }

        if (!Measures.IsEmpty)
        {
            var ids = GraphNames.MeasuresOf(Measures, index.Graph).ToHashSet(StringComparer.Ordinal);
            yield return m => ids.Contains(m.Id);
        }

        if (!Kinds.IsEmpty)
        {
            var kinds = Kinds.Select(KindOf).ToHashSet();
            yield return m => index.EdgesOfMeasure[m.Id].Any(e => kinds.Contains(index.Units[e.UnitId].Kind));
        }

        if (AsksDates)
        {
            yield return m => m.DueOn is { } due
                && (DueBy is not { } last || due <= last) && (DueFrom is not { } first || due >= first)
                && (DueMonth is not { } month || due.Month == month);
        }

        if (Words is { } words)
        {
            var search = new MeasureSearch(words);
            yield return m => search.Matches(MeasureSearch.TextsOf(m, index));
        }
    }

    private static IEnumerable<string> PersonsOf(string text, ResponsibilityGraph graph)
    {
        Named[] all = [.. graph.Persons.Select(p => new Named(p.Id, [p.Name, p.Id]))];
        var meant = MeantNames.Find(text, all);
        return meant.IsEmpty
            ? throw NameProblems.Unknown(QuestionTexts.NoSuchLeader, text, NearestNames.Find(text, all))
            : meant.Select(p => p.Id);
    }

    private static IEnumerable<string> TasksOf(string text, ResponsibilityGraph graph)
    {
        var numbered = graph.Tasks.Where(t => t.Number == text || t.Id == text).ToList();
        if (numbered.Count > 0)
        {
            return numbered.Select(t => t.Id);
        }

        Named[] all = [.. graph.Tasks.Where(t => t.Title is not null).Select(t => new Named(t.Id, [t.Title!]))];
        var meant = MeantNames.Find(text, all);
        return meant.IsEmpty
            ? throw NameProblems.Unknown(QuestionTexts.NoSuchTask, text, NearestNames.Find(text, all))
            : meant.Select(t => t.Id);
    }

    private static UnitKind KindOf(string text)
    {
        foreach (var kind in Enum.GetValues<UnitKind>())
        {
            var name = Terms.Of(kind);
            if (text == name.Chinese || text.Equals(name.English, StringComparison.OrdinalIgnoreCase)
                || text.Equals(Enum.GetName(kind), StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        throw NameProblems.Unknown(QuestionTexts.NoSuchKind, text, new LocalizedText(
            string.Join('、', Enum.GetValues<UnitKind>().Select(k => Terms.Of(k).Chinese)),
            string.Join(", ", Enum.GetValues<UnitKind>().Select(k => Terms.Of(k).English))));
    }
}
