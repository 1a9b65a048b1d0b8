using System.Collections.Immutable;
using OrgGraph.Documents.Corrections;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents;

/// <summary>What the caller may say about the reading of a document.</summary>
public sealed record ReadOptions
{
    /// <summary>The default limit of a file's size: 64 MiB.</summary>
    public const long DefaultMaxBytes = 64L * 1024 * 1024;

    /// <summary>Whose plans these are, where the documents do not tell: 大兴区, or with its city 北京市大兴区.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>True when the first named unit of each measure leads, though the documents do not say so.</summary>
    public bool FirstLeads { get; init; }

    /// <summary>Larger files are refused; in bytes, positive.</summary>
    public long MaxBytes { get; init; } = DefaultMaxBytes;

    /// <summary>What a reader may take of the machine.</summary>
    public DocumentLimits Limits { get; init; } = DocumentLimits.Default;

    /// <summary>The user's own aliases, parents and members of groups.</summary>
    public UnitOverrides Units { get; init; } = UnitOverrides.None;

    /// <summary>Decisions of persons about the documents of the run; their order does not matter.</summary>
    public ImmutableArray<CorrectionSource> Corrections { get; init; } = [];

    /// <summary>True where readings keep their documents' texts, for a person who reviews them.</summary>
    public bool ForReview { get; init; }
}

/// <summary>What one document holds.</summary>
/// <param name="Source">The file's name as it stands in source spans.</param>
/// <param name="Encoding">What was understood of the format: the encoding of a text, or <c>docx</c>.</param>
/// <param name="Layouts">The kinds of table that were found, in order of first use.</param>
/// <param name="Plans">The plans in document order; at least one.</param>
/// <param name="Findings">Everything that the reader has to say, in order of place.</param>
public sealed record DocumentReading(
    string Source,
    string Encoding,
    ImmutableArray<string> Layouts,
    ImmutableArray<ResolvedPlan> Plans,
    ImmutableArray<Finding> Findings)
{
    /// <summary>
    /// The ids of the corrections that were made in the document (<see cref="CorrectionSet.IdOf(Correction)"/>).
    /// </summary>
    public ImmutableArray<string> Corrections { get; init; } = [];

    /// <summary>The ids of the corrections that only confirm what was read.</summary>
    public ImmutableArray<string> Confirmations { get; init; } = [];

    /// <summary>The ids of the findings that corrections answer, those of plans that met too.</summary>
    public ImmutableArray<string> Answered { get; init; } = [];

    /// <summary>
    /// The document as it was read, for a review; null unless <see cref="ReadOptions.ForReview"/> asked for it.
    /// </summary>
    public ReviewText? Text { get; init; }
}
