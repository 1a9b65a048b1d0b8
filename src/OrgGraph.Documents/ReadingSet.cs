using System.Collections.Immutable;
using OrgGraph.Documents.Corrections;
using OrgGraph.Documents.Plans;

namespace OrgGraph.Documents;

/// <summary>The second phase of reading: the documents of a run are corrected and resolved together, once.</summary>
public static class ReadingSet
{
    /// <summary>
    /// Gives the plans their places and their names units. Documents tell each other the city above a district, where they
    /// agree on one; those that do not tell their place keep their units to themselves. The order of documents does not matter.
    /// </summary>
    /// <param name="drafts">The documents of one run.</param>
    /// <param name="options">The options that they were read with.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ImmutableArray<DocumentReading> Resolve(
        IReadOnlyList<DocumentDraft> drafts, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        options ??= new ReadOptions();
        var documents = drafts.Where(d => d.Document is not null).Select(d => d.Document!).ToList();
        DraftCorrections.Apply(documents, cancellationToken);
        var plans = PlaceFinder.Find(documents, options.Jurisdiction);
        var resolver = new RunResolver(plans, options.Units);
        var finished = new Dictionary<DraftedDocument, (ResolvedPlan[] Plans, List<Finding> Findings)>();
        foreach (var document in plans.GroupBy(p => p.Document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var findings = document.Key.Findings.ToList();
            finished[document.Key] = ([.. document.Select(p => resolver.Resolve(p, findings))], findings);
        }

        resolver.ShowNames(finished.Values.Select(f => f.Plans));
        return [.. drafts.Select(d => d.Finished ?? ReadingOf(d, finished[d.Document!]))];
    }

    private static DocumentReading ReadingOf(DocumentDraft draft, (ResolvedPlan[] Plans, List<Finding> Findings) finished) =>
        new(draft.Source, draft.Format, draft.Tables, [.. finished.Plans], draft.Document!.Text.InOrder(finished.Findings));
}
