using System.Collections.Immutable;
using OrgGraph.Reports.Workbook;
using OrgGraph.Workspace.Sentences;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Reports.Worksheets;

/// <summary>督办台账.xlsx: a row a measure, states to choose from, days as days, due and overdue rows marked against today.</summary>
public static class LedgerWorkbook
{
    /// <summary>Writes it. The same measures give the same bytes.</summary>
    public static void Write(WorksheetSet set, Language language, Stream output)
    {
        ArgumentNullException.ThrowIfNull(set);
        WorkbookWriter.Write([LedgerOf(set, columns => columns, language)], language, output);
    }

    /// <summary>The ledger, with columns that the caller changes.</summary>
    internal static TableSheet LedgerOf(
        WorksheetSet set,
        Func<ImmutableArray<FilledColumn<FollowedMeasure>>, ImmutableArray<FilledColumn<FollowedMeasure>>> change,
        Language language)
    {
        var hasLeaders = set.Ledger.Any(m => m.Row.Of(Role.Oversees).Any());
        var roles = new[] { Role.Lead, Role.Responsible, Role.Assist }.Where(r => set.Ledger.Any(m => m.Row.Of(r).Any()));
        ImmutableArray<FilledColumn<FollowedMeasure>> columns =
        [
            new(new(SheetHeadings.Number) { Width = 9 }, m => m.Number),
            new(new(SheetHeadings.Measure) { Width = 48 }, m => m.Row.Measure.Text),
            new(new(SheetHeadings.Plan) { Width = 20 }, m => m.Plan.Title),
            new(new(WorksheetTexts.Section) { Width = 16 }, m => m.Row.Subsection?.Title ?? m.Row.Section?.Title),
            new(new(WorksheetTexts.Task) { Width = 16 }, m => m.Row.Task.Title),
            .. roles.Select(role => new FilledColumn<FollowedMeasure>(
                new(Terms.HoldersOf(role).Capitalized) { Width = role == Role.Assist ? 28 : 20 },
                m => SheetWords.NamesOf(m.Row.Of(role), language))),
            .. hasLeaders
                ? [new(new(Terms.HoldersOf(Role.Oversees).Capitalized) { Width = 11 }, m => SheetWords.LeadersOf(m, language))]
                : ImmutableArray<FilledColumn<FollowedMeasure>>.Empty,
            new(new(WorksheetTexts.Deadline) { Width = 14 }, m => m.Row.Measure.Deadline),
            new(new(WorksheetTexts.DueOn, ColumnFormat.Date) { Width = 13 }, m => m.DueOn),
            new(new(WorksheetTexts.Indicator) { Width = 20 }, m => SheetWords.TargetsOf(m, language)),
            new(new(SheetHeadings.State, ColumnFormat.Input) { Width = 11, Choices = [.. WorksheetTexts.States] }, _ => null),
            new(new(SheetHeadings.Progress, ColumnFormat.Input) { Width = 30 }, _ => null),
            new(new(SheetHeadings.Owner, ColumnFormat.Input) { Width = 11 }, _ => null),
            new(new(SheetHeadings.Phone, ColumnFormat.Input) { Width = 14 }, _ => null),
            new(new(WorksheetTexts.Source) { Width = 20 }, m => SheetWords.SourceOf(m, language)),
            new(new(WorksheetTexts.Guess) { Width = 20 }, m => SheetWords.DoubtsOf(m, language)),
            new(new(SheetHeadings.Id) { IsHidden = true, Width = 20 }, m => m.Id),
        ];
        columns = change(columns);
        ImmutableArray<SheetColumn> heads = [.. columns.Select(c => c.Column)];
        return new TableSheet(
            WorksheetTexts.Ledger, WorksheetTexts.Ledger, heads,
            [.. set.Ledger.Select(m => FilledColumn<FollowedMeasure>.RowOf(columns, m))])
        {
            FrozenColumns = 2, Paper = SheetPaper.A3,
            PageTitle = WorksheetTexts.LedgerTitle.In(
                language,
                string.Join(
                    WorksheetTexts.Comma.In(language), set.Scope.Parts.Select(p => ScopeSentences.TitleOf(p).In(language)))),
            Rules = DueRules.Of(heads, language),
        };
    }
}
