namespace OrgGraph.Analytics.Centrality.Paths;

/// <summary>
/// Brandes' algorithm on edges with lengths, one source after the other. Lengths that rounding alone tells apart are equal, by
/// igraph's rule: |a - b| &lt; 1e-10 (a + b). O((m + n) log n) a source.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="batches">The sources.</param>
/// <param name="withSquares">True to sum squares of dependencies too, behind the sums.</param>
internal sealed class DijkstraBrandes(LengthGraph graph, IReadOnlyList<int[]> batches, bool withSquares = false) : ISearch
{
    private const double Tolerance = 1e-10;

    private readonly Dijkstra _search = new(graph);
    private readonly double[] _paths = new double[graph.NodeCount];
    private readonly double[] _dependencies = new double[graph.NodeCount];
    private readonly int[] _positions = new int[graph.NodeCount];

    /// <inheritdoc/>
    public void Add(int batch, Span<double> sums)
    {
        foreach (var source in batches[batch])
        {
            _search.Search(source);
            CountPaths();
            AddDependencies(graph.Weights[source], sums);
        }
    }

    private static bool AreEqual(double a, double b) => Math.Abs(a - b) < Tolerance * (a + b);

    private void CountPaths()
    {
        var reached = _search.Reached;
        for (var i = 0; i < reached.Length; i++)
        {
            _positions[reached[i]] = i;
            _dependencies[reached[i]] = 0;
        }

        _paths[reached[0]] = 1;
        foreach (var node in reached[1..])
        {
            var sources = graph.In(node);
            var lengths = graph.InLengths(node);
            var sum = 0.0;
            for (var i = 0; i < sources.Length; i++)
            {
                sum += IsBefore(sources[i], node, lengths[i]) ? _paths[sources[i]] : 0;
            }

            _paths[node] = sum;
        }
    }

    private void AddDependencies(double weight, Span<double> sums)
    {
        var reached = _search.Reached;
        for (var at = reached.Length - 1; at > 0; at--)
        {
            var node = reached[at];
            var share = (graph.Weights[node] + _dependencies[node]) / _paths[node];
            var sources = graph.In(node);
            var lengths = graph.InLengths(node);
            for (var i = 0; i < sources.Length; i++)
            {
                if (IsBefore(sources[i], node, lengths[i]))
                {
                    _dependencies[sources[i]] += share * _paths[sources[i]];
                }
            }

            var dependency = weight * _dependencies[node];
            sums[node] += dependency;
            if (withSquares)
            {
                sums[graph.NodeCount + node] += dependency * dependency;
            }
        }
    }

    // True when a shortest path to a node ends with the edge from another; the position keeps a very short edge from
    // being walked both ways.
    private bool IsBefore(int other, int node, double length) =>
        AreEqual(_search.Distances[other] + length, _search.Distances[node]) && _positions[other] < _positions[node];
}
