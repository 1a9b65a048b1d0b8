using System.Runtime.CompilerServices;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Numerics;

/// <summary>
/// The adjacency matrix A of one component of an undirected graph, its nodes numbered from 0. Where the component has two sides,
/// A is [0 B; Bᵀ 0], and its leading eigenvector that of BBᵀ, which is as small as the smaller side, and Bᵀ times it.
/// </summary>
internal sealed class ComponentMatrix
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly double[]? _weights;

    private ComponentMatrix(CompactGraph graph, int[] nodes, int side, int[] places)
    {
        (Nodes, Side) = (nodes, side);
        for (var i = 0; i < nodes.Length; i++)
        {
            places[nodes[i]] = i;
        }

        _offsets = new int[nodes.Length + 1];
        for (var i = 0; i < nodes.Length; i++)
        {
            _offsets[i + 1] = _offsets[i] + graph.Degree(nodes[i]);
        }

        _targets = new int[_offsets[^1]];
        _weights = graph.IsWeighted ? new double[_targets.Length] : null;
        Strengths = new double[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            var neighbours = graph.Neighbours(nodes[i]);
            for (var j = 0; j < neighbours.Length; j++)
            {
                _targets[_offsets[i] + j] = places[neighbours[j]];
            }

            graph.Weights(nodes[i]).CopyTo(_weights.AsSpan(_weights is null ? 0 : _offsets[i]));
            Strengths[i] = neighbours.Length;
            if (_weights is not null)
            {
                Strengths[i] = 0;
                foreach (var weight in graph.Weights(nodes[i]))
                {
                    Strengths[i] += weight;
                }
            }
        }

        var squared = new double[nodes.Length];
        Multiply(Strengths, squared);
        Bound = Math.Sqrt(squared.Max());
    }

    /// <summary>The component's nodes in the graph; those of the smaller side first, where there are sides.</summary>
    public int[] Nodes { get; }

    /// <summary>
    /// How many of the nodes are the smaller of two sides; 0 where there are no sides, and in a component of one node.
    /// </summary>
    public int Side { get; }

    /// <summary>Row sums.</summary>
    public double[] Strengths { get; }

    /// <summary>No eigenvalue is larger: the root of the largest row sum of the squared matrix.</summary>
    public double Bound { get; }

    /// <summary>The matrices of all components. O(n + m).</summary>
    public static IEnumerable<ComponentMatrix> Of(CompactGraph graph)
    {
        var components = Components.Find(graph);
        var nodes = components.Sizes.Select(size => new int[size]).ToArray();
        var filled = new int[components.Count];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var component = components.Of[node];
            nodes[component][filled[component]++] = node;
        }

        var (places, sides) = (new int[graph.NodeCount], new sbyte[graph.NodeCount]);
        return nodes.Select(n => new ComponentMatrix(graph, n, Sides.Part(graph, n, sides), places));
    }

    /// <summary>Multiplies the matrix with a vector. O(n + m).</summary>
    public void Multiply(ReadOnlySpan<double> x, Span<double> product) => MultiplyRows(0, Nodes.Length, x, product);

    /// <summary>Multiplies BBᵀ with a vector of the smaller side. O(n + m).</summary>
    /// <param name="x">The vector.</param>
    /// <param name="product">The product, of the same length.</param>
    /// <param name="work">Room for all nodes; its part of the larger side becomes the product of Bᵀ with the vector.</param>
    public void MultiplyTwice(ReadOnlySpan<double> x, Span<double> product, double[] work)
    {
        x.CopyTo(work);
        MultiplyRows(Side, Nodes.Length, work, work);
        MultiplyRows(0, Side, work, product);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // hot from its first call on
    private void MultiplyRows(int from, int to, ReadOnlySpan<double> x, Span<double> product)
    {
        for (var i = from; i < to; i++)
        {
            var targets = _targets.AsSpan(_offsets[i].._offsets[i + 1]);
            var sum = 0.0;
            if (_weights is null)
            {
                foreach (var target in targets)
                {
                    sum += x[target];
                }
            }
            else
            {
                var weights = _weights.AsSpan(_offsets[i].._offsets[i + 1]);
                for (var j = 0; j < targets.Length; j++)
                {
                    sum += weights[j] * x[targets[j]];
                }
            }

            product[i] = sum;
        }
    }
}
