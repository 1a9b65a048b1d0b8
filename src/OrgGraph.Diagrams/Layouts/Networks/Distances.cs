namespace OrgGraph.Diagrams.Layouts.Networks;

/// <summary>Lengths of shortest paths.</summary>
internal static class Distances
{
    /// <summary>From one box to all, in points. O(n + m) where ties are equally long, else O(m log n) (Dijkstra 1959).</summary>
    public static void From(Network network, int source, Span<double> distances)
    {
        distances.Fill(double.PositiveInfinity);
        distances[source] = 0;
        if (network.IsUniform)
        {
            Breadth(network, source, distances);
            return;
        }

        var queue = new PriorityQueue<int, (double, int)>();
        queue.Enqueue(source, (0, source));
        while (queue.TryDequeue(out var v, out var priority))
        {
            if (priority.Item1 > distances[v])
            {
                continue;
            }

            var targets = network.Neighbours(v);
            var lengths = network.Lengths(v);
            for (var k = 0; k < targets.Length; k++)
            {
                var distance = distances[v] + lengths[k];
                if (distance < distances[targets[k]])
                {
                    distances[targets[k]] = distance;
                    queue.Enqueue(targets[k], (distance, targets[k]));
                }
            }
        }
    }

    private static void Breadth(Network network, int source, Span<double> distances)
    {
        var queue = new Queue<int>();
        queue.Enqueue(source);
        while (queue.TryDequeue(out var v))
        {
            foreach (var u in network.Neighbours(v))
            {
                if (double.IsPositiveInfinity(distances[u]))
                {
                    distances[u] = distances[v] + network.Lengths(v)[0];
                    queue.Enqueue(u);
                }
            }
        }
    }

    /// <summary>Boxes far from each other: the first has the most ties, each next one is farthest from those before.</summary>
    /// <returns>The pivots, and their distances to all boxes, a row a pivot.</returns>
    public static (int[] Pivots, double[][] Rows) Pivots(Network network, int count, CancellationToken cancellationToken)
    {
        count = Math.Min(count, network.Count);
        var (pivots, rows) = (new int[count], new double[count][]);
        var nearest = new double[network.Count];
        Array.Fill(nearest, double.PositiveInfinity);
        var next = 0;
        for (var v = 1; v < network.Count; v++)
        {
            next = network.Neighbours(v).Length > network.Neighbours(next).Length ? v : next;
        }

        for (var p = 0; p < count; p++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pivots[p] = next;
            rows[p] = new double[network.Count];
            From(network, next, rows[p]);
            for (var v = 0; v < nearest.Length; v++)
            {
                nearest[v] = Math.Min(nearest[v], rows[p][v]);
            }

            next = 0;
            for (var v = 1; v < nearest.Length; v++)
            {
                next = nearest[v] > nearest[next] ? v : next;
            }
        }

        return (pivots, rows);
    }
}
