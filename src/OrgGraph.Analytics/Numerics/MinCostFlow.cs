namespace OrgGraph.Analytics.Numerics;

/// <summary>An arc of a flow network.</summary>
/// <param name="From">Its first node, from 0.</param>
/// <param name="To">Its second node, from 0.</param>
/// <param name="Capacity">The most that flows through it, not negative.</param>
/// <param name="Cost">Cost of one unit of flow; may be negative.</param>
public readonly record struct FlowArc(int From, int To, int Capacity, long Cost);

/// <summary>A flow.</summary>
/// <param name="Amount">What flows from source to sink.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Flows">The flow through each arc, in their order.</param>
public sealed record Flow(int Amount, long Cost, int[] Flows);

/// <summary>
/// The cheapest flow through a network: successive shortest paths with node potentials (J. Edmonds, R. M. Karp 1972,
/// doi:10.1145/321694.321699). Whole numbers throughout, so the result is exact; ties fall to the arc that comes first.
/// </summary>
public static class MinCostFlow
{
    private const long Unreached = long.MaxValue;

    /// <summary>
    /// Sends as much as the network and <paramref name="limit"/> allow, as cheaply as that amount can be sent.
    /// O(f · m log n) for an amount of f, and O(n m) before it where costs are negative.
    /// </summary>
    /// <param name="nodeCount">Number of nodes.</param>
    /// <param name="arcs">The arcs; there may be several between two nodes.</param>
    /// <param name="source">Where the flow comes from.</param>
    /// <param name="sink">Where it goes.</param>
    /// <param name="limit">The most to send, not negative.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A node, a capacity or the limit is out of its range, or source and sink are one.
    /// </exception>
    /// <exception cref="ArgumentException">A circle of arcs has a negative cost: no flow would be the cheapest.</exception>
    public static Flow Solve(
        int nodeCount,
        ReadOnlySpan<FlowArc> arcs,
        int source,
        int sink,
        int limit = int.MaxValue,
        CancellationToken cancellationToken = default)
    {
        Check(nodeCount, arcs, source, sink, limit);
        var network = new Residual(nodeCount, arcs);
        var potentials = network.FirstPotentials(source)
            ?? throw new ArgumentException("a circle of arcs has a negative cost", nameof(arcs));
        var (amount, cost) = (0, 0L);
        var arrivals = new int[nodeCount];
        while (amount < limit)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!network.ShortestPaths(source, sink, potentials, arrivals))
            {
                break;
            }

            var sent = limit - amount;
            for (var node = sink; node != source; node = network.Tail(arrivals[node]))
            {
                sent = Math.Min(sent, network.Left(arrivals[node]));
            }

            for (var node = sink; node != source; node = network.Tail(arrivals[node]))
            {
                network.Send(arrivals[node], sent);
                cost += network.Cost(arrivals[node]) * sent;
            }

