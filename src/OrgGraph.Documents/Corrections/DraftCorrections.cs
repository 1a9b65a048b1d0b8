using System.Collections.Immutable;
using OrgGraph.Documents.Plans;

namespace OrgGraph.Documents.Corrections;

/// <summary>What became of a run's corrections.</summary>
/// <param name="Documents">The documents, corrected, in their order.</param>
/// <param name="Findings">What there is to say, by document.</param>
/// <param name="Applied">Ids of the corrections that were made in a document.</param>
/// <param name="Confirmed">Ids of the confirmations of a document, which change nothing.</param>
/// <param name="Answered">Ids of the findings that they answer.</param>
internal sealed record CorrectedRun(
    IReadOnlyList<DraftedDocument> Documents,
    ILookup<int, Finding> Findings,
    ILookup<int, string> Applied,
    ILookup<int, string> Confirmed,
    IReadOnlySet<string> Answered);

/// <summary>
/// The place of corrections between the two phases: read, correct, resolve, build. Documents as they were read are not
/// changed: making corrections once more on what came out changes nothing.
/// </summary>
internal static class DraftCorrections
{
    /// <summary>
    /// Makes the corrections, in an order of their own. Linear in documents and corrections, but for edited rows.
    /// </summary>
    public static CorrectedRun Apply(
        IReadOnlyList<DraftedDocument> documents, IReadOnlyList<CorrectionSource> sources, CancellationToken cancellationToken)
    {
        List<CorrectionSource> given = [.. sources.Where(s => !s.Set.IsEmpty || !s.Unknown.IsEmpty)];
        if (given.Count == 0 || documents.Count == 0)
        {
            return new CorrectedRun(
                documents, EmptyOf<Finding>(), EmptyOf<string>(), EmptyOf<string>(), new HashSet<string>());
        }

        var run = new CorrectionRun(documents);
        foreach (var source in given)
        {
            cancellationToken.ThrowIfCancellationRequested();
            run.Place(source);
        }

        return run.Make(cancellationToken);
    }

    private static ILookup<int, T> EmptyOf<T>() => Array.Empty<T>().ToLookup(_ => 0);
}
