namespace OrgGraph.Analytics.Centrality.Paths;

/// <summary>
/// Distances from one node over edges with lengths (E. W. Dijkstra 1959, doi:10.1007/BF01386390). O((m + n) log n).
/// </summary>
internal sealed class Dijkstra
{
    private readonly LengthGraph _graph;
    private readonly NodeHeap _heap;
    private readonly int[] _order;
    private int _count;

    /// <summary>Makes the memory of searches, which go one after the other.</summary>
    public Dijkstra(LengthGraph graph)
    {
        _graph = graph;
        Distances = new double[graph.NodeCount];
        Array.Fill(Distances, double.PositiveInfinity);
        _order = new int[graph.NodeCount];
        _heap = new NodeHeap(Distances);
    }

    /// <summary>For each node its distance; infinite where it was not reached.</summary>
    public double[] Distances { get; }

    /// <summary>The reached nodes, the source first, none before a nearer one.</summary>
    public ReadOnlySpan<int> Reached => _order.AsSpan(0, _count);

    /// <summary>Finds the distances from a node.</summary>
    public void Search(int source)
    {
        foreach (var node in Reached)
        {
            Distances[node] = double.PositiveInfinity;
        }

        _count = 0;
        Distances[source] = 0;
        _heap.Raise(source);
        while (_heap.Count > 0)
        {
            var node = _heap.Take();
            _order[_count++] = node;
            var targets = _graph.Out(node);
            var lengths = _graph.OutLengths(node);
            for (var i = 0; i < targets.Length; i++)
            {
                var distance = Distances[node] + lengths[i];
                if (distance < Distances[targets[i]])
                {
                    Distances[targets[i]] = distance;
                    _heap.Raise(targets[i]);
                }
            }
        }
    }
}
