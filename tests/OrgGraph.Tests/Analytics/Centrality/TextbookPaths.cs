using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Tests.Analytics.Centrality;

/// <summary>
/// Distances and numbers of shortest paths between all pairs, as the definitions say: distances by relaxing edges until nothing
/// changes, paths by their last edge. O(n³ m), for small graphs with exact lengths.
/// </summary>
internal sealed class TextbookPaths
{
    public TextbookPaths(CompactGraph graph, bool weighted)
    {
        var n = graph.NodeCount;
        var edges = graph.Edges().SelectMany(e => graph.IsDirected ? [e] : new[] { e, new(e.To, e.From, e.Weight) })
            .Select(e => (e.From, e.To, Length: weighted ? 1 / e.Weight : 1)).ToArray();
        Distances = [.. Enumerable.Range(0, n).Select(s => DistancesFrom(s, n, edges))];
        Paths = [.. Enumerable.Range(0, n).Select(s => PathsFrom(s, n, edges))];
    }

    public double[][] Distances { get; }

    public double[][] Paths { get; }

    private int NodeCount => Distances.Length;

    /// <summary>By Freeman's definition; ordered pairs.</summary>
    public double[] Betweenness() =>
    [
        .. Enumerable.Range(0, NodeCount).Select(v => Pairs()
            .Where(p => p.S != v && p.T != v && Distances[p.S][v] + Distances[v][p.T] == Distances[p.S][p.T])
            .Sum(p => Paths[p.S][v] * Paths[v][p.T] / Paths[p.S][p.T])),
    ];

    /// <summary>For each node, the distances from other nodes that reach it.</summary>
    public double[][] Inward() =>
        [.. Enumerable.Range(0, NodeCount).Select(v => Pairs().Where(p => p.T == v).Select(p => Distances[p.S][v]).ToArray())];

    /// <summary>The ordered pairs of different nodes that a path joins.</summary>
    public IEnumerable<(int S, int T)> Pairs() =>
        from s in Enumerable.Range(0, NodeCount)
        from t in Enumerable.Range(0, NodeCount)
        where s != t && double.IsFinite(Distances[s][t])
        select (s, t);

    private static double[] DistancesFrom(int source, int n, (int From, int To, double Length)[] edges)
    {
        var distances = Enumerable.Repeat(double.PositiveInfinity, n).ToArray();
        distances[source] = 0;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (from, to, length) in edges)
            {
                if (distances[from] + length < distances[to])
                {
                    distances[to] = distances[from] + length;
                    changed = true;
                }
            }
        }

        return distances;
    }

    private double[] PathsFrom(int source, int n, (int From, int To, double Length)[] edges)
    {
        var distances = Distances[source];
        var paths = new double[n];
        paths[source] = 1;
        foreach (var node in Enumerable.Range(0, n).Where(v => v != source && double.IsFinite(distances[v]))
            .OrderBy(v => distances[v]))
        {
            paths[node] =
                edges.Where(e => e.To == node && distances[e.From] + e.Length == distances[node]).Sum(e => paths[e.From]);
        }

        return paths;
    }
}
