using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality;

/// <summary>What a graph falls apart without.</summary>
/// <param name="IsArticulationPoint">For each node, whether its component falls apart without it.</param>
/// <param name="Bridges">The edges without which their component falls apart, each from its smaller node; ascending.</param>
public sealed record CutParts(bool[] IsArticulationPoint, IReadOnlyList<(int First, int Second)> Bridges);

/// <summary>
/// Articulation points and bridges, by one depth-first search (J. Hopcroft, R. Tarjan 1973, doi:10.1145/362248.362272), on a
/// stack of its own, so that long paths are no matter.
/// </summary>
public static class ArticulationPoints
{
    /// <summary>Finds the nodes and edges that hold components together. O(n + m).</summary>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    public static CutParts Find(CompactGraph graph)
    {
        Undirected.Require(graph);
        var n = graph.NodeCount;
        var search = new Search(graph, new bool[n], [], new int[n], new int[n], new int[n], new int[n]);
        for (var root = 0; root < n; root++)
        {
            if (search.Found[root] == 0)
            {
                Walk(search, root);
            }
        }

        search.Bridges.Sort();
        return new CutParts(search.IsCut, search.Bridges);
    }

    // Found: when a node was found, from 1. Lowest: the earliest node that it or what is below it reaches by one edge back.
    private readonly record struct Search(
        CompactGraph Graph,
        bool[] IsCut,
        List<(int First, int Second)> Bridges,
        int[] Found,
        int[] Lowest,
        int[] Parent,
        int[] Next);

    private static void Walk(Search s, int root)
    {
        var clock = 0;
        var rootChildren = 0;
        var node = root;
        s.Found[root] = s.Lowest[root] = ++clock;
        s.Parent[root] = -1;
        while (node >= 0)
        {
            var neighbours = s.Graph.Neighbours(node);
            if (s.Next[node] < neighbours.Length)
            {
                var other = neighbours[s.Next[node]++];
                if (s.Found[other] == 0)
                {
                    s.Found[other] = s.Lowest[other] = ++clock;
                    s.Parent[other] = node;
                    rootChildren += node == root ? 1 : 0;
                    node = other;
                }
                else if (other != s.Parent[node])
                {
                    s.Lowest[node] = Math.Min(s.Lowest[node], s.Found[other]);
                }

                continue;
            }

            var parent = s.Parent[node];
            if (parent >= 0)
            {
                s.Lowest[parent] = Math.Min(s.Lowest[parent], s.Lowest[node]);
                s.IsCut[parent] |= parent != root && s.Lowest[node] >= s.Found[parent];
                if (s.Lowest[node] > s.Found[parent])
                {
                    s.Bridges.Add((Math.Min(parent, node), Math.Max(parent, node)));
                }
            }

            node = parent;
        }

        s.IsCut[root] = rootChildren > 1;
    }
}
