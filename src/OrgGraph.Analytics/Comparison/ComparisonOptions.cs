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
    /// The same for measures of the same units: those that are as alike as <see cref="SameUnits"/>, and share as much as two
    /// units that no other measure names; above 0.
    /// </summary>
    public double LeastTextOfSameUnits { get; init; } = 0.1;

    /// <summary>From this likeness on, units count as the same (<see cref="MeasureSimilarity.Units"/>).</summary>
    public double SameUnits { get; init; } = 0.6;

    /// <summary>
    /// From this score on measures of the same units are a match; a person should look, as always below <see cref="Certain"/>.
    /// </summary>
    public double MatchOfSameUnits { get; init; } = 0.2;

    /// <summary>
    /// A measure without a match is a part of another one when it has at least this share of the other's wording that the
    /// other's own match lacks; of its units, where both name the same.
    /// </summary>
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
            [
                options.Match, options.Certain, options.CarriedOn, options.LeastText, options.LeastTextOfSameUnits,
                options.SameUnits, options.MatchOfSameUnits, options.PartAdds,
            ])
        {
            if (!(share is >= 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(options), share, "a threshold is from 0 to 1");
            }
        }

        if (options.LeastText == 0 || options.LeastTextOfSameUnits == 0 || options.Certain < options.Match)
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
