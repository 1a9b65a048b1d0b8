using OrgGraph.Analytics.Comparison;

namespace OrgGraph.Workspace.Results;

/// <summary>A measure by id and text.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text.</param>
/// <param name="Source">Where it stands: file, line and column.</param>
public sealed record MeasureResult(string Id, string Text, string Source)
{
    internal static MeasureResult Of(Measure measure) => new(measure.Id, measure.Text, measure.Source.ToString());
}

/// <summary>The thresholds that measures were matched by; see <see cref="ComparisonOptions"/>.</summary>
/// <param name="Match">From this likeness on, two measures match.</param>
/// <param name="Certain">Below this likeness a person should look.</param>
/// <param name="CarriedOn">From this likeness on, a measure is carried on rather than reworded.</param>
/// <param name="LeastText">The least likeness of the wording alone.</param>
public sealed record ThresholdsResult(double Match, double Certain, double CarriedOn, double LeastText)
{
    internal static ThresholdsResult Of(ComparisonOptions options) =>
        new(options.Match, options.Certain, options.CarriedOn, options.LeastText);
}

/// <summary>How numbers of results are rounded.</summary>
internal static class Rounded
{
    private const int Digits = 6;

    /// <summary>A number without the noise of binary fractions; null where it is not finite or there is none.</summary>
    public static double? Of(double? number) =>
        number is { } value && double.IsFinite(value) ? Math.Round(value, Digits) + 0.0 : null;
}
