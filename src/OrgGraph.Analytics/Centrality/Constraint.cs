using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality;

/// <summary>
/// Burt's constraint: how far a node's ties lead back to one another, so that it bridges little. With p(u,v) the share of u's
/// strength that goes to v, c(u) is the sum over u's neighbours v of (p(u,v) + Σ over w of p(u,w) p(w,v))²
/// (R. S. Burt 1992, Structural Holes; 2004, doi:10.1086/421787). Few, tied-up contacts give much constraint; it can exceed 1.
/// </summary>
public static class Constraint
{
    /// <summary>
    /// Each node's constraint, by the weights where the graph has some; not a number (NaN) for a node without ties, for which
    /// it is not defined. The sum over nodes of their neighbours' degrees; parallel, with the same bits for any number of
    /// threads.
    /// </summary>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    public static double[] Compute(CompactGraph graph, CancellationToken cancellationToken = default)
    {
        Undirected.Require(graph);
        var strength = Strength.Compute(graph);
        var constraint = new double[graph.NodeCount];
        Parallel.For(
            0,
            constraint.Length,
            new ParallelOptions { CancellationToken = cancellationToken },
            () => new double[graph.NodeCount],
            (node, _, invested) =>
            {
                constraint[node] = Of(graph, node, strength, invested);
                return invested;
            },
            _ => { });
        return constraint;
    }

    // invested is all zero before and after
    private static double Of(CompactGraph graph, int node, double[] strength, double[] invested)
    {
        var neighbours = graph.Neighbours(node);
        if (neighbours.IsEmpty)
        {
            return double.NaN;
        }

        var weights = graph.Weights(node);
        for (var i = 0; i < neighbours.Length; i++)
        {
            var between = neighbours[i];
            var share = (weights.IsEmpty ? 1 : weights[i]) / strength[node];
            invested[between] += share;
            var onwards = graph.Neighbours(between);
            var onwardWeights = graph.Weights(between);
            var part = share / strength[between];
            for (var j = 0; j < onwards.Length; j++)
            {
                invested[onwards[j]] += part * (onwardWeights.IsEmpty ? 1 : onwardWeights[j]);
            }
        }

        var sum = 0.0;
        foreach (var neighbour in neighbours)
        {
            sum += invested[neighbour] * invested[neighbour];
        }

        invested[node] = 0;
        foreach (var between in neighbours)
        {
            invested[between] = 0;
            foreach (var onward in graph.Neighbours(between))
            {
                invested[onward] = 0;
            }
        }

        return sum;
    }
}
