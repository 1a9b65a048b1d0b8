namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>
/// One of the four layouts of <see cref="BrandesKoepf"/>: aligned with the layer on one side, packed to one end.
/// </summary>
internal sealed class BrandesKoepfRun
{
    private readonly int[][] _layers;
    private readonly int[] _places;
    private readonly int[] _layerOf;
    private readonly bool _upwards;
    private readonly int[] _root;
    private readonly int[] _align;

    /// <summary>Aligns vertices with medians of neighbours.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="orders">The order in each layer.</param>
    /// <param name="conflicts">Segments that give way.</param>
    /// <param name="fromRight">True to align with the layer after; else with the one before.</param>
    /// <param name="upwards">True to work from the last vertex of a layer up.</param>
    public BrandesKoepfRun(
        ProperGraph graph, LayerOrders orders, HashSet<(int Left, int Right)> conflicts, bool fromRight, bool upwards)
    {
        _upwards = upwards;
        _layers = Array.ConvertAll(orders.Layers, layer => upwards ? layer.Reverse().ToArray() : layer);
        if (fromRight)
        {
            Array.Reverse(_layers);
        }

        _places = new int[graph.VertexCount];
        _layerOf = new int[graph.VertexCount];
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            for (var i = 0; i < _layers[layer].Length; i++)
            {
                _places[_layers[layer][i]] = i;
                _layerOf[_layers[layer][i]] = layer;
            }
        }

        _root = [.. Enumerable.Range(0, graph.VertexCount)];
        _align = [.. _root];
        Align(fromRight ? graph.Right : graph.Left, (near, v) => conflicts.Contains(fromRight ? (v, near) : (near, v)));
    }

    /// <summary>The middle of each vertex.</summary>
    public double[] Place(Func<int, int, double> distance)
    {
        Func<int, int, double> apart = _upwards ? (above, below) => distance(below, above) : distance;
        var count = _root.Length;
        var places = new double[count];
        var sink = new int[count];
        foreach (var block in BlocksInOrder())
        {
            PlaceBlock(block, places, sink, apart);
        }

        var shifts = Shifts(places, sink, apart);
        for (var v = 0; v < count; v++)
        {
            places[v] += shifts[sink[v]];
        }

        if (_upwards)
        {
            for (var v = 0; v < count; v++)
            {
                places[v] = -places[v];
            }
        }

        return places;
    }

    private void Align(Adjacency near, Func<int, int, bool> givesWay)
    {
        var medians = new List<int>();
        foreach (var layer in _layers)
        {
            var reached = -1;
            foreach (var v in layer)
            {
                medians.Clear();
                medians.AddRange(near.Targets(v));
                if (medians.Count == 0)
                {
                    continue;
                }

                medians.Sort((a, b) => _places[a].CompareTo(_places[b]));
                var (low, high) = ((medians.Count - 1) / 2, medians.Count / 2);
                for (var m = low; m <= high && _align[v] == v; m++)
                {
                    var u = medians[m];
                    if (_places[u] > reached && !givesWay(u, v))
                    {
                        _align[u] = v;
                        _root[v] = _root[u];
                        _align[v] = _root[v];
                        reached = _places[u];
                    }
                }
            }
        }
    }

    /// <summary>Roots of the blocks, each after the blocks right above any of its vertices.</summary>
    private List<int> BlocksInOrder()
    {
        var waiting = new int[_root.Length];
        foreach (var layer in _layers)
        {
            for (var i = 1; i < layer.Length; i++)
            {
                waiting[_root[layer[i]]]++;
            }
        }

        var order = new List<int>();
        for (var v = 0; v < _root.Length; v++)
        {
            if (_root[v] == v && waiting[v] == 0)
            {
                order.Add(v);
            }
        }

        for (var i = 0; i < order.Count; i++)
        {
            var v = order[i];
            do
            {
                var layer = _layers[_layerOf[v]];
                if (_places[v] + 1 < layer.Length && --waiting[_root[layer[_places[v] + 1]]] == 0)
                {
                    order.Add(_root[layer[_places[v] + 1]]);
                }

                v = _align[v];
            }
            while (v != order[i]);
        }

        return order;
    }

    /// <summary>
    /// Places a block below those of its class that are above it; classes are blocks that hang on one uppermost block.
    /// </summary>
    private void PlaceBlock(int block, double[] places, int[] sink, Func<int, int, double> apart)
    {
        sink[block] = block;
        var place = 0.0;
        var v = block;
        do
        {
            if (_places[v] > 0)
            {
                var above = _layers[_layerOf[v]][_places[v] - 1];
                var root = _root[above];
                if (sink[block] == block)
                {
                    sink[block] = sink[root];
                }

                if (sink[block] == sink[root])
                {
                    place = Math.Max(place, places[root] + apart(above, v));
                }
            }

            v = _align[v];
        }
        while (v != block);

        do
        {
            places[v] = place;
            sink[v] = sink[block];
            v = _align[v];
        }
        while (v != block);
    }

    /// <summary>
    /// How far each class moves to keep its distance from the classes beside it (the erratum's third algorithm).
    /// </summary>
    private double[] Shifts(double[] places, int[] sink, Func<int, int, double> apart)
    {
        var shifts = new double[_root.Length];
        Array.Fill(shifts, double.PositiveInfinity);
        for (var first = 0; first < _layers.Length; first++)
        {
            var top = _layers[first][0];
            if (sink[top] != top)
            {
                continue;
            }

            if (double.IsPositiveInfinity(shifts[top]))
            {
                shifts[top] = 0;
            }

            var (layer, next) = (first, 0);
            do
            {
                var v = _layers[layer][next];
                while (_align[v] != _root[v])
                {
                    v = _align[v];
                    layer++;
                    if (_places[v] > 0)
                    {
                        var above = _layers[layer][_places[v] - 1];
                        shifts[sink[above]] = Math
                            .Min(shifts[sink[above]], shifts[sink[v]] + places[v] - (places[above] + apart(above, v)));
                    }
                }

                next = _places[v] + 1;
            }
            while (next < _layers[layer].Length && sink[_layers[layer][next]] == top);
        }

        for (var v = 0; v < shifts.Length; v++)
        {
            shifts[v] = double.IsPositiveInfinity(shifts[v]) ? 0 : shifts[v];
        }

        return shifts;
    }
}
