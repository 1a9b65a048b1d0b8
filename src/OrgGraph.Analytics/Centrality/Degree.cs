using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality;

/// <summary>Degree: the number of a node's ties (L. C. Freeman 1978, doi:10.1016/0378-8733(78)90021-7).</summary>
public static class Degree
{
    /// <summary>Each node's number of neighbours; of those that it leads to, where the graph is directed. O(n).</summary>
    public static int[] Compute(CompactGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var degrees = new int[graph.NodeCount];
        for (var node = 0; node < degrees.Length; node++)
        {
            degrees[node] = graph.Degree(node);
        }

        return degrees;
    }
}
