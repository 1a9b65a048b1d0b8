namespace OrgGraph.Analytics.Graphs;

/// <summary>The condition of measures that are defined on undirected graphs only.</summary>
internal static class Undirected
{
    /// <summary>Refuses a directed graph.</summary>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    public static void Require(CompactGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.IsDirected)
        {
            throw new ArgumentException("the measure is defined on undirected graphs", nameof(graph));
        }
    }
}
