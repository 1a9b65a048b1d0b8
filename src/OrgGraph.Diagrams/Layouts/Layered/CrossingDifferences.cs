namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>
/// For each two vertices of a layer, how many more crossings their segments have when the first stands above the second than
/// when it stands below, the neighbouring layers being as they are.
/// </summary>
internal sealed class CrossingDifferences
{
    private readonly ProperGraph _graph;
    private readonly int[] _index;
    private int[] _values = [];
    private int[] _offsets = [];
    private int[] _places = [];
    private int[] _weights = [];
    private int[] _surplus = [];

    /// <summary>Room for the layers of a graph; vertices are known by their place in the order given.</summary>
    public CrossingDifferences(ProperGraph graph)
    {
        _graph = graph;
        _index = new int[graph.VertexCount];
        foreach (var layer in graph.Layers)
        {
            for (var i = 0; i < layer.Length; i++)
            {
                _index[layer[i]] = i;
            }
        }
    }

    /// <summary>Number of vertices of the layer.</summary>
    public int Size { get; private set; }

    /// <summary>The row of a vertex: its difference to each vertex of the layer, by <see cref="IndexOf"/>.</summary>
    public ReadOnlySpan<int> Row(int index) => _values.AsSpan(index * Size, Size);

    /// <summary>Number of a vertex within its layer, the same in all orders.</summary>
    public int IndexOf(int vertex) => _index[vertex];

    /// <summary>
    /// Counts for a layer. O(n · (m + l)), n being the layer's vertices, m its segments, l the vertices of the layers beside it.
    /// </summary>
    public void Count(LayerOrders orders, int layer)
    {
        var vertices = _graph.Layers[layer];
        Size = vertices.Length;
        if (_values.Length < Size * Size)
        {
            _values = new int[Size * Size];
        }

        Array.Clear(_values, 0, Size * Size);
        if (layer > 0)
        {
            Add(orders, vertices, _graph.Left, orders.Layers[layer - 1].Length);
        }

        if (layer + 1 < orders.Layers.Length)
        {
            Add(orders, vertices, _graph.Right, orders.Layers[layer + 1].Length);
        }

        for (var u = 0; u < Size; u++)
        {
            for (var v = u + 1; v < Size; v++)
            {
                _values[(v * Size) + u] = -_values[(u * Size) + v];
            }
        }
    }

    private void Add(LayerOrders orders, int[] vertices, Adjacency side, int beside)
    {
        Gather(orders, vertices, side);
        if (_surplus.Length < beside)
        {
            _surplus = new int[beside];
        }

        for (var u = 0; u < vertices.Length; u++)
        {
            var (from, to) = (_offsets[u], _offsets[u + 1]);
            if (from == to)
            {
                continue;
            }

            // A segment that ends at a place crosses u's segments that end below it when u is above, those above it when u is
            // below.
            var surplus = _surplus.AsSpan(0, beside);
            surplus.Clear();
            var total = 0;
            for (var k = from; k < to; k++)
            {
                surplus[_places[k]] += _weights[k];
                total += _weights[k];
            }

            var above = 0;
            for (var place = 0; place < beside; place++)
            {
                var here = surplus[place];
                surplus[place] = total - above - here - above;
                above += here;
            }

            var row = _values.AsSpan(u * Size, Size);
            var next = to;
            for (var v = u + 1; v < row.Length; v++)
            {
                var (sum, end) = (0, _offsets[v + 1]);
                for (; next < end; next++)
                {
                    sum += _weights[next] * surplus[_places[next]];
                }

                row[v] += sum;
            }
        }
    }

    private void Gather(LayerOrders orders, int[] vertices, Adjacency side)
    {
        if (_offsets.Length <= vertices.Length)
        {
            _offsets = new int[vertices.Length + 1];
        }

        if (_places.Length < side.Count)
        {
            _places = new int[side.Count];
            _weights = new int[side.Count];
        }

        var next = 0;
        for (var i = 0; i < vertices.Length; i++)
        {
            _offsets[i] = next;
            var targets = side.Targets(vertices[i]);
            var weights = side.Weights(vertices[i]);
            for (var k = 0; k < targets.Length; k++)
            {
                _places[next] = orders.Places[targets[k]];
                _weights[next++] = weights[k];
            }
        }

        _offsets[vertices.Length] = next;
    }
}
