using System.Collections.Immutable;

namespace OrgGraph.Model.Graphs;

/// <summary>Merges the units that several plans name: one record an id, second names led to their bearer.</summary>
internal sealed class UnitMerger
{
    private readonly SortedDictionary<string, Unit> _units = new(StringComparer.Ordinal);

    public void Add(UnitResolution resolution)
    {
        Add(resolution.Unit);
        foreach (var related in resolution.Related)
        {
            Add(related);
        }
    }

    public MergedUnits Merge()
    {
        // A name that exactly one unit bears as its second name leads to that unit.
        var bearers = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var unit in _units.Values)
        {
            foreach (var alias in unit.Aliases)
            {
                if (alias != unit.Id && _units.ContainsKey(alias))
                {
                    bearers[alias] = bearers.TryGetValue(alias, out var other) && other != unit.Id ? null : unit.Id;
                }
            }
        }

        var target = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in _units.Keys)
        {
            target[id] = Follow(id, bearers);
        }

        foreach (var (id, to) in target)
        {
            if (id != to)
            {
                var absorbed = _units[id];
                _units.Remove(id);
                _units[to] = Combine(_units[to], absorbed with { Id = to, Aliases = absorbed.Aliases.Add(id) });
            }
        }

        string IdOf(string id) => target.GetValueOrDefault(id, id);

        // names that became one are not above, or a part of, themselves
        var units = _units.Values.Select(unit => unit with
        {
            ParentId = unit.ParentId is { } p && IdOf(p) != unit.Id ? IdOf(p) : null,
            CounterpartId = unit.CounterpartId is { } c && _units.ContainsKey(IdOf(c)) && IdOf(c) != unit.Id ? IdOf(c) : null,
            MemberIds = [.. unit.MemberIds.Select(IdOf).Where(m => m != unit.Id).Distinct().Order(StringComparer.Ordinal)],
            Aliases = [.. unit.Aliases.Where(a => a != unit.Id).Distinct().Order(StringComparer.Ordinal)],
        });
        return new MergedUnits([.. units], target);
    }

    private static string Follow(string id, Dictionary<string, string?> bearers)
    {
        // bounded by the number of names: two units that bear each other's name end at the smaller one
        var visited = new SortedSet<string>(StringComparer.Ordinal) { id };
        while (bearers.TryGetValue(id, out var next) && next is not null)
        {
            if (!visited.Add(next))
            {
                return visited.Min!;
            }

            id = next;
        }

        return id;
    }

    private void Add(Unit unit) =>
        _units[unit.Id] = _units.TryGetValue(unit.Id, out var known) ? Combine(known, unit) : unit;

    private static Unit Combine(Unit first, Unit second) => first with
    {
        Aliases = first.Aliases.AddRange(second.Aliases.Except(first.Aliases)),
        MemberIds = first.MemberIds.AddRange(second.MemberIds.Except(first.MemberIds)),
        MembersKnown = first.MembersKnown || second.MembersKnown,
        ParentId = first.ParentId ?? second.ParentId,
        CounterpartId = first.CounterpartId ?? second.CounterpartId,
    };
}

/// <summary>The outcome of a merge.</summary>
/// <param name="Units">The units, sorted by id.</param>
/// <param name="Target">The id that each id now has.</param>
internal sealed record MergedUnits(ImmutableArray<Unit> Units, Dictionary<string, string> Target)
{
    public string IdOf(string id) => Target[id];
}
