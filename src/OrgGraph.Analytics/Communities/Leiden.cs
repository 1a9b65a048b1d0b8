using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Communities;

/// <summary>How communities are sought.</summary>
public sealed record LeidenOptions
{
    /// <summary>Where the random choices begin; the same seed gives the same communities, on any machine.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>More makes for smaller communities; positive.</summary>
    public double Resolution { get; init; } = 1;

    /// <summary>
    /// How often to begin anew, the best being kept; null for as often as the graph's size allows, from 8 to 64 times.
    /// </summary>
    public int? Runs { get; init; }
}

/// <summary>
/// The Leiden algorithm: communities of large modularity, each of them connected
/// (V. A. Traag, L. Waltman, N. J. van Eck 2019, doi:10.1038/s41598-019-41695-z).
/// </summary>
public static class Leiden
{
    // Ties that all runs together go over once, where the number of runs is not given.
    private const int TiesForAllRuns = 1_000_000;

    // An iteration that gains less ends a run; a tie of a graph with 1,000 of them makes ten times as much.
    private const double MinGain = 1e-7;

    /// <summary>
    /// Finds communities. Each run iterates until modularity grows no more; runs are parallel, the best is kept, the first of
    /// equals. About O(m) an iteration.
    /// </summary>
    /// <param name="graph">The graph; ties count by their weights where it has some.</param>
    /// <param name="options">How to seek; null for the usual.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Resolution or runs are not positive.</exception>
    public static Partition Find(CompactGraph graph, LeidenOptions? options = null, CancellationToken cancellationToken = default)
    {
        Undirected.Require(graph);
        options ??= new LeidenOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Resolution, nameof(options));
        var runs = options.Runs ?? Math.Clamp(TiesForAllRuns / Math.Max(1, graph.EdgeCount), 8, 64);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(runs, nameof(options));
        if (graph.EdgeCount == 0)
        {
            return Partition.FromLabels([.. Enumerable.Range(0, graph.NodeCount)], 0);
        }

        var level = LevelGraph.Of(graph);
        var found = new (int[] Labels, double Modularity)[runs];
        Parallel.For(0, runs, new ParallelOptions { CancellationToken = cancellationToken }, run =>
            found[run] = Run(graph, level, options.Resolution, new Random(HashOf(options.Seed, run)), cancellationToken));
        var best = found.MaxBy(f => f.Modularity);
        return Partition.FromLabels(best.Labels, best.Modularity);
    }

    // Seeds of runs lie far apart, whatever the user's.
    private static int HashOf(int seed, int run) =>
        unchecked((int)(((uint)seed * 2_654_435_761u) ^ ((uint)run * 2_246_822_519u)));

    private static (int[] Labels, double Modularity) Run(
        CompactGraph graph, LevelGraph level, double resolution, Random random, CancellationToken cancellationToken)
    {
        var labels = Enumerable.Range(0, level.NodeCount).ToArray();
        var modularity = double.NegativeInfinity;
        while (true)
        {
            var next = Split(graph, Iterate(level, labels, resolution, random, cancellationToken));
            var value = Modularity.Compute(graph, next, resolution);
            if (value <= modularity)
            {
                return (labels, modularity);
            }

            var gain = value - modularity;
            (labels, modularity) = (next, value);
            if (gain < MinGain)
            {
                return (labels, modularity);
            }
        }
    }

    private static int[] Iterate(
        LevelGraph level, int[] labels, double resolution, Random random, CancellationToken cancellationToken)
    {
        var communities = (int[])labels.Clone();
        var nodes = Enumerable.Range(0, labels.Length).ToArray(); // of the graph, on the level reached
        while (true)
        {
            LocalMoving.Run(level, communities, resolution, random, cancellationToken);
            var (parts, count) = Refinement.Refine(level, communities, resolution, random, cancellationToken);
            if (count == level.NodeCount)
            {
                return Array.ConvertAll(nodes, n => communities[n]);
            }

            // the parts of one community begin the next level together
            var above = new int[count];
            for (var node = 0; node < parts.Length; node++)
            {
                above[parts[node]] = communities[node];
            }

            level = level.Aggregate(parts, count);
            nodes = Array.ConvertAll(nodes, n => parts[n]);
            communities = Refinement.Numbered(above, parts.Length).Groups;
        }
    }

    // A community that moves have torn is two: that is better, and what is said of communities holds.
    private static int[] Split(CompactGraph graph, int[] labels)
    {
        WeightedEdge[] inside = [.. graph.Edges().Where(e => labels[e.From] == labels[e.To])];
        return Components.Find(CompactGraph.Undirected(graph.NodeCount, inside)).Of;
    }
}
