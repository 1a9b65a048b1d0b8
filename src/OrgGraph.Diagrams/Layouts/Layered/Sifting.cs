namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>
/// Moves each vertex of a layer to the place where its segments cross least, the others staying in order (Matuszewski,
/// Schönfeld, Molitor 1999, doi:10.1007/3-540-46648-7_22); groups move as one, and within themselves.
/// </summary>
internal sealed class Sifting(ProperGraph graph)
{
    private readonly CrossingDifferences _differences = new(graph);
    private readonly List<(int From, int Count)> _runs = [];
    private int[] _items = [];
    private int[] _turns = [];
    private int[] _blocks = [];
    private int[] _blockOf = [];

    /// <summary>Work of one pass over a layer, in steps of about a nanosecond.</summary>
    public static double Cost(ProperGraph graph, int layer)
    {
        var size = graph.Layers[layer].Length;
        var segments = 0L;
        foreach (var v in graph.Layers[layer])
        {
            segments += graph.Left.Degree(v) + graph.Right.Degree(v);
        }

        return size * (0.5 * (segments + (2.0 * size)));
    }

    /// <summary>Sifts a layer once.</summary>
    /// <returns>By how much the crossings fell, not negative.</returns>
    public long Sift(LayerOrders orders, int layer)
    {
        var order = orders.Layers[layer];
        _differences.Count(orders, layer);
        FindRuns(order);
        if (_items.Length < order.Length)
        {
            _items = new int[order.Length];
        }

        var items = _items.AsSpan(0, order.Length);
        for (var i = 0; i < order.Length; i++)
        {
            items[i] = _differences.IndexOf(order[i]);
        }

        var gain = 0L;
        if (_runs.Count == order.Length)
        {
            gain = SiftEach(items);
        }
        else
        {
            foreach (var (from, count) in _runs)
            {
                gain += count > 1 ? SiftEach(items.Slice(from, count)) : 0;
            }

            gain += SiftBlocks(items);
        }

        for (var i = 0; i < order.Length; i++)
        {
            order[i] = graph.Layers[layer][items[i]];
        }

        orders.Place(layer);
        return gain;
    }

    /// <summary>The stretches of the order that belong to one group, or are a vertex without.</summary>
    private void FindRuns(int[] order)
    {
        _runs.Clear();
        for (var i = 0; i < order.Length;)
        {
            var from = i++;
            var group = graph.GroupOf[order[from]];
            while (group >= 0 && i < order.Length && graph.GroupOf[order[i]] == group)
            {
                i++;
            }

            _runs.Add((from, i - from));
        }
    }

    private long SiftEach(Span<int> items)
    {
        if (_turns.Length < items.Length)
        {
            _turns = new int[items.Length];
        }

        var turns = _turns.AsSpan(0, items.Length);
        items.CopyTo(turns);
        var gain = 0L;
        foreach (var item in turns)
        {
            gain += SiftOne(items, items.IndexOf(item), _differences.Row(item));
        }

        return gain;
    }

    private static long SiftOne(Span<int> items, int at, ReadOnlySpan<int> row)
    {
        var (best, place) = (0L, at);
        var change = 0L;
        for (var i = at - 1; i >= 0; i--)
        {
            change += row[items[i]];
            if (change < best)
            {
                (best, place) = (change, i);
            }
        }

        change = 0;
        for (var i = at + 1; i < items.Length; i++)
        {
            change -= row[items[i]];
            if (change < best)
            {
                (best, place) = (change, i);
            }
        }

        var item = items[at];
        if (place < at)
        {
            items[place..at].CopyTo(items[(place + 1)..]);
        }
        else
        {
            items[(at + 1)..(place + 1)].CopyTo(items[at..]);
        }

        items[place] = item;
        return -best;
    }

    private long SiftBlocks(Span<int> items)
    {
        var count = _runs.Count;
        if (_blocks.Length < count * count)
        {
            _blocks = new int[count * count];
        }

        if (_blockOf.Length < items.Length)
        {
            _blockOf = new int[items.Length];
        }

        for (var b = 0; b < count; b++)
        {
            foreach (var item in items.Slice(_runs[b].From, _runs[b].Count))
            {
                _blockOf[item] = b;
            }
        }

        var sums = _blocks.AsSpan(0, count * count);
        sums.Clear();
        for (var item = 0; item < items.Length; item++)
        {
            var row = _differences.Row(item);
            var blockRow = sums.Slice(_blockOf[item] * count, count);
            for (var other = 0; other < row.Length; other++)
            {
                blockRow[_blockOf[other]] += row[other];
            }
        }

        Span<int> blocks = count <= 256 ? stackalloc int[count] : new int[count];
        for (var b = 0; b < count; b++)
        {
            blocks[b] = b;
        }

        var gain = 0L;
        for (var b = 0; b < count; b++)
        {
            gain += SiftOne(blocks, blocks.IndexOf(b), sums.Slice(b * count, count));
        }

        var before = items.ToArray();
        var next = 0;
        foreach (var b in blocks)
        {
            before.AsSpan(_runs[b].From, _runs[b].Count).CopyTo(items[next..]);
            next += _runs[b].Count;
        }

        return gain;
    }
}
