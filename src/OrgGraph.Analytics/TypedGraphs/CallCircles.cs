using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Model.Graphs;
using QuikGraph.Algorithms;

namespace OrgGraph.Analytics.TypedGraphs;

/// <summary>
/// Units that call on each other in circles: each of them is reached from each other by "leads a measure that … assists".
/// Orders that such units have to wait for each other are the coordination meeting's own business.
/// </summary>
public static class CallCircles
{
    /// <summary>
    /// The circles: strongly connected components of <see cref="QuikGraphs.Calls"/> with two units or more (R. Tarjan 1972, by
    /// QuikGraph). The largest first; units in ordinal order of their ids. Linear in units and calls.
    /// </summary>
    /// <param name="graph">The graph, selected before.</param>
    public static ImmutableArray<ImmutableArray<Unit>> Find(ResponsibilityGraph graph)
    {
        var calls = QuikGraphs.Calls(graph);
        var circleOf = new Dictionary<Unit, int>();
        calls.StronglyConnectedComponents(circleOf);
        return
        [
            .. circleOf
                .GroupBy(p => p.Value, p => p.Key)
                .Select(circle => circle.OrderBy(u => u.Id, StringComparer.Ordinal).ToImmutableArray())
                .Where(circle => circle.Length > 1)
                .OrderByDescending(circle => circle.Length)
                .ThenBy(circle => circle[0].Id, StringComparer.Ordinal),
        ];
    }
}
