using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Backbone;

/// <summary>What of a graph is drawn when all of it would be unreadable.</summary>
public static class NetworkBackbone
{
    /// <summary>
    /// The significant ties (<see cref="DisparityFilter"/>) together with a maximum spanning forest
    /// (<see cref="MaximumSpanningForest"/>), on the same nodes with the same weights: nodes that are connected in the graph are
    /// connected in its backbone. O(m log m).
    /// </summary>
    /// <param name="graph">The graph, undirected.</param>
    /// <param name="significance">The filter's level, over 0 and up to 1; smaller keeps less.</param>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="significance"/> is not in that range.</exception>
    public static CompactGraph Of(CompactGraph graph, double significance = DisparityFilter.DefaultSignificance)
    {
        var significant = DisparityFilter.Of(graph, significance);
        var edges = significant.Edges().ToDictionary(e => (e.From, e.To), e => e.Weight);
        foreach (var edge in MaximumSpanningForest.Of(graph).Edges())
        {
            edges[(edge.From, edge.To)] = edge.Weight;
        }

        return CompactGraph.Undirected(graph.NodeCount, [.. edges.Select(e => new WeightedEdge(e.Key.From, e.Key.To, e.Value))]);
    }
}
