using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OrgGraph.Analytics.Workload;

/// <summary>Finds the units that could take more: light among their peers, and already in a measure
/// that an overloaded unit of the same government and level leads.</summary>
internal static class ReliefFinder
{
    public static void Assign(UnitWorkload[] units, Dictionary<string, PeerPlace> places, ResponsibilityGraph graph)
    {
        var overloaded = units.Where(u => u.IsOverloaded).Select(u => u.Unit.Id).ToHashSet(StringComparer.Ordinal);
        var light = units
            .Where(u => u.PeerGroup is { } peers && u.Total <= peers.LowerQuartile && !u.IsOverloaded)
            .Select(u => u.Unit.Id).ToHashSet(StringComparer.Ordinal);
        var shared = new Dictionary<(string Light, string Overloaded), int>();
        foreach (var measure in graph.Responsibilities.GroupBy(e => e.MeasureId, StringComparer.Ordinal))
        {
            var leading = AccountableRole.Of(measure);
            var leads =
                measure.Where(e => e.Role == leading && overloaded.Contains(e.UnitId)).Select(e => e.UnitId).Distinct().ToArray();
            if (leads.Length == 0)
            {
                continue;
            }

            foreach (var partner in measure.Select(e => e.UnitId).Where(light.Contains).Distinct(StringComparer.Ordinal))
            {
                foreach (var lead in leads.Where(l => places[l] == places[partner]))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, (partner, lead), out _)++;
                }
            }
        }

        var reliefs = shared.ToLookup(s => s.Key.Light, s => new Relief(s.Key.Overloaded, s.Value), StringComparer.Ordinal);
        for (var i = 0; i < units.Length; i++)
        {
            ImmutableArray<Relief> found =
            [
                .. reliefs[units[i].Unit.Id].OrderByDescending(r => r.Measures).ThenBy(r => r.UnitId, StringComparer.Ordinal),
            ];
            units[i] = found.IsEmpty ? units[i] : units[i] with { CouldRelieve = found };
        }
    }
}
