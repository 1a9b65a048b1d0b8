using System.Collections.Immutable;
using OrgGraph.Reports.Workbook;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Reports.Worksheets;

/// <summary>
/// A unit's sheet as a workbook: a cover with the counts, and its measures to fill in. Texts are never formulas.
/// </summary>
public static class UnitWorkbook
{
    /// <summary>Writes it. The same sheet gives the same bytes.</summary>
    public static void Write(UnitSheet sheet, Language language, Stream output)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var title = WorksheetTexts.Title.In(language, sheet.Unit.Id);
        WorkbookWriter.Write([CoverOf(sheet, title, language), MeasuresOf(sheet, title, language)], language, output);
    }

    private static TableSheet CoverOf(UnitSheet sheet, string title, Language language) => new(
        WorksheetTexts.Cover, WorksheetTexts.Cover,
        [new(WorksheetTexts.Item) { Width = 18 }, new(LocalizedText.Same(title)) { Width = 100 }],
        [.. UnitCover.LinesOf(sheet, language).Select(l => ImmutableArray.Create<object?>(l.Item, l.Content))])
    {
        IsFiltered = false, PageTitle = title,
    };

    private static TableSheet MeasuresOf(UnitSheet sheet, string title, Language language)
    {
        ImmutableArray<FilledColumn<SheetRow>> columns =
        [
            new(new(SheetHeadings.Number) { Width = 8 }, r => r.Measure.Number),
            new(new(SheetHeadings.Plan) { Width = 14 }, r => r.Measure.Plan.Title),
            new(new(SheetHeadings.Measure) { Width = 44 }, r => r.Measure.ShownText),
            new(new(WorksheetTexts.Role) { Width = 9 }, r => SheetWords.RoleOf(r, language)),
            new(new(WorksheetTexts.Partners) { Width = 26 }, r => SheetWords.PartnersOf(r, language)),
            .. sheet.HasLeaders
                ? [new(new(Terms.HoldersOf(Role.Oversees).Capitalized) { Width = 11 },
                    r => SheetWords.LeadersOf(r.Measure, language))]
                : ImmutableArray<FilledColumn<SheetRow>>.Empty,
            new(new(WorksheetTexts.Deadline) { Width = 12 }, r => r.Measure.Row.Measure.Deadline),
            new(new(WorksheetTexts.DueOn, ColumnFormat.Date) { Width = 12 }, r => r.Measure.DueOn),
            .. sheet.HasTargets
                ? [new(new(WorksheetTexts.Indicator) { Width = 15 }, r => SheetWords.TargetsOf(r.Measure, language))]
                : ImmutableArray<FilledColumn<SheetRow>>.Empty,
            new(new(WorksheetTexts.Source) { Width = 11 }, r => SheetWords.PlaceOf(r.Measure, language)),
            new(new(SheetHeadings.Progress, ColumnFormat.Input) { Width = 24 }, _ => null),
            new(new(SheetHeadings.State, ColumnFormat.Input) { Width = 9, Choices = [.. WorksheetTexts.States] }, _ => null),
            new(new(SheetHeadings.Owner, ColumnFormat.Input) { Width = 9 }, _ => null),
            new(new(SheetHeadings.Phone, ColumnFormat.Input) { Width = 13 }, _ => null),
            new(new(SheetHeadings.Id) { IsHidden = true, Width = 20 }, r => r.Measure.Id),
            new(new(SheetHeadings.Unit) { IsHidden = true, Width = 20 }, _ => sheet.Unit.Id),
        ];
        return new TableSheet(
            WorksheetTexts.Measures, WorksheetTexts.Measures, [.. columns.Select(c => c.Column)],
            [.. sheet.Rows.Select(r => FilledColumn<SheetRow>.RowOf(columns, r))])
        {
            FrozenColumns = 1, PageTitle = title, Rules = DueRules.Of([.. columns.Select(c => c.Column)], language),
        };
    }
}
