using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality.Reduction;

/// <summary>The connected components of an undirected graph.</summary>
internal static class Components
{
    /// <summary>For each node the number of nodes of its component. O(n + m).</summary>
    public static int[] SizesOf(CompactGraph graph)
    {
        var sizes = new int[graph.NodeCount];
        var order = new int[graph.NodeCount];
        for (var root = 0; root < sizes.Length; root++)
        {
            if (sizes[root] != 0)
            {
                continue;
            }

            order[0] = root;
            sizes[root] = 1;
            var count = 1;
            for (var i = 0; i < count; i++)
            {
                foreach (var neighbour in graph.Neighbours(order[i]))
                {
                    if (sizes[neighbour] == 0)
                    {
                        sizes[neighbour] = 1;
                        order[count++] = neighbour;
                    }
                }
            }

            foreach (var node in order.AsSpan(0, count))
            {
                sizes[node] = count;
            }
        }

        return sizes;
    }

    /// <summary>
    /// For each kept node the side that it lies on, such that each edge between kept nodes joins the two sides; null where an
    /// odd cycle forbids it. O(n + m).
    /// </summary>
    public static bool[]? SidesOf(CompactGraph graph, ReadOnlySpan<bool> kept)
    {
        var side = new bool[graph.NodeCount];
        var reached = new bool[graph.NodeCount];
        var open = new Stack<int>();
        for (var root = 0; root < side.Length; root++)
        {
            if (!kept[root] || reached[root])
            {
                continue;
            }

            reached[root] = true;
            open.Push(root);
            while (open.TryPop(out var node))
            {
                foreach (var neighbour in graph.Neighbours(node))
                {
                    if (!kept[neighbour])
                    {
                        continue;
                    }

                    if (!reached[neighbour])
                    {
                        reached[neighbour] = true;
                        side[neighbour] = !side[node];
                        open.Push(neighbour);
                    }
                    else if (side[neighbour] == side[node])
                    {
                        return null;
                    }
                }
            }
        }

        return side;
    }
}
