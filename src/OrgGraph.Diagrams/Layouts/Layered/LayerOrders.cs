namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>The order of the vertices in each layer; changes during the search for fewer crossings.</summary>
internal sealed class LayerOrders
{
    private readonly ProperGraph _graph;

    /// <summary>The order given.</summary>
    public LayerOrders(ProperGraph graph)
    {
        _graph = graph;
        Layers = Array.ConvertAll(graph.Layers, layer => layer.AsSpan().ToArray());
        Places = new int[graph.VertexCount];
        for (var i = 0; i < Layers.Length; i++)
        {
            Place(i);
        }
    }

    /// <summary>The vertices of each layer, top to bottom.</summary>
    public int[][] Layers { get; }

    /// <summary>The place of each vertex in its layer.</summary>
    public int[] Places { get; }

    /// <summary>Renews the places of a layer after its order was changed.</summary>
    public void Place(int layer)
    {
        var order = Layers[layer];
        for (var i = 0; i < order.Length; i++)
        {
            Places[order[i]] = i;
        }
    }

    /// <summary>Takes over another order of the same graph.</summary>
    public void CopyFrom(LayerOrders other)
    {
        for (var i = 0; i < Layers.Length; i++)
        {
            other.Layers[i].CopyTo(Layers[i], 0);
        }

        other.Places.CopyTo(Places, 0);
    }

    /// <summary>Crossings of all segments, each counted as the product of both weights. O(m log n).</summary>
    public long Crossings()
    {
        var crossings = 0L;
        for (var i = 0; i + 1 < Layers.Length; i++)
        {
            crossings += CrossingsAfter(i);
        }

        return crossings;
    }

    private long CrossingsAfter(int layer)
    {
        var tree = new AccumulatorTree(Layers[layer + 1].Length);
        var crossings = 0L;
        foreach (var v in Layers[layer])
        {
            var targets = _graph.Right.Targets(v);
            var weights = _graph.Right.Weights(v);
            for (var k = 0; k < targets.Length; k++)
            {
                crossings += weights[k] * tree.SumAfter(Places[targets[k]]);
            }

            for (var k = 0; k < targets.Length; k++)
            {
                tree.Add(Places[targets[k]], weights[k]);
            }
        }

        return crossings;
    }
}
