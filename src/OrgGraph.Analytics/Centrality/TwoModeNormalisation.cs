using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality;

/// <summary>
/// Normalisations for two-mode graphs, where a node can be tied to the other mode only, so that the largest value possible is
/// another one (S. P. Borgatti, M. G. Everett 1997, doi:10.1016/S0378-8733(96)00301-2). The nodes of the first mode come first,
/// as in <see cref="TwoModeGraph"/>. 1 is the largest value that a node of its mode can have.
/// </summary>
public static class TwoModeNormalisation
{
    /// <summary>Each node's degree, as a share of the nodes of the other mode; 0 where that has none. O(n).</summary>
    /// <param name="graph">The two-mode graph.</param>
    /// <param name="firstMode">Number of nodes of the first mode.</param>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firstMode"/> is negative or over the number of nodes.</exception>
    public static double[] OfDegree(CompactGraph graph, int firstMode)
    {
        Check(graph, graph.NodeCount, firstMode);
        return Each(graph.NodeCount, firstMode, (node, _, others) => others == 0 ? 0 : (double)graph.Degree(node) / others);
    }

    /// <summary>
    /// Normalises closeness: the least possible sum of distances (1 to each node of the other mode, 2 to each of its own) over the
    /// sum that a node has, times the share of the other nodes that it reaches. O(n + m).
    /// </summary>
    /// <param name="graph">The two-mode graph.</param>
    /// <param name="firstMode">Number of nodes of the first mode.</param>
    /// <param name="closeness">Closeness of all its nodes after Wasserman and Faust, unweighted (<c>Closeness.Of</c>).</param>
    /// <exception cref="ArgumentException">The graph is directed, or there is not one value a node.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firstMode"/> is negative or over the number of nodes.</exception>
    public static double[] OfCloseness(CompactGraph graph, int firstMode, ReadOnlySpan<double> closeness)
    {
        Check(graph, closeness.Length, firstMode);
        var components = Components.Find(graph);
        var values = closeness.ToArray();

        // closeness is reached²/((n-1) sum), reached being the nodes that it reaches; one factor of that gives way
        return Each(values.Length, firstMode, (node, own, others) =>
        {
            var reached = components.Sizes[components.Of[node]] - 1;
            return reached == 0 ? 0 : values[node] / reached * (others + (2.0 * (own - 1)));
        });
    }

    /// <summary>Normalises betweenness by the largest that a node of its mode can have. O(n).</summary>
    /// <param name="firstMode">Number of nodes of the first mode.</param>
    /// <param name="betweenness">Betweenness of all nodes, each pair counted once, not normalised (<c>Betweenness.Of</c>).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firstMode"/> is negative or over the number of nodes.</exception>
    public static double[] OfBetweenness(int firstMode, ReadOnlySpan<double> betweenness)
    {
        Check(betweenness.Length, firstMode);
        var values = betweenness.ToArray();
        var first = LargestBetweenness(firstMode, values.Length - firstMode);
        var second = LargestBetweenness(values.Length - firstMode, firstMode);
        for (var node = 0; node < values.Length; node++)
        {
            var largest = node < firstMode ? first : second;
            values[node] = largest > 0 ? values[node] / largest : 0;
        }

        return values;
    }

    // The centre of a star whose rays hold the other mode evenly: Borgatti and Everett's equation for n nodes of its own mode.
    private static double LargestBetweenness(int own, int others)
    {
        if (own == 0 || others == 0)
        {
            return 0;
        }

        double n = own;
        double m = others;
        var s = Math.Floor((n - 1) / m);
        var t = (n - 1) % m;
        return ((m * m * (s + 1) * (s + 1)) + (m * (s + 1) * ((2 * t) - s - 1)) - (t * ((2 * s) - t + 3))) / 2;
    }

    private static double[] Each(int nodeCount, int firstMode, Func<int, int, int, double> value)
    {
        var values = new double[nodeCount];
        for (var node = 0; node < nodeCount; node++)
        {
            values[node] = node < firstMode
                ? value(node, firstMode, nodeCount - firstMode)
                : value(node, nodeCount - firstMode, firstMode);
        }

        return values;
    }

    private static void Check(CompactGraph graph, int values, int firstMode)
    {
        Undirected.Require(graph);
        if (values != graph.NodeCount)
        {
            throw new ArgumentException($"{values} values for {graph.NodeCount} nodes", nameof(values));
        }

        Check(values, firstMode);
    }

    private static void Check(int nodeCount, int firstMode)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstMode);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstMode, nodeCount);
    }
}
