using System.Collections.Immutable;

namespace OrgGraph.Analytics.Comparison;

/// <summary>Whom a city's measure calls on, as seen from one district.</summary>
public enum CascadeAddress
{
    /// <summary>This district, by name or as one of all (各区政府): a district's measure is expected.</summary>
    District,

    /// <summary>Districts that are not named (相关区政府): whether this one is meant, a person must say.</summary>
    SomeDistricts,

    /// <summary>Units of the city alone.</summary>
    CityUnits,

    /// <summary>Other districts, by name: nothing is expected of this one.</summary>
    OtherDistricts,
}

/// <summary>How a city's measure fares in a district.</summary>
public enum CascadeState
{
    /// <summary>A measure of the district carries it out.</summary>
    PickedUp,

    /// <summary>A measure of the district may carry it out; a person should look.</summary>
    ToReview,

    /// <summary>It calls on districts, and no measure of this one picks it up.</summary>
    Gap,

    /// <summary>No measure picks it up, and it asks only units of the city.</summary>
    ForCityUnits,

    /// <summary>No measure picks it up, and it names other districts only.</summary>
    ForOtherDistricts,
}

/// <summary>A city's measure and what a district makes of it.</summary>
/// <param name="Measure">The city's measure.</param>
/// <param name="Address">Whom it calls on.</param>
/// <param name="CarriedOutBy">The district's measures that carry it out, best first; none for a gap.</param>
public sealed record CascadeRow(Measure Measure, CascadeAddress Address, ImmutableArray<CascadeLink> CarriedOutBy)
{
    /// <summary>True when it calls on districts, on this one or on some, and no measure of the district picks it up.</summary>
    public bool IsGap => State == CascadeState.Gap;

    /// <summary>How the measure fares.</summary>
    public CascadeState State =>
        CarriedOutBy.Any(l => !l.ToReview) ? CascadeState.PickedUp
        : !CarriedOutBy.IsEmpty ? CascadeState.ToReview
        : Address switch
        {
            CascadeAddress.CityUnits => CascadeState.ForCityUnits,
            CascadeAddress.OtherDistricts => CascadeState.ForOtherDistricts,
            _ => CascadeState.Gap,
        };
}

/// <summary>A district's measure that carries out a city's.</summary>
/// <param name="Measure">The district's measure.</param>
/// <param name="Similarity">How like each other they are; the city's measure is the one before.</param>
/// <param name="ToReview">True when a person should look: the score is in the doubtful band.</param>
public sealed record CascadeLink(Measure Measure, MeasureSimilarity Similarity, bool ToReview);
