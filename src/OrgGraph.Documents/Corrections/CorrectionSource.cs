using System.Collections.Immutable;

namespace OrgGraph.Documents.Corrections;

/// <summary>Corrections and where they come from.</summary>
/// <param name="Set">The corrections.</param>
/// <param name="Document">
/// The document that they lie beside, by the name that stands in source spans: those that fit nothing are told there. Null for
/// corrections of a workspace, where those of plans that are not read are passed over.
/// </param>
public sealed record CorrectionSource(CorrectionSet Set, string? Document = null)
{
    /// <summary>The name of their file, for messages; null where there is none.</summary>
    public string? File { get; init; }

    /// <summary>The numbers, from 1, of entries of the file that cannot be used.</summary>
    public ImmutableArray<int> Unknown { get; init; } = [];
}
