using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OrgGraph.Analytics.Centrality.Paths;

/// <summary>
/// Brandes' algorithm (doi:10.1080/0022250X.2001.9990249) on an unweighted graph from eight sources at a time, one a lane.
/// Level by level, first the numbers of shortest paths, then the dependencies: both are sums over a node's neighbours in
/// the level before (after), read as vectors of eight from rows that are 0 outside that level. As in direction-optimising
/// search (Beamer et al. 2012, doi:10.1109/SC.2012.50) a large level is found by asking the open nodes, a small one by
/// following its edges. O(m) a source.
/// </summary>
internal sealed class BatchedBrandes : ISearch
{
    // A followed edge writes memory, an asked one only reads.
    private const int CostOfFollowing = 3;

    private readonly PathGraph _graph;
    private readonly IReadOnlyList<int[]> _batches;
    private readonly bool _withSquares;
    private readonly bool _hasSides;
    private readonly LaneRows<double> _paths;
    private readonly byte[] _seen;
    private readonly byte[] _found;
    private readonly LevelLists _levels;
    private readonly int[] _openEdges = new int[2];
    private LaneRows<double> _current;
    private LaneRows<double> _next;
    private long _edgesAhead;

    /// <summary>Makes the memory of searches, which go one after the other.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="batches">The sources, at most <see cref="Lanes.Count"/> different ones a batch, of one side.</param>
    /// <param name="withSquares">True to sum squares of dependencies too, behind the sums.</param>
    public BatchedBrandes(PathGraph graph, IReadOnlyList<int[]> batches, bool withSquares = false)
    {
        (_graph, _batches, _withSquares) = (graph, batches, withSquares);
        _hasSides = graph.Split < graph.NodeCount;
        _paths = new LaneRows<double>(graph.NodeCount);
        _seen = new byte[graph.NodeCount];
        _found = new byte[graph.NodeCount];
        _levels = new LevelLists(graph.NodeCount);
        _current = new LaneRows<double>(graph.NodeCount);

        // levels that follow each other lie on different sides, so that they can share the rows
        _next = _hasSides ? _current : new LaneRows<double>(graph.NodeCount);
    }

    /// <inheritdoc/>
    public void Add(int batch, Span<double> sums)
    {
        var sources = _batches[batch];
        Start(sources);
        Forward(sources[0] >= _graph.Split ? 1 : 0);
        Backward(sources, sums);
    }

    private void Start(int[] sources)
    {
        // lanes without a source count as seen everywhere
        Array.Fill(_seen, (byte)~((1 << sources.Length) - 1));
        _openEdges[0] = _graph.InEdges(0, _graph.Split);
        _openEdges[1] = _graph.InEdges(_graph.Split, _graph.NodeCount);
        _levels.Clear();
        _edgesAhead = 0;
        for (var lane = 0; lane < sources.Length; lane++)
        {
            Enter(ref _paths.First, ref _current.First, sources[lane], (byte)(1 << lane), Vector512<double>.One, copies: 1);
        }
    }

    private void Forward(int side)
    {
        for (var level = 0; ; level++)
        {
            _levels.EndLevel();
            side = _hasSides ? 1 - side : 0;
            if (_levels.IsEmpty(level) || _openEdges[side] == 0)
            {
                break;
            }

            if (_edgesAhead * CostOfFollowing > _openEdges[side])
            {
                _edgesAhead = 0;
                Ask(side == 0 ? 0 : _graph.Split, side == 0 ? _graph.Split : _graph.NodeCount);
            }
            else
            {
                _edgesAhead = 0;
                Follow(level);
            }

            Turn(level);
        }

        _levels.DropEmpty();
        Clear(_current, _levels.Last);
    }

    // Every open node asks its neighbours for their paths.
    private void Ask(int first, int last)
    {
        ref var current = ref _current.First;
        ref var next = ref _next.First;
        ref var paths = ref _paths.First;
        for (var node = first; node < last; node++)
        {
            var open = (byte)~_seen[node];
            if (open == 0)
            {
                continue;
            }

            var sum = LaneRows.Sum(ref current, _graph.In(node));
            var found = (byte)(open & Lanes.Positive(sum));
            if (found != 0)
            {
                Enter(ref paths, ref next, node, found, sum, _graph.Copies[node]);
            }
        }
    }

