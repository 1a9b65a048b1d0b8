using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Layouts.Networks;

/// <summary>Puts the parts of a network that are not tied to each other side by side, in rows of falling height.</summary>
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
        var corners = new Point[sizes.Length];
        var (x, y, rowHeight, used) = (0.0, 0.0, 0.0, 0.0);
        foreach (var i in order)
        {
            if (x > 0 && x + sizes[i].Width > width)
            {
                (x, y, rowHeight) = (0, y + rowHeight + gap, 0);
            }

            corners[i] = new Point(x, y);
            x += sizes[i].Width + gap;
            used = Math.Max(used, x - gap);
            rowHeight = Math.Max(rowHeight, sizes[i].Height);
        }

        return (corners, used, y + rowHeight);
    }
}
