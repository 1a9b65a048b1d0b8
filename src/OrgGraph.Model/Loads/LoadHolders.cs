using System.Collections.Immutable;

namespace OrgGraph.Model.Loads;

/// <summary>On whom the load of a unit falls: on itself, or where it is a group that hands its load on, on the members.</summary>
public static class LoadHolders
{
    /// <summary>
    /// The holders of every unit, by its id; never none, each once, in the order in which groups name them. A member that is such
    /// a group itself gives way to its own members. Linear in the memberships on the way.
    /// </summary>
    public static IReadOnlyDictionary<string, ImmutableArray<string>> Find(IEnumerable<Unit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var known = units.ToDictionary(u => u.Id, StringComparer.Ordinal);
        return known.Values.ToDictionary(u => u.Id, u => Of(u, known), StringComparer.Ordinal);
    }

    private static ImmutableArray<string> Of(Unit unit, Dictionary<string, Unit> units)
    {
        var holders = LoadBearers.Reach([unit.Id], units, next => next.HandsLoadOn, []);
        return holders.IsEmpty ? [unit.Id] : holders; // groups that only name each other
    }
}
