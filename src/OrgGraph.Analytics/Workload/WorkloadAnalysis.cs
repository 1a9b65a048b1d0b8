using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OrgGraph.Analytics.Workload;

/// <summary>Computes the load of every unit, by month and section, and what is much among peers.</summary>
/// <remarks>
/// Loads of several governments or years would add up: hand in one of the parts of a <see cref="Graphs.WorkloadScope"/>.
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
        ResponsibilityGraph graph, WorkloadOptions? options = null, CancellationToken cancellationToken = default) =>
        Compute(graph, options, withRelief: true, cancellationToken);

    /// <summary>
    /// The same without <see cref="UnitWorkload.CouldRelieve"/>, for which the wording of all measures is read: to judge many
    /// graphs by loads and fences.
    /// </summary>
    public static WorkloadTable ComputeLoads(
        ResponsibilityGraph graph, WorkloadOptions? options = null, CancellationToken cancellationToken = default) =>
        Compute(graph, options, withRelief: false, cancellationToken);

    private static WorkloadTable Compute(
        ResponsibilityGraph graph, WorkloadOptions? options, bool withRelief, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new WorkloadOptions();
        options.Validate();
        var counts = UnitLoad.Compute(graph, options.Weights).ToDictionary(l => l.Unit.Id, StringComparer.Ordinal);
        var bearers = LoadBearers.Find(graph.Units);
        var holders = LoadHolders.Find(graph.Units);
        var duties = MeasureDuties.List(graph, bearers, holders);
        var accountable = AccountableRole.Of(graph.Responsibilities);
        var ledger = LoadLedger.Fill(duties, accountable, options, cancellationToken);
        var ranges = LoadRanges.Find(duties, bearers, holders, options);
        var places = PeerPlaces.Find(graph);
        var units = graph.Units
            .Select(unit => Ranged(ledger.Entry(unit, counts[unit.Id], graph.Measures.Length), ranges) with
            {
                PeerLevel = places[unit.Id].Level,
            })
            .ToArray();
        PeerGroups.Assign(units, places, options);
        VerdictDoubts.Assign(units, places, options);
        cancellationToken.ThrowIfCancellationRequested();
        if (withRelief)
        {
            ReliefFinder.Assign(units, places, graph);
        }

        return new WorkloadTable
        {
            Options = options,
            Units = [.. units.OrderByDescending(u => u.Total).ThenBy(u => u.Unit.Id, StringComparer.Ordinal)],
            Lorenz = LorenzOf(units, places),
            Measures = graph.Measures.Length,
            Duties = graph.Responsibilities.Length,
            Guessed = graph.Responsibilities.Count(e => Guesses.IsGuess(e.Uncertainty)),
            Accountable = accountable,
        };
    }

    private static UnitWorkload Ranged(UnitWorkload unit, Dictionary<string, LoadRange> ranges) =>
        !ranges.TryGetValue(unit.Unit.Id, out var range) ? unit : unit with
        {
            Low = Math.Max(0, unit.Total - range.Down),
            High = unit.Total + range.Up,
            Guessed = range.Guessed,
            Possible = range.Possible,
        };

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
