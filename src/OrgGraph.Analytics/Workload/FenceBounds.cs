using OrgGraph.Analytics.Numerics;

namespace OrgGraph.Analytics.Workload;

/// <summary>Bounds of the fence of peers whose loads are only known to lie in ranges.</summary>
/// <remarks>
/// A quantile never falls when a load rises, so those of the lower ends and of the upper ends bound it; a peer whose load may be
/// nothing may be missing, so that every number of such peers is tried, at the end that is worst. The fence itself,
/// (1+f)·Q3 − f·Q1 or a multiple of the median, is bounded by the bounds of its parts. No reading lies outside; the bounds need
/// not be reached.
/// </remarks>
internal static class FenceBounds
{
    /// <summary>The least and the greatest fence. O(n²) in peers that may be missing, else n log n.</summary>
    /// <param name="ranges">The ranges of all who are or may be peers; none is a peer when its load is nothing.</param>
    /// <param name="threshold">The threshold.</param>
    public static (double Low, double High) Find(
        IReadOnlyCollection<(double Low, double High)> ranges, OverloadThreshold threshold)
    {
        double[] lows = [.. ranges.Where(r => r.Low > 0).Select(r => r.Low).Order()];
        double[] highs = [.. ranges.Where(r => r.Low > 0).Select(r => r.High).Order()];
        double[] missing = [.. ranges.Where(r => !(r.Low > 0)).Select(r => r.High).OrderDescending()];
        var (medianLow, medianHigh) = Bounds(lows, highs, missing, 0.5);
        if (threshold.Scale == FenceScale.Logarithm)
        {
            return missing.Length > 0 || lows.Length == 0
                ? (threshold.MinRatio * medianLow, double.PositiveInfinity)
                : Of(Math.Exp, [.. lows.Select(l => Math.Log(l))], [.. highs.Select(h => Math.Log(h))], []);
        }

        return Of(x => x, lows, highs, missing);

        (double Low, double High) Of(Func<double, double> back, double[] from, double[] to, double[] open)
        {
            var (upperLow, upperHigh) = Bounds(from, to, open, 0.75);
            var (lowerLow, lowerHigh) = Bounds(from, to, open, 0.25);
            var f = threshold.Factor;
            return (
                Math.Max(threshold.MinRatio * medianLow, back(upperLow + (f * Math.Max(0, upperLow - lowerHigh)))),
                Math.Max(threshold.MinRatio * medianHigh, back(upperHigh + (f * (upperHigh - lowerLow)))));
        }
    }

    private static (double Low, double High) Bounds(double[] lows, double[] highs, double[] missing, double p)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var there = 0; there <= missing.Length; there++)
        {
            if (lows.Length + there == 0)
            {
                low = high = 0;
                continue;
            }

            low = Math.Min(low, Quantiles.OfSorted([.. Enumerable.Repeat(0.0, there), .. lows], p));
            double[] with = [.. highs.Concat(missing.Take(there)).Order()];
            high = Math.Max(high, Quantiles.OfSorted(with, p));
        }

        return (low, high);
    }
}
