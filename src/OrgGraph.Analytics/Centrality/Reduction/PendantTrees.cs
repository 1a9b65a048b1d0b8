using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality.Reduction;

/// <summary>
/// The trees that hang on the rest of an undirected graph (its core), found by taking nodes of degree one away for as long as
/// there are any; of a tree that is a whole component one node stays. Paths inside such a tree, and out of it, are unique, so
/// that their part of betweenness is counted in linear time (A. E. Sarıyüce et al. 2012, arXiv:1209.6007). It holds for any
/// lengths of edges.
/// </summary>
internal sealed class PendantTrees
{
    private PendantTrees(bool[] core, double[] reach, double[] betweenness)
    {
        (Core, Reach, Betweenness) = (core, reach, betweenness);
    }

    /// <summary>True for the nodes that stay.</summary>
    public bool[] Core { get; }

    /// <summary>
    /// For each node the number of nodes of its tree at and below it: of a node of the core, itself and all that hangs on it.
    /// </summary>
    public double[] Reach { get; }

    /// <summary>
    /// For each node the pairs of nodes whose path it lies on because one end, or both, hang below it. Pairs whose ends hang on
    /// two other nodes of the core are not in it.
    /// </summary>
    public double[] Betweenness { get; }

    /// <summary>Takes the trees away. O(n + m).</summary>
    public static PendantTrees Find(CompactGraph graph)
    {
        var n = graph.NodeCount;
        var core = new bool[n];
        Array.Fill(core, true);
        var reach = new double[n];
        Array.Fill(reach, 1);
        var pairs = new double[n];
        var degree = new int[n];
        var open = new Stack<int>();
        for (var node = 0; node < n; node++)
        {
            degree[node] = graph.Degree(node);
            if (degree[node] == 1)
            {
                open.Push(node);
            }
        }

        while (open.TryPop(out var leaf))
        {
            if (degree[leaf] != 1)
            {
                continue; // the last node of a tree
            }

            core[leaf] = false;
            var parent = graph.Neighbours(leaf)[0];
            foreach (var neighbour in graph.Neighbours(leaf))
            {
                if (core[neighbour])
                {
                    parent = neighbour;
                    break;
                }
            }

            pairs[parent] += reach[leaf] * (reach[parent] - 1);
            reach[parent] += reach[leaf];
            if (--degree[parent] == 1)
            {
                open.Push(parent);
            }
        }

        var components = Components.Find(graph);
        for (var node = 0; node < n; node++)
        {
            pairs[node] += (reach[node] - 1) * (components.Sizes[components.Of[node]] - reach[node]);
        }

        return new PendantTrees(core, reach, pairs);
    }
}
