using System.Collections.Immutable;
using OrgGraph.Documents.Plans;

namespace OrgGraph.Documents.Corrections;

/// <summary>Changes what was read of a run's documents, before names are resolved to units.</summary>
/// <param name="documents">The documents; their plans are changed in place.</param>
internal delegate void DraftCorrection(IReadOnlyList<DraftedDocument> documents);

/// <summary>The place of corrections between the two phases: read, correct, resolve, build.</summary>
internal static class DraftCorrections
{
    /// <summary>The corrections of every run, in the order in which they are made.</summary>
    public static ImmutableArray<DraftCorrection> All { get; } = [];

    /// <summary>Makes the corrections, one after the other.</summary>
    public static void Apply(IReadOnlyList<DraftedDocument> documents, CancellationToken cancellationToken)
    {
        foreach (var correct in All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            correct(documents);
        }
    }
}
