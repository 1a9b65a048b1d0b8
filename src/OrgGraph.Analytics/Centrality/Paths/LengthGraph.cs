using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality.Paths;

/// <summary>A graph whose edges have lengths: 1/weight, so that strong ties are short.</summary>
internal sealed class LengthGraph
{
    private const int SourcesInBatch = 8;
    private readonly Rows _out;
    private readonly Rows _in;

    private LengthGraph(Rows outward, Rows inward, double[] weights) => (_out, _in, Weights) = (outward, inward, weights);

    /// <summary>Number of nodes.</summary>
    public int NodeCount => Weights.Length;

    /// <summary>For each node, how many nodes paths end in when they end in it.</summary>
    public double[] Weights { get; }

    /// <summary>The graph with lengths.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="kept">The nodes whose edges count; null for all. Others keep their numbers and have no edges.</param>
    /// <param name="weights">See <see cref="Weights"/>; null for 1.</param>
    public static LengthGraph Of(CompactGraph graph, bool[]? kept = null, double[]? weights = null)
    {
        if (weights is null)
        {
            weights = new double[graph.NodeCount];
            Array.Fill(weights, 1);
        }

        var outward = Rows.Of(graph, kept);
        return new LengthGraph(outward, graph.IsDirected ? Rows.Of(graph.Reversed, kept) : outward, weights);
    }

    /// <summary>The nodes that a node leads to.</summary>
    public ReadOnlySpan<int> Out(int node) => _out.Targets(node);

    /// <summary>The lengths of the edges to <see cref="Out"/>.</summary>
    public ReadOnlySpan<double> OutLengths(int node) => _out.Lengths(node);

    /// <summary>The nodes that lead to a node.</summary>
    public ReadOnlySpan<int> In(int node) => _in.Targets(node);

    /// <summary>The lengths of the edges from <see cref="In"/>.</summary>
    public ReadOnlySpan<double> InLengths(int node) => _in.Lengths(node);

    /// <summary>The nodes that lead anywhere, some at a time.</summary>
    public IReadOnlyList<int[]> Batches() => Batches(Enumerable.Range(0, NodeCount));

    /// <summary>Those of the nodes that lead anywhere, some at a time.</summary>
    public IReadOnlyList<int[]> Batches(IEnumerable<int> sources) =>
        [.. sources.Where(node => !Out(node).IsEmpty).Chunk(SourcesInBatch)];

    private sealed record Rows(int[] Offsets, int[] All, double[] AllLengths)
    {
        public static Rows Of(CompactGraph graph, bool[]? kept)
        {
            var offsets = new int[graph.NodeCount + 1];
            var targets = new int[graph.Targets.Length];
            var lengths = new double[targets.Length];
            var count = 0;
            for (var node = 0; node < graph.NodeCount; node++)
            {
                var neighbours = graph.Neighbours(node);
                var weights = graph.Weights(node);
                for (var i = 0; i < neighbours.Length; i++)
                {
                    if (kept is null || (kept[node] && kept[neighbours[i]]))
                    {
                        targets[count] = neighbours[i];
                        lengths[count++] = weights.IsEmpty ? 1 : 1 / weights[i];
                    }
                }

                offsets[node + 1] = count;
            }

            return new Rows(offsets, targets, lengths);
        }

        public ReadOnlySpan<int> Targets(int node) => All.AsSpan(Offsets[node]..Offsets[node + 1]);

        public ReadOnlySpan<double> Lengths(int node) => AllLengths.AsSpan(Offsets[node]..Offsets[node + 1]);
    }
}
