using System.Runtime.InteropServices;
using OrgGraph.Analytics.Centrality.Paths;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Centrality.Reduction;

/// <summary>
/// Nodes of an undirected graph that have the same neighbours (measures with the same units), each such class one node of a
/// smaller graph. Two of a class are 2 apart, and no shortest path that starts in one of them leads through another.
/// Classes are numbered so that similar ones are near: by side of a two-mode graph, then degree, then neighbours, the
/// neighbours with many ties first. (Identical vertices of type I in A. E. Sarıyüce et al. 2012, arXiv:1209.6007.)
/// </summary>
internal sealed class TwinClasses
{
    private readonly int[] _members;
    private readonly int[] _starts;

    private TwinClasses(int[] members, int[] starts, int[] classOf, PathGraph graph)
    {
        (_members, _starts, ClassOf, Graph) = (members, starts, classOf, graph);
    }

    /// <summary>Number of classes.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>For each node its class; -1 where it was left out.</summary>
    public int[] ClassOf { get; }

    /// <summary>The graph of the classes.</summary>
    public PathGraph Graph { get; }

    /// <summary>The nodes of a class.</summary>
    public ReadOnlySpan<int> Members(int index) => _members.AsSpan(_starts[index].._starts[index + 1]);

    /// <summary>Finds the classes. O(m log n).</summary>
    /// <param name="graph">An undirected graph; weights are not looked at.</param>
    /// <param name="kept">The nodes that count; edges to others do not.</param>
    /// <param name="weights">For each node how many nodes paths end in when they end in it; null for 1.</param>
    /// <param name="apart">True to leave every node in a class of its own, for the sake of their numbers.</param>
    public static TwinClasses Find(CompactGraph graph, ReadOnlySpan<bool> kept, double[]? weights = null, bool apart = false)
    {
        var neighbours = new RankedNeighbours(graph, kept);
        var sides = TwoSides.Find(graph, kept);
        var members = Sorted(kept, sides, neighbours);
        var classOf = new int[graph.NodeCount];
        Array.Fill(classOf, -1);
        var starts = new List<int>();
        for (var i = 0; i < members.Length; i++)
        {
            // nodes without neighbours are alike whatever side they fell on
            if (i == 0 || apart || !neighbours.Of(members[i]).SequenceEqual(neighbours.Of(members[i - 1])))
            {
                starts.Add(i);
            }

            classOf[members[i]] = starts.Count - 1;
        }

        var split = sides is null ? starts.Count : starts.TakeWhile(s => !sides[members[s]]).Count();
        starts.Add(members.Length);
        return Quotient(graph, members, [.. starts], classOf, split, weights);
    }

    // By a key that the beginning of the neighbours decides, then, where keys are equal, by all of them.
    private static int[] Sorted(ReadOnlySpan<bool> kept, bool[]? sides, RankedNeighbours neighbours)
    {
        var nodes = new int[kept.Count(true)];
        var keys = new ulong[nodes.Length];
        for (int node = 0, i = 0; node < kept.Length; node++)
        {
            if (kept[node])
            {
                keys[i] = Key(sides?[node] ?? false, neighbours.Of(node));
                nodes[i++] = node;
            }
        }

        Array.Sort(keys, nodes);
        for (int first = 0, last; first < nodes.Length; first = last)
        {
            for (last = first + 1; last < nodes.Length && keys[last] == keys[first];)
            {
                last++;
            }

            if (last > first + 1)
            {
                nodes.AsSpan(first..last).Sort((a, b) => Compare(neighbours, a, b));
            }
        }

        return nodes;
    }

    private static ulong Key(bool side, ReadOnlySpan<int> ranks)
    {
        const int MaxNeighbours = 0x7FFF;
        const int LastRank = 0xFFFF;
        var key = (side ? MaxNeighbours + 1UL : 0) | (uint)Math.Min(ranks.Length, MaxNeighbours);
        for (var i = 0; i < 3; i++)
        {
            key = (key << 16) | (i < ranks.Length ? (uint)Math.Min(ranks[i], LastRank) : 0);
        }

        return key;
    }

    private static int Compare(RankedNeighbours neighbours, int a, int b)
    {
        var order = neighbours.Of(a).SequenceCompareTo(neighbours.Of(b));
        return order != 0 ? order : a.CompareTo(b);
    }

    private static TwinClasses Quotient(
        CompactGraph graph, int[] members, int[] starts, int[] classOf, int split, double[]? weights)
    {
        var count = starts.Length - 1;
        var offsets = new int[count + 1];
        var targets = new List<int>();
        var copies = new double[count];
        var sums = new double[count];
        for (var i = 0; i < count; i++)
        {
            var from = targets.Count;
            foreach (var neighbour in graph.Neighbours(members[starts[i]]))
            {
                if (classOf[neighbour] >= 0)
                {
                    targets.Add(classOf[neighbour]);
                }
            }

            var own = CollectionsMarshal.AsSpan(targets)[from..];
            own.Sort();
            var distinct = 0;
            for (var j = 0; j < own.Length; j++)
            {
                if (j == 0 || own[j] != own[j - 1])
                {
                    own[distinct++] = own[j];
                }
            }

            targets.RemoveRange(from + distinct, own.Length - distinct);
            offsets[i + 1] = targets.Count;
            copies[i] = starts[i + 1] - starts[i];
            for (var j = starts[i]; j < starts[i + 1]; j++)
            {
                sums[i] += weights?[members[j]] ?? 1;
            }
        }

        var quotient = new PathGraph(offsets, [.. targets], split) { Weights = sums, Copies = copies };
        return new TwinClasses(members, starts, classOf, quotient);
    }
}
