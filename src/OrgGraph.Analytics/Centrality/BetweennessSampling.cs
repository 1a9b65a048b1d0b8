using OrgGraph.Analytics.Centrality.Paths;
using OrgGraph.Analytics.Centrality.Reduction;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality;

/// <summary>An estimate of betweenness.</summary>
/// <param name="Estimate">The estimated betweenness of each node.</param>
/// <param name="StandardError">
/// The standard error of each, estimated from the same sources. Where many were drawn, the exact value lies within twice of it in
/// about 19 of 20 cases; 0 says nothing where none of the sources has a path through the node.
/// </param>
public sealed record BetweennessSample(double[] Estimate, double[] StandardError);

/// <summary>
/// Betweenness from paths that start in some nodes only, drawn at random without repetition (U. Brandes, C. Pich 2007,
/// doi:10.1142/S0218127407018403). The estimate is unbiased.
/// </summary>
public static class BetweennessSampling
{
    /// <summary>
    /// Estimates betweenness. O(k m) for k sources, and O(k (m + n) log n) with weights. The result has the same bits for any
    /// number of threads.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How to count; <see cref="BetweennessOptions.Samples"/> must be given.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Estimates and their errors; exact, with errors of 0, where there are no more nodes than samples.</returns>
    /// <exception cref="ArgumentException">No number of samples is given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    /// <exception cref="OverflowException">Two nodes have more shortest paths than a double can count (1.8e308).</exception>
    public static BetweennessSample Estimate(
        CompactGraph graph,
        BetweennessOptions options,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        var samples = options.Samples ?? throw new ArgumentException("the number of samples is not given", nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 2, nameof(options));
        var n = graph.NodeCount;
        if (samples >= n)
        {
            var exact = Betweenness.Compute(graph, options with { Samples = null }, progress, cancellationToken);
            return new BetweennessSample(exact, new double[n]);
        }

        var sums = Sum(graph, options, Draw(n, samples, options.Seed), progress, cancellationToken);
        var estimate = new double[n];
        var error = new double[n];
        double k = samples;
        var scale = graph.IsDirected ? n : n / 2.0; // from both ends of a pair
        for (var node = 0; node < n; node++)
        {
            var mean = sums[node] / k;
            var variance = Math.Max(0, (sums[n + node] - (k * mean * mean)) / (k - 1));
            estimate[node] = scale * mean;
            error[node] = scale * Math.Sqrt(variance / k * (1 - (k / n)));
        }

        return new BetweennessSample(
            Betweenness.Checked(graph, estimate, options.Normalised), Betweenness.Checked(graph, error, options.Normalised));
    }

    private static double[] Sum(
        CompactGraph graph,
        BetweennessOptions options,
        int[] sources,
        IProgress<double>? progress,
        CancellationToken cancellationToken)
    {
        var n = graph.NodeCount;
        if (options.Weighted && graph.IsWeighted)
        {
            var lengths = LengthGraph.Of(graph);
            var batches = lengths.Batches(sources);
            return Run(batches, () => new DijkstraBrandes(lengths, batches, withSquares: true));
        }

        if (graph.IsDirected)
        {
            var paths = PathGraph.Of(graph);
            var batches = paths.Batches(sources, Lanes.Count);
            return Run(batches, () => new BatchedBrandes(paths, batches, withSquares: true));
        }

        var kept = new bool[n];
        Array.Fill(kept, true);
        var numbered = TwinClasses.Find(graph, kept, apart: true);
        var numberedBatches = numbered.Graph.Batches(sources.Select(s => numbered.ClassOf[s]).Order(), Lanes.Count);
        var sums = Run(numberedBatches, () => new BatchedBrandes(numbered.Graph, numberedBatches, withSquares: true));
        return [.. numbered.ClassOf.Select(c => sums[c]), .. numbered.ClassOf.Select(c => sums[n + c])];

        double[] Run(IReadOnlyList<int[]> batches, Func<ISearch> search) =>
            OrderedSums.Compute(batches.Count, 2 * n, options.ThreadCount, search, progress, cancellationToken);
    }

    private static int[] Draw(int n, int samples, int seed)
    {
        var nodes = Enumerable.Range(0, n).ToArray();
        new Random(seed).Shuffle(nodes);
        Array.Sort(nodes, 0, samples);
        return nodes[..samples];
    }
}
