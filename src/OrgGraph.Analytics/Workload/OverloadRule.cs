using OrgGraph.Analytics.Numerics;

namespace OrgGraph.Analytics.Workload;

/// <summary>
/// What is much among peers: above Tukey's upper fence Q3 + 1.5·(Q3 − Q1) of their loads (J. W. Tukey, Exploratory Data
/// Analysis, 1977), and above three times their median. Both move with the unit of load: the rule does not depend on the weights'
/// scale.
/// </summary>
/// <remarks>
/// The points decide, not their logarithms, by default. In action plans the logarithms spread so far (units that assist once
/// beside units that lead forty times) that the fence on them passes even a bureau with 34 times the median of its peers. For
/// positive loads it is never below the fence on points, so it serves to mark the extreme among those that are flagged.
/// </remarks>
public static class OverloadRule
{
    /// <summary>The load above which a unit is overloaded. O(n log n).</summary>
    /// <param name="peers">The loads of all peers, the judged unit among them; positive and finite.</param>
    /// <param name="threshold">The threshold; the default one when null.</param>
    /// <returns>The fence in the unit of the loads; positive infinity when there are no peers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A load or the threshold is out of range.</exception>
    public static double Fence(ReadOnlySpan<double> peers, OverloadThreshold? threshold = null)
    {
        threshold ??= new OverloadThreshold();
        threshold.Validate();
        if (peers.IsEmpty)
        {
            return double.PositiveInfinity;
        }

        var sorted = peers.ToArray();
        Array.Sort(sorted);
        if (!(sorted[0] > 0) || !double.IsFinite(sorted[^1]))
        {
            throw new ArgumentOutOfRangeException(nameof(peers), "loads of peers are positive and finite");
        }

        var least = threshold.MinRatio * Quantiles.OfSorted(sorted, 0.5);
        if (threshold.Scale == FenceScale.Points)
        {
            return Math.Max(least, UpperFence(sorted, threshold.Factor));
        }

        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = Math.Log(sorted[i]);
        }

        return Math.Max(least, Math.Exp(UpperFence(sorted, threshold.Factor)));
    }

    private static double UpperFence(double[] sorted, double factor)
    {
        var upper = Quantiles.OfSorted(sorted, 0.75);
        return upper + (factor * (upper - Quantiles.OfSorted(sorted, 0.25)));
    }
}
