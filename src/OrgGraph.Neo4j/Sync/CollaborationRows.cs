using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OrgGraph.Model;
using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Neo4j.Sync;

/// <summary>
/// <see cref="Collaboration.Project"/> for graphs of any size: units are numbers, edges come in runs of one measure, and the
/// partners of one unit at a time are counted in arrays that stay in the processor's cache.
/// </summary>
internal static class CollaborationRows
{
    // A unit in a measure: where the partners with higher numbers stand among the members, and what each is worth.
    private readonly record struct Meeting(int First, int End, double Share);

    /// <summary>Rows of <c>COLLABORATES_WITH</c>, sorted by their ends.</summary>
    public static IEnumerable<object?[]> Of(ImmutableArray<Unit> units, params ReadOnlySpan<ImmutableArray<Responsibility>> edges)
    {
        // Units are sorted by id, so that numbers compare as ids do.
        var members = new List<int>();
        var meetings = new List<Meeting>();
        Meet(GraphOrder.Positions(units, u => u.Id), edges, members, meetings);
        return Rows(units, [.. members], meetings);
    }

    // Each measure's units, every unit once and in the order of their numbers.
    private static void Meet(
        Dictionary<string, int> numbers, ReadOnlySpan<ImmutableArray<Responsibility>> edges, List<int> members,
        List<Meeting> meetings)
    {
        foreach (var list in edges)
        {
            for (var i = 0; i < list.Length;)
            {
                var measure = list[i].MeasureId;
                var start = members.Count;
                for (; i < list.Length && list[i].MeasureId == measure; i++)
                {
                    var number = numbers[list[i].UnitId];
                    if (!CollectionsMarshal.AsSpan(members)[start..].Contains(number))
                    {
                        members.Add(number);
                    }
                }

                CollectionsMarshal.AsSpan(members)[start..].Sort();
                var share = 1.0 / (members.Count - start - 1);
                for (var first = start + 1; first <= members.Count; first++)
                {
                    meetings.Add(new Meeting(first, members.Count, share));
                }
            }
        }
    }

    private static IEnumerable<object?[]> Rows(ImmutableArray<Unit> units, int[] members, List<Meeting> meetings)
    {
        var (starts, ofUnit) = ByUnit(units.Length, members);
        var shared = new int[units.Length];
        var weights = new double[units.Length];
        var partners = new List<int>();
        for (var unit = 0; unit < units.Length; unit++)
        {
            foreach (var at in ofUnit.AsSpan(starts[unit]..starts[unit + 1]))
            {
                var meeting = meetings[at];
                foreach (var partner in members.AsSpan(meeting.First..meeting.End))
                {
                    if (shared[partner]++ == 0)
                    {
                        partners.Add(partner);
                    }

                    weights[partner] += meeting.Share;
                }
            }

            partners.Sort();
            foreach (var partner in partners)
            {
                yield return [units[unit].Id, units[partner].Id, (long)shared[partner], weights[partner]];
                (shared[partner], weights[partner]) = (0, 0);
            }

            partners.Clear();
        }
    }

    // The places among the members at which each unit stands.
    private static (int[] Starts, int[] Places) ByUnit(int units, int[] members)
    {
        var starts = new int[units + 1];
        foreach (var member in members)
        {
            starts[member + 1]++;
        }

        for (var unit = 0; unit < units; unit++)
        {
            starts[unit + 1] += starts[unit];
        }

        var next = starts.ToArray();
        var places = new int[members.Length];
        for (var place = 0; place < members.Length; place++)
        {
            places[next[members[place]]++] = place;
        }

        return (starts, places);
    }
}
