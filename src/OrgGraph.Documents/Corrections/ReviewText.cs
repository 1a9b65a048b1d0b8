using System.Collections.Immutable;
using OrgGraph.Documents.Plans;

namespace OrgGraph.Documents.Corrections;

/// <summary>A row of a plan as it was read.</summary>
/// <param name="Plan">The index of its plan in the document.</param>
/// <param name="Anchor">What corrections of it name.</param>
/// <param name="Names">Its names.</param>
public sealed record ReviewRow(int Plan, RowAnchor Anchor, ImmutableArray<ReviewName> Names);

/// <summary>A name of a row as it was read.</summary>
/// <param name="Anchor">What corrections of it name.</param>
/// <param name="Mention">The name, its role and its place.</param>
public sealed record ReviewName(NameAnchor Anchor, Mention Mention);

/// <summary>A document as it was read, before corrections: what a review shows, and what corrections are anchored by.</summary>
public sealed class ReviewText
{
    private readonly DraftedDocument _document;
    private readonly ImmutableArray<PlanDraft> _plans;

    internal ReviewText(DraftedDocument document)
    {
        _document = document;
        _plans = [.. document.Plans.Select(p => p.AsRead ?? p)];
        Plans = [.. _plans.Select(p => PlanEdit.SnapshotOf(p, document))];
    }

    /// <summary>The plans, in order.</summary>
    public ImmutableArray<PlanSnapshot> Plans { get; }

    /// <summary>Where the plans' titles stand.</summary>
    public ImmutableArray<SourceSpan> TitlesOf => [.. _plans.Select(p => p.Title.Source)];

    /// <summary>The headings of a plan's columns.</summary>
    public ImmutableArray<string> HeadingsOf(int plan) => _plans[plan].Columns.Headings;

    /// <summary>A place as it stands, with the row that holds it. Linear in the document.</summary>
    public Excerpt ExcerptOf(SourceSpan place) => _document.Text.ExcerptOf(
        place, MeasureAt(place) is var (plan, measure) ? _plans[plan].Measures[measure].Source : place);

    /// <summary>The plan that a place belongs to: the last that begins before it.</summary>
    public int PlanAt(SourceSpan place)
    {
        for (var i = _plans.Length - 1; i > 0; i--)
        {
            var title = _plans[i].Title.Source;
            if (title.Part == place.Part && (title.Line, title.Column).CompareTo((place.Line, place.Column)) <= 0)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The row that holds a place; null where none does. Linear in the rows.</summary>
    public ReviewRow? RowAt(SourceSpan place) => MeasureAt(place) is var (plan, measure) ? RowOf(plan, measure) : null;

    private (int Plan, int Measure)? MeasureAt(SourceSpan place)
    {
        for (var p = 0; p < _plans.Length; p++)
        {
            for (var m = 0; m < _plans[p].Measures.Count; m++)
            {
                if (FindingAnchor.Holds(_plans[p].Measures[m].Source, place))
                {
                    return (p, m);
                }
            }
        }

        return null;
    }

    private ReviewRow RowOf(int plan, int measure)
    {
        var keys = Plans[plan].RowKeys;
        var number = keys.Take(measure + 1).Count(k => k == keys[measure]);
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        return new ReviewRow(
            plan, new RowAnchor(_plans[plan].Measures[measure].Text, number),
            [
                .. _plans[plan].Mentions.Where(m => m.Measure == measure).Select(m =>
                {
                    var name = Wording.KeyOf(m.Text);
                    times[name] = times.GetValueOrDefault(name) + 1;
                    return new ReviewName(new NameAnchor(m.Text, times[name]), m);
                }),
            ]);
    }
}
