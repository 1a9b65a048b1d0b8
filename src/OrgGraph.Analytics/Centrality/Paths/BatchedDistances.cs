using System.Numerics;
using System.Runtime.Intrinsics;

namespace OrgGraph.Analytics.Centrality.Paths;

/// <summary>
/// Distances on an unweighted graph from 512 sources at a time, one a bit (M. Then et al. 2014, doi:10.14778/2735496.2735507):
/// adds to each node a function of its distance from each source, times the source's weight, and behind these sums the weight of
/// the sources that reach it. A source does not count for itself. A large level is found by asking the open nodes, a small one
/// by following its edges. O(m) for the sources of a batch as long as they reach most nodes at few different distances; never
/// worse than a search a source.
/// </summary>
internal sealed class BatchedDistances : ISearch
{
    /// <summary>Number of sources of a batch.</summary>
    public const int Size = Words * WordBits;

    private const int Words = 8;
    private const int WordBits = 64;

    // A followed edge writes memory, an asked one only reads.
    private const int CostOfFollowing = 3;

    private readonly PathGraph _graph;
    private readonly IReadOnlyList<int[]> _batches;
    private readonly Func<double, double> _ofDistance;
    private readonly LaneRows<ulong> _seen;
    private readonly int[] _openEdges = new int[2];
    private readonly List<(int Word, ulong Bits, double Weight)> _groups = [];
    private LaneRows<ulong> _current;
    private LaneRows<ulong> _next;
    private int[] _level;
    private int[] _nextLevel;
    private int _count;
    private int _nextCount;
    private Vector512<ulong> _all;

    /// <summary>Makes the memory of searches, which go one after the other.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="batches">The sources, at most <see cref="Size"/> a batch, of one side; fastest ordered by weight.</param>
    /// <param name="ofDistance">The function of a distance, from 1.</param>
    public BatchedDistances(PathGraph graph, IReadOnlyList<int[]> batches, Func<double, double> ofDistance)
    {
        (_graph, _batches, _ofDistance) = (graph, batches, ofDistance);
        var n = graph.NodeCount;
        (_seen, _current, _next) = (new(n), new(n), new(n));
        (_level, _nextLevel) = (new int[n], new int[n]);
    }

    /// <inheritdoc/>
    public void Add(int batch, Span<double> sums)
    {
        var sources = _batches[batch];
        Start(sources);
        var side = sources[0] >= _graph.Split ? 1 : 0;
        var sided = _graph.Split < _graph.NodeCount;
        for (var distance = 1; _count > 0; distance++)
        {
            side = sided ? 1 - side : 0;
            if (_openEdges[side] > 0)
            {
                Advance(side);
            }

            Count(distance, sums);
            Turn();
        }
    }

    private void Start(int[] sources)
    {
        ref var seen = ref _seen.First;
        for (var node = 0; node < _graph.NodeCount; node++)
        {
            LaneRows.Store(ref seen, node, Vector512<ulong>.Zero);
        }

        _openEdges[0] = _graph.InEdges(0, _graph.Split);
        _openEdges[1] = _graph.InEdges(_graph.Split, _graph.NodeCount);
        _all = Vector512<ulong>.Zero;
        _count = 0;
        _groups.Clear();
        for (var i = 0; i < sources.Length; i++)
        {
            var bit = Vector512<ulong>.Zero.WithElement(i / WordBits, 1UL << (i % WordBits));
            _all |= bit;
            LaneRows.Store(ref _current.First, sources[i], bit);
            LaneRows.Store(ref seen, sources[i], bit);
            _level[_count++] = sources[i];
            AddToGroups(i / WordBits, 1UL << (i % WordBits), _graph.Weights[sources[i]]);
        }
    }

    // Sources of one word and weight are counted together.
    private void AddToGroups(int word, ulong bit, double weight)
    {
        if (_groups.Count > 0 && _groups[^1] is var last && last.Word == word && last.Weight.Equals(weight))
        {
            _groups[^1] = (word, last.Bits | bit, weight);
        }
        else
        {
            _groups.Add((word, bit, weight));
        }
    }

    private void Advance(int side)
    {
        long edges = 0;
        foreach (var node in _level.AsSpan(0, _count))
        {
            edges += _graph.OutDegree(node);
        }

        if (edges * CostOfFollowing > _openEdges[side])
        {
            Ask(side == 0 ? 0 : _graph.Split, side == 0 ? _graph.Split : _graph.NodeCount);
        }
        else
        {
            Follow();
        }
    }

    private void Ask(int first, int last)
    {
        ref var current = ref _current.First;
        ref var next = ref _next.First;
        ref var seen = ref _seen.First;
        for (var node = first; node < last; node++)
        {
            var open = _all & ~LaneRows.Load(ref seen, node);
            if (open == Vector512<ulong>.Zero)
            {
                continue;
            }

            var found = LaneRows.Union(ref current, _graph.In(node)) & open;
            if (found != Vector512<ulong>.Zero)
            {
                LaneRows.Store(ref next, node, found);
                _nextLevel[_nextCount++] = node;
            }
        }
    }

    private void Follow()
    {
        ref var current = ref _current.First;
        ref var next = ref _next.First;
        ref var seen = ref _seen.First;
        foreach (var node in _level.AsSpan(0, _count))
        {
            var own = LaneRows.Load(ref current, node);
            foreach (var target in _graph.Out(node))
            {
                var found = own & ~LaneRows.Load(ref seen, target);
                if (found == Vector512<ulong>.Zero)
                {
                    continue;
                }

                var before = LaneRows.Load(ref next, target);
                if (before == Vector512<ulong>.Zero)
                {
                    _nextLevel[_nextCount++] = target;
                }

                LaneRows.Store(ref next, target, before | found);
            }
        }
    }

    // Marks what was found as seen and adds its share.
    private void Count(int distance, Span<double> sums)
    {
        ref var next = ref _next.First;
        ref var seen = ref _seen.First;
        var value = _ofDistance(distance);
        foreach (var node in _nextLevel.AsSpan(0, _nextCount))
        {
            var found = LaneRows.Load(ref next, node);
            var known = LaneRows.Load(ref seen, node) | found;
            LaneRows.Store(ref seen, node, known);
            if (known == _all)
            {
                _openEdges[node >= _graph.Split ? 1 : 0] -= _graph.InDegree(node);
            }

            var weight = 0.0;
            foreach (var group in _groups)
            {
                weight += BitOperations.PopCount(found[group.Word] & group.Bits) * group.Weight;
            }

            sums[node] += value * weight;
            sums[_graph.NodeCount + node] += weight;
        }
    }

    private void Turn()
    {
        ref var current = ref _current.First;
        foreach (var node in _level.AsSpan(0, _count))
        {
            LaneRows.Store(ref current, node, Vector512<ulong>.Zero);
        }

        (_current, _next) = (_next, _current);
        (_level, _nextLevel) = (_nextLevel, _level);
        (_count, _nextCount) = (_nextCount, 0);
    }
}
