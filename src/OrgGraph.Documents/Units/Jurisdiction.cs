using OrgGraph.Model;

namespace OrgGraph.Documents.Units;

/// <summary>Whose plan it is.</summary>
/// <param name="Province">The province, or null when unknown.</param>
/// <param name="City">The city, or null when unknown.</param>
/// <param name="District">The district or county; null for a city's or province's plan.</param>
/// <param name="Basis">What told it.</param>
internal sealed record Jurisdiction(string? Province, string? City, string? District, JurisdictionBasis Basis)
{
    public static Jurisdiction Unknown { get; } = new(null, null, null, JurisdictionBasis.Unknown);

    /// <summary>The town or street within the place; null for the plans of a place itself.</summary>
    public string? Town { get; init; }

    /// <summary>The short name of district, city or province: 大兴区, 北京市; empty when unknown.</summary>
    public string PlaceName => District ?? City ?? Province ?? "";

    /// <summary>The short name that scopes units: 大兴区, 北京市, 大兴区黄村镇; empty when unknown.</summary>
    public string Name => PlaceName + Town;

    public UnitLevel Level => Town is not null ? UnitLevel.Town
        : District is not null ? UnitLevel.District
        : City is not null ? UnitLevel.Municipal
        : Province is not null ? UnitLevel.Provincial
        : UnitLevel.Unknown;

    /// <summary>The government's full name without 人民政府: 北京市大兴区.</summary>
    public string FullName => District is null ? Name : City + District + Town;

    /// <summary>The same place, now that its city is known.</summary>
    public Jurisdiction In(string city) => this with { City = city, Province = Province ?? Gazetteer.Default.ProvinceOf(city) };

    public static Jurisdiction Of(Place place, JurisdictionBasis basis) => new(place.Province, place.City, place.District, basis);
}
