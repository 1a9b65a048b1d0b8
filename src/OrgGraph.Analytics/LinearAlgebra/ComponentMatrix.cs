using System.Runtime.CompilerServices;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.LinearAlgebra;

/// <summary>The adjacency matrix of one component of an undirected graph, its nodes numbered from 0.</summary>
internal sealed class ComponentMatrix
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly double[]? _weights;

    private ComponentMatrix(CompactGraph graph, int[] nodes, int[] places)
    {
        Nodes = nodes;
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

    /// <summary>The component's nodes in the graph, ascending.</summary>
    public int[] Nodes { get; }

    /// <summary>Row sums.</summary>
    public double[] Strengths { get; }

    /// <summary>No eigenvalue is larger: the root of the largest row sum of the squared matrix.</summary>
    public double Bound { get; }

    /// <summary>The matrices of all components. O(n + m).</summary>
    public static IEnumerable<ComponentMatrix> Of(CompactGraph graph)
    {
        var components = Components.Find(graph);
        var places = new int[graph.NodeCount];
        var nodes = components.Sizes.Select(size => new int[size]).ToArray();
        var filled = new int[components.Count];
        for (var node = 0; node < places.Length; node++)
        {
            var component = components.Of[node];
            places[node] = filled[component]++;
            nodes[component][places[node]] = node;
        }

        return nodes.Select(n => new ComponentMatrix(graph, n, places));
    }

    /// <summary>Multiplies the matrix with a vector. O(n + m).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // hot from its first call on
    public void Multiply(ReadOnlySpan<double> x, Span<double> product)
    {
        for (var i = 0; i < Nodes.Length; i++)
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
