using System.Collections.Immutable;
using OrgGraph.Model;

namespace OrgGraph.Analytics.Comparison;

/// <summary>What changed for one unit.</summary>
/// <param name="Before">Its load before; null when it had no part.</param>
/// <param name="After">Its load after, the same unit or its counterpart; null when it has no part.</param>
public sealed record UnitChange(UnitLoad? Before, UnitLoad? After)
{
    /// <summary>The unit, as it is after, or was before.</summary>
    public Unit Unit => (After ?? Before)!.Unit;

    /// <summary>Points gained (negative: lost).</summary>
    public double LoadGained => (After?.Load ?? 0) - (Before?.Load ?? 0);

    /// <summary>Measures that it leads more than before (negative: fewer).</summary>
    public int LeadsGained => (After?.Leads ?? 0) - (Before?.Leads ?? 0);

    /// <summary>
    /// All units of two graphs that carry something, the largest change of load first, then by id. Near-linear.
    /// </summary>
    internal static ImmutableArray<UnitChange> Of(
        ResponsibilityGraph before, ResponsibilityGraph after, UnitPairing pairing, LoadWeights weights)
    {
        var left = Carrying(before, weights);
        var right = Carrying(after, weights);
        var changes = left.Values
            .Select(load => new UnitChange(load, pairing.After(load.Unit.Id) is { } id ? right.GetValueOrDefault(id) : null))
            .Concat(right.Values
                .Where(load => pairing.Before(load.Unit.Id) is not { } id || !left.ContainsKey(id))
                .Select(load => new UnitChange(Before: null, load)));
        return
        [
            .. changes.OrderByDescending(c => Math.Round(Math.Abs(c.LoadGained), 9)).ThenBy(c => c.Unit.Id, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, UnitLoad> Carrying(ResponsibilityGraph graph, LoadWeights weights) => UnitLoad.Of(graph, weights)
        .Where(l => l.Leads + l.Responsible + l.Assists > 0 || l.FromGroups > 0)
        .ToDictionary(l => l.Unit.Id, StringComparer.Ordinal);
}
