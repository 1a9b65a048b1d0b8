using System.Collections.Immutable;
using OrgGraph.Documents.Plans;
using OrgGraph.Documents.Tables;

namespace OrgGraph.Documents.Corrections;

/// <summary>
/// The corrections that are made while a table is read: what a column holds. Without the right columns there are no rows that
/// could be corrected later.
/// </summary>
internal static class ColumnCorrections
{
    /// <summary>The table with the meanings that persons gave its columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="title">The title of its plan; null where the document has none.</param>
    /// <param name="document">The document's name: without a title, only decisions on this document are meant.</param>
    /// <param name="sources">The corrections.</param>
    public static Table Apply(Table table, PlanTitle? title, string document, ImmutableArray<CorrectionSource> sources)
    {
        if (sources.IsDefaultOrEmpty)
        {
            return table;
        }

        var columns = table.Columns;
        var key = title is null || title.IsStandIn ? null : Wording.KeyOf(title.Text);
        foreach (var (set, of) in sources)
        {
            foreach (var correction in set.Columns)
            {
                if (correction.Plan is { } plan && set.Plans[plan].Title is var was
                    && (was is null ? key is null && of == document : Wording.KeyOf(was) == key))
                {
                    columns = columns.With(correction.Heading, MeaningOf(correction.Is));
                }
            }
        }

        return ReferenceEquals(columns, table.Columns) ? table : table with { Columns = columns };
    }

    private static ColumnMeaning MeaningOf(ColumnUse use) => use switch
    {
        ColumnUse.Number => ColumnMeaning.Number,
        ColumnUse.Task => ColumnMeaning.Task,
        ColumnUse.Measure => ColumnMeaning.Measure,
        ColumnUse.Deadline => ColumnMeaning.Deadline,
        ColumnUse.Lead => ColumnMeaning.Lead,
        ColumnUse.Responsible => ColumnMeaning.Responsible,
        ColumnUse.Assist => ColumnMeaning.Assist,
        ColumnUse.Leaders => ColumnMeaning.Leaders,
        _ => ColumnMeaning.Other,
    };
}
