namespace OrgGraph.Analytics.Centrality.Paths;

/// <summary>
/// Distances over edges with lengths, one source after the other: adds to each source a function of its distance to each node
/// that it reaches, and behind these sums their number. O((m + n) log n) a source.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="batches">The sources.</param>
/// <param name="ofDistance">The function of a distance above 0.</param>
internal sealed class DijkstraDistances(LengthGraph graph, IReadOnlyList<int[]> batches, Func<double, double> ofDistance)
    : ISearch
{
    private readonly Dijkstra _search = new(graph);

    /// <inheritdoc/>
    public void Add(int batch, Span<double> sums)
    {
        foreach (var source in batches[batch])
        {
            _search.Search(source);
            var reached = _search.Reached[1..];
            foreach (var node in reached)
            {
                sums[source] += ofDistance(_search.Distances[node]);
            }

            sums[graph.NodeCount + source] = reached.Length;
        }
    }
}
