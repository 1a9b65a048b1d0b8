namespace OrgGraph.Diagrams.Layouts.Networks;

/// <summary>
/// Moves boxes apart and keeps the shape: neighbouring boxes keep their distances, overlapping ones want as much more as frees
/// them (the proximity stress model of Gansner, Hu 2010, doi:10.7155/jgaa.00198, on nearest neighbours in place of a
/// triangulation); what overlap is left after that is removed by growing the picture.
/// </summary>
internal sealed class OverlapRemoval
{
    private const int MaxRounds = 150;

    /// <summary>Rounds without growing: most pictures need no more.</summary>
    private const int PatientRounds = 15;

    private const double GrowthPerRound = 1.02;
    private const int Nearest = 6;
    private const double MaxStretch = 1.5;

    private readonly Network _network;
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly int[] _byX;
    private readonly double _widest;

    private OverlapRemoval(Network network, double[] x, double[] y)
    {
        (_network, _x, _y) = (network, x, y);
        _byX = [.. Enumerable.Range(0, x.Length)];
        _widest = network.Widths.Max();
    }

    /// <summary>Removes all overlaps. About O(n √n) a round.</summary>
    public static void Run(Network network, double[] x, double[] y, CancellationToken cancellationToken) =>
        new OverlapRemoval(network, x, y).Run(cancellationToken);

    private void Run(CancellationToken cancellationToken)
    {
        Separate();
        var growth = Sort();
        for (var round = 0; round < MaxRounds && growth > 1; round++)
        {
            StressMajorisation.Run(Terms(), _x, _y, rounds: 4, tolerance: 0.1, cancellationToken);
            Grow(round < PatientRounds ? 1 : GrowthPerRound);
            growth = Sort();
        }

        // A little more than needed, for the last digit.
        Grow(growth > 1 ? growth * (1 + 1e-9) : 1);
    }

    private void Grow(double factor)
    {
        for (var v = 0; v < _x.Length && factor > 1; v++)
        {
            _x[v] *= factor;
            _y[v] *= factor;
        }
    }

    /// <summary>Sorts boxes from left to right, and tells how much the picture must grow so that none overlap.</summary>
    private double Sort()
    {
        Array.Sort(_byX, (a, b) => _x[a].CompareTo(_x[b]) is var c && c != 0 ? c : a.CompareTo(b));
        var growth = 1.0;
        ForOverlaps((_, _, stretch) => growth = Math.Max(growth, stretch));
        return growth;
    }

    private void ForOverlaps(Action<int, int, double> take)
    {
        for (var i = 0; i < _byX.Length; i++)
        {
            for (var k = i + 1; k < _byX.Length && _x[_byX[k]] - _x[_byX[i]] < _widest; k++)
            {
                if (Stretch(_byX[i], _byX[k]) is var stretch && stretch > 1)
                {
                    take(_byX[i], _byX[k], stretch);
                }
            }
        }
    }

    /// <summary>How much further apart two boxes must be to be free of each other; at most 1 when they are.</summary>
    private double Stretch(int a, int b) => Math.Min(
        (_network.Widths[a] + _network.Widths[b]) / 2 / Math.Abs(_x[a] - _x[b]),
        (_network.Heights[a] + _network.Heights[b]) / 2 / Math.Abs(_y[a] - _y[b]));

    private StressTerms Terms()
    {
        var pairs = new List<(int A, int B, double Distance)>(_x.Length * 2 * Nearest);
        ForOverlaps((a, b, stretch) => Add(a, b, Math.Min(stretch, MaxStretch)));
        Span<(double Square, int Node)> near = stackalloc (double, int)[Nearest];
        for (var i = 0; i < _byX.Length; i++)
        {
            FindNearest(i, near);
            foreach (var (_, u) in near)
            {
                if (u >= 0 && Stretch(_byX[i], u) <= 1)
                {
                    Add(_byX[i], u, 1);
                }
            }
        }

        pairs.Sort();
        var builder = new StressTerms.Builder(_x.Length, pairs.Count);
        var next = 0;
        for (var v = 0; v < _x.Length; v++)
        {
            for (; next < pairs.Count && pairs[next].A == v; next++)
            {
                // Two boxes may be nearest to each other.
                if (next == 0 || pairs[next] != pairs[next - 1])
                {
                    builder.Add(pairs[next].B, pairs[next].Distance, 1 / (pairs[next].Distance * pairs[next].Distance));
                }
            }

            builder.Close(v);
        }

        return builder.Terms();

        void Add(int a, int b, double stretch)
        {
            var distance = stretch * Math.Sqrt(Square(a, b));
            pairs.Add((a, b, distance));
            pairs.Add((b, a, distance));
        }
    }

    private double Square(int a, int b) => ((_x[a] - _x[b]) * (_x[a] - _x[b])) + ((_y[a] - _y[b]) * (_y[a] - _y[b]));

    private void FindNearest(int at, Span<(double Square, int Node)> near)
    {
        near.Fill((double.MaxValue, -1));
        var v = _byX[at];
        for (var step = -1; step <= 1; step += 2)
        {
            for (var i = at + step; i >= 0 && i < _byX.Length; i += step)
            {
                var across = _x[_byX[i]] - _x[v];
                if (across * across >= near[^1].Square)
                {
                    break;
                }

                Insert(near, (Square(v, _byX[i]), _byX[i]));
            }
        }
    }

    private static void Insert(Span<(double Square, int Node)> near, (double Square, int Node) item)
    {
        if (item.Square >= near[^1].Square)
        {
            return;
        }

        var i = near.Length - 1;
        for (; i > 0 && near[i - 1].Square > item.Square; i--)
        {
            near[i] = near[i - 1];
        }

        near[i] = item;
    }

    /// <summary>Boxes on one point, or nearly, go a little apart: a direction is needed to move them along.</summary>
    private void Separate()
    {
        var random = new LayoutRandom(7);
        for (var v = 0; v < _x.Length; v++)
        {
            _x[v] += random.Share() - 0.5;
            _y[v] += random.Share() - 0.5;
        }
    }
}
