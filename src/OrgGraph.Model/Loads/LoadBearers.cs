using System.Collections.Immutable;

namespace OrgGraph.Model.Loads;

/// <summary>Who bears the duties that are written for a unit.</summary>
/// <param name="Surely">
/// Those who bear each duty whole: the unit itself; of a group of which each member has the duty the named members, and the group
/// for those that nobody has named. Never none, each once.
/// </param>
/// <param name="Perhaps">Named members of groups of which only some have the duty (相关…): any of them may bear it whole.</param>
public readonly record struct Bearers(ImmutableArray<string> Surely, ImmutableArray<string> Perhaps);

/// <summary>
/// Finds who bears duties. A duty is not divided among the members of a group: 各镇人民政府 asks the whole of each town.
/// </summary>
public static class LoadBearers
{
    /// <summary>The bearers of every unit, by its id. Linear in the memberships on the way.</summary>
    public static IReadOnlyDictionary<string, Bearers> Find(IEnumerable<Unit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var known = units.ToDictionary(u => u.Id, StringComparer.Ordinal);
        return known.Values.ToDictionary(u => u.Id, u => Of(u, known), StringComparer.Ordinal);
    }

    private static Bearers Of(Unit unit, Dictionary<string, Unit> units)
    {
        if (unit.MemberIds.IsEmpty)
        {
            return new Bearers([unit.Id], []);
        }

        var some = new List<string>();
        var surely = Reach([unit.Id], units, next => next.Reach == GroupReach.Each, some);
        var perhaps = Reach(some, units, _ => true, []).Except(surely, StringComparer.Ordinal);
        return new Bearers(surely.IsEmpty ? [unit.Id] : surely, [.. perhaps]); // empty: groups that only name each other
    }

    /// <summary>All that is reached by way of groups that open, but for groups that hand their load on.</summary>
    /// <param name="from">Where to begin.</param>
    /// <param name="units">All units by id; ids that are not there lead nowhere.</param>
    /// <param name="opens">Whether a group gives way to its members.</param>
    /// <param name="shut">Receives the members of the groups that do not open.</param>
    internal static ImmutableArray<string> Reach(
        IEnumerable<string> from, Dictionary<string, Unit> units, Func<Unit, bool> opens, List<string> shut)
    {
        var reached = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(from.Reverse());
        while (open.TryPop(out var id))
        {
            if (!seen.Add(id) || !units.TryGetValue(id, out var next))
            {
                continue;
            }

            if (!next.HandsLoadOn)
            {
                reached.Add(id);
            }

            if (!opens(next))
            {
                shut.AddRange(next.MemberIds);
                continue;
            }

            foreach (var member in next.MemberIds.Reverse())
            {
                open.Push(member);
            }
        }

        return reached.ToImmutable();
    }
}
