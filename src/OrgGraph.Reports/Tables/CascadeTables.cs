using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Model.Ids;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Tables;

/// <summary>How districts carry out their city's measures, as tables for people and rows for a spreadsheet.</summary>
public static class CascadeTables
{
    private static readonly LocalizedText s_heading = new("{0} → {1}（{2}）", "{0} → {1} ({2})");

    private static readonly LocalizedText s_unmatchedPlan = new(
        "注意：市级没有与“{0}”对应的计划，它未配对的措施不列为自有",
        "note: the city has no plan like '{0}'; its measures without a match are not listed as the district's own");

    private static readonly LocalizedText s_unmatchedPlans = new(
        "注意：市级没有与以下 {0} 份计划对应的计划，它们未配对的措施不列为自有：{1}",
        "note: the city has no plans like these {0}; their measures without a match are not listed as the district's own: {1}");

    private static readonly LocalizedText s_acrossYears = new(
        "注意：市级与区级计划年份不同，市级要求可能已变", "note: the plans are of other years; the city may ask for something else by now");

    private static readonly ImmutableArray<LocalizedText> s_textColumns =
    [
        TableWords.PickedUp, new("市级措施", "the city's measure"), new("要求谁", "whom it calls on"),
        new("区级措施", "the district's measures"), TableWords.Score,
    ];

    private static readonly ImmutableArray<LocalizedText> s_columns =
    [
        new("区", "district"), TableWords.PickedUp, new("要求谁", "whom it calls on"), TableWords.Score,
        new("市级措施编号", "city measure"), new("市级措施", "city text"), new("区级措施编号", "district measure"), new("区级措施", "district text"),
    ];

    /// <summary>Rows for a spreadsheet: one a pair of measures.</summary>
    public static ResultTable Of(ImmutableArray<Cascade> cascades, Language language) =>
        new([.. s_columns.Select(c => c.In(language))], [.. cascades.SelectMany(c => RowsOf(c, language))]);

    /// <summary>City, district and years.</summary>
    public static string HeadingOf(Cascade cascade, Language language)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        var years = string.Join('、', cascade.Years.Select(y => y.ToString(CultureInfo.InvariantCulture)));
        return s_heading.In(language, cascade.City, cascade.District, years);
    }

    /// <summary>What is to be kept in mind: other years, plans without a like.</summary>
    public static IEnumerable<string> NotesOn(Cascade cascade, Language language)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        return [
            .. cascade.Years.Length > 1 ? (string[])[s_acrossYears.In(language)] : [],
            .. PlanNotes.Of(cascade.UnmatchedPlans, s_unmatchedPlan, s_unmatchedPlans, language),
        ];
    }

    /// <summary>The city's measures with the district's that carry them out, then the district's own.</summary>
    public static TextTable Of(Cascade cascade, Language language)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        var severalPlans = cascade.Rows.Select(r => PlanOf(r.Measure))
            .Concat(cascade.Rows.SelectMany(r => r.CarriedOutBy).Select(l => PlanOf(l.Measure)))
            .Concat(cascade.WithoutParent.Select(PlanOf))
            .Distinct().Count() > 2;
        return new TextTable(
            [.. s_textColumns.Select((c, i) => new TextColumn(c.In(language), IsNarrow: i is 0 or 2 or 4))],
            [
                .. cascade.Rows.Select(row => (string[])
                [
                    ChangeTerms.Of(row.State).In(language),
                    ComparisonSentences.Shorten(row.Measure, severalPlans),
                    ChangeTerms.Of(row.Address).In(language),
                    string.Join('\n', row.CarriedOutBy.Select(l => ComparisonSentences.Shorten(l.Measure, severalPlans))),
                    string.Join(
                        '\n',
                        row.CarriedOutBy.Select(
                            l => ComparisonSentences.ScoreText(l.Similarity.Score) + (l.ToReview ? "?" : ""))),
                ]),
                .. cascade.WithoutParent.Select(m => (string[])
                    [ChangeTerms.Own.In(language), "", "", ComparisonSentences.Shorten(m, severalPlans), ""]),
            ])
        {
            Measures =
            [
                .. cascade.Rows.Select((r, i) => (i, 1, ImmutableArray.Create(r.Measure))),
                .. cascade.Rows.Select((r, i) => (i, 3, r.CarriedOutBy.Select(l => l.Measure).ToImmutableArray())),
                .. cascade.WithoutParent.Select((m, i) => (cascade.Rows.Length + i, 3, ImmutableArray.Create(m))),
            ],
        };
    }

    private static PlanId PlanOf(Measure measure) => MeasureId.Parse(measure.Id).Plan;

    private static IEnumerable<IReadOnlyList<object?>> RowsOf(Cascade cascade, Language language)
    {
        foreach (var row in cascade.Rows)
        {
            var address = ChangeTerms.Of(row.Address).In(language);
            if (row.CarriedOutBy.IsEmpty)
            {
                yield return [cascade.District, ChangeTerms.Of(row.State).In(language), address, null, row.Measure.Id,
                    row.Measure.Text,
                    null, null];
            }

            foreach (var link in row.CarriedOutBy)
            {
                yield return
                [
                    cascade.District, ChangeTerms.Of(link).In(language), address,
                    Math.Round(link.Similarity.Score, 4), row.Measure.Id, row.Measure.Text, link.Measure.Id, link.Measure.Text,
                ];
            }
        }

        foreach (var measure in cascade.WithoutParent)
        {
            yield return [cascade.District, ChangeTerms.Own.In(language), null, null, null, null, measure.Id, measure.Text];
        }
    }
}
