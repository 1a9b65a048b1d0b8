using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Layouts.Networks;

/// <summary>
/// Puts the parts of a network that are not tied to each other side by side, in rows of falling height, each in the middle.
/// </summary>
internal static class PartPacking
{
    /// <summary>The upper left corner of each part.</summary>
    /// <param name="sizes">Sizes of the parts.</param>
    /// <param name="aspect">Width over height that the whole should have.</param>
    /// <param name="gap">Distance between parts.</param>
    public static Point[] Pack(ReadOnlySpan<(double Width, double Height)> sizes, double aspect, double gap)
    {
        var all = sizes.ToArray();
        var order = Enumerable.Range(0, all.Length).OrderByDescending(i => all[i].Height).ToArray();
        var (best, bestFit) = (new Point[all.Length], double.PositiveInfinity);
        var (low, high) = (all.Max(size => size.Width), all.Sum(size => size.Width + gap));
        const int Widths = 40;
        for (var i = 0; i <= Widths; i++)
        {
            var width = low * Math.Pow(Math.Max(1, high / Math.Max(low, 1e-9)), (double)i / Widths);
            var (corners, used, height) = Rows(all, order, width * (1 + 1e-9), gap);
            // The page that holds it, in the wished shape, should be small.
            var fit = Math.Max(used / aspect, height);
            if (fit < bestFit)
            {
                (best, bestFit) = (corners, fit);
            }
        }

        return best;
    }

    private static (Point[] Corners, double Width, double Height) Rows(
        (double Width, double Height)[] sizes, int[] order, double width, double gap)
    {
        var rows = new List<(int Start, int End, double Width, double Height)>();
        foreach (var (i, at) in order.Select((i, at) => (i, at)))
        {
            if (rows.Count > 0 && rows[^1] is var row && row.Width + gap + sizes[i].Width <= width)
            {
                // heights fall: the first of a row is its highest
                rows[^1] = row with { End = at + 1, Width = row.Width + gap + sizes[i].Width };
            }
            else
            {
                rows.Add((at, at + 1, sizes[i].Width, sizes[i].Height));
            }
        }

        var corners = new Point[sizes.Length];
        var (used, y) = (rows.Max(row => row.Width), 0.0);
        foreach (var row in rows)
        {
            var x = (used - row.Width) / 2;
            foreach (var i in order.AsSpan(row.Start, row.End - row.Start))
            {
                corners[i] = new Point(x, y + ((row.Height - sizes[i].Height) / 2));
                x += sizes[i].Width + gap;
            }

            y += row.Height + gap;
        }

        return (corners, used, y - gap);
    }
}
