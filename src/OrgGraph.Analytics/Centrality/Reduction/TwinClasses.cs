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
    public static TwinClasses Of(CompactGraph graph, ReadOnlySpan<bool> kept, double[]? weights = null)
    {
        var neighbours = new RankedNeighbours(graph, kept);
        var sides = TwoSides.Of(graph, kept);
        var members = kept.ToArray().Index().Where(n => n.Item).Select(n => n.Index).ToArray();
        Array.Sort(members, (a, b) => Compare(sides, neighbours, a, b));

        var classOf = new int[graph.NodeCount];
        Array.Fill(classOf, -1);
        var starts = new List<int>();
        for (var i = 0; i < members.Length; i++)
        {
            // nodes without neighbours are alike whatever side they fell on
            if (i == 0 || !neighbours.Of(members[i]).SequenceEqual(neighbours.Of(members[i - 1])))
            {
                starts.Add(i);
            }

            classOf[members[i]] = starts.Count - 1;
        }

        var split = sides is null ? starts.Count : starts.TakeWhile(s => !sides[members[s]]).Count();
        starts.Add(members.Length);
        return Quotient(graph, members, [.. starts], classOf, split, weights);
    }

    private static int Compare(bool[]? sides, RankedNeighbours neighbours, int a, int b)
    {
        var ofA = neighbours.Of(a);
        var ofB = neighbours.Of(b);
        var order = sides is null ? 0 : sides[a].CompareTo(sides[b]);
        order = order != 0 ? order : ofA.Length.CompareTo(ofB.Length);
        order = order != 0 ? order : ofA.SequenceCompareTo(ofB);
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
