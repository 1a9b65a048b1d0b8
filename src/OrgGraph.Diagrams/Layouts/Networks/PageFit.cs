namespace OrgGraph.Diagrams.Layouts.Networks;

/// <summary>Turns and stretches a layout, as far as its shape bears it, so that it fills a page.</summary>
internal static class PageFit
{
    private const int Angles = 36;
    private const double MaxStretch = 1.4;

    /// <summary>
    /// Turns the layout so that it fits the shape best, and stretches it towards the shape where one is wished.
    /// </summary>
    /// <param name="x">Middles of the boxes.</param>
    /// <param name="y">Middles of the boxes.</param>
    /// <param name="aspect">Width over height; null turns the long side level only.</param>
    public static void Run(double[] x, double[] y, double? aspect)
    {
        var (best, bestFit) = (0.0, double.PositiveInfinity);
        for (var i = 0; i < Angles; i++)
        {
            var angle = Math.PI * i / Angles;
            var (width, height) = Extent(x, y, angle);
            var fit = aspect is { } wished ? Math.Max(width / wished, height) : height;
            if (fit < bestFit - 1e-9)
            {
                (best, bestFit) = (angle, fit);
            }
        }

        var (cos, sin) = (Math.Cos(best), Math.Sin(best));
        for (var v = 0; v < x.Length; v++)
        {
            (x[v], y[v]) = ((x[v] * cos) - (y[v] * sin), (x[v] * sin) + (y[v] * cos));
        }

        var (w, h) = Extent(x, y, 0);
        if (aspect is { } ratio && w > 0 && h > 0)
        {
            var stretch = Math.Sqrt(Math.Clamp(ratio * h / w, 1 / (MaxStretch * MaxStretch), MaxStretch * MaxStretch));
            for (var v = 0; v < x.Length; v++)
            {
                x[v] *= stretch;
                y[v] /= stretch;
            }
        }
    }

    /// <summary>Widens or heightens a layout without overlaps towards a wished shape; boxes only move apart.</summary>
    public static void Widen(double[] x, double[] y, double aspect)
    {
        var (width, height) = Extent(x, y, 0);
        var (wider, higher) = (
            Math.Clamp(aspect * height / width, 1, MaxStretch), Math.Clamp(width / (aspect * height), 1, MaxStretch));
        for (var v = 0; v < x.Length && width > 0 && height > 0; v++)
        {
            x[v] *= wider;
            y[v] *= higher;
        }
    }

    private static (double Width, double Height) Extent(double[] x, double[] y, double angle)
    {
        var (cos, sin) = (Math.Cos(angle), Math.Sin(angle));
        var (left, right, top, bottom) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        for (var v = 0; v < x.Length; v++)
        {
            var (px, py) = ((x[v] * cos) - (y[v] * sin), (x[v] * sin) + (y[v] * cos));
            (left, right) = (Math.Min(left, px), Math.Max(right, px));
            (top, bottom) = (Math.Min(top, py), Math.Max(bottom, py));
        }

        return (right - left, bottom - top);
    }
}
