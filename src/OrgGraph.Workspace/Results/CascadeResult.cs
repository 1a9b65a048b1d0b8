using System.Collections.Immutable;
using OrgGraph.Analytics.Comparison;

namespace OrgGraph.Workspace.Results;

/// <summary>How a district carries out its city's measures.</summary>
/// <param name="City">The city.</param>
/// <param name="District">The district.</param>
/// <param name="Thresholds">What measures were matched by.</param>
/// <param name="PlansWithoutLike">Ids of the district's plans that the city has no like of.</param>
/// <param name="Years">The years of the plans.</param>
/// <param name="Counts">How many of the city's measures fare how.</param>
/// <param name="Measures">The city's measures.</param>
/// <param name="WithoutParent">The district's own measures.</param>
public sealed record CascadeResult(
    string City,
    string District,
    ThresholdsResult Thresholds,
    ImmutableArray<string> PlansWithoutLike,
    ImmutableArray<int> Years,
    CascadeCounts Counts,
    ImmutableArray<CityMeasureResult> Measures,
    ImmutableArray<MeasureResult> WithoutParent)
{
    /// <summary>A cascade as a result.</summary>
    public static CascadeResult Of(Cascade cascade)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        return new(
            cascade.City,
            cascade.District,
            ThresholdsResult.Of(cascade.Options),
            [.. cascade.UnmatchedPlans.Select(p => p.Id)],
            cascade.Years,
            CascadeCounts.Of(cascade),
            [.. cascade.Rows.Select(CityMeasureResult.Of)],
            [.. cascade.WithoutParent.Select(MeasureResult.Of)]);
    }
}

/// <summary>How many of a city's measures fare how; they sum to all.</summary>
/// <param name="PickedUp">Carried out.</param>
/// <param name="ToReview">Perhaps carried out.</param>
/// <param name="Gaps">Not picked up, though districts are called on.</param>
/// <param name="ForCityUnits">Not picked up, and asking only units of the city.</param>
/// <param name="ForOtherDistricts">Not picked up, and naming other districts only.</param>
public sealed record CascadeCounts(int PickedUp, int ToReview, int Gaps, int ForCityUnits, int ForOtherDistricts)
{
    internal static CascadeCounts Of(Cascade cascade) => new(
        cascade.Count(CascadeState.PickedUp),
        cascade.Count(CascadeState.ToReview),
        cascade.Count(CascadeState.Gap),
        cascade.Count(CascadeState.ForCityUnits),
        cascade.Count(CascadeState.ForOtherDistricts));
}

/// <summary>A city's measure, and the district's that carry it out.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Address">Whom it calls on.</param>
/// <param name="State">How it fares.</param>
/// <param name="CarriedOutBy">The district's measures.</param>
public sealed record CityMeasureResult(
    string Id, string Text, string Source, CascadeAddress Address, CascadeState State,
    ImmutableArray<CarriedOutResult> CarriedOutBy)
{
    internal static CityMeasureResult Of(CascadeRow row) => new(
        row.Measure.Id,
        row.Measure.Text,
        row.Measure.Source.ToString(),
        row.Address,
        row.State,
        [.. row.CarriedOutBy.Select(l => CarriedOutResult.Of(row.Measure, l))]);
}

/// <summary>A district's measure that carries out a city's.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Match">How much alike the two are.</param>
public sealed record CarriedOutResult(string Id, string Text, string Source, MatchResult Match)
{
    internal static CarriedOutResult Of(Measure city, CascadeLink link) => new(
        link.Measure.Id,
        link.Measure.Text,
        link.Measure.Source.ToString(),
        MatchResult.Of(new MeasureMatch(city.Id, link.Measure.Id, link.Similarity, link.ToReview)));
}
