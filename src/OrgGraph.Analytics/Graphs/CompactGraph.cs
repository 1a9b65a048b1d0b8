namespace OrgGraph.Analytics.Graphs;

/// <summary>
/// A graph as arrays (compressed sparse rows): nodes are 0 … <see cref="NodeCount"/>-1, each node's neighbours are adjacent
/// in memory and ascending. Simple: no loops, at most one edge between two nodes (or one in each direction). Immutable.
/// Takes 4 bytes a node, and for each end of an edge 4 bytes and 8 more where the graph is weighted.
/// </summary>
public sealed class CompactGraph
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly double[]? _weights;
    private readonly Lazy<CompactGraph> _reversed;

    private CompactGraph(int[] offsets, int[] targets, double[]? weights, bool directed)
    {
        _offsets = offsets;
        _targets = targets;
        _weights = weights;
        IsDirected = directed;
        _reversed = new Lazy<CompactGraph>(() => directed ? Turn() : this);
    }

    /// <summary>Number of nodes.</summary>
    public int NodeCount => _offsets.Length - 1;

    /// <summary>Number of edges; an undirected edge counts once.</summary>
    public int EdgeCount => IsDirected ? _targets.Length : _targets.Length / 2;

    /// <summary>True when an edge leads from its first node to its second only.</summary>
    public bool IsDirected { get; }

    /// <summary>True when edges carry weights other than 1.</summary>
    public bool IsWeighted => _weights is not null;

    /// <summary>Where each node's neighbours begin in <see cref="Targets"/>; one entry more than nodes.</summary>
    public ReadOnlySpan<int> Offsets => _offsets;

    /// <summary>The neighbours of all nodes, one node after the other.</summary>
    public ReadOnlySpan<int> Targets => _targets;

    /// <summary>The same graph with every edge turned round; the graph itself when it is undirected. Made once, linear.</summary>
    public CompactGraph Reversed => _reversed.Value;

    /// <summary>Makes an undirected graph. O(n + m log d), d being the largest degree.</summary>
    /// <param name="nodeCount">Number of nodes, not negative.</param>
    /// <param name="edges">
    /// Each edge once, in either direction; several between two nodes become one with their weights' sum.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A node is out of range, an edge is a loop, or a weight is not positive and finite.
    /// </exception>
    public static CompactGraph Undirected(int nodeCount, ReadOnlySpan<WeightedEdge> edges)
    {
        var both = new WeightedEdge[edges.Length * 2];
        for (var i = 0; i < edges.Length; i++)
        {
            both[2 * i] = edges[i];
            both[(2 * i) + 1] = new WeightedEdge(edges[i].To, edges[i].From, edges[i].Weight);
        }

        return Make(nodeCount, both, directed: false);
    }

    /// <summary>Makes a directed graph. O(n + m log d), d being the largest degree.</summary>
    /// <param name="nodeCount">Number of nodes, not negative.</param>
    /// <param name="edges">The edges; several from one node to another become one with their weights' sum.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A node is out of range, an edge is a loop, or a weight is not positive and finite.
    /// </exception>
    public static CompactGraph Directed(int nodeCount, ReadOnlySpan<WeightedEdge> edges) =>
        Make(nodeCount, edges, directed: true);

    /// <summary>Number of a node's neighbours; those that it leads to, where the graph is directed.</summary>
    public int Degree(int node) => _offsets[node + 1] - _offsets[node];

    /// <summary>
    /// The sum of the weights of a node's ties, those that it leads where the graph is directed; its degree without weights.
    /// </summary>
    public double Strength(int node)
    {
        if (!IsWeighted)
        {
            return Degree(node);
        }

        var sum = 0.0;
        foreach (var weight in Weights(node))
        {
            sum += weight;
        }

        return sum;
    }

    /// <summary>A node's neighbours, ascending; those that it leads to, where the graph is directed.</summary>
    public ReadOnlySpan<int> Neighbours(int node) => _targets.AsSpan(_offsets[node].._offsets[node + 1]);

    /// <summary>
    /// The weights of the edges to <see cref="Neighbours"/>, in their order; empty where the graph is not weighted.
    /// </summary>
    public ReadOnlySpan<double> Weights(int node) =>
        _weights is null ? [] : _weights.AsSpan(_offsets[node].._offsets[node + 1]);

    /// <summary>The edges; an undirected one once, from its smaller node. Ascending by nodes.</summary>
    public IEnumerable<WeightedEdge> Edges()
    {
        for (var node = 0; node < NodeCount; node++)
        {
            for (var i = _offsets[node]; i < _offsets[node + 1]; i++)
            {
                if (IsDirected || _targets[i] > node)
                {
                    yield return new WeightedEdge(node, _targets[i], _weights?[i] ?? 1);
                }
            }
        }
    }

    /// <summary>The same graph with all weights 1; itself when it has none.</summary>
    public CompactGraph Unweighted() => IsWeighted ? new CompactGraph(_offsets, _targets, null, IsDirected) : this;

    private static CompactGraph Make(int nodeCount, ReadOnlySpan<WeightedEdge> edges, bool directed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        var offsets = new int[nodeCount + 1];
        foreach (var edge in edges)
        {
            Check(edge, nodeCount);
            offsets[edge.From + 1]++;
        }

        for (var i = 0; i < nodeCount; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        var targets = new int[edges.Length];
        var weights = new double[edges.Length];
        var next = offsets.AsSpan(0, nodeCount).ToArray();
        foreach (var edge in edges)
        {
            var at = next[edge.From]++;
            targets[at] = edge.To;
            weights[at] = edge.Weight;
        }

        return new CompactGraph(offsets, targets, weights, directed).Merged();
    }

    private static void Check(WeightedEdge edge, int nodeCount)
    {
        if ((uint)edge.From >= (uint)nodeCount || (uint)edge.To >= (uint)nodeCount || edge.From == edge.To)
        {
            throw new ArgumentOutOfRangeException(
                nameof(edge), edge, $"an edge joins two different nodes from 0 to {nodeCount - 1}");
        }

        if (!(edge.Weight > 0) || double.IsInfinity(edge.Weight))
        {
            throw new ArgumentOutOfRangeException(nameof(edge), edge, "a weight is positive and finite");
        }
    }

    // Sorts each node's neighbours and sums parallel edges; weights that are all 1 are dropped.
    private CompactGraph Merged()
    {
        var weights = _weights!;
        var offsets = new int[_offsets.Length];
        var end = 0;
        for (var node = 0; node < NodeCount; node++)
        {
            var (first, last) = (_offsets[node], _offsets[node + 1]);
            MemoryExtensions.Sort(_targets.AsSpan(first..last), weights.AsSpan(first..last));
            while (first < last)
            {
                var target = _targets[first];
                var length = _targets.AsSpan(first..last).IndexOfAnyExcept(target);
                var parallel = weights.AsSpan(first, length < 0 ? last - first : length);
                parallel.Sort(); // one order at both ends of an edge, so that both sums have the same bits
                var sum = 0.0;
                foreach (var weight in parallel)
                {
                    sum += weight;
                }

                (_targets[end], weights[end]) = (target, sum);
                end++;
                first += parallel.Length;
            }

            offsets[node + 1] = end;
        }

        var kept = weights.AsSpan(0, end);
        return new CompactGraph(
            offsets,
            _targets.AsSpan(0, end).ToArray(),
            kept.IndexOfAnyExcept(1.0) < 0 ? null : kept.ToArray(),
            IsDirected);
    }

    private CompactGraph Turn()
    {
        var turned = Edges().Select(e => new WeightedEdge(e.To, e.From, e.Weight)).ToArray();
        return Make(NodeCount, turned, directed: true);
    }
}
