using System.Runtime.CompilerServices;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality.Paths;

/// <summary>
/// The graph that searches run on: nodes may stand for several nodes of the analysed graph, and are numbered so that
/// nodes searched together lie together.
/// </summary>
internal sealed class PathGraph
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly int[] _inOffsets;
    private readonly int[] _inTargets;

    /// <summary>An undirected graph.</summary>
    /// <param name="offsets">Where each node's neighbours begin; one entry more than nodes.</param>
    /// <param name="targets">The neighbours.</param>
    /// <param name="split">
    /// Where every edge joins a node below it with one from it on: that node; otherwise the number of nodes.
    /// </param>
    public PathGraph(int[] offsets, int[] targets, int split)
        : this(offsets, targets, offsets, targets) => Split = split;

    /// <summary>A directed graph, and the same turned round.</summary>
    public PathGraph(int[] offsets, int[] targets, int[] inOffsets, int[] inTargets)
    {
        (_offsets, _targets, _inOffsets, _inTargets) = (offsets, targets, inOffsets, inTargets);
        Split = NodeCount;
        Weights = new double[NodeCount];
        Array.Fill(Weights, 1);
        Copies = new double[NodeCount];
        Array.Fill(Copies, 1);
    }

    /// <summary>The graph that is analysed, every node for itself.</summary>
    public static PathGraph Of(CompactGraph graph)
    {
        var offsets = graph.Offsets.ToArray();
        var targets = graph.Targets.ToArray();
        return graph.IsDirected
            ? new PathGraph(offsets, targets, graph.Reversed.Offsets.ToArray(), graph.Reversed.Targets.ToArray())
            : new PathGraph(offsets, targets, graph.NodeCount);
    }

    /// <summary>Number of nodes.</summary>
    public int NodeCount => _offsets.Length - 1;

    /// <summary>The first node of the second side of a two-mode graph; otherwise the number of nodes.</summary>
    public int Split { get; }

    /// <summary>For each node, how many nodes of the analysed graph paths end in when they end in it.</summary>
    public double[] Weights { get; init; }

    /// <summary>For each node, how many nodes of the analysed graph it stands for: that many ways lead through it.</summary>
    public double[] Copies { get; init; }

    /// <summary>The nodes that a node leads to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> Out(int node) => _targets.AsSpan(_offsets[node], OutDegree(node));

    /// <summary>The nodes that lead to a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> In(int node) => _inTargets.AsSpan(_inOffsets[node], InDegree(node));

    /// <summary>Number of nodes that a node leads to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int OutDegree(int node) => _offsets[node + 1] - _offsets[node];

    /// <summary>Number of nodes that lead to a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int InDegree(int node) => _inOffsets[node + 1] - _inOffsets[node];

    /// <summary>Number of edges into the nodes from a first to a last (not included).</summary>
    public int InEdges(int first, int last) => _inOffsets[last] - _inOffsets[first];

    /// <summary>The nodes that lead anywhere.</summary>
    public IEnumerable<int> Sources() => Enumerable.Range(0, NodeCount).Where(node => OutDegree(node) > 0);

    /// <summary>
    /// Sources in batches of at most a size, in their order; those of one batch lie on one side of
    /// <see cref="Split"/>, so that their searches reach the same side at the same time.
    /// </summary>
    public IReadOnlyList<int[]> Batches(IEnumerable<int> sources, int size)
    {
        var sides = sources.GroupBy(s => s >= Split).OrderBy(g => g.Key);
        return [.. sides.SelectMany(side => side.Chunk(size))];
    }
}
