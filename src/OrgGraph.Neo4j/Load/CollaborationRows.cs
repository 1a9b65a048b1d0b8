using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OrgGraph.Model;

namespace OrgGraph.Neo4j;

/// <summary>
/// <see cref="Collaboration.Of"/> for graphs of any size: units are numbers, a pair is one of 64 bits, and edges come
/// in runs of one measure.
/// </summary>
internal static class CollaborationRows
{
    /// <summary>Rows of <c>COLLABORATES_WITH</c>, sorted by their ends.</summary>
    public static IEnumerable<object?[]> Of(ImmutableArray<Unit> units, params ReadOnlySpan<ImmutableArray<Responsibility>> edges)
    {
        // Units are sorted by id, so that numbers compare as ids do.
        var numbers = GraphOrder.Positions(units, u => u.Id);
        var pairs = new Dictionary<ulong, (int Measures, double Weight)>();
        var members = new List<int>();
        foreach (var list in edges)
        {
            for (var start = 0; start < list.Length;)
            {
                var end = start;
                members.Clear();
                for (; end < list.Length && list[end].MeasureId == list[start].MeasureId; end++)
                {
                    var number = numbers[list[end].UnitId];
                    if (!members.Contains(number))
                    {
                        members.Add(number);
                    }
                }

                members.Sort();
                AddPairs(pairs, CollectionsMarshal.AsSpan(members));
                start = end;
            }
        }

        var keys = pairs.Keys.ToArray();
        Array.Sort(keys);
        return keys.Select(key =>
        {
            var (measures, weight) = pairs[key];
            return new object?[] { units[(int)(key >> 32)].Id, units[(int)(uint)key].Id, (long)measures, weight };
        });
    }

    private static void AddPairs(Dictionary<ulong, (int Measures, double Weight)> pairs, ReadOnlySpan<int> members)
    {
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++)
            {
                ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, ((ulong)members[i] << 32) | (uint)members[j], out _);
                pair = (pair.Measures + 1, pair.Weight + (1.0 / (members.Length - 1)));
            }
        }
    }
}
