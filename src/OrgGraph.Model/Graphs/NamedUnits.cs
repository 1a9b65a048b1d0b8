using System.Collections.Immutable;

namespace OrgGraph.Model.Graphs;

/// <summary>Finds units with all that they name: parents, counterparts, members.</summary>
internal sealed class NamedUnits(ImmutableArray<Unit> units)
{
    private readonly Dictionary<string, int> _places =
        units.Index().ToDictionary(u => u.Item.Id, u => u.Index, StringComparer.Ordinal);

    /// <summary>The units of these ids, and those that they name, and so on; each once, in the graph's order.</summary>
    public ImmutableArray<Unit> Closure(IEnumerable<string> ids)
    {
        var found = new HashSet<int>();
        var open = new Stack<string>(ids);
        while (open.TryPop(out var id))
        {
            if (_places.TryGetValue(id, out var place) && found.Add(place))
            {
                var unit = units[place];
                foreach (var named in unit.MemberIds.Append(unit.ParentId).Append(unit.CounterpartId).OfType<string>())
                {
                    open.Push(named);
                }
            }
        }

        return [.. found.Order().Select(place => units[place])];
    }
}
