namespace OrgGraph.Analytics.Workload;

/// <summary>The scale on which a fence is computed.</summary>
public enum FenceScale
{
    /// <summary>The points themselves.</summary>
    Points,

    /// <summary>Their logarithms: far more forgiving where a few peers carry a hundred times what others do.</summary>
    Logarithm,
}

/// <summary>When a load is called an overload.</summary>
/// <param name="Scale">The scale of Tukey's fence.</param>
/// <param name="Factor">Interquartile ranges above the upper quartile; finite, not negative. Tukey's own is 1.5.</param>
/// <param name="MinRatio">
/// Times the median that an overload is at least; finite, 1 or more. It keeps peers that are nearly equal from flagging each
/// other.
/// </param>
public sealed record OverloadThreshold(FenceScale Scale = FenceScale.Points, double Factor = 1.5, double MinRatio = 3)
{
    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a number or out of its range.</exception>
    public void Validate()
    {
        Limits.NotNegative(Factor, nameof(Factor));
        Limits.AtLeast(1, MinRatio, nameof(MinRatio));
    }
}
