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

/// <summary>A city's measure and what a district makes of it.</summary>
/// <param name="Measure">The city's measure.</param>
/// <param name="Address">Whom it calls on.</param>
/// <param name="CarriedOutBy">The district's measures that carry it out, best first; none for a gap.</param>
public sealed record CascadeRow(Measure Measure, CascadeAddress Address, ImmutableArray<CascadeLink> CarriedOutBy)
{
    /// <summary>True when no measure of the district picks it up and it does not name other districts only.</summary>
    public bool IsGap => CarriedOutBy.IsEmpty && Address != CascadeAddress.OtherDistricts;
}

/// <summary>A district's measure that carries out a city's.</summary>
/// <param name="Measure">The district's measure.</param>
/// <param name="Similarity">How like each other they are; the city's measure is the one before.</param>
/// <param name="ToReview">True when a person should look: the score is in the doubtful band.</param>
public sealed record CascadeLink(Measure Measure, MeasureSimilarity Similarity, bool ToReview);
