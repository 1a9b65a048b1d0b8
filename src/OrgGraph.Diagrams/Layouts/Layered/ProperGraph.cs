namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>
/// A layered graph whose edges lead from one layer to the next only: a longer edge runs through a dummy vertex in each layer
/// between (Sugiyama, Tagawa, Toda 1981, doi:10.1109/TSMC.1981.4308636). Vertices 0 … <see cref="BoxCount"/>-1 are the boxes.
/// </summary>
internal sealed class ProperGraph
{
    private ProperGraph(
        int boxCount, int[] layerOf, int[] groupOf, int[][] layers, int[][] chains, Adjacency left, Adjacency right)
    {
        BoxCount = boxCount;
        LayerOf = layerOf;
        GroupOf = groupOf;
        Layers = layers;
        Chains = chains;
        Left = left;
        Right = right;
    }

    /// <summary>Number of boxes.</summary>
    public int BoxCount { get; }

    /// <summary>Number of vertices, dummies included.</summary>
    public int VertexCount => LayerOf.Length;

    /// <summary>Layer of each vertex; layers are 0, 1, … without gaps.</summary>
    public int[] LayerOf { get; }

    /// <summary>Group of each vertex, -1 for none; dummies have none.</summary>
    public int[] GroupOf { get; }

    /// <summary>
    /// The vertices of each layer in the order given: boxes ascending, then dummies; groups gathered at their first box.
    /// </summary>
    public int[][] Layers { get; }

    /// <summary>The vertices of each edge from its left end to its right end; empty for an edge within a layer.</summary>
    public int[][] Chains { get; }

    /// <summary>Neighbours in the layer before.</summary>
    public Adjacency Left { get; }

    /// <summary>Neighbours in the layer after.</summary>
    public Adjacency Right { get; }

    /// <summary>True for a vertex that stands for a passing line.</summary>
    public bool IsDummy(int vertex) => vertex >= BoxCount;

    /// <summary>Makes the proper graph of a graph whose layers are known. O(n + total length of edges).</summary>
    public static ProperGraph Make(LayoutGraph graph, int[] layerOfNode)
    {
        var count = graph.Nodes.Length;
        var layerOf = new List<int>(layerOfNode);
        var chains = new int[graph.Edges.Length][];
        var segments = new List<(int Left, int Right, int Weight)>();
        var weights = EdgeWeights(graph);
        for (var e = 0; e < chains.Length; e++)
        {
            var (from, to) = (graph.Edges[e].From, graph.Edges[e].To);
            if (layerOf[from] > layerOf[to])
            {
                (from, to) = (to, from);
            }

            var span = layerOf[to] - layerOf[from];
            chains[e] = span == 0 ? [] : new int[span + 1];
            for (var i = 0; i < chains[e].Length; i++)
            {
                chains[e][i] = i == 0 ? from : i == span ? to : layerOf.Count;
                if (i > 0 && i < span)
                {
                    layerOf.Add(layerOf[from] + i);
                }

                if (i > 0)
                {
                    segments.Add((chains[e][i - 1], chains[e][i], weights[e]));
                }
            }
        }

        var groupOf = DenseGroups(graph, layerOf.Count);
        return new ProperGraph(
            count,
            [.. layerOf],
            groupOf,
            InputOrder(layerOf, groupOf),
            chains,
            new Adjacency(layerOf.Count, segments.ConvertAll(s => (s.Right, s.Left, s.Weight))),
            new Adjacency(layerOf.Count, segments));
    }

    /// <summary>
    /// Weights as whole numbers from 1 to 16, so that crossings are counted exactly: steps of the smallest weight, or of a
    /// sixteenth of the largest.
    /// </summary>
    private static int[] EdgeWeights(LayoutGraph graph)
    {
        var (low, high) = (double.MaxValue, 0.0);
        foreach (var edge in graph.Edges)
        {
            low = Math.Min(low, edge.Weight);
            high = Math.Max(high, edge.Weight);
        }

        var step = Math.Max(low, high / 16);
        return [.. graph.Edges.Select(edge => Math.Max(1, (int)Math.Round(edge.Weight / step)))];
    }

    /// <summary>Groups numbered from 0 in the order of their first boxes.</summary>
    private static int[] DenseGroups(LayoutGraph graph, int vertexCount)
    {
        var groupOf = new int[vertexCount];
        Array.Fill(groupOf, -1);
        var names = new Dictionary<int, int>();
        for (var v = 0; v < graph.Nodes.Length; v++)
        {
            if (graph.Nodes[v].Group is { } group)
            {
                if (!names.TryGetValue(group, out var dense))
                {
                    names.Add(group, dense = names.Count);
                }

                groupOf[v] = dense;
            }
        }

        return groupOf;
    }

    private static int[][] InputOrder(List<int> layerOf, int[] groupOf)
    {
        var layers = new List<int>[layerOf.Count == 0 ? 0 : layerOf.Max() + 1];
        for (var i = 0; i < layers.Length; i++)
        {
            layers[i] = [];
        }

        for (var v = 0; v < layerOf.Count; v++)
        {
            layers[layerOf[v]].Add(v);
        }

        return Array.ConvertAll(layers, layer =>
        {
            var first = new Dictionary<int, int>();
            for (var i = 0; i < layer.Count; i++)
            {
                if (groupOf[layer[i]] >= 0)
                {
                    first.TryAdd(groupOf[layer[i]], i);
                }
            }

            return layer
                .Select((vertex, at) => (vertex, at))
                .OrderBy(item => groupOf[item.vertex] >= 0 ? first[groupOf[item.vertex]] : item.at)
                .ThenBy(item => item.at)
                .Select(item => item.vertex)
                .ToArray();
        });
    }
}
