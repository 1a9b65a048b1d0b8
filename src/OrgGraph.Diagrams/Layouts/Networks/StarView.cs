using System.Numerics;
using System.Runtime.InteropServices;

namespace OrgGraph.Diagrams.Layouts.Networks;

/// <summary>
/// What a box's ties would meet if it stood elsewhere. Sides of lines are kept as bits, one for each of up to 64 of its
/// neighbours, so that a place is judged in O(n·d + m) simple steps for d neighbours, not in d·m tests of two lines.
/// </summary>
/// <param name="network">The boxes and ties.</param>
/// <param name="x">Middles of the boxes; only the box looked at may move while it is looked at.</param>
/// <param name="y">Middles of the boxes.</param>
internal sealed class StarView(Network network, double[] x, double[] y)
{
    private const int Bits = 64;
    private readonly ulong[] _sides = new ulong[network.Count];
    private readonly Line[] _lines = new Line[network.Links.Length];
    private int _lineCount;
    private int _node;
    private int[] _neighbours = [];
    private int _chunks;
    private Mask[] _masks = [];

    /// <summary>Turns to a box.</summary>
    public void Look(int node)
    {
        _node = node;
        _neighbours = network.Neighbours(node).ToArray();
        _chunks = (_neighbours.Length + Bits - 1) / Bits;
        _lineCount = 0;
        foreach (var (a, b) in network.Links)
        {
            if (a != node && b != node)
            {
                _lines[_lineCount++] = new Line(a, b, x[a], y[a], x[b] - x[a], y[b] - y[a]);
            }
        }

        if (_masks.Length < _chunks * _lineCount)
        {
            _masks = new Mask[_chunks * _lineCount];
        }

        for (var chunk = 0; chunk < _chunks; chunk++)
        {
            var neighbours = Chunk(chunk);
            for (var i = 0; i < _lineCount; i++)
            {
                ref readonly var line = ref _lines[i];
                var (left, valid) = (0UL, 0UL);
                for (var k = 0; k < neighbours.Length; k++)
                {
                    var u = neighbours[k];
                    left |= line.Side(x[u], y[u]) > 0 ? 1UL << k : 0;
                    valid |= u != line.A && u != line.B ? 1UL << k : 0;
                }

                _masks[(chunk * _lineCount) + i] = new Mask(left, valid);
            }
        }
    }

    /// <summary>
    /// How often the box's ties would cross others, and how often its ties would pass through boxes or others' through it.
    /// </summary>
    public (int Crossings, int Hits) At(double px, double py)
    {
        var (crossings, hits) = (0, 0);
        for (var chunk = 0; chunk < _chunks; chunk++)
        {
            hits += LookAround(Chunk(chunk), px, py);
            var masks = _masks.AsSpan(chunk * _lineCount, _lineCount);
            for (var i = 0; i < masks.Length; i++)
            {
                ref readonly var line = ref _lines[i];
                var apart = line.Side(px, py) > 0 ? ~masks[i].Left : masks[i].Left;
                crossings += BitOperations.PopCount((_sides[line.A] ^ _sides[line.B]) & apart & masks[i].Valid);
            }
        }

        var (halfWidth, halfHeight) = (network.Widths[_node] / 2, network.Heights[_node] / 2);
        for (var i = 0; i < _lineCount; i++)
        {
            hits += _lines[i].Meets(px, py, halfWidth, halfHeight) ? 1 : 0;
        }

        return (crossings, hits);
    }

    /// <summary>True when the box would overlap none.</summary>
    public bool IsFree(double px, double py)
    {
        for (var u = 0; u < x.Length; u++)
        {
            if (u != _node
                && Math.Abs(x[u] - px) * 2 < network.Widths[u] + network.Widths[_node]
                && Math.Abs(y[u] - py) * 2 < network.Heights[u] + network.Heights[_node])
            {
                return false;
            }
        }

        return true;
    }

    private ReadOnlySpan<int> Chunk(int chunk) =>
        _neighbours.AsSpan(chunk * Bits, Math.Min(Bits, _neighbours.Length - (chunk * Bits)));

    /// <summary>Notes on which side of each tie all boxes are, and counts those that a tie passes through.</summary>
    private int LookAround(ReadOnlySpan<int> neighbours, double px, double py)
    {
        Array.Clear(_sides);
        var hits = 0;
        for (var k = 0; k < neighbours.Length; k++)
        {
            var end = neighbours[k];
            var (dx, dy) = (x[end] - px, y[end] - py);
            var (absX, absY) = (Math.Abs(dx), Math.Abs(dy));
            var (middleX, middleY) = ((x[end] + px) / 2, (y[end] + py) / 2);
            for (var u = 0; u < _sides.Length; u++)
            {
                var side = (dx * (y[u] - py)) - (dy * (x[u] - px));
                _sides[u] |= side > 0 ? 1UL << k : 0;
                if (Math.Abs(side) * 2 < (network.Widths[u] * absY) + (network.Heights[u] * absX)
                    && Math.Abs(x[u] - middleX) * 2 < absX + network.Widths[u]
                    && Math.Abs(y[u] - middleY) * 2 < absY + network.Heights[u]
                    && u != end && u != _node)
                {
                    hits++;
                }
            }
        }

        return hits;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Mask(ulong Left, ulong Valid);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Line(int A, int B, double X, double Y, double DX, double DY)
    {
        public double Side(double px, double py) => (DX * (py - Y)) - (DY * (px - X));

        public bool Meets(double px, double py, double halfWidth, double halfHeight) =>
            Math.Abs(Side(px, py)) < (halfWidth * Math.Abs(DY)) + (halfHeight * Math.Abs(DX))
            && Math.Abs(X + (DX / 2) - px) < (Math.Abs(DX) / 2) + halfWidth
            && Math.Abs(Y + (DY / 2) - py) < (Math.Abs(DY) / 2) + halfHeight;
    }
}