    // Every node of the level hands its paths on.
    private void Follow(int level)
    {
        ref var current = ref _current.First;
        ref var next = ref _next.First;
        ref var paths = ref _paths.First;
        var first = _levels.Count;
        for (var i = _levels.Start(level); i < _levels.Start(level + 1); i++)
        {
            var lanes = _levels.LanesAt(i);
            var own = LaneRows.Load(ref current, _levels.NodeAt(i));
            foreach (var target in _graph.Out(_levels.NodeAt(i)))
            {
                var open = (byte)(lanes & ~_seen[target]);
                if (open == 0)
                {
                    continue;
                }

                if (_found[target] == 0)
                {
                    _levels.Add(target, 0);
                }

                _found[target] |= open;
                LaneRows.Store(ref next, target, LaneRows.Load(ref next, target) + own);
            }
        }

        var last = _levels.Count;
        _levels.Truncate(first);
        for (var i = first; i < last; i++)
        {
            var node = _levels.NodeAt(i);
            var sum = LaneRows.Load(ref next, node);
            Enter(ref paths, ref next, node, _found[node], sum, _graph.Copies[node]);
            _found[node] = 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Enter(ref double paths, ref double next, int node, byte lanes, Vector512<double> sum, double copies)
    {
        LaneRows.Store(ref paths, node, Lanes.Select(lanes, sum, LaneRows.Load(ref paths, node)));
        LaneRows.Store(ref next, node, Lanes.Only(lanes, sum) * copies);
        _levels.Add(node, lanes);
        _edgesAhead += _graph.OutDegree(node);
        _seen[node] |= lanes;
        if (_seen[node] == Lanes.All)
        {
            _openEdges[node >= _graph.Split ? 1 : 0] -= _graph.InDegree(node);
        }
    }

    private void Backward(int[] sources, Span<double> sums)
    {
        var weights = Vector512<double>.Zero;
        for (var lane = 0; lane < sources.Length; lane++)
        {
            weights = weights.WithElement(lane, _graph.Weights[sources[lane]]);
        }

        for (var level = _levels.Last; level > 0; level--)
        {
            Gather(level, weights, sums);
            if (level < _levels.Last)
            {
                Clear(_current, level + 1);
            }

            (_current, _next) = (_next, _current);
        }
    }

    // A node's row becomes what each node before it takes over for each of its own paths.
    private void Gather(int level, Vector512<double> weights, Span<double> sums)
    {
        ref var current = ref _current.First;
        ref var next = ref _next.First;
        ref var paths = ref _paths.First;
        for (var i = _levels.Start(level); i < _levels.Start(level + 1); i++)
        {
            var node = _levels.NodeAt(i);
            var lanes = _levels.LanesAt(i);
            var own = LaneRows.Load(ref paths, node);
            var ahead = Vector512<double>.Zero;
            if (level < _levels.Last)
            {
                ahead = LaneRows.Sum(ref current, _graph.Out(node));
                var dependency = Lanes.Only(lanes, own * ahead);
                sums[node] += Lanes.Sum(dependency);
                if (_withSquares)
                {
                    sums[_graph.NodeCount + node] += Lanes.Sum(dependency * dependency);
                }
            }

            if (level > 1)
            {
                var share = (weights * _graph.Weights[node] / own) + (ahead * _graph.Copies[node]);
                LaneRows.Store(ref next, node, Lanes.Only(lanes, share));
            }
        }
    }

    private void Turn(int level)
    {
        Clear(_current, level);
        (_current, _next) = (_next, _current);
    }

    private void Clear(LaneRows<double> rows, int level)
    {
        ref var first = ref rows.First;
        for (var i = _levels.Start(level); i < _levels.Start(level + 1); i++)
        {
            LaneRows.Store(ref first, _levels.NodeAt(i), Vector512<double>.Zero);
        }
    }
}
