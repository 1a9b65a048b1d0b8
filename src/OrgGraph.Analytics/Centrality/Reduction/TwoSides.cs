using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality.Reduction;

/// <summary>The two sides of an undirected graph all of whose edges join them.</summary>
internal static class TwoSides
{
    /// <summary>
    /// For each kept node the side that it lies on, such that each edge between kept nodes joins the two sides; null where an
    /// odd cycle forbids it. O(n + m).
    /// </summary>
    public static bool[]? Find(CompactGraph graph, ReadOnlySpan<bool> kept)
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
