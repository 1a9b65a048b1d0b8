using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Communities;

/// <summary>
/// A graph on one level of aggregation: a node stands for several of the level below, whose ties among themselves count in its
/// strength only.
/// </summary>
internal sealed class LevelGraph
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly double[] _weights;

    private LevelGraph(int[] offsets, int[] targets, double[] weights, double[] strengths, double total)
    {
        (_offsets, _targets, _weights, Strengths, Total) = (offsets, targets, weights, strengths, total);
    }

    /// <summary>Number of nodes.</summary>
    public int NodeCount => Strengths.Length;

    /// <summary>The weight of each node's ties, those inside it twice.</summary>
    public double[] Strengths { get; }

    /// <summary>The sum of all strengths, the same on every level.</summary>
    public double Total { get; }

    public ReadOnlySpan<int> Neighbours(int node) => _targets.AsSpan(_offsets[node].._offsets[node + 1]);

    public ReadOnlySpan<double> Weights(int node) => _weights.AsSpan(_offsets[node].._offsets[node + 1]);

    /// <summary>The lowest level: the graph itself.</summary>
    public static LevelGraph Of(CompactGraph graph)
    {
        var weights = new double[graph.Targets.Length];
        weights.AsSpan().Fill(1);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            graph.Weights(node).CopyTo(weights.AsSpan(graph.Offsets[node]));
        }

        var strengths = Strength.Compute(graph);
        return new LevelGraph(graph.Offsets.ToArray(), graph.Targets.ToArray(), weights, strengths, strengths.Sum());
    }

    /// <summary>The next level: one node for each group, groups being numbered from 0. O(n + m).</summary>
    public LevelGraph Aggregate(int[] groups, int count)
    {
        var first = new int[count + 1];
        foreach (var group in groups)
        {
            first[group + 1]++;
        }

        for (var i = 0; i < count; i++)
        {
            first[i + 1] += first[i];
        }

        var members = new int[groups.Length];
        var next = first.AsSpan(0, count).ToArray();
        for (var node = 0; node < groups.Length; node++)
        {
            members[next[groups[node]]++] = node;
        }

        var offsets = new int[count + 1];
        var targets = new List<int>();
        var weights = new List<double>();
        var strengths = new double[count];
        var sums = new NeighbourSums(count);
        for (var group = 0; group < count; group++)
        {
            foreach (var node in members.AsSpan(first[group]..first[group + 1]))
            {
                strengths[group] += Strengths[node];
                sums.Add(this, node, groups);
            }

            foreach (var other in sums.Groups)
            {
                if (other != group)
                {
                    targets.Add(other);
                    weights.Add(sums.Of(other));
                }
            }

            sums.Clear();
            offsets[group + 1] = targets.Count;
        }

        return new LevelGraph(offsets, [.. targets], [.. weights], strengths, Total);
    }
}
