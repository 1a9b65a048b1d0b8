using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Workload;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Overviews;

/// <summary>A name and a number of measures.</summary>
/// <param name="Name">The name.</param>
/// <param name="Count">The number.</param>
internal sealed record NamedCount(string Name, int Count);

/// <summary>What the overview says of the plans of one government and year. Units are judged against their own peers.</summary>
internal sealed class OverviewFacts
{
    private readonly Dictionary<string, HashSet<string>> _accountable;
    private readonly Language _language;

    /// <summary>Computes the facts; linear in the graph, and n log n in units.</summary>
    public OverviewFacts(GovernmentYear part, ResponsibilityGraph whole, Language language, CancellationToken cancellationToken)
    {
        (Part, _language) = (part, language);
        View = new GraphView(part.Graph, whole);
        Load = WorkloadAnalysis.ComputeLoads(View.Graph, cancellationToken: cancellationToken);
        Accountable = View.Graph.Responsibilities.Min(e => e.Role);
        Units = [.. Load.Units.Where(u => u.Total > 0 && u.Unit.Level != UnitLevel.Group)];
        _accountable = View.Graph.Responsibilities.Where(e => e.Role == Accountable)
            .GroupBy(e => e.UnitId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(e => e.MeasureId).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Places = new OverviewPlaces(View, language);
    }

    /// <summary>The plans.</summary>
    public GovernmentYear Part { get; }

    /// <summary>Their graph.</summary>
    public GraphView View { get; }

    /// <summary>The load of their units.</summary>
    public WorkloadTable Load { get; }

    /// <summary>The first role that the plans name: lead, or responsible where nobody leads.</summary>
    public Role Accountable { get; }

    /// <summary>Single units that carry something, the highest load first.</summary>
    public ImmutableArray<UnitWorkload> Units { get; }

    /// <summary>Plans or sections in which duties lie.</summary>
    public OverviewPlaces Places { get; }

    /// <summary>The unit that carries most.</summary>
    public UnitWorkload? Top => Units.FirstOrDefault();

    /// <summary>
    /// The name of a unit as the documents of its own government write it, 区水务局 for 大兴区水务局, where they do; else the whole.
    /// </summary>
    public string NameOf(string unit) => View.NameOf(unit);

    /// <summary>How a measure is cited: its number, with the plan's short name where there are several: 净土保卫战 2.1.</summary>
    public string CiteOf(Measure measure) => View.Graph.Plans.Length > 1
        ? $"{Places.NameOf(measure.Id)} {View.NumberOf(measure)}"
        : OverviewLabels.MeasureNumber.In(_language, View.NumberOf(measure));

    /// <summary>The measures of a unit in the accountable role.</summary>
    public IReadOnlyCollection<string> MeasuresOf(string unit) =>
        _accountable.TryGetValue(unit, out var measures) ? measures : [];

    /// <summary>Measures of a unit in the accountable role in which no other unit takes part.</summary>
    public int CountAlone(string unit)
    {
        var own = MeasuresOf(unit);
        var shared = View.Graph.Responsibilities.Where(e => e.UnitId != unit).Select(e => e.MeasureId)
            .ToHashSet(StringComparer.Ordinal);
        return own.Count(m => !shared.Contains(m));
    }

    /// <summary>Measures with two units or more in the accountable role, those with most first.</summary>
    public IEnumerable<(Measure Measure, int Units)> SeveralLeads()
    {
        var counts = _accountable.SelectMany(pair => pair.Value).CountBy(id => id, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return View.Graph.Measures.Where(m => counts.GetValueOrDefault(m.Id) > 1)
            .Select(m => (m, counts[m.Id])).OrderByDescending(pair => pair.Item2);
    }

    /// <summary>The month in which most measures are due; null where none names a day.</summary>
    public (DateOnly Month, int Count)? BusiestMonth()
    {
        var months = View.Graph.Measures.Select(m => m.DueOn).OfType<DateOnly>()
            .CountBy(day => new DateOnly(day.Year, day.Month, 1)).OrderByDescending(c => c.Value).ThenBy(c => c.Key).ToList();
        return months.Count == 0 ? null : (months[0].Key, months[0].Value);
    }

    /// <summary>Measures that name neither a day nor a rhythm.</summary>
    public int CountWithoutDay() => View.Graph.Measures.Count(IsWithoutDay);

    /// <summary>The single units with which a unit shares most measures: groups stand for units that are named too.</summary>
    public IEnumerable<NamedCount> PartnersOf(string unit)
    {
        var own = View.Of(View.UnitOf(unit)).Select(e => e.MeasureId).ToHashSet(StringComparer.Ordinal);
        return View.Graph.Responsibilities
            .Where(e => e.UnitId != unit && own.Contains(e.MeasureId) && View.UnitOf(e.UnitId).Level != UnitLevel.Group)
            .Select(e => (e.UnitId, e.MeasureId)).Distinct().CountBy(pair => pair.UnitId, StringComparer.Ordinal)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => new NamedCount(NameOf(c.Key), c.Value));
    }

    /// <summary>When measures are due: by quarters of the plans' year, then what has no day.</summary>
    public IEnumerable<NamedCount> Deadlines()
    {
        var year = Part.Year ?? BusiestMonth()?.Month.Year;
        var groups = View.Graph.Measures.CountBy(m => BucketOf(m, year)).OrderBy(c => c.Key);
        return groups.Select(c => new NamedCount(c.Key switch
        {
            < 5 => OverviewLabels.QuarterOf(c.Key).In(_language),
            5 => OverviewLabels.Later.In(_language, year ?? 0),
            6 => OverviewLabels.Recurring.In(_language),
            _ => OverviewLabels.NoDay.In(_language),
        }, c.Value));
    }

    /// <summary>Numbers as the overview prints them: no decimals from 10 on.</summary>
    public static string Points(double value) => UnitLoads.Points(value);

    private static int BucketOf(Measure measure, int? year) => measure.DueOn is { } day
        ? day.Year > year ? 5 : ((day.Month - 1) / 3) + 1
        : IsWithoutDay(measure) ? 7 : 6;

    private static bool IsWithoutDay(Measure measure) => measure.Deadlines.All(d => d.Kind == DeadlineKind.Unresolved);
}
