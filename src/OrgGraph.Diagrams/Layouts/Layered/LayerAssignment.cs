namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>
/// Gives every box a layer: its own where the graph states it, else one that makes edges lead to the right and short.
/// </summary>
internal static class LayerAssignment
{
    private const int MaxPasses = 32;

    /// <summary>
    /// Layers of the nodes, from 0 without gaps. Cycles are broken by <see cref="NodeOrder"/>; longest paths give a first
    /// layering, which is tightened by moving nodes to the weighted median of their neighbours. O(passes · (n + m log m)).
    /// </summary>
    public static int[] Assign(LayoutGraph graph, CancellationToken cancellationToken)
    {
        var layers = graph.Nodes.Select(node => node.Layer ?? -1).ToArray();
        if (layers.Contains(-1))
        {
            var arcs = Arcs(graph);
            LongestPaths(graph, arcs, layers);
            for (var pass = 0; pass < MaxPasses && Tighten(graph, arcs, layers); pass++)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        CloseGaps(layers);
        return layers;
    }

    /// <summary>Edges at each node, turned so that they form no cycle; out of the node where <c>Out</c> is set.</summary>
    private static List<(int Other, bool Out, double Weight)>[] Arcs(LayoutGraph graph)
    {
        var rank = NodeOrder.Ranks(graph);
        var arcs = new List<(int Other, bool Out, double Weight)>[graph.Nodes.Length];
        for (var v = 0; v < arcs.Length; v++)
        {
            arcs[v] = [];
        }

        foreach (var edge in graph.Edges)
        {
            var forward = rank[edge.From] < rank[edge.To];
            arcs[edge.From].Add((edge.To, forward, edge.Weight));
            arcs[edge.To].Add((edge.From, !forward, edge.Weight));
        }

        return arcs;
    }

    private static void LongestPaths(LayoutGraph graph, List<(int Other, bool Out, double Weight)>[] arcs, int[] layers)
    {
        var rank = NodeOrder.Ranks(graph);
        var order = Enumerable.Range(0, layers.Length).ToArray();
        Array.Sort(rank, order);
        foreach (var v in order)
        {
            if (graph.Nodes[v].Layer is null)
            {
                layers[v] = arcs[v].Where(arc => !arc.Out).Select(arc => layers[arc.Other] + 1).Append(0).Max();
            }
        }
    }

    private static bool Tighten(LayoutGraph graph, List<(int Other, bool Out, double Weight)>[] arcs, int[] layers)
    {
        var changed = false;
        for (var v = 0; v < layers.Length; v++)
        {
            if (graph.Nodes[v].Layer is not null || arcs[v].Count == 0)
            {
                continue;
            }

            var (low, high) = (0, int.MaxValue);
            foreach (var (other, leadsOut, _) in arcs[v])
            {
                (low, high) = leadsOut ? (low, Math.Min(high, layers[other] - 1)) : (Math.Max(low, layers[other] + 1), high);
            }

            if (low > high)
            {
                continue;
            }

            var best = Math.Clamp(WeightedMedian(arcs[v], layers), low, high);
            changed |= best != layers[v];
            layers[v] = best;
        }

        return changed;
    }

    private static int WeightedMedian(List<(int Other, bool Out, double Weight)> arcs, int[] layers)
    {
        var half = arcs.Sum(arc => arc.Weight) / 2;
        foreach (var (other, _, weight) in arcs.OrderBy(arc => layers[arc.Other]))
        {
            half -= weight;
            if (half <= 0)
            {
                return layers[other];
            }
        }

        return layers[arcs[^1].Other];
    }

    private static void CloseGaps(int[] layers)
    {
        var used = layers.Distinct().Order().ToArray();
        for (var v = 0; v < layers.Length; v++)
        {
            layers[v] = used.AsSpan().BinarySearch(layers[v]);
        }
    }
}
