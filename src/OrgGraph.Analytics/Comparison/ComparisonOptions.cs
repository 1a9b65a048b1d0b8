using OrgGraph.Analytics.Workload;

namespace OrgGraph.Analytics.Comparison;

/// <summary>The thresholds of a comparison. The defaults were set on pairs that people reviewed, see the tests.</summary>
public sealed record ComparisonOptions
{
    /// <summary>From this score on two measures are a match, 0 to 1; below <see cref="Certain"/> a person should look.</summary>
    public double Match { get; init; } = 0.3;

    /// <summary>From this score on a match stands without review; at least <see cref="Match"/>.</summary>
    public double Certain { get; init; } = 0.45;

    /// <summary>
    /// From this share of common wording (<see cref="MeasureSimilarity.Common"/>) on a match counts as carried on, below it
    /// as reworded.
    /// </summary>
    public double CarriedOn { get; init; } = 0.8;

    /// <summary>
    /// Likeness of wording below which two measures are never a match, whatever task, section and units say; above 0, since the
    /// search for pairs rests on it.
    /// </summary>
    public double LeastText { get; init; } = 0.2;

    /// <summary>
    /// A measure without a match is a part of another one when that covers at least this share of its wording…
    /// </summary>
    public double PartCovered { get; init; } = 0.5;

    /// <summary>…and when it has at least this share of the other's wording that the other's own match lacks.</summary>
    public double PartAdds { get; init; } = 0.2;

    /// <summary>Weights of the score.</summary>
    public SimilarityWeights Weights { get; init; } = new();

    /// <summary>How load is counted and judged, for the changes of load.</summary>
    public WorkloadOptions Workload { get; init; } = new();

    /// <summary>Refuses thresholds and weights that cannot be meant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A threshold or weight is out of its range.</exception>
    internal static void Check(ComparisonOptions options)
    {
        foreach (var share in (ReadOnlySpan<double>)
            [options.Match, options.Certain, options.CarriedOn, options.LeastText, options.PartCovered, options.PartAdds])
        {
            if (!(share is >= 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(options), share, "a threshold is from 0 to 1");
            }
        }

        if (options.LeastText == 0 || options.Certain < options.Match)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                options,
                "the least likeness of text is above 0, and matches are not certain below the threshold of a match");
        }

        var weights = options.Weights;
        foreach (var weight in (ReadOnlySpan<double>)[weights.Text, weights.Task, weights.Section, weights.Units])
        {
            if (!(weight >= 0) || double.IsInfinity(weight) || weights.Text == 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(options), weight, "weights are finite and not negative, that of the text is positive");
            }
        }
    }
}
