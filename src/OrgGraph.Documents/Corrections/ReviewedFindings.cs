using OrgGraph.Documents.Plans;

namespace OrgGraph.Documents.Corrections;

/// <summary>Marks what persons have answered: it stays in the list, and asks nothing any more.</summary>
internal static class ReviewedFindings
{
    /// <summary>The findings, those marked that a correction answers or whose doubts are all settled.</summary>
    /// <param name="findings">What there is to say about a document, with ids.</param>
    /// <param name="document">The document, corrected.</param>
    /// <param name="answered">Ids of the findings that corrections of the run answer.</param>
    public static List<Finding> Mark(List<Finding> findings, DraftedDocument document, IReadOnlySet<string> answered)
    {
        var corrected = document.Plans.Where(p => p.AsRead is not null).ToList();
        if (answered.Count == 0 && corrected.Count == 0)
        {
            return findings;
        }

        // rows whose roles were guessed when they were read and are not any more
        var settled = corrected
            .SelectMany(p => GuessedIn(p.AsRead!).Except(GuessedIn(p))).ToHashSet();
        return findings.ConvertAll(
            f =>
                answered.Contains(f.Id)
                    || (f.Kind == FindingKind.RoleGuessed && settled.Any(row => FindingAnchor.Holds(row, f.Source)))
            ? f with { IsAnswered = true } : f);
    }

    private static IEnumerable<SourceSpan> GuessedIn(PlanDraft plan) => plan.Mentions
        .Where(m => m.Uncertainty == Uncertainty.RoleNotDecided).Select(m => plan.Measures[m.Measure].Source);
}
