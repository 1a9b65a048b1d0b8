using OrgGraph.Analytics.Centrality.Paths;
using OrgGraph.Analytics.Centrality.Reduction;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality;

/// <summary>
/// Betweenness: for each node the sum, over all pairs of other nodes, of the share of their shortest paths that lead through
/// it (L. C. Freeman 1977, doi:10.2307/3033543; U. Brandes 2001, doi:10.1080/0022250X.2001.9990249). Ends of a path do not
/// count; in an undirected graph a pair counts once.
/// </summary>
public static class Betweenness
{
    /// <summary>
    /// Counts betweenness. O(n m), and O(n (m + n) log n) with weights, on what is left of an undirected graph when trees that
    /// hang on it are taken away and, without weights, nodes with the same neighbours are one. The result has the same bits for
    /// any number of threads. Each thread takes some 250 bytes a node; sums that are done before those that come before them
    /// wait, 8 bytes a node each, and no more than 256 of them even where one thread stands still.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How to count; null for unweighted, exact, not normalised.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>One value a node; from 0 to 1 when normalised.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    /// <exception cref="OverflowException">Two nodes have more shortest paths than a double can count (1.8e308).</exception>
    public static double[] Compute(
        CompactGraph graph,
        BetweennessOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new BetweennessOptions();
        var threads = options.ThreadCount;
        if (options.Samples is not null)
        {
            return BetweennessSampling.Estimate(graph, options, progress, cancellationToken).Estimate;
        }

        var values = options.Weighted && graph.IsWeighted
            ? Weighted(graph, threads, progress, cancellationToken)
            : graph.IsDirected
                ? Directed(graph, threads, progress, cancellationToken)
                : Undirected(graph, threads, progress, cancellationToken);
        return Checked(graph, values, options.Normalised);
    }

    private static double[] Weighted(
        CompactGraph graph, int threads, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var trees = graph.IsDirected ? null : PendantTrees.Find(graph);
        var lengths = LengthGraph.Of(graph, trees?.Core, trees?.Reach);
        var batches = lengths.Batches();
        var sums = OrderedSums.Compute(
            batches.Count, graph.NodeCount, threads, () => new DijkstraBrandes(lengths, batches), progress, cancellationToken);
        return trees is null ? sums : Joined(trees, sums, node => node);
    }

    private static double[] Directed(
        CompactGraph graph, int threads, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var paths = PathGraph.Of(graph);
        var batches = paths.Batches(paths.Sources(), Lanes.Count);
        return OrderedSums.Compute(
            batches.Count, paths.NodeCount, threads, () => new BatchedBrandes(paths, batches), progress, cancellationToken);
    }

    private static double[] Undirected(
        CompactGraph graph, int threads, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var trees = PendantTrees.Find(graph);
        var classes = TwinClasses.Find(graph, trees.Core, trees.Reach);
        var paths = classes.Graph;
        var batches = paths.Batches(paths.Sources(), Lanes.Count);
        var sums = OrderedSums.Compute(
            batches.Count, paths.NodeCount, threads, () => new BatchedBrandes(paths, batches), progress, cancellationToken);
        AddPathsInsideClasses(classes, trees.Reach, sums);
        return Joined(trees, sums, node => classes.ClassOf[node]);
    }

    // What trees contribute and, for nodes of the core, what sources contribute: each pair from both of its ends.
    private static double[] Joined(PendantTrees trees, double[] sums, Func<int, int> sumOf) =>
        [.. trees.Betweenness.Select((pairs, node) => trees.Core[node] ? pairs + (sums[sumOf(node)] / 2) : pairs)];

    // Two nodes with the same neighbours are joined by one path through each of them.
    private static void AddPathsInsideClasses(TwinClasses classes, double[] reach, double[] sums)
    {
        for (var i = 0; i < classes.Count; i++)
        {
            var pairs = classes.Graph.Weights[i] * classes.Graph.Weights[i];
            foreach (var node in classes.Members(i))
            {
                pairs -= reach[node] * reach[node];
            }

            var paths = 0.0;
            foreach (var neighbour in classes.Graph.Out(i))
            {
                paths += classes.Graph.Copies[neighbour];
            }

            foreach (var neighbour in classes.Graph.Out(i))
            {
                sums[neighbour] += pairs / paths;
            }
        }
    }

    /// <summary>The values, normalised where asked for.</summary>
    /// <exception cref="OverflowException">A value is not finite.</exception>
    internal static double[] Checked(CompactGraph graph, double[] values, bool normalised)
    {
        var n = (double)graph.NodeCount;
        var pairs = graph.IsDirected ? (n - 1) * (n - 2) : (n - 1) * (n - 2) / 2;
        for (var node = 0; node < values.Length; node++)
        {
            if (!double.IsFinite(values[node]))
            {
                throw new OverflowException("two nodes have more shortest paths than can be counted (1.8e308)");
            }

            values[node] = normalised && pairs > 0 ? values[node] / pairs : values[node];
        }

        return values;
    }
}
