namespace OrgGraph.Analytics.Communities;

/// <summary>Weights of a node's ties by the group that they lead to; kept between nodes, so that nothing is allocated.</summary>
internal sealed class NeighbourSums(int groupCount)
{
    private readonly double[] _sums = new double[groupCount];
    private readonly bool[] _seen = new bool[groupCount];
    private readonly int[] _groups = new int[groupCount];
    private int _count;

    /// <summary>The groups met, in the order in which they were.</summary>
    public ReadOnlySpan<int> Groups => _groups.AsSpan(0, _count);

    /// <summary>The weight of the ties to a group.</summary>
    public double Of(int group) => _sums[group];

    /// <summary>Adds a node's ties.</summary>
    public void Add(LevelGraph graph, int node, int[] groupOf)
    {
        var neighbours = graph.Neighbours(node);
        var weights = graph.Weights(node);
        for (var i = 0; i < neighbours.Length; i++)
        {
            Add(groupOf[neighbours[i]], weights[i]);
        }
    }

    /// <summary>Adds one tie.</summary>
    public void Add(int group, double weight)
    {
        if (!_seen[group])
        {
            _seen[group] = true;
            _groups[_count++] = group;
        }

        _sums[group] += weight;
    }

    /// <summary>Forgets all ties.</summary>
    public void Clear()
    {
        foreach (var group in Groups)
        {
            (_sums[group], _seen[group]) = (0, false);
        }

        _count = 0;
    }
}
