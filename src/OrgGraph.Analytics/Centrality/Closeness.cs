using OrgGraph.Analytics.Centrality.Paths;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality;

/// <summary>
/// Closeness: the number of nodes that reach a node, divided by the sum of their distances to it (L. C. Freeman 1978,
/// doi:10.1016/0378-8733(78)90021-7), corrected for graphs that are not connected. In a directed graph distances to the node
/// count; those from it are <see cref="CompactGraph.Reversed"/>'s.
/// </summary>
public static class Closeness
{
    /// <summary>
    /// Counts closeness. O(n m), some hundred sources at a time; O(n (m + n) log n) with weights. The result has the same bits
    /// for any number of threads.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How to count; null for unweighted with the correction of Wasserman and Faust.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>One value a node, 0 for a node that no other reaches (igraph says NaN); without weights at most 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static double[] Compute(
        CompactGraph graph,
        ClosenessOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new ClosenessOptions();
        var distances = DistanceSums.Compute(
            graph, options.Weighted, distance => distance, ThreadCounts.Choose(options.Threads), progress, cancellationToken);
        var values = new double[graph.NodeCount];
        var others = graph.NodeCount - 1.0;
        for (var node = 0; node < values.Length; node++)
        {
            var reached = distances.Reached[node];
            var share = options.Correction == ClosenessCorrection.WassermanFaust ? reached / others : 1;
            values[node] = reached > 0 ? reached / distances.Sums[node] * share : 0;
        }

        return values;
    }
}
