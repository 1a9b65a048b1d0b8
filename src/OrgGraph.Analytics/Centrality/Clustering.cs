using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality;

/// <summary>
/// Local clustering: the share of the pairs of a node's neighbours that are tied themselves
/// (D. J. Watts, S. H. Strogatz 1998, doi:10.1038/30918). Weights aside.
/// </summary>
public static class Clustering
{
    /// <summary>
    /// Each node's clustering, from 0 to 1; 0 for a node with fewer than two neighbours. Every edge is turned towards its end of
    /// larger degree, so that each triangle is found once, in O(m^1.5) (M. Latapy 2008, doi:10.1016/j.tcs.2008.07.017).
    /// </summary>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    public static double[] Compute(CompactGraph graph, CancellationToken cancellationToken = default)
    {
        var triangles = TrianglesOf(graph, cancellationToken);
        var clustering = new double[triangles.Length];
        for (var node = 0; node < clustering.Length; node++)
        {
            var degree = (double)graph.Degree(node);
            clustering[node] = triangles[node] == 0 ? 0 : triangles[node] / (degree * (degree - 1) / 2);
        }

        return clustering;
    }

    /// <summary>How many triangles each node is in. O(m^1.5).</summary>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    public static long[] TrianglesOf(CompactGraph graph, CancellationToken cancellationToken = default)
    {
        Undirected.Require(graph);
        var n = graph.NodeCount;
        var triangles = new long[n];
        var marked = new int[n];
        marked.AsSpan().Fill(-1);
        var offsets = new int[n + 1];
        var later = new int[graph.EdgeCount];
        for (var node = 0; node < n; node++)
        {
            var end = offsets[node];
            foreach (var neighbour in graph.Neighbours(node))
            {
                if (IsBefore(graph, node, neighbour))
                {
                    later[end++] = neighbour;
                }
            }

            offsets[node + 1] = end;
        }

        for (var first = 0; first < n; first++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ends = later.AsSpan(offsets[first]..offsets[first + 1]);
            foreach (var end in ends)
            {
                marked[end] = first;
            }

            foreach (var second in ends)
            {
                foreach (var third in later.AsSpan(offsets[second]..offsets[second + 1]))
                {
                    if (marked[third] == first)
                    {
                        triangles[first]++;
                        triangles[second]++;
                        triangles[third]++;
                    }
                }
            }
        }

        return triangles;
    }

    private static bool IsBefore(CompactGraph graph, int node, int other)
    {
        var (degree, otherDegree) = (graph.Degree(node), graph.Degree(other));
        return degree < otherDegree || (degree == otherDegree && node < other);
    }
}
