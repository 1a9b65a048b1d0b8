namespace OrgGraph.Analytics.Graphs;

/// <summary>
/// The strongest ties that hold each component together without a circle (J. B. Kruskal 1956, doi:10.2307/2033241).
/// </summary>
public static class MaximumSpanningForest
{
    /// <summary>
    /// A maximum spanning tree of every component, on the same nodes; of ties of equal weight the one between smaller nodes is
    /// taken. O(m log m).
    /// </summary>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    public static CompactGraph Find(CompactGraph graph)
    {
        Undirected.Require(graph);
        var roots = Enumerable.Range(0, graph.NodeCount).ToArray();
        int RootOf(int node)
        {
            while (roots[node] != node)
            {
                node = roots[node] = roots[roots[node]];
            }

            return node;
        }

        var tree = new List<WeightedEdge>();
        foreach (var edge in graph.Edges().OrderByDescending(e => e.Weight).ThenBy(e => e.From).ThenBy(e => e.To))
        {
            var (from, to) = (RootOf(edge.From), RootOf(edge.To));
            if (from != to)
            {
                roots[Math.Max(from, to)] = Math.Min(from, to);
                tree.Add(edge);
            }
        }

        return CompactGraph.Undirected(graph.NodeCount, [.. tree]);
    }
}
