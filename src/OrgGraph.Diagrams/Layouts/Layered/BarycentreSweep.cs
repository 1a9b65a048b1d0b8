namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>
/// Orders layers by the mean place of their neighbours, from one end to the other and back (Sugiyama, Tagawa, Toda 1981);
/// groups stay together, ordered by the mean of their members.
/// </summary>
internal sealed class BarycentreSweep(ProperGraph graph)
{
    private readonly double[] _keys = new double[graph.VertexCount];

    /// <summary>
    /// Orders every layer after the first by the one before, then every layer before the last by the one after.
    /// </summary>
    public void Sweep(LayerOrders orders)
    {
        for (var i = 1; i < orders.Layers.Length; i++)
        {
            Order(orders, i, graph.Left, orders.Layers[i - 1].Length);
        }

        for (var i = orders.Layers.Length - 2; i >= 0; i--)
        {
            Order(orders, i, graph.Right, orders.Layers[i + 1].Length);
        }
    }

    private void Order(LayerOrders orders, int layer, Adjacency side, int beside)
    {
        var order = orders.Layers[layer];
        foreach (var v in order)
        {
            _keys[v] = Mean(orders, v, side) ?? (orders.Places[v] + 0.5) * beside / order.Length;
        }

        var runs = GroupRuns(order);
        runs.Sort((a, b) => a.Key.CompareTo(b.Key) is var c && c != 0 ? c : a.From.CompareTo(b.From));
        var before = order.AsSpan().ToArray();
        var next = 0;
        foreach (var (from, count, _) in runs)
        {
            var run = before.AsSpan(from, count);
            if (count > 1)
            {
                run.Sort(
                    (a, b) => _keys[a].CompareTo(_keys[b]) is var c && c != 0 ? c : orders.Places[a].CompareTo(orders.Places[b]));
            }

            run.CopyTo(order.AsSpan(next));
            next += count;
        }

        orders.Place(layer);
    }

    private static double? Mean(LayerOrders orders, int vertex, Adjacency side)
    {
        var targets = side.Targets(vertex);
        var weights = side.Weights(vertex);
        var (sum, weight) = (0L, 0L);
        for (var k = 0; k < targets.Length; k++)
        {
            sum += (long)weights[k] * orders.Places[targets[k]];
            weight += weights[k];
        }

        return weight == 0 ? null : ((double)sum / weight) + 0.5;
    }

    private List<(int From, int Count, double Key)> GroupRuns(int[] order)
    {
        var runs = new List<(int From, int Count, double Key)>();
        for (var i = 0; i < order.Length;)
        {
            var from = i;
            var group = graph.GroupOf[order[from]];
            var sum = 0.0;
            do
            {
                sum += _keys[order[i++]];
            }
            while (group >= 0 && i < order.Length && graph.GroupOf[order[i]] == group);

            runs.Add((from, i - from, sum / (i - from)));
        }

        return runs;
    }
}
