namespace OrgGraph.Analytics.Numerics;

/// <summary>
/// Quantiles by linear interpolation between order statistics: type 7 of Hyndman and Fan (The American Statistician 50, 1996,
/// doi:10.2307/2684934), the default of R and NumPy.
/// </summary>
public static class Quantiles
{
    /// <summary>The quantile of values in ascending order. O(1).</summary>
    /// <param name="sorted">The values, ascending; at least one.</param>
    /// <param name="p">From 0 (the least) to 1 (the greatest).</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is out of range.</exception>
    public static double OfSorted(ReadOnlySpan<double> sorted, double p)
    {
        if (sorted.IsEmpty)
        {
            throw new ArgumentException("there are no values", nameof(sorted));
        }

        if (!(p is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "from 0 to 1");
        }

        var place = (sorted.Length - 1) * p;
        var below = (int)place;
        return below + 1 < sorted.Length
            ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]))
            : sorted[below];
    }
}
