namespace OrgGraph.Diagrams.Layouts.Networks;

/// <summary>
/// Moves single boxes to places where their ties cross fewer others and pass through fewer boxes, without overlaps (as
/// Radermacher, Reichard, Rutter, Wagner 2018, doi:10.1137/1.9781611975055.12, with places drawn at random). Ties that
/// become too long or too short cost a little and the picture does not grow, so that the shape holds.
/// </summary>
internal sealed class CrossingMoves
{
    /// <summary>What a tie through a box counts, a crossing counting 1.</summary>
    private const double HitCost = 3;

    /// <summary>What a tie counts that is twice as long as it should be.</summary>
    private const double LengthCost = 0.5;

    /// <summary>Rise of cost that is taken with a chance of 1/e at the beginning; less where a tie has fewer crossings.</summary>
    private const double StartHeat = 4;

    /// <summary>With fewer rounds there is no time to cool down: only better places are taken.</summary>
    private const int MinHeatedRounds = 40;

    private const int Tries = 3;
    private const int MaxRounds = 200;

    private readonly Network _network;
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly StarView _view;
    private readonly (double Left, double Right, double Top, double Bottom) _page;
    private readonly double _unit;
    private readonly double _scale;
    private LayoutRandom _random;

    private CrossingMoves(Network network, double[] x, double[] y, LayoutRandom random)
    {
        (_network, _x, _y, _random) = (network, x, y, random);
        _view = new StarView(network, x, y);
        _page = (x.Min(), x.Max(), y.Min(), y.Max());
        _unit = network.Links.Average(link => Length(x[link.A] - x[link.B], y[link.A] - y[link.B]));
        _scale = _unit / Enumerable.Range(0, x.Length).Average(v => network.Lengths(v).ToArray().Average());
    }

    /// <summary>Moves boxes for about as many steps of work as given, a nanosecond each.</summary>
    public static void Run(
        Network network, double[] x, double[] y, double work, LayoutRandom random, CancellationToken cancellationToken)
    {
        if (network.Links.Length > 1)
        {
            new CrossingMoves(network, x, y, random).Run(work, cancellationToken);
        }
    }

    private void Run(double work, CancellationToken cancellationToken)
    {
        var (before, x, y) = (Count(), (double[])_x.Clone(), (double[])_y.Clone());
        if (before == 0)
        {
            return;
        }

        var startHeat = Math.Min(StartHeat, before / _network.Links.Length);
        var turns = Enumerable.Range(0, _network.Count).ToArray();
        var rounds = (int)Math.Clamp(work / (Tries * turns.Sum(TryCost)), 1, MaxRounds);
        for (var round = 0; round < rounds; round++)
        {
            _random.Shuffle(turns);
            var reach = _unit * 2 * Math.Pow(0.1, (double)round / rounds);
            var heat = rounds < MinHeatedRounds ? 0 : startHeat * Math.Pow(1 - ((double)round / rounds), 2);
            foreach (var v in turns)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Improve(v, reach, heat);
            }
        }

        if (Count() > before)
        {
            x.CopyTo(_x, 0);
            y.CopyTo(_y, 0);
        }
    }

    /// <summary>All crossings, and ties through boxes as crossings.</summary>
    private double Count()
    {
        var (crossings, hits) = (0L, 0L);
        for (var v = 0; v < _network.Count; v++)
        {
            _view.Look(v);
            var (own, through) = _view.At(_x[v], _y[v]);
            (crossings, hits) = (crossings + own, hits + through);
        }

        // A crossing is seen from the four ends of its two ties, a tie through a box from its two ends and the box.
        return (crossings / 4.0) + (HitCost * hits / 3);
    }

    private double TryCost(int v) =>
        (2.0 * _network.Count * _network.Neighbours(v).Length) + (4.0 * _network.Links.Length) + _network.Count;

    private void Improve(int v, double reach, double heat)
    {
        _view.Look(v);
        var neighbours = _network.Neighbours(v);
        var (meanX, meanY) = (0.0, 0.0);
        foreach (var u in neighbours)
        {
            meanX += _x[u] / neighbours.Length;
            meanY += _y[u] / neighbours.Length;
        }

        var current = Cost(v, _x[v], _y[v]);
        for (var i = 0; i < Tries; i++)
        {
            // Some places lie around the box, some around the middle of its neighbours.
            var (angle, distance) = (_random.Share() * Math.Tau, Math.Sqrt(_random.Share()) * reach);
            var px = (i % 2 == 0 ? _x[v] : meanX) + (distance * Math.Cos(angle));
            var py = (i % 2 == 0 ? _y[v] : meanY) + (distance * Math.Sin(angle));
            if (OnPage(px, py) && _view.IsFree(px, py) && Cost(v, px, py) is var cost && Accepts(cost - current, heat))
            {
                (current, _x[v], _y[v]) = (cost, px, py);
            }
        }
    }

    /// <summary>
    /// Better places always; worse ones the less likely, the worse and the later (simulated annealing, Kirkpatrick 1983).
    /// </summary>
    private bool Accepts(double rise, double heat) => rise < 0 || (heat > 0 && _random.Share() < Math.Exp(-rise / heat));

    private bool OnPage(double px, double py) => px >= _page.Left && px <= _page.Right && py >= _page.Top && py <= _page.Bottom;

    private double Cost(int v, double px, double py)
    {
        var (crossings, hits) = _view.At(px, py);
        var stress = 0.0;
        var neighbours = _network.Neighbours(v);
        var lengths = _network.Lengths(v);
        for (var k = 0; k < neighbours.Length; k++)
        {
            var excess = (Length(_x[neighbours[k]] - px, _y[neighbours[k]] - py) / (_scale * lengths[k])) - 1;
            stress += excess * excess;
        }

        return crossings + (HitCost * hits) + (LengthCost * stress);
    }

    private static double Length(double dx, double dy) => Math.Sqrt((dx * dx) + (dy * dy));
}
