using OrgGraph.Model.Sources;

namespace OrgGraph.Model;

/// <summary>One table of measures with its title. A file may hold several (附件1…5).</summary>
public sealed record Plan
{
    /// <summary>
    /// Stable, readable id: jurisdiction, year and the title without them, as in <c>大兴区/2024/蓝天保卫战行动计划</c>.
    /// It depends on the plan alone, so that reading a file again, or with others, changes nothing.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The title as written, without the blanks of its layout.</summary>
    public required string Title { get; init; }

    /// <summary>The year that the plan is for; null when neither title nor notice tells.</summary>
    public int? Year { get; init; }

    /// <summary>Short name of the government whose plan it is (大兴区, 北京市); empty when unknown.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>
    /// The city or prefecture above a district's plan (北京市); the city itself for a city's plan; null when unknown.
    /// </summary>
    public string? City { get; init; }

    /// <summary>How the jurisdiction was found.</summary>
    public JurisdictionBasis JurisdictionBasis { get; init; }

    /// <summary>The attachment label without blanks (附件1), or null.</summary>
    public string? Attachment { get; init; }

    /// <summary>The notice that covers the plan, or null.</summary>
    public Notice? Notice { get; init; }

    /// <summary>Where the title stands.</summary>
    public required SourceSpan Source { get; init; }
}

/// <summary>The document that issues a plan.</summary>
/// <param name="Number">Document number as written, as in 京兴政办发〔2024〕2号; null when not found.</param>
/// <param name="Issuer">Who issued it; null when not found.</param>
/// <param name="IssuedOn">Date of issue; null when not found.</param>
public sealed record Notice(string? Number, string? Issuer, DateOnly? IssuedOn);

/// <summary>Which part of a document told the plan's jurisdiction, in the order in which they are asked.</summary>
public enum JurisdictionBasis
{
    /// <summary>Nothing told it.</summary>
    Unknown,

    /// <summary>The plan's own title names it.</summary>
    Title,

    /// <summary>The covering notice's issuer or title names it.</summary>
    Notice,

    /// <summary>The units or places that the plan names point to it.</summary>
    NamedUnits,

    /// <summary>The user gave it.</summary>
    Given,
}
