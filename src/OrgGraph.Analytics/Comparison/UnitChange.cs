using System.Collections.Immutable;
using OrgGraph.Analytics.Workload;

namespace OrgGraph.Analytics.Comparison;

/// <summary>What changed for one unit. Points are those of <see cref="WorkloadAnalysis"/>: coordination is among them.</summary>
/// <param name="Before">Its load before; null when it had no part.</param>
/// <param name="After">Its load after, the same unit or its counterpart; null when it has no part.</param>
public sealed record UnitChange(UnitLoad? Before, UnitLoad? After)
{
    /// <summary>The unit, as it is after, or was before.</summary>
    public Unit Unit => (After ?? Before)!.Unit;

    /// <summary>How it was judged among its peers before; null when it had no part.</summary>
    public UnitWorkload? WorkBefore { get; init; }

    /// <summary>How it is judged among its peers after; null when it has no part.</summary>
    public UnitWorkload? WorkAfter { get; init; }

    /// <summary>True when it was overloaded among its peers before.</summary>
    public bool WasOverloaded => WorkBefore?.IsOverloaded ?? false;

    /// <summary>True when it is overloaded among its peers after.</summary>
    public bool IsOverloaded => WorkAfter?.IsOverloaded ?? false;

    /// <summary>Its duties before that are guesses of the reader, those of its groups among them.</summary>
    public int GuessedBefore => GuessesOf(WorkBefore);

    /// <summary>Its duties after that are guesses of the reader, those of its groups among them.</summary>
    public int GuessedAfter => GuessesOf(WorkAfter);

    /// <summary>True when the change rests on guesses.</summary>
    public bool IsDoubtful => GuessedBefore + GuessedAfter > 0;

    /// <summary>Points gained (negative: lost).</summary>
    public double LoadGained => (After?.Load ?? 0) - (Before?.Load ?? 0);

    /// <summary>Measures that it leads more than before (negative: fewer).</summary>
    public int LeadsGained => (After?.Leads ?? 0) - (Before?.Leads ?? 0);

    /// <summary>
    /// All units of two graphs that carry something, the largest change of load first, then by id. Near-linear.
    /// </summary>
    internal static ImmutableArray<UnitChange> Compare(
        ResponsibilityGraph before,
        ResponsibilityGraph after,
        UnitPairing pairing,
        WorkloadOptions options,
        CancellationToken cancellationToken)
    {
        var left = Carrying(before, options, cancellationToken);
        var right = Carrying(after, options, cancellationToken);
        var changes = left.Keys
            .Select(id => Of(left[id], pairing.After(id) is { } other ? right.GetValueOrDefault(other) : null))
            .Concat(right.Keys
                .Where(id => pairing.Before(id) is not { } other || !left.ContainsKey(other))
                .Select(id => Of(before: null, right[id])));
        return
        [
            .. changes.OrderByDescending(c => Math.Round(Math.Abs(c.LoadGained), 9))
                .ThenBy(c => c.Unit.Id, StringComparer.Ordinal),
        ];
    }

    private static UnitChange Of(Carried? before, Carried? after) => new(before?.Load, after?.Load)
    {
        WorkBefore = before?.Work,
        WorkAfter = after?.Work,
    };

    private static int GuessesOf(UnitWorkload? work) => work is null ? 0 : work.Guessed + work.Possible;

    private static Dictionary<string, Carried> Carrying(
        ResponsibilityGraph graph, WorkloadOptions options, CancellationToken cancellationToken)
    {
        var all = WorkloadAnalysis.ComputeLoads(graph, options, cancellationToken);
        return UnitLoad.Compute(graph, options.Weights)
            .Select(load => (Load: load, Work: all.Find(load.Unit.Id)!))
            .Where(l => l.Work.Total > 0)
            .ToDictionary(
                l => l.Load.Unit.Id,
                l => new Carried(l.Load with { Load = l.Work.Total }, l.Work),
                StringComparer.Ordinal);
    }

    private sealed record Carried(UnitLoad Load, UnitWorkload Work);
}
