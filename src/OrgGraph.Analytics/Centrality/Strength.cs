using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality;

/// <summary>Strength: the sum of the weights of a node's ties (A. Barrat et al. 2004, doi:10.1073/pnas.0400087101).</summary>
public static class Strength
{
    /// <summary>
    /// Each node's strength, over the ties that it leads where the graph is directed; its degree in a graph without weights.
    /// O(n + m).
    /// </summary>
    public static double[] Compute(CompactGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var strengths = new double[graph.NodeCount];
        for (var node = 0; node < strengths.Length; node++)
        {
            strengths[node] = graph.Strength(node);
        }

        return strengths;
    }
}
