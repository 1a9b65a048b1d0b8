using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Workload;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Overviews;

/// <summary>A name and a number of measures.</summary>
/// <param name="Name">The name.</param>
/// <param name="Count">The number.</param>
internal sealed record NamedCount(string Name, int Count);

/// <summary>When most measures are due.</summary>
/// <param name="Month">The month; null for the end of the plan's year, which is no month that anybody chose (年底前).</param>
/// <param name="Year">The month's year.</param>
/// <param name="Count">How many measures.</param>
internal sealed record BusyTime(int? Month, int? Year, int Count);

/// <summary>What the overview says of the plans of one government and year. Units are judged against their own peers.</summary>
internal sealed class OverviewFacts
{
    // after the four quarters
    private const int YearEnd = 5;
    private const int Later = 6;
    private const int Recurring = 7;
    private const int NoDay = 8;

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

    /// <summary>When most measures are due; null where none names a day. Ties go to the earlier time.</summary>
    public BusyTime? BusiestTime()
    {
        var times = View.Graph.Measures.SelectMany(TimesOf).CountBy(t => t)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key.Year ?? Part.Year).ThenBy(c => c.Key.Month ?? 13).ToList();
        return times.Count == 0 ? null : new BusyTime(times[0].Key.Month, times[0].Key.Year, times[0].Value);
    }

    private IEnumerable<(int? Month, int? Year)> TimesOf(Measure measure) => MeasureTimes.Of(measure, Part.Year) switch
    {
        MeasureTime.YearEnd => [(null, null)],
        MeasureTime.BeforeYearEnd => MeasureTimes.MonthsBefore(measure, Part.Year).Select(m => ((int?)m.Month, (int?)m.Year)),
        MeasureTime.Later when measure.DueOn is { } day => [(day.Month, day.Year)],
        _ => [],
    };

    /// <summary>Measures that name neither a day nor a rhythm.</summary>
    public int CountWithoutDay() => View.Graph.Measures.Count(m => BucketOf(m) == NoDay);

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

    /// <summary>When measures are due: by quarters of the plans' year and its end, then what has no day.</summary>
    public IEnumerable<NamedCount> Deadlines() =>
        View.Graph.Measures.CountBy(BucketOf).OrderBy(c => c.Key).Select(c => new NamedCount(c.Key switch
        {
            YearEnd => OverviewLabels.YearEnd.In(_language),
            Later => OverviewLabels.Later.In(_language, Part.Year ?? 0),
            Recurring => OverviewLabels.Recurring.In(_language),
            NoDay => OverviewLabels.NoDay.In(_language),
            var quarter => OverviewLabels.QuarterOf(quarter).In(_language),
        }, c.Value));

    /// <summary>Points as everywhere: one decimal.</summary>
    public static string Points(double value) => UnitLoads.Points(value);

    /// <summary>How many times something is another, as the report says it: no decimals from 10 on.</summary>
    public static string TimesText(double value) => value.ToString(value < 9.95 ? "0.0" : "0", CultureInfo.InvariantCulture);

    // A measure stands where the report counts it: at its first deadline, the year's end apart.
    private int BucketOf(Measure measure) => MeasureTimes.Of(measure, Part.Year) switch
    {
        MeasureTime.BeforeYearEnd => ((MeasureTimes.MonthsBefore(measure, Part.Year).First().Month - 1) / 3) + 1,
        MeasureTime.YearEnd => YearEnd,
        MeasureTime.Later => Later,
        MeasureTime.Ongoing => Recurring,
        _ => NoDay,
    };
}
