using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OrgGraph.Model.Graphs;

/// <summary>Two units that meet in measures: an edge of the one-mode projection.</summary>
/// <param name="First">The unit whose id comes first in ordinal order.</param>
/// <param name="Second">The other unit.</param>
/// <param name="Measures">How many measures both take part in, whatever their roles.</param>
/// <param name="Weight">
/// Newman's weight: the sum over shared measures of 1/(k-1), k being the number of units in the measure
/// (M. E. J. Newman 2001, doi:10.1103/PhysRevE.64.016132).
/// </param>
public sealed record Collaboration(string First, string Second, int Measures, double Weight)
{
    /// <summary>
    /// Projects the graph onto its units; pairs that meet most come first, then by ids.
    /// Cost is the sum over measures of k², k being the units in a measure.
    /// </summary>
    public static ImmutableArray<Collaboration> Project(ResponsibilityGraph graph, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var pairs = new Dictionary<(string First, string Second), (int Measures, double Weight)>();
        foreach (var edges in graph.Responsibilities.GroupBy(e => e.MeasureId, StringComparer.Ordinal))
        {
            var units = edges.Select(e => e.UnitId).Distinct().Order(StringComparer.Ordinal).ToArray();
            for (var i = 0; i < units.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (var j = i + 1; j < units.Length; j++)
                {
                    ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, (units[i], units[j]), out _);
                    pair = (pair.Measures + 1, pair.Weight + (1.0 / (units.Length - 1)));
                }
            }
        }

        return
        [
            .. pairs
                .Select(p => new Collaboration(p.Key.First, p.Key.Second, p.Value.Measures, p.Value.Weight))
                .OrderByDescending(c => c.Measures)
                .ThenByDescending(c => c.Weight)
                .ThenBy(c => c.First, StringComparer.Ordinal)
                .ThenBy(c => c.Second, StringComparer.Ordinal),
        ];
    }
}
