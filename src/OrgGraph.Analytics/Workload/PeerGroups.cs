using System.Collections.Immutable;
using OrgGraph.Analytics.Numerics;

namespace OrgGraph.Analytics.Workload;

/// <summary>Finds each unit's peers, the narrowest group that has enough of them.</summary>
internal static class PeerGroups
{
    /// <summary>By what units are grouped, narrowest first.</summary>
    public static readonly
        ImmutableArray<Func<PeerPlace, UnitKind, (UnitLevel Level, UnitKind? Kind, string? Jurisdiction)>> Keys =
    [
        (place, kind) => (place.Level, kind, place.Jurisdiction),
        (place, kind) => (place.Level, Mixed(place, kind), place.Jurisdiction),
        (place, kind) => (place.Level, kind, null),
        (place, kind) => (place.Level, Mixed(place, kind), null),
    ];

    /// <summary>True for a single unit that carries something.</summary>
    public static bool CanBeCompared(UnitWorkload load) => load.Total > 0 && IsSingle(load.Unit);

    /// <summary>True for a single unit that carries something in some reading of the guesses.</summary>
    public static bool CouldBeCompared(UnitWorkload load) => load.High > 0 && IsSingle(load.Unit);

    /// <summary>Gives every unit that can be compared its peers; none where even the widest group is too small.</summary>
    public static void Assign(UnitWorkload[] units, Dictionary<string, PeerPlace> places, WorkloadOptions options)
    {
        foreach (var key in Keys)
        {
            var groups = units.Index()
                .Where(u => CanBeCompared(u.Item))
                .GroupBy(u => key(places[u.Item.Unit.Id], u.Item.Unit.Kind))
                .Where(g => g.Count() >= options.MinimumPeers);
            foreach (var group in groups)
            {
                var peers = GroupOf(group.Key, [.. group.Select(u => u.Item.Total).Order()], options);
                foreach (var (index, load) in group)
                {
                    units[index] = load with { PeerGroup = load.PeerGroup ?? peers };
                }
            }
        }
    }

    /// <summary>True for one unit by name, false for a group.</summary>
    public static bool IsSingle(Unit unit) =>
        unit is { Level: not UnitLevel.Group, Kind: not UnitKind.Group, MemberIds.IsEmpty: true };

    // A whole government is no peer of single departments; towns and street offices are each other's.
    private static UnitKind? Mixed(PeerPlace place, UnitKind kind) =>
        kind == UnitKind.Government && place.Level != UnitLevel.Town ? kind : null;

    private static PeerGroup GroupOf(
        (UnitLevel Level, UnitKind? Kind, string? Jurisdiction) key, double[] sorted, WorkloadOptions options) => new(
        key.Level,
        key.Kind,
        key.Jurisdiction,
        sorted.Length,
        Quantiles.OfSorted(sorted, 0.25),
        Quantiles.OfSorted(sorted, 0.5),
        OverloadRule.Fence(sorted, options.Threshold));
}
