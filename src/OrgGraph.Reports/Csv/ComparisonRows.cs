using System.Collections.Immutable;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Reports.Csv;

/// <summary>What changed between plans as rows for a spreadsheet: one a match, or one a measure that has none.</summary>
internal static class ComparisonRows
{
    private static readonly LocalizedText s_label = new("{0} → {1}", "{0} → {1}");

    private static readonly ImmutableArray<LocalizedText> s_columns =
    [
        new("比较", "comparison"), new("变化", "change"), new("待复核", "to review"), new("得分", "score"), new("文字相似", "text"),
        new("原措施编号", "measure before"), new("原措施", "text before"), new("现措施编号", "measure after"), new("现措施", "text after"),
        new("原牵头", "leads before"), new("现牵头", "leads after"), new("牵头有变", "lead changed"),
        new("原数字", "numbers before"), new("现数字", "numbers after"), new("原时限", "deadline before"), new("现时限", "deadline after"),
    ];

    /// <summary>The headings.</summary>
    public static ImmutableArray<string> ColumnsIn(Language language) => [.. s_columns.Select(c => c.In(language))];

    /// <summary>The rows.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Of(
        ImmutableArray<(ComparisonPair Pair, PlanComparison Comparison)> results, Language language) => results.SelectMany(r =>
    {
        var label = s_label.In(language, ComparisonPair.LabelOf(r.Pair.Before), ComparisonPair.LabelOf(r.Pair.After));
        return r.Comparison.Measures.SelectMany(m => RowsOf(label, m, language));
    });

    private static IEnumerable<IReadOnlyList<object?>> RowsOf(string label, MeasureChange change, Language language)
    {
        var before = change.Before.ToDictionary(m => m.Id, StringComparer.Ordinal);
        var after = change.After.ToDictionary(m => m.Id, StringComparer.Ordinal);
        IReadOnlyList<object?> RowOf(MeasureMatch? match, Measure? first, Measure? second) =>
        [
            label,
            ChangeTerms.Of(change.Kind).In(language),
            match?.ToReview,
            match is null ? null : Math.Round(match.Similarity.Score, 4),
            match is null ? null : Math.Round(match.Similarity.Text, 4),
            first?.Id,
            first?.Text,
            second?.Id,
            second?.Text,
            string.Join('、', change.LeadsBefore),
            string.Join('、', change.LeadsAfter),
            match is null ? null : change.LeadChanged,
            string.Join('、', change.NumbersBefore),
            string.Join('、', change.NumbersAfter),
            first?.Deadline,
            second?.Deadline,
        ];
        return change.Matches.IsEmpty
            ? [RowOf(match: null, change.Before.FirstOrDefault(), change.After.FirstOrDefault())]
            : change.Matches.Select(m => RowOf(m, before[m.Before], after[m.After]));
    }
}
