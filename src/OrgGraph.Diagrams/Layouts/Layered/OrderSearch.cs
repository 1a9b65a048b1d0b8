namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>
/// Searches for an order with few crossings: barycentre sweeps, then sifting of all layers until nothing falls, from several
/// starts; then again and again from the best order, shaken a little (iterated local search).
/// </summary>
internal sealed class OrderSearch
{
    /// <summary>Steps of work for an effort of 1, about a nanosecond each.</summary>
    private const double UsualWork = 30e6;

    /// <summary>
    /// Steps that a trial takes before it sifts: a start, and for each vertex and line that it copies and counts.
    /// </summary>
    private const double TrialWork = 4000;
    private const double TrialWorkOfEach = 40;

    /// <summary>Larger layers are ordered by barycentre alone: sifting needs room for every two vertices of a layer.</summary>
    private const int MaxSifted = 3000;

    private const int Starts = 4;
    private const int SweepsPerStart = 6;

    private readonly ProperGraph _graph;
    private readonly BarycentreSweep _sweep;
    private readonly Sifting _sifting;
    private readonly double[] _costs;
    private readonly CancellationToken _cancellationToken;
    private LayoutRandom _random;
    private double _workLeft;

    private OrderSearch(ProperGraph graph, LayeredOptions options, CancellationToken cancellationToken)
    {
        _graph = graph;
        _sweep = new BarycentreSweep(graph);
        _sifting = new Sifting(graph);
        _costs = [.. Enumerable.Range(0, graph.Layers.Length).Select(layer => Sifting.Cost(graph, layer))];
        _cancellationToken = cancellationToken;
        _random = new LayoutRandom(options.Seed);
        _workLeft = UsualWork * options.Effort;
    }

    /// <summary>An order whose crossings, weighted, are at most those of the order given.</summary>
    public static LayerOrders Run(ProperGraph graph, LayeredOptions options, CancellationToken cancellationToken)
    {
        var best = new LayerOrders(graph);
        if (options.Effort > 0 && graph.Right.Count > 1)
        {
            new OrderSearch(graph, options, cancellationToken).Improve(best);
        }

        return best;
    }

    private void Improve(LayerOrders best)
    {
        var crossings = best.Crossings();
        var trial = new LayerOrders(_graph);
        for (var start = 0; crossings > 0 && (start == 0 || (start < Starts && _workLeft > 0)); start++)
        {
            Begin(trial, best);
            if (start > 0)
            {
                Shuffle(trial);
            }

            Keep(best, trial, ref crossings, Sweep(trial));
            Keep(best, trial, ref crossings, Sift(trial, trial.Crossings()));
        }

        while (crossings > 0 && _workLeft > 0)
        {
            Begin(trial, best);
            Shake(trial);
            Keep(best, trial, ref crossings, Sift(trial, trial.Crossings()));
        }
    }

    // Small graphs are sifted in less time than a trial takes to begin.
    private void Begin(LayerOrders trial, LayerOrders best)
    {
        trial.CopyFrom(best);
        _workLeft -= TrialWork + (TrialWorkOfEach * (_graph.Right.Count + _graph.VertexCount));
    }

    private static void Keep(LayerOrders best, LayerOrders trial, ref long crossings, long trialCrossings)
    {
        if (trialCrossings <= crossings)
        {
            best.CopyFrom(trial);
            crossings = trialCrossings;
        }
    }

    /// <summary>Sweeps and leaves the best of the orders seen.</summary>
    private long Sweep(LayerOrders orders)
    {
        var best = new LayerOrders(_graph);
        best.CopyFrom(orders);
        var crossings = orders.Crossings();
        for (var i = 0; i < SweepsPerStart; i++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            _sweep.Sweep(orders);
            _workLeft -= 20.0 * (_graph.Right.Count + _graph.VertexCount);
            var now = orders.Crossings();
            if (now < crossings)
            {
                best.CopyFrom(orders);
                crossings = now;
            }
        }

        orders.CopyFrom(best);
        return crossings;
    }

    /// <summary>Sifts until no layer gains.</summary>
    private long Sift(LayerOrders orders, long crossings)
    {
        var idle = 0;
        var layers = orders.Layers.Length;
        for (var i = 0; idle < layers && (_workLeft > 0 || i < layers); i++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var layer = i % layers;
            var gain = 0L;
            if (orders.Layers[layer].Length is > 1 and <= MaxSifted)
            {
                gain = _sifting.Sift(orders, layer);
                _workLeft -= _costs[layer];
            }

            crossings -= gain;
            idle = gain > 0 ? 0 : idle + 1;
        }

        return crossings;
    }

    private void Shuffle(LayerOrders orders)
    {
        for (var layer = 0; layer < orders.Layers.Length; layer++)
        {
            var blocks = Blocks(orders.Layers[layer]);
            var turns = Enumerable.Range(0, blocks.Count).ToArray();
            _random.Shuffle(turns);
            orders.Layers[layer] = [.. turns.SelectMany(b =>
            {
                _random.Shuffle(blocks[b]);
                return blocks[b];
            })];
            orders.Place(layer);
        }
    }

    /// <summary>Moves some blocks of some layers elsewhere.</summary>
    private void Shake(LayerOrders orders)
    {
        var layer = _random.Below(orders.Layers.Length);
        var blocks = Blocks(orders.Layers[layer]);
        for (var moves = 1 + (blocks.Count / 12); moves > 0; moves--)
        {
            var block = blocks[_random.Below(blocks.Count)];
            blocks.Remove(block);
            blocks.Insert(_random.Below(blocks.Count + 1), block);
            _random.Shuffle(block.Length > 1 && _random.Below(4) == 0 ? block : []);
        }

        orders.Layers[layer] = [.. blocks.SelectMany(block => block)];
        orders.Place(layer);
    }

    private List<int[]> Blocks(int[] order)
    {
        var blocks = new List<int[]>();
        for (var i = 0; i < order.Length;)
        {
            var from = i++;
            var group = _graph.GroupOf[order[from]];
            while (group >= 0 && i < order.Length && _graph.GroupOf[order[i]] == group)
            {
                i++;
            }

            blocks.Add(order[from..i]);
        }

        return blocks;
    }
}
