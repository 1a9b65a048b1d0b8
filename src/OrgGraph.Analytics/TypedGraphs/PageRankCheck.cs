using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Graphs;
using QuikGraph;
using QuikGraph.Algorithms.Ranking;

namespace OrgGraph.Analytics.TypedGraphs;

/// <summary>
/// PageRank by QuikGraph, to check ours by: another program, another method (power iteration), the same numbers.
/// </summary>
public static class PageRankCheck
{
    // The error shrinks to 0.85 of itself a round: below rounding after this many.
    private const int Rounds = 250;

    /// <summary>
    /// Each node's share; the shares make 1. Ties count without weights, and an undirected tie both ways. What ends at nodes
    /// without ties, QuikGraph forgets; spread evenly, it scales all the others alike, which scaling to 1 does too. O(n + m) a
    /// round.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="damping">Share of steps that follow a tie, from 0 to 1.</param>
    public static double[] ComputeShares(CompactGraph graph, double damping = PageRank.DefaultDamping)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ties = new BidirectionalGraph<int, Edge<int>>(allowParallelEdges: false);
        ties.AddVertexRange(Enumerable.Range(0, graph.NodeCount));
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var neighbour in graph.Neighbours(node))
            {
                ties.AddEdge(new Edge<int>(node, neighbour));
            }
        }

        var ranking =
            new PageRankAlgorithm<int, Edge<int>>(ties) { Damping = damping, MaxIterations = Rounds, Tolerance = 1e-15 };
        ranking.Compute();
        var total = ranking.Ranks.Values.Sum();
        return [.. Enumerable.Range(0, graph.NodeCount).Select(node => ranking.Ranks[node] / total)];
    }
}
