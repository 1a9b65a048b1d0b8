namespace OrgGraph.Analytics.Graphs;

/// <summary>
/// The disparity filter: keeps the ties that carry more of a node's strength than chance would give them
/// (M. Á. Serrano, M. Boguñá, A. Vespignani 2009, doi:10.1073/pnas.0808904106).
/// </summary>
public static class DisparityFilter
{
    /// <summary>The usual level of significance.</summary>
    public const double DefaultSignificance = 0.05;

    /// <summary>
    /// The ties that are significant at either of their ends, on the same nodes. A tie with the share p of the strength of a node
    /// of degree k is significant when (1-p)^(k-1) is below the level. A node's only tie is not significant at it (the paper
    /// leaves such nodes to their neighbours). O(m).
    /// </summary>
    /// <param name="graph">
    /// The graph; without weights all ties of a node are equal, and none is significant at usual levels.
    /// </param>
    /// <param name="significance">The level, over 0 and up to 1; smaller keeps less.</param>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="significance"/> is not in that range.</exception>
    public static CompactGraph Filter(CompactGraph graph, double significance = DefaultSignificance)
    {
        Undirected.Require(graph);
        if (significance is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(significance), significance, "a level is over 0 and up to 1");
        }

        double[] strengths = [.. Enumerable.Range(0, graph.NodeCount).Select(graph.Strength)];
        return CompactGraph.Undirected(
            graph.NodeCount,
            [
                .. graph.Edges().Where(e =>
                    ChanceOf(e.Weight, strengths[e.From], graph.Degree(e.From)) < significance
                    || ChanceOf(e.Weight, strengths[e.To], graph.Degree(e.To)) < significance),
            ]);
    }

    /// <summary>The probability that a tie has this weight or more at a node, were its strength parted at random.</summary>
    internal static double ChanceOf(double weight, double strength, int degree) =>
        degree < 2 ? 1 : Math.Pow(1 - (weight / strength), degree - 1);
}
