using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OrgGraph.Analytics.Fields;

namespace OrgGraph.Analytics.Workload;

/// <summary>
/// Finds with whom an overloaded unit may talk about sharing: units of the same government and level, not above their peers'
/// median, that already take part in a measure that it leads and in whose field this measure is, which is told by what they lead
/// elsewhere (<see cref="FieldLikeness"/>). A light unit that leads nothing like it is not idle, it does something else.
/// </summary>
internal static class ReliefFinder
{
    public static void Assign(UnitWorkload[] units, Dictionary<string, PeerPlace> places, ResponsibilityGraph graph)
    {
        var overloaded = units.Where(u => u.IsOverloaded).Select(u => u.Unit.Id).ToHashSet(StringComparer.Ordinal);
        var light = units
            .Where(u => u.PeerGroup is { } peers && u.Total <= peers.Median && !u.IsOverloaded)
            .Select(u => u.Unit.Id).ToHashSet(StringComparer.Ordinal);
        FieldLikeness? fields = null; // made where somebody is overloaded only
        var shared = new Dictionary<(string Light, string Overloaded), List<string>>();
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
                if (!leads.Any(l => places[l] == places[partner])
                    || !(fields ??= FieldLikeness.Of(graph)).Fits(partner, measure.Key))
                {
                    continue;
                }

                foreach (var lead in leads.Where(l => places[l] == places[partner]))
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(shared, (partner, lead), out _) ??= []).Add(measure.Key);
                }
            }
        }

        var reliefs = shared.ToLookup(s => s.Key.Light, s => new Relief(s.Key.Overloaded, [.. s.Value]), StringComparer.Ordinal);
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
