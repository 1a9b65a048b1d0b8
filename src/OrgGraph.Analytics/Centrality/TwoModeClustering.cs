using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality;

/// <summary>
/// Clustering in a two-mode graph, where there are no triangles: how much the neighbourhoods of two nodes of one mode overlap,
/// |N(u) ∩ N(v)| / |N(u) ∪ N(v)|, averaged over the nodes v that share a neighbour with u
/// (M. Latapy, C. Magnien, N. Del Vecchio 2008, doi:10.1016/j.socnet.2007.04.006).
/// </summary>
public static class TwoModeClustering
{
    /// <summary>
    /// Each node's clustering, from 0 to 1; 0 for a node that shares no neighbour with another. Weights aside. The sum over nodes
    /// of their neighbours' degrees; parallel, with the same bits for any number of threads.
    /// </summary>
    /// <param name="graph">A two-mode graph, undirected.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    public static double[] Compute(CompactGraph graph, CancellationToken cancellationToken = default)
    {
        Undirected.Require(graph);
        var clustering = new double[graph.NodeCount];
        Parallel.For(
            0,
            clustering.Length,
            new ParallelOptions { CancellationToken = cancellationToken },
            () => new Overlaps(graph.NodeCount),
            (node, _, overlaps) =>
            {
                clustering[node] = overlaps.Of(graph, node);
                return overlaps;
            },
            _ => { });
        return clustering;
    }

    /// <summary>One thread's counts of shared neighbours.</summary>
    private sealed class Overlaps(int nodeCount)
    {
        private readonly int[] _shared = new int[nodeCount];
        private readonly int[] _others = new int[nodeCount];

        public double Of(CompactGraph graph, int node)
        {
            var count = 0;
            foreach (var between in graph.Neighbours(node))
            {
                foreach (var other in graph.Neighbours(between))
                {
                    if (other != node && _shared[other]++ == 0)
                    {
                        _others[count++] = other;
                    }
                }
            }

            var sum = 0.0;
            foreach (var other in _others.AsSpan(0, count))
            {
                sum += (double)_shared[other] / (graph.Degree(node) + graph.Degree(other) - _shared[other]);
                _shared[other] = 0;
            }

            return count == 0 ? 0 : sum / count;
        }
    }
}
