using OrgGraph.Analytics.Centrality.Paths;
using OrgGraph.Analytics.Centrality.Reduction;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality;

/// <summary>For each node the sum, over all nodes that reach it, of a function of their distance to it.</summary>
/// <param name="Sums">The sums.</param>
/// <param name="Reached">For each node the number of other nodes that reach it.</param>
internal sealed record DistanceSums(double[] Sums, double[] Reached)
{
    /// <summary>
    /// Sums over all pairs. O(n m / 512) at best and O(n m) at worst, O(n (m + n) log n) with weights.
    /// </summary>
    public static DistanceSums Compute(
        CompactGraph graph,
        bool weighted,
        Func<double, double> ofDistance,
        int threads,
        IProgress<double>? progress,
        CancellationToken cancellationToken)
    {
        if (weighted && graph.IsWeighted)
        {
            var lengths = LengthGraph.Of(graph.Reversed);
            var batches = lengths.Batches();
            return Run(graph.NodeCount, batches, () => new DijkstraDistances(lengths, batches, ofDistance));
        }

        if (graph.IsDirected)
        {
            var paths = PathGraph.Of(graph);
            var batches = paths.Batches(paths.Sources(), BatchedDistances.Size);
            return Run(graph.NodeCount, batches, () => new BatchedDistances(paths, batches, ofDistance));
        }

        var kept = new bool[graph.NodeCount];
        Array.Fill(kept, true);
        var classes = TwinClasses.Find(graph, kept);
        var sources = classes.Graph.Sources().OrderBy(i => classes.Graph.Weights[i]);
        var classBatches = classes.Graph.Batches(sources, BatchedDistances.Size);
        return Run(classes.Count, classBatches, () => new BatchedDistances(classes.Graph, classBatches, ofDistance))
            .Of(classes, ofDistance(2));

        DistanceSums Run(int nodes, IReadOnlyList<int[]> batches, Func<ISearch> search)
        {
            var both = OrderedSums.Compute(batches.Count, 2 * nodes, threads, search, progress, cancellationToken);
            return new DistanceSums(both[..nodes], both[nodes..]);
        }
    }

    // From classes to nodes: others of a node's class are 2 away.
    private DistanceSums Of(TwinClasses classes, double atTwo)
    {
        var n = classes.ClassOf.Length;
        var nodes = new DistanceSums(new double[n], new double[n]);
        for (var node = 0; node < n; node++)
        {
            var own = classes.ClassOf[node];
            var twins = classes.Graph.OutDegree(own) > 0 ? classes.Graph.Copies[own] - 1 : 0;
            nodes.Sums[node] = Sums[own] + (twins * atTwo);
            nodes.Reached[node] = Reached[own] + twins;
        }

        return nodes;
    }
}
