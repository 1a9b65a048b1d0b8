using System.Collections.Immutable;
using OrgGraph.Reports.Workbook;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Reports.Worksheets;

/// <summary>Marks rows by their day and state against the day on which the sheet is looked at.</summary>
internal static class DueRules
{
    /// <summary>Finished rows, overdue ones, near ones: marked at their number, day and state.</summary>
    public static ImmutableArray<RowRule> Of(ImmutableArray<SheetColumn> columns, Language language)
    {
        var state = columns.Index().Single(c => c.Item.Heading == SheetHeadings.State).Index;
        var due = columns.Index().Single(c => c.Item.Heading == WorksheetTexts.DueOn).Index;
        var (stateCell, dueCell) = ($"${SheetWriter.ColumnName(state)}2", $"${SheetWriter.ColumnName(due)}2");
        string Is(MeasureState s) => $"{stateCell}=\"{MeasureStates.Of(s).In(language)}\"";
        ImmutableArray<int> marked = [0, due, state];
        return
        [
            new(Is(MeasureState.Done), RowMark.Finished, marked),
            new($"OR(AND(ISNUMBER({dueCell}),{dueCell}<TODAY()),{Is(MeasureState.Late)})", RowMark.Alarm, marked),
            new(
                $"AND(ISNUMBER({dueCell}),{dueCell}>=TODAY(),{dueCell}<=TODAY()+{CollectProgress.NearDays})", RowMark.Soon,
                marked),
        ];
    }
}
