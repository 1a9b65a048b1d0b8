using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality;

/// <summary>
/// Core numbers: the k-core is the largest part of a graph in which every node has k neighbours or more; a node's core number is
/// the largest k whose core holds it (S. B. Seidman 1983, doi:10.1016/0378-8733(83)90028-X).
/// </summary>
public static class KCore
{
    /// <summary>
    /// Each node's core number, weights aside. Nodes are peeled off in the order of their degree, kept in buckets
    /// (V. Batagelj, M. Zaveršnik 2003, arXiv:cs/0310049). O(n + m).
    /// </summary>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    public static int[] Compute(CompactGraph graph)
    {
        Undirected.Require(graph);
        var core = Degree.Compute(graph);
        var n = core.Length;
        if (n == 0)
        {
            return core;
        }

        // nodes in ascending order of what is left of their degree; first[d] is where degree d begins
        var first = new int[core.Max() + 2];
        foreach (var degree in core)
        {
            first[degree + 1]++;
        }

        for (var d = 1; d < first.Length; d++)
        {
            first[d] += first[d - 1];
        }

        var order = new int[n];
        var place = new int[n];
        var next = first.AsSpan().ToArray();
        for (var node = 0; node < n; node++)
        {
            place[node] = next[core[node]]++;
            order[place[node]] = node;
        }

        for (var i = 0; i < n; i++)
        {
            var node = order[i];
            foreach (var neighbour in graph.Neighbours(node))
            {
                var degree = core[neighbour];
                if (degree > core[node])
                {
                    // swap with the first of its bucket, which then begins one later
                    var (front, other) = (first[degree], order[first[degree]]);
                    (order[place[neighbour]], order[front]) = (other, neighbour);
                    (place[other], place[neighbour]) = (place[neighbour], front);
                    first[degree]++;
                    core[neighbour]--;
                }
            }
        }

        return core;
    }
}
