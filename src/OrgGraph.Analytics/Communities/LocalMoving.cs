namespace OrgGraph.Analytics.Communities;

/// <summary>
/// Leiden's fast local moving: nodes in a queue move to the community that gains most; the neighbours of one that moved are
/// queued again (V. A. Traag, L. Waltman, N. J. van Eck 2019, algorithm A.2).
/// </summary>
internal static class LocalMoving
{
    // A gain below this share of a graph's weight is taken for rounding.
    private const double Rounding = 1e-13;

    /// <summary>Moves nodes until none gains by moving. Labels are below the number of nodes before and after.</summary>
    public static void Run(
        LevelGraph graph, int[] communities, double resolution, Random random, CancellationToken cancellationToken)
    {
        var n = graph.NodeCount;
        var strengths = new double[n];
        var sizes = new int[n];
        for (var node = 0; node < n; node++)
        {
            strengths[communities[node]] += graph.Strengths[node];
            sizes[communities[node]]++;
        }

        var empty = new Stack<int>(Enumerable.Range(0, n).Where(c => sizes[c] == 0));
        var order = Enumerable.Range(0, n).ToArray();
        random.Shuffle(order);
        var queue = new Queue<int>(order);
        var queued = new bool[n];
        queued.AsSpan().Fill(true);
        var sums = new NeighbourSums(n);
        while (queue.TryDequeue(out var node))
        {
            cancellationToken.ThrowIfCancellationRequested();
            queued[node] = false;
            var from = communities[node];
            var strength = graph.Strengths[node];
            strengths[from] -= strength;
            sums.Add(graph, node, communities);
            double Gain(int community, double tie) => tie - (resolution * strength * strengths[community] / graph.Total);

            var (to, best) = (from, Gain(from, sums.Of(from)) + (Rounding * graph.Total));
            foreach (var community in sums.Groups)
            {
                var gain = Gain(community, sums.Of(community));
                if (gain > best)
                {
                    (to, best) = (community, gain);
                }
            }

            if (best < 0 && sizes[from] > 1)
            {
                to = empty.Peek(); // better alone
            }

            sums.Clear();
            strengths[to] += strength;
            if (to != from)
            {
                Move(node, to);
            }
        }

        void Move(int node, int to)
        {
            var from = communities[node];
            if (sizes[to] == 0)
            {
                empty.Pop();
            }

            communities[node] = to;
            sizes[to]++;
            if (--sizes[from] == 0)
            {
                strengths[from] = 0; // without what rounding left
                empty.Push(from);
            }

            foreach (var neighbour in graph.Neighbours(node))
            {
                if (!queued[neighbour] && communities[neighbour] != to)
                {
                    queued[neighbour] = true;
                    queue.Enqueue(neighbour);
                }
            }
        }
    }
}
