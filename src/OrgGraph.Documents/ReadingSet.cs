using System.Collections.Immutable;
using OrgGraph.Documents.Corrections;
using OrgGraph.Documents.Plans;
using OrgGraph.Documents.Units;

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
        var open = drafts.Where(d => d.Document is not null).ToList();
        var documents = open.ConvertAll(d => d.Document!);
        var run = DraftCorrections.Apply(documents, options.Corrections, cancellationToken);
        var plans = PlaceFinder.Find(run.Documents, options.Jurisdiction);
        var refused = new List<Correction>();
        var corrections = options.Corrections.SelectMany(s => s.Set.Corrections);
        var resolver = new RunResolver(plans, UnitCorrections.Join(options.Units, corrections, refused));
        var finished = new Dictionary<DraftedDocument, (ResolvedPlan[] Plans, List<Finding> Findings)>();
        foreach (var document in plans.GroupBy(p => p.Document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var findings = document.Key.Findings.ToList();
            finished[document.Key] = ([.. document.Select(p => resolver.Resolve(p, findings))], findings);
        }

        resolver.ShowNames(finished.Values.Select(f => f.Plans));
        var readings = new Dictionary<DraftedDocument, DocumentReading>();
        ImmutableArray<string> answered = [.. run.Answered.Order(StringComparer.Ordinal)];
        for (var i = 0; i < documents.Count; i++)
        {
            var (resolved, findings) = finished[run.Documents[i]];
            findings.AddRange(run.Findings[i]);
            findings.AddRange(i > 0 ? [] : refused.Select(r => CorrectionRun.Unfit(resolved[0].Content.Plan.Source, r)));
            findings = FindingIds.Assign(findings, AnchorsOf(documents[i]));
            findings = ReviewedFindings.Mark(findings, run.Documents[i], run.Answered);
            readings[documents[i]] = new DocumentReading(
                open[i].Source, open[i].Format, open[i].Tables, [.. resolved], documents[i].Text.InOrder(findings))
            {
                Corrections = [.. run.Applied[i]],
                Confirmations = [.. run.Confirmed[i]],
                Answered = answered,
                Text = options.ForReview ? new ReviewText(documents[i]) : null,
            };
        }

        return [.. drafts.Select(d => d.Finished ?? readings[d.Document!])];
    }

    // the measures as they were read: a correction of a text does not change the ids of what was found there
    private static IEnumerable<FindingAnchor> AnchorsOf(DraftedDocument document) =>
        document.Plans.Select(p => p.AsRead ?? p).SelectMany(p => p.Measures).Select(m => new FindingAnchor(m.Source, m.Text));
}
