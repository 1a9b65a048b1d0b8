using System.Collections.Immutable;

namespace OrgGraph.Analytics.Workload;

/// <summary>How unequally load lies on the units of one level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Curve">
/// Part of all points that the lightest i of the n units carry, for i = 0 … n: from 0 to 1, rising, convex
/// (M. O. Lorenz, Publications of the American Statistical Association 9, 1905, doi:10.2307/2276207).
/// </param>
/// <param name="Gini">
/// Twice the area between the curve and the diagonal: 0 when all carry the same, (n-1)/n when one carries all
/// (C. Gini 1912; the form for finite populations, without small-sample correction).
/// </param>
public sealed record Lorenz(UnitLevel Level, ImmutableArray<double> Curve, double Gini)
{
    /// <summary>The coefficient of fewer units says little: one unit more or less moves it.</summary>
    public const int WeakBelow = 12;

    /// <summary>True when the units are too few for the coefficient to be told.</summary>
    public bool IsWeak => Curve.Length - 1 < WeakBelow;

    /// <summary>The curve and coefficient of loads. O(n log n).</summary>
    /// <param name="level">The level whose units bear the loads.</param>
    /// <param name="loads">The loads; finite, not negative, at least one of them positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">A load is negative or not finite, or none is positive.</exception>
    public static Lorenz Of(UnitLevel level, ReadOnlySpan<double> loads)
    {
        var sorted = loads.ToArray();
        Array.Sort(sorted);
        var curve = new double[sorted.Length + 1];
        for (var i = 0; i < sorted.Length; i++)
        {
            Limits.NotNegative(sorted[i], nameof(loads));
            curve[i + 1] = curve[i] + sorted[i];
        }

        var total = curve[^1];
        if (!(total > 0) || !double.IsFinite(total))
        {
            throw new ArgumentOutOfRangeException(nameof(loads), "the sum of loads is positive and finite");
        }

        var under = 0.0; // trapezes below the curve, without their width of 1/n
        for (var i = 0; i < curve.Length; i++)
        {
            curve[i] /= total;
            under += i == 0 ? 0 : (curve[i - 1] + curve[i]) / 2;
        }

        return new Lorenz(level, [.. curve], Math.Max(0, 1 - (2 * under / sorted.Length)));
    }
}
