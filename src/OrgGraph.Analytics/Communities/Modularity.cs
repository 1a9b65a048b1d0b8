using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Communities;

/// <summary>
/// Modularity: the share of the weight of ties that lies inside communities, less what would lie there if the ends of ties met
/// at random (M. E. J. Newman, M. Girvan 2004, doi:10.1103/PhysRevE.69.026113; with weights, Newman 2004,
/// doi:10.1103/PhysRevE.70.056131; with a resolution, J. Reichardt, S. Bornholdt 2006, doi:10.1103/PhysRevE.74.016110).
/// </summary>
public static class Modularity
{
    /// <summary>The modularity of a partition, from -1/2 to 1 at resolution 1; 0 for a graph without ties. O(n + m).</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="communities">The community of each node, any numbers from 0 to n-1.</param>
    /// <param name="resolution">What the random share counts; more makes for smaller communities. Positive.</param>
    /// <exception cref="ArgumentException">The graph is directed, or there is not one community a node.</exception>
    public static double Compute(CompactGraph graph, ReadOnlySpan<int> communities, double resolution = 1)
    {
        Undirected.Require(graph);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(resolution);
        if (communities.Length != graph.NodeCount)
        {
            throw new ArgumentException($"{communities.Length} communities for {graph.NodeCount} nodes", nameof(communities));
        }

        var strengths = Strength.Compute(graph);
        var total = strengths.Sum();
        if (total == 0)
        {
            return 0;
        }

        var inside = new double[communities.Length];
        var all = new double[communities.Length];
        for (var node = 0; node < communities.Length; node++)
        {
            all[communities[node]] += strengths[node];
            var neighbours = graph.Neighbours(node);
            var weights = graph.Weights(node);
            for (var i = 0; i < neighbours.Length; i++)
            {
                if (communities[neighbours[i]] == communities[node])
                {
                    inside[communities[node]] += weights.IsEmpty ? 1 : weights[i];
                }
            }
        }

        var modularity = 0.0;
        for (var community = 0; community < all.Length; community++)
        {
            var share = all[community] / total;
            modularity += (inside[community] / total) - (resolution * share * share);
        }

        return modularity;
    }
}
