using System.Collections.Frozen;
using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Documents;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.Results;

/// <summary>One file of a report.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Encoding">Its encoding.</param>
/// <param name="Layouts">The layouts recognised in it.</param>
/// <param name="Plans">Its plans that are in the graph.</param>
/// <param name="ReadBefore">How many more it has that were read from another file already.</param>
/// <param name="Findings">What there is to say about it, in order of place.</param>
public sealed record ReportFile(
    string Source,
    string Encoding,
    ImmutableArray<string> Layouts,
    ImmutableArray<Plan> Plans,
    int ReadBefore,
    ImmutableArray<Finding> Findings);

/// <summary>Everything that the tables and the page of a report show; the same for the same input.</summary>
public sealed record ReportData
{
    /// <summary>The language of its words.</summary>
    public required Language Language { get; init; }

    /// <summary>The graph, with its units' metrics.</summary>
    public required ResponsibilityGraph Graph { get; init; }

    /// <summary>The documents that were read, in their order.</summary>
    public required ImmutableArray<ReportFile> Files { get; init; }

    /// <summary>The files that gave nothing, and why.</summary>
    public required ImmutableArray<SkippedFile> Skipped { get; init; }

    /// <summary>The rows of every plan, by the plan's id.</summary>
    public required FrozenDictionary<string, ImmutableArray<PlanRow>> Rows { get; init; }

    /// <summary>Which plans the statements on workload are about.</summary>
    public required WorkloadScope Scope { get; init; }

    /// <summary>The workload of each part of <see cref="Scope"/>, in its order.</summary>
    public required ImmutableArray<YearWorkload> Years { get; init; }

    /// <summary>True for a page without the plans' tables.</summary>
    public bool IsShort { get; init; }

    /// <summary>Why diagrams could not be drawn, by their name.</summary>
    public ImmutableSortedDictionary<string, string> Undrawn { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Diagrams in small, by their name.</summary>
    public ImmutableSortedDictionary<string, Thumbnail> Thumbnails { get; init; } =
        ImmutableSortedDictionary<string, Thumbnail>.Empty;

    /// <summary>The number of each plan in the graph, from 1, by the plan's id.</summary>
    public IReadOnlyDictionary<string, int> PlanNumbers =>
        field ??= Graph.Plans.Select((plan, i) => (plan.Id, Number: i + 1))
            .ToDictionary(p => p.Id, p => p.Number, StringComparer.Ordinal);

    /// <summary>How many findings a person should look at.</summary>
    public int ToReview => Files.Sum(f => f.Findings.Count(x => x.Severity != Severity.Note));

    /// <summary>Ids of the units that are overloaded in the plans that a plan is judged with; none for one that is not.</summary>
    public FrozenSet<string> OverloadedIn(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return (OverloadedByPlan.TryGetValue(plan.Id, out var ids) ? ids : null) ?? FrozenSet<string>.Empty;
    }

    private FrozenDictionary<string, FrozenSet<string>> OverloadedByPlan => field ??= Years
        .SelectMany(y => y.Graph.Plans.Select(p => (p.Id, Ids: y.OverloadedIds)))
        .DistinctBy(p => p.Id, StringComparer.Ordinal).ToFrozenDictionary(p => p.Id, p => p.Ids, StringComparer.Ordinal);

    /// <summary>Look-ups of <see cref="Graph"/>.</summary>
    public GraphIndex Index => field ??= new GraphIndex(Graph);

    /// <summary>Plans in the order in which they were read.</summary>
    public IEnumerable<Plan> PlansInOrder => Files.SelectMany(f => f.Plans);

    /// <summary>Gathers what was read, and why the rest failed. Works with two cores; long for many plans.</summary>
    /// <param name="reading">What was read: one document at least.</param>
    /// <param name="language">The language of the report.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="years">Which years to tell of; the newest of each government when null.</param>
    public static ReportData Of(
        InputReading reading, Language language, CancellationToken cancellationToken, ChosenYears? years = null) =>
        Of(
            (reading ?? throw new ArgumentNullException(nameof(reading))).Readings, reading.NotRead, language, years,
            cancellationToken);

    /// <summary>Gathers readings.</summary>
    public static ReportData Of(
        IReadOnlyCollection<DocumentReading> readings,
        ImmutableArray<SkippedFile> skipped,
        Language language,
        ChosenYears? chosen = null,
        CancellationToken cancellationToken = default)
    {
        var meeting = new List<Finding>();
        var graph = GraphBuilder.Build(readings.SelectMany(r => r.Plans), meeting);
        var plans = graph.Plans.ToLookup(p => p.Source.File, StringComparer.Ordinal);
        var findings = MeetingFindings.Mark(meeting, readings).ToLookup(f => f.Source.File, StringComparer.Ordinal);
        var scope = (chosen ?? ChosenYears.Newest).ScopeOf(graph);
        var metrics = graph.Metrics;
        ImmutableArray<YearWorkload> years = [];
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = cancellationToken },
            () => metrics = UnitMetricsTable.MetricsOf(graph, cancellationToken),
            () => years = YearWorkload.Of(scope, cancellationToken));
        return new ReportData
        {
            Language = language,
            Graph = graph with { Metrics = metrics },
            Files =
            [
                .. readings.Select(r => new ReportFile(
                    r.Source,
                    r.Encoding,
                    r.Layouts,
                    [.. plans[r.Source].OrderBy(p => p.Source.Line).ThenBy(p => p.Source.Column)],
                    r.Plans.Length - plans[r.Source].Count() - findings[r.Source].Count(f => f.Kind == FindingKind.PartsJoined),
                    Finding.InOrderOfPlace(r.Findings.Concat(findings[r.Source])))),
            ],
            Skipped = skipped,
            Rows = PlanRow.Of(graph),
            Scope = scope,
            Years = years,
        };
    }
}
