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
/// graph, the measures after them, in that of theirs.
/// </param>
public sealed record UnitMetricsTable(RankedGraph Graph, ImmutableArray<UnitMetricsRow> Rows, Partition Communities)
{
    /// <summary>The units that take part, in ordinal order of their ids: the first nodes of <see cref="Ties"/>.</summary>
    public required ImmutableArray<Unit> Taking { get; init; }

    /// <summary>The ties of the graph that was measured.</summary>
    public required CompactGraph Ties { get; init; }

    /// <summary>The load of its units.</summary>
    public required WorkloadTable Workload { get; init; }

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
        var workload = WorkloadAnalysis.ComputeLoads(graph, options.Workload, cancellationToken);
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

        var rows = units.Select((unit, i) => Loaded(unit, workload) with
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
            .Select(u => Loaded(u.Unit, workload));
        return new UnitMetricsTable(
            options.Graph, [.. rows.Concat(byGroup).OrderBy(r => r.Unit.Id, StringComparer.Ordinal)], communities)
        {
            Taking = units,
            Ties = ties,
            Workload = workload,
        };
    }

    /// <summary>
    /// The metrics of units for the graph's file and the database: each unit's in the part that is its home among the newest
    /// plans (<see cref="WorkloadScope"/>), in the collaboration graph of that part. Communities are numbered through the parts.
    /// </summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ImmutableArray<UnitMetrics> MetricsOf(
        ResponsibilityGraph graph, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        // by name: what is known of measures without duties may differ where plans come from a database
        ImmutableArray<GovernmentYear> parts =
            [.. WorkloadScope.Choose(graph).Parts.OrderBy(p => p.Name, StringComparer.Ordinal)];
        var homes = WorkloadScope.HomesOf(parts);
        var metrics = ImmutableArray.CreateBuilder<UnitMetrics>();
        var communities = 0;
        foreach (var part in parts)
        {
            var table = Compute(part.Graph, null, null, cancellationToken);
            metrics.AddRange(table.Rows.Where(r => homes[r.Unit.Id] == part).Select(r => MetricsOf(r, part, communities)));
            communities += table.Communities.Count;
        }

        metrics.Sort((a, b) => string.CompareOrdinal(a.UnitId, b.UnitId));
        return metrics.ToImmutable();
    }

    private static UnitMetrics MetricsOf(UnitMetricsRow row, GovernmentYear part, int communities) => new(
        row.Unit.Id, row.Degree, row.Betweenness, row.Closeness, row.PageRank, row.Eigenvector, row.Community + communities,
        row.IsOverloaded)
    {
        Load = row.Load,
        LoadLow = row.Work?.Low ?? 0,
        LoadHigh = row.Work?.High ?? 0,
        RolePoints = row.Work?.Base ?? 0,
        Guessed = row.Work?.Guessed ?? 0,
        Doubtful = row.Work?.IsDoubtful ?? false,
        Scope = part.Name,
    };

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

    private static UnitMetricsRow Loaded(Unit unit, WorkloadTable workload) => new()
    {
        Unit = unit,
        PeerLevel = workload.Find(unit.Id)?.PeerLevel ?? unit.Level,
        Work = workload.Find(unit.Id),
    };
}
