using System.Collections.Immutable;
using OrgGraph.Reports.Word;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Reports.Worksheets;

/// <summary>
/// A unit's sheet as a document to print, fill in and send back: the cover's lines, and a table of its measures.
/// </summary>
public static class UnitDocument
{
    private const double PageWidth = 26.7; // of A4 landscape, between the margins

    /// <summary>Writes it. The same sheet gives the same bytes.</summary>
    public static void Write(UnitSheet sheet, Language language, Stream output)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        List<(WordColumn Column, Func<SheetRow, string> Cell)> columns =
        [
            (new(SheetHeadings.Number.In(language), 1.1, IsCentred: true), r => r.Measure.Number),
            (new(SheetHeadings.Measure.In(language), 0), r => r.Measure.ShownText),
            (new(WorksheetTexts.Role.In(language), 1.4, IsCentred: true), r => SheetWords.RoleOf(r, language)),
            (new(WorksheetTexts.Partners.In(language), 4.4), r => SheetWords.PartnersOf(r, language)),
            .. sheet.HasLeaders
                ? [(new(Terms.HoldersOf(Role.Oversees).Capitalized.In(language), 1.4, IsCentred: true),
                    r => SheetWords.LeadersOf(r.Measure, language))]
                : ImmutableArray<(WordColumn, Func<SheetRow, string>)>.Empty,
            (new(WorksheetTexts.Deadline.In(language), 1.8, IsCentred: true), r => r.Measure.Row.Measure.Deadline ?? ""),
            .. sheet.HasTargets
                ? [(new(WorksheetTexts.Indicator.In(language), 1.9), r => SheetWords.TargetsOf(r.Measure, language))]
                : ImmutableArray<(WordColumn, Func<SheetRow, string>)>.Empty,
            (new(WorksheetTexts.Source.In(language), 1.4), r => SheetWords.PlaceOf(r.Measure, language)),
            (new(SheetHeadings.Progress.In(language), 3.4), _ => ""),
            (new(SheetHeadings.State.In(language), 1.4, IsCentred: true), _ => ""),
            (new(SheetHeadings.Owner.In(language), 1.5, IsCentred: true), _ => ""),
            (new(SheetHeadings.Phone.In(language), 1.9, IsCentred: true), _ => ""),
            (new(SheetHeadings.Id.In(language), 1.4, IsFine: true), r => r.Measure.Id),
        ];
        // the measure takes what the others leave
        columns[1] =
            (columns[1].Column with { Centimetres = PageWidth - columns.Sum(c => c.Column.Centimetres) }, columns[1].Cell);
        ImmutableArray<WordColumn> heads = [.. columns.Select(c => c.Column)];
        WordWriter.Write(output, isLandscape: true, body =>
        {
            body.Title(WorksheetTexts.Title.In(language, sheet.Unit.Id));
            foreach (var line in UnitCover.ParagraphsOf(sheet, language))
            {
                body.Paragraph(line);
            }

            foreach (var plan in sheet.Rows.GroupBy(r => r.Measure.Plan.Id, StringComparer.Ordinal))
            {
                body.Heading(plan.First().Measure.Plan.Title);
                body.Table(heads, plan.Select(r => columns.Select(c => c.Cell(r)).ToImmutableArray()));
            }
        });
    }
}
