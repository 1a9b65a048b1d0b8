using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality.Reduction;

/// <summary>The kept neighbours of each kept node as ranks, ascending; the node with most kept neighbours has rank 0.</summary>
internal sealed class RankedNeighbours
{
    private readonly int[] _offsets;
    private readonly int[] _ranks;

    /// <summary>Ranks them. O(m log n).</summary>
    public RankedNeighbours(CompactGraph graph, ReadOnlySpan<bool> kept)
    {
        var n = graph.NodeCount;
        _offsets = new int[n + 1];
        for (var node = 0; node < n; node++)
        {
            var degree = 0;
            if (kept[node])
            {
                foreach (var neighbour in graph.Neighbours(node))
                {
                    degree += kept[neighbour] ? 1 : 0;
                }
            }

            _offsets[node + 1] = _offsets[node] + degree;
        }

        var byRank = new int[n];
        var keys = new long[n];
        for (var node = 0; node < n; node++)
        {
            byRank[node] = node;
            keys[node] = ((long)-Of(node, _offsets) << 32) | (uint)node;
        }

        Array.Sort(keys, byRank);

        // in order of rank, so that each list comes out ascending
        _ranks = new int[_offsets[n]];
        var next = _offsets.AsSpan(0, n).ToArray();
        for (var rank = 0; rank < n; rank++)
        {
            if (!kept[byRank[rank]])
            {
                continue;
            }

            foreach (var neighbour in graph.Neighbours(byRank[rank]))
            {
                if (kept[neighbour])
                {
                    _ranks[next[neighbour]++] = rank;
                }
            }
        }
    }

    /// <summary>The ranks of a node's kept neighbours; none for a node that is not kept.</summary>
    public ReadOnlySpan<int> Of(int node) => _ranks.AsSpan(_offsets[node].._offsets[node + 1]);

    private static int Of(int node, int[] offsets) => offsets[node + 1] - offsets[node];
}
