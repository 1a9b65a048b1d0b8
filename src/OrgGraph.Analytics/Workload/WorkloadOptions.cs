namespace OrgGraph.Analytics.Workload;

/// <summary>How load is counted and overload judged; checked where it is used.</summary>
public sealed record WorkloadOptions
{
    private const int MinPeers = 4; // fewer have no quartiles worth the name

    /// <summary>Points of a role; finite, not negative.</summary>
    public LoadWeights Weights { get; init; } = new();

    /// <summary>
    /// c in the coordination cost c·ln(1+k) of a measure with k partners; finite, not negative, in points. The default makes a
    /// lead with ten partners cost half as much again (0.2·ln 11 = 0.48). See <see cref="CoordinationCost"/>.
    /// </summary>
    public double CoordinationFactor { get; init; } = 0.2;

    /// <summary>When a load is called an overload.</summary>
    public OverloadThreshold Threshold { get; init; } = new();

    /// <summary>Units that a group of peers needs before it is judged, at least 4.</summary>
    public int MinimumPeers { get; init; } = 8;

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a number or out of its range.</exception>
    public void Validate()
    {
        Limits.NotNegative(Weights.Lead, "Weights.Lead");
        Limits.NotNegative(Weights.Responsible, "Weights.Responsible");
        Limits.NotNegative(Weights.Assist, "Weights.Assist");
        Limits.NotNegative(CoordinationFactor, nameof(CoordinationFactor));
        Limits.AtLeast(MinPeers, MinimumPeers, nameof(MinimumPeers));
        Threshold.Validate();
    }
}