            amount += sent;
        }

        return new Flow(amount, cost, network.Flows());
    }

    private static void Check(int nodeCount, ReadOnlySpan<FlowArc> arcs, int source, int sink, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)source, (uint)nodeCount, nameof(source));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)sink, (uint)nodeCount, nameof(sink));
        ArgumentOutOfRangeException.ThrowIfEqual(source, sink);
        foreach (var arc in arcs)
        {
            if ((uint)arc.From >= (uint)nodeCount || (uint)arc.To >= (uint)nodeCount || arc.Capacity < 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(arcs), arc, $"an arc joins nodes from 0 to {nodeCount - 1}, its capacity is not negative");
            }
        }
    }

    /// <summary>What can still be sent: arc i forward is 2i, back 2i + 1.</summary>
    private sealed class Residual
    {
        private readonly int _nodeCount;
        private readonly int[] _heads;
        private readonly int[] _left;
        private readonly long[] _costs;
        private readonly int[] _offsets;
        private readonly int[] _leaving;

        public Residual(int nodeCount, ReadOnlySpan<FlowArc> arcs)
        {
            _nodeCount = nodeCount;
            _heads = new int[2 * arcs.Length];
            _left = new int[2 * arcs.Length];
            _costs = new long[2 * arcs.Length];
            _offsets = new int[nodeCount + 1];
            _leaving = new int[2 * arcs.Length];
            for (var i = 0; i < arcs.Length; i++)
            {
                (_heads[2 * i], _heads[(2 * i) + 1]) = (arcs[i].To, arcs[i].From);
                (_left[2 * i], _costs[2 * i], _costs[(2 * i) + 1]) = (arcs[i].Capacity, arcs[i].Cost, -arcs[i].Cost);
                _offsets[arcs[i].From + 1]++;
                _offsets[arcs[i].To + 1]++;
            }

            for (var node = 0; node < nodeCount; node++)
            {
                _offsets[node + 1] += _offsets[node];
            }

            var next = _offsets.AsSpan(0, nodeCount).ToArray();
            for (var arc = 0; arc < _heads.Length; arc++)
            {
                _leaving[next[Tail(arc)]++] = arc;
            }
        }

        public int Tail(int arc) => _heads[arc ^ 1];

        public int Left(int arc) => _left[arc];

        public long Cost(int arc) => _costs[arc];

        public void Send(int arc, int amount)
        {
            _left[arc] -= amount;
            _left[arc ^ 1] += amount;
        }

        public int[] Flows()
        {
            var flows = new int[_left.Length / 2];
            for (var i = 0; i < flows.Length; i++)
            {
                flows[i] = _left[(2 * i) + 1];
            }

            return flows;
        }

        // Bellman and Ford; nodes that the source does not reach never come into play.
        public long[]? FirstPotentials(int source)
        {
            var potentials = new long[_nodeCount];
            if (!_costs.Where((c, arc) => c < 0 && _left[arc] > 0).Any())
            {
                return potentials;
            }

            Array.Fill(potentials, Unreached);
            potentials[source] = 0;
            for (var round = 0; Relax(potentials); round++)
            {
                if (round == _nodeCount)
                {
                    return null; // a circle goes on getting cheaper
                }
            }

            return potentials;
        }

        /// <summary>
        /// Finds the cheapest ways from the source and moves the potentials; false when the sink is out of reach.
        /// </summary>
        public bool ShortestPaths(int source, int sink, long[] potentials, int[] arrivals)
        {
            var distances = new long[_nodeCount];
            Array.Fill(distances, Unreached);
            distances[source] = 0;
            var open = new PriorityQueue<int, (long Distance, int Node)>();
            open.Enqueue(source, (0, source));
            while (open.TryDequeue(out var node, out var place))
            {
                if (place.Distance > distances[node])
                {
                    continue;
                }

                foreach (var arc in _leaving.AsSpan(_offsets[node].._offsets[node + 1]))
                {
                    var head = _heads[arc];
                    if (_left[arc] == 0)
                    {
                        continue;
                    }

                    var distance = place.Distance + _costs[arc] + potentials[node] - potentials[head];
                    if (distance < distances[head])
                    {
                        distances[head] = distance;
                        arrivals[head] = arc;
                        open.Enqueue(head, (distance, head));
                    }
                }
            }

            if (distances[sink] == Unreached)
            {
                return false;
            }

            // a node out of reach now stays so: ways back lead only along paths from the source
            for (var node = 0; node < _nodeCount; node++)
            {
                if (distances[node] != Unreached)
                {
                    potentials[node] += distances[node];
                }
            }

            return true;
        }

        private bool Relax(long[] potentials)
        {
            var moved = false;
            for (var arc = 0; arc < _heads.Length; arc++)
            {
                var tail = Tail(arc);
                if (_left[arc] > 0 && potentials[tail] != Unreached && potentials[tail] + _costs[arc] < potentials[_heads[arc]])
                {
                    potentials[_heads[arc]] = potentials[tail] + _costs[arc];
                    moved = true;
                }
            }

            return moved;
        }
    }
}
