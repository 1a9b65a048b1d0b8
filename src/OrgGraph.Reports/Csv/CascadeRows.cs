using System.Collections.Immutable;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Csv;

/// <summary>How districts carry out their city's measures, as rows for a spreadsheet: one a pair of measures.</summary>
internal static class CascadeRows
{
    private static readonly ImmutableArray<LocalizedText> s_columns =
    [
        new("区", "district"), new("承接", "picked up"), new("要求谁", "whom it calls on"), new("得分", "score"),
        new("市级措施编号", "city measure"), new("市级措施", "city text"), new("区级措施编号", "district measure"), new("区级措施", "district text"),
    ];

    /// <summary>The headings.</summary>
    public static ImmutableArray<string> ColumnsIn(Language language) => [.. s_columns.Select(c => c.In(language))];

    /// <summary>The rows.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Of(ImmutableArray<Cascade> cascades, Language language) =>
        cascades.SelectMany(c => RowsOf(c, language));

    private static IEnumerable<IReadOnlyList<object?>> RowsOf(Cascade cascade, Language language)
    {
        foreach (var row in cascade.Rows)
        {
            var address = ChangeTerms.Of(row.Address).In(language);
            if (row.CarriedOutBy.IsEmpty)
            {
                yield return [cascade.District, ChangeTerms.Of(row).In(language), address, null, row.Measure.Id, row.Measure.Text,
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
