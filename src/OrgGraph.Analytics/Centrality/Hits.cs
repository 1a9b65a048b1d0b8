using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality;

/// <summary>What HITS says of the nodes of a directed graph.</summary>
/// <param name="Hubs">How far each node leads to good authorities; they make 1, or are all 0 in a graph without edges.</param>
/// <param name="Authorities">How far good hubs lead to each node; they make 1, or are all 0 in a graph without edges.</param>
public sealed record HitsScores(double[] Hubs, double[] Authorities);

/// <summary>
/// Hubs and authorities: good hubs lead to good authorities, and these are led to by good hubs
/// (J. M. Kleinberg 1999, doi:10.1145/324133.324140).
/// </summary>
public static class Hits
{
    /// <summary>
    /// Hub and authority scores, each scaled to make 1 (NetworkX; igraph makes the largest 1). They are the leading pair of
    /// singular vectors of the adjacency matrix, that is the eigenvector centralities of the two-mode graph in which every
    /// node stands twice, as one that leads and as one that is led to; see <see cref="Eigenvector.Compute"/> on graphs of
    /// several components. Weights count where there are some. A few dozen rounds, each O(n + m).
    /// </summary>
    /// <exception cref="ArgumentException">The graph is undirected: there, both are eigenvector centrality.</exception>
    public static HitsScores Compute(CompactGraph graph, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (!graph.IsDirected)
        {
            throw new ArgumentException("hubs and authorities are told apart on directed graphs", nameof(graph));
        }

        var n = graph.NodeCount;
        if (graph.EdgeCount == 0)
        {
            return new HitsScores(new double[n], new double[n]);
        }

        WeightedEdge[] edges = [.. graph.Edges().Select(e => e with { To = n + e.To })];
        var scores = Eigenvector.Compute(CompactGraph.Undirected(2 * n, edges), cancellationToken);
        return new HitsScores(Shares(scores.AsSpan(0, n)), Shares(scores.AsSpan(n)));
    }

    private static double[] Shares(ReadOnlySpan<double> scores)
    {
        var shares = scores.ToArray();
        var sum = shares.Sum();
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] /= sum;
        }

        return shares;
    }
}
