using System.Collections.Immutable;
using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Model.Graphs;
using QuikGraph;
using QuikGraph.Algorithms;

namespace OrgGraph.Analytics.TypedGraphs;

/// <summary>A unit without whom groups of units would not meet.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Groups">
/// The groups that only it ties, the largest first; two at least. Units in ordinal order of their ids.
/// </param>
public sealed record MeetingBridge(Unit Unit, ImmutableArray<ImmutableArray<Unit>> Groups)
{
    /// <summary>Number of units that would meet none of the largest group any more.</summary>
    public int CutOff => Groups.Skip(1).Sum(group => group.Length);
}

/// <summary>
/// Bridges: units through whom alone others meet. Where such a unit is busy, what it does not pass on nobody does.
/// </summary>
public static class MeetingBridges
{
    /// <summary>
    /// The articulation points of the collaboration graph, and the components that it falls into without each (the components by
    /// QuikGraph; the points by <see cref="ArticulationPoints"/>, which QuikGraph does not have). The one that ties most units
    /// first. O(n + m) for each that is told.
    /// </summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="most">How many at most: those with most ties.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ImmutableArray<MeetingBridge> Find(
        ResponsibilityGraph graph, int most = int.MaxValue, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var network = UnitNetwork.Collaboration(graph, cancellationToken: cancellationToken);
        var points = ArticulationPoints.Find(network.Graph).IsArticulationPoint;
        var told = Enumerable.Range(0, points.Length).Where(u => points[u])
            .OrderByDescending(u => network.Graph.Degree(u)).ThenBy(u => u).Take(most);
        var bridges = new List<MeetingBridge>();
        foreach (var unit in told)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bridges.Add(new MeetingBridge(network.Units[unit], GroupsWithout(unit, network)));
        }

        return
        [
            .. bridges.OrderByDescending(b => b.CutOff).ThenBy(b => b.Unit.Id, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<ImmutableArray<Unit>> GroupsWithout(int unit, UnitNetwork network)
    {
        var others = new UndirectedGraph<int, UndirectedEdge<int>>(allowParallelEdges: false);
        others.AddVertexRange(Enumerable.Range(0, network.Units.Length).Where(u => u != unit));
        others.AddEdgeRange(network.Graph.Edges().Where(e => e.From != unit && e.To != unit)
            .Select(e => new UndirectedEdge<int>(Math.Min(e.From, e.To), Math.Max(e.From, e.To))));
        var groupOf = new Dictionary<int, int>();
        others.ConnectedComponents(groupOf);
        var tied = network.Graph.Neighbours(unit).ToArray().Select(n => groupOf[n]).ToHashSet();
        return
        [
            .. groupOf.Where(p => tied.Contains(p.Value))
                .GroupBy(p => p.Value, p => network.Units[p.Key])
                .Select(group => group.OrderBy(u => u.Id, StringComparer.Ordinal).ToImmutableArray())
                .OrderByDescending(group => group.Length).ThenBy(group => group[0].Id, StringComparer.Ordinal),
        ];
    }
}
