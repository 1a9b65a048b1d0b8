using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OrgGraph.Analytics.Workload;

/// <summary>Computes the load of every unit, by month and section, and what is much among peers.</summary>
/// <remarks>
/// Loads of several years add up: select one year before (<see cref="Graphs.GraphSelection"/>) to judge what a unit carries at a
/// time.
/// </remarks>
public static class WorkloadAnalysis
{
    /// <summary>Computes the workload of a graph. Linear in edges and memberships, and n log n in units.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="options">Weights and thresholds; the defaults when null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static WorkloadTable Compute(
        ResponsibilityGraph graph, WorkloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new WorkloadOptions();
        options.Validate();
        var counts = UnitLoad.Compute(graph, options.Weights).ToDictionary(l => l.Unit.Id, StringComparer.Ordinal);
        var ledger = LoadLedger.Fill(graph, options, cancellationToken);
        var leads = graph.Responsibilities.Count(e => e.Role == Role.Lead);
        var places = PeerPlaces.Find(graph);
        var units =
            graph.Units.Select(unit => ledger.Entry(unit, counts[unit.Id], leads) with { PeerLevel = places[unit.Id].Level })
                .ToArray();
        PeerGroups.Assign(units, places, options);
        cancellationToken.ThrowIfCancellationRequested();
        ReliefFinder.Assign(units, places, graph);
        return new WorkloadTable
        {
            Options = options,
            Units = [.. units.OrderByDescending(u => u.Total).ThenBy(u => u.Unit.Id, StringComparer.Ordinal)],
            Lorenz = LorenzOf(units, places),
            Leads = leads,
        };
    }

    private static ImmutableArray<Lorenz> LorenzOf(UnitWorkload[] units, Dictionary<string, PeerPlace> places) =>
    [
        .. units
            .Where(PeerGroups.CanBeCompared)
            .GroupBy(u => places[u.Unit.Id].Level)
            .Where(g => g.Skip(1).Any())
            .OrderBy(g => g.Key)
            .Select(g => Lorenz.Of(g.Key, CollectionsMarshal.AsSpan(g.Select(u => u.Total).ToList()))),
    ];
}
