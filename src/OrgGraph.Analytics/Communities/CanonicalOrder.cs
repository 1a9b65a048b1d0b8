using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Communities;

/// <summary>
/// An order of nodes by what they are in the graph and not by their numbers: colours are refined by the colours of neighbours and
/// the weights of ties (B. Weisfeiler, A. Leman 1968) until no round tells more nodes apart. Nodes that stay alike keep the order of
/// their numbers; in all graphs but very regular ones they can be exchanged, so that a search that begins here finds as good
/// communities however the nodes are numbered.
/// </summary>
internal static class CanonicalOrder
{
    private const int MaxRounds = 16;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>The nodes in their order. O(n log n + m) a round, few rounds.</summary>
    public static int[] Find(CompactGraph graph, CancellationToken cancellationToken)
    {
        var colours = new ulong[graph.NodeCount];
        var count = 1;
        for (var round = 0; round < MaxRounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = Refine(graph, colours);
            var told = next.Distinct().Count();
            if (told <= count)
            {
                break;
            }

            (colours, count) = (next, told);
        }

        var nodes = Enumerable.Range(0, graph.NodeCount).ToArray();
        Array.Sort(nodes, (a, b) => colours[a] == colours[b] ? a.CompareTo(b) : colours[a].CompareTo(colours[b]));
        return nodes;
    }

    // sums of whole numbers, which do not depend on the order of neighbours
    private static ulong[] Refine(CompactGraph graph, ulong[] colours)
    {
        var sums = new ulong[colours.Length];
        foreach (var (from, to, weight) in graph.Edges())
        {
            var tie = BitConverter.DoubleToUInt64Bits(weight) * Multiplier;
            sums[from] += Mix(colours[to] ^ tie);
            sums[to] += Mix(colours[from] ^ tie);
        }

        return [.. sums.Select((sum, node) => Mix(sum + (colours[node] * Multiplier)))];
    }

    // the finalizer of SplitMix64 (G. L. Steele, D. Lea, C. H. Flood 2014)
    private static ulong Mix(ulong value)
    {
        value += Multiplier;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
