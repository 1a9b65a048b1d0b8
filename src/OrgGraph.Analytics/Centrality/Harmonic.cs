using OrgGraph.Analytics.Centrality.Paths;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality;

/// <summary>
/// Harmonic centrality: the sum of 1/distance over all nodes that reach a node (P. Boldi, S. Vigna 2014,
/// doi:10.1080/15427951.2013.865686); needs no correction for graphs that are not connected. In a directed graph distances to the
/// node count; those from it are <see cref="CompactGraph.Reversed"/>'s.
/// </summary>
public static class Harmonic
{
    /// <summary>
    /// Counts harmonic centrality. O(n m), some hundred sources at a time; O(n (m + n) log n) with weights. The result has the
    /// same bits for any number of threads.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How to count; null for unweighted, not normalised.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>One value a node, 0 for a node that no other reaches.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static double[] Compute(
        CompactGraph graph,
        HarmonicOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new HarmonicOptions();
        var values = DistanceSums.Compute(
            graph, options.Weighted, d => 1 / d, ThreadCounts.Choose(options.Threads), progress, cancellationToken).Sums;
        var others = graph.NodeCount - 1.0;
        for (var node = 0; options.Normalised && others > 0 && node < values.Length; node++)
        {
            values[node] /= others;
        }

        return values;
    }
}
