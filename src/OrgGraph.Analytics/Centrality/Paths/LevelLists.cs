using System.Runtime.CompilerServices;

namespace OrgGraph.Analytics.Centrality.Paths;

/// <summary>The levels of searches that run together: for each level its nodes, each with the searches that are at it.</summary>
internal sealed class LevelLists(int nodeCount)
{
    private readonly List<int> _starts = [0];
    private int[] _nodes = new int[nodeCount + 1];
    private byte[] _lanes = new byte[nodeCount + 1];

    /// <summary>Number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>The last level.</summary>
    public int Last => _starts.Count - 2;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _starts.Clear();
        _starts.Add(0);
        Count = 0;
    }

    /// <summary>Adds an entry to the level that is being made. A level has at most one entry a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int node, byte lanes)
    {
        _nodes[Count] = node;
        _lanes[Count] = lanes;
        Count++;
    }

    /// <summary>Takes back the entries from one on.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Ends the level that is being made and begins the next.</summary>
    public void EndLevel()
    {
        _starts.Add(Count);
        if (_nodes.Length < Count + nodeCount)
        {
            Array.Resize(ref _nodes, 2 * (Count + nodeCount));
            Array.Resize(ref _lanes, 2 * (Count + nodeCount));
        }
    }

    /// <summary>Forgets the last level where it is empty.</summary>
    public void DropEmpty()
    {
        if (Last > 0 && IsEmpty(Last))
        {
            _starts.RemoveAt(_starts.Count - 1);
        }
    }

    /// <summary>The first entry of a level; of the level after the last, the number of entries.</summary>
    public int Start(int level) => _starts[level];

    /// <summary>True when a level has no entry.</summary>
    public bool IsEmpty(int level) => _starts[level] == _starts[level + 1];

    /// <summary>The node of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NodeAt(int entry) => _nodes[entry];

    /// <summary>The searches of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte LanesAt(int entry) => _lanes[entry];
}
