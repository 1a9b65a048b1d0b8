using System.Collections.Immutable;
using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Communities;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Workload;

namespace OrgGraph.Analytics.Ranking;

/// <summary>In which graph units are ranked.</summary>
public enum RankedGraph
{
    /// <summary>Units, tied when they share a measure; a tie weighs the number of measures shared.</summary>
    Collaboration,

    /// <summary>Units and measures, tied by responsibilities; ties have no weights. Clustering is the two-mode one.</summary>
    Responsibility,
}

/// <summary>How units are measured.</summary>
public sealed record UnitMetricsOptions
{
    /// <summary>The graph.</summary>
    public RankedGraph Graph { get; init; } = RankedGraph.Collaboration;

    /// <summary>How load is counted and overload judged.</summary>
    public WorkloadOptions Workload { get; init; } = new();

    /// <summary>How communities are sought.</summary>
    public LeidenOptions Communities { get; init; } = new();
}

/// <summary>
/// All metrics of all units, computed at once. Ties count without their weights but for strength, constraint and communities:
/// betweenness, degree and PageRank are those that Graph Data Science gives of the same graph.
/// </summary>
/// <param name="Graph">The graph that was measured.</param>
/// <param name="Rows">The units that take part in a measure, or bear load by a group; in ordinal order of their ids.</param>
/// <param name="Communities">
/// The communities of that graph's nodes: the units that take part in ordinal order of their ids, and, in the responsibility
/// graph, the measures after them.
/// </param>
public sealed record UnitMetricsTable(RankedGraph Graph, ImmutableArray<UnitMetricsRow> Rows, Partition Communities)
{
    /// <summary>The units that take part, in ordinal order of their ids: the first nodes of <see cref="Ties"/>.</summary>
    public required ImmutableArray<Unit> Taking { get; init; }

    /// <summary>The ties of the graph that was measured.</summary>
    public required CompactGraph Ties { get; init; }

    /// <summary>Measures the units of a graph. Betweenness takes most of the time: O(n m) at worst.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="options">How to measure; null for the usual.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public static UnitMetricsTable Compute(
        ResponsibilityGraph graph,
        UnitMetricsOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new UnitMetricsOptions();
        var workload = WorkloadAnalysis.Compute(graph, options.Workload, cancellationToken);
        var overloaded = OverloadedOf(graph, workload, cancellationToken);
        var (units, ties) = NodesOf(graph, options.Graph, cancellationToken);
        var plain = ties.Unweighted();

        var betweenness = Betweenness.Compute(plain, null, progress, cancellationToken);
        var closeness = Closeness.Compute(plain, null, null, cancellationToken);
        var harmonic = Harmonic.Compute(plain, null, null, cancellationToken);
        var eigenvector = Eigenvector.Compute(plain, cancellationToken);
        var pageRank = PageRank.Compute(plain, PageRank.DefaultDamping, cancellationToken);
        var core = KCore.Compute(plain);
        var clustering = options.Graph == RankedGraph.Collaboration
            ? Clustering.Compute(plain, cancellationToken)
            : TwoModeClustering.Compute(plain, cancellationToken);
        var cut = ArticulationPoints.Find(plain).IsArticulationPoint;
        var strength = Strength.Compute(ties);
        var constraint = Constraint.Compute(ties, cancellationToken);
        var communities = Leiden.Find(ties, options.Communities, cancellationToken);

        var rows = units.Select((unit, i) => Loaded(unit, workload, overloaded) with
        {
            Degree = ties.Degree(i),
            Strength = strength[i],
            Betweenness = betweenness[i],
            Closeness = closeness[i],
            Harmonic = harmonic[i],
            Eigenvector = eigenvector[i],
            PageRank = pageRank[i],
            Core = core[i],
            Constraint = double.IsNaN(constraint[i]) ? null : constraint[i],
            Clustering = clustering[i],
            IsArticulationPoint = cut[i],
            Community = ties.Degree(i) == 0 ? null : communities.Of[i],
        });
        var taking = units.Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        var byGroup = workload.Units.Where(u => u.Total > 0 && !taking.Contains(u.Unit.Id))
            .Select(u => Loaded(u.Unit, workload, overloaded));
        return new UnitMetricsTable(
            options.Graph, [.. rows.Concat(byGroup).OrderBy(r => r.Unit.Id, StringComparer.Ordinal)], communities)
        {
            Taking = units,
            Ties = ties,
        };
    }

    /// <summary>The metrics of a graph in its collaboration graph, for its file and the database; texts do not matter.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ImmutableArray<UnitMetrics> MetricsOf(
        ResponsibilityGraph graph, CancellationToken cancellationToken = default) =>
        Compute(graph, null, null, cancellationToken).ToMetrics();

    /// <summary>What goes with the graph, into its file and the database (<see cref="ResponsibilityGraph.Metrics"/>).</summary>
    public ImmutableArray<UnitMetrics> ToMetrics() =>
    [
        .. Rows.Select(r => new UnitMetrics(
            r.Unit.Id, r.Degree, r.Betweenness, r.Closeness, r.PageRank, r.Eigenvector, r.Community, r.IsOverloaded)),
    ];

    private static (ImmutableArray<Unit> Units, CompactGraph Ties) NodesOf(
        ResponsibilityGraph graph, RankedGraph ranked, CancellationToken cancellationToken)
    {
        if (ranked == RankedGraph.Responsibility)
        {
            var twoMode = TwoModeGraph.Of(graph);
            return (twoMode.Units, twoMode.Graph);
        }

        var network = UnitNetwork.Collaboration(graph, cancellationToken: cancellationToken);
        return (network.Units, network.Graph);
    }

    // Loads of several years add up in a ranking; whether one is too much is judged in each by itself.
    private static HashSet<string> OverloadedOf(
        ResponsibilityGraph graph, WorkloadTable whole, CancellationToken cancellationToken) =>
        GovernmentYear.Split(graph)
            .Select(y => ReferenceEquals(y.Graph, graph)
                ? whole
                : WorkloadAnalysis.Compute(y.Graph, whole.Options, cancellationToken))
            .SelectMany(w => w.Overloaded)
            .Select(u => u.Unit.Id)
            .ToHashSet(StringComparer.Ordinal);

    private static UnitMetricsRow Loaded(Unit unit, WorkloadTable workload, HashSet<string> overloaded) =>
        workload.Find(unit.Id) is { } load ? new UnitMetricsRow
        {
            Unit = unit,
            PeerLevel = load.PeerLevel,
            Load = load.Total,
            Leads = load.Leads,
            IsOverloaded = overloaded.Contains(unit.Id),
        }
        : new UnitMetricsRow { Unit = unit, PeerLevel = unit.Level };
}
