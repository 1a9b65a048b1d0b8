using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Reports.Word;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Reports.Worksheets;

/// <summary>通报.docx: who has done what, what is late, who is silent, what must be decided.</summary>
public static class ProgressCircular
{
    /// <summary>Writes it. The same report gives the same bytes.</summary>
    public static void Write(ProgressReport report, Language language, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        WordWriter.Write(output, isLandscape: false, body =>
        {
            body.Title(ProgressTexts.Title.In(language));
            body.Paragraph(ProgressWords.SummaryOf(report, language));
            body.Paragraph(ProgressWords.BackOf(report, language));
            body.Heading(ProgressTexts.ByUnit.In(language));
            body.Table(
                [
                    new(ProgressTexts.UnitName.In(language), 7), Figure(ProgressTexts.Owed),
                    Figure(Terms.DoneBy(Role.Lead).Capitalized),
                    Figure(ProgressTexts.Done), Figure(ProgressTexts.Due), Figure(ProgressTexts.Late),
                    Figure(ProgressTexts.Silent),
                ],
                report.Units.Select(u => ImmutableArray.Create(
                    u.Unit.Id, Number(u.Measures), Number(u.Leads), Number(u.Done), Number(u.Due), Number(u.Late),
                    Number(u.Silent))));
            WriteList(
                body, ProgressTexts.LateMeasures,
                [
                    new(SheetHeadings.Number.In(language), 1.4, IsCentred: true), new(SheetHeadings.Measure.In(language), 6.4),
                    new(ProgressTexts.Answering.In(language), 3.6), new(WorksheetTexts.DueOn.In(language), 2.2, IsCentred: true),
                    new(SheetHeadings.Progress.In(language), 4.4),
                ],
                report.Measures.Where(m => m.IsLate).Select(m => ImmutableArray.Create(
                    m.Measure.Number, m.Measure.Row.Measure.Text, SheetWords.NamesOf(m.Measure.Accountable, language),
                    ProgressWords.DayOf(m.Measure.DueOn), ProgressWords.ProgressOf(m, language))));
            body.Heading(ProgressTexts.SilentUnits.In(language));
            body.Paragraph(report.Units.Where(u => u.IsSilent).Select(u => u.Unit.Id).ToList() is { Count: > 0 } silent
                ? string.Join(WorksheetTexts.Comma.In(language), silent) : ProgressTexts.None.In(language));
            WriteList(
                body, ProgressTexts.ToDecide,
                [
                    new(ProgressTexts.Problem.In(language), 3.4), new(SheetHeadings.Measure.In(language), 6),
                    new(ProgressTexts.Said.In(language), 8.6),
                ],
                report.Findings.Select(f => ImmutableArray.Create(
                    ProgressTexts.Of(f.Problem).In(language), ProgressWords.AboutOf(f), ProgressWords.SaidIn(f, language))));
            if (!report.Returned.NotRead.IsEmpty)
            {
                WriteList(
                    body, ProgressTexts.NotRead,
                    [new(ProgressTexts.File.In(language), 8), new(ProgressTexts.Reason.In(language), 10)],
                    report.Returned.NotRead.Select(f => ImmutableArray.Create(f.Source, f.Reason.In(language))));
            }
        });

        WordColumn Figure(LocalizedText heading) => new(heading.In(language), 1.85, IsCentred: true);

        void WriteList(
            WordWriter.Body body, LocalizedText heading, IReadOnlyList<WordColumn> columns,
            IEnumerable<ImmutableArray<string>> rows)
        {
            body.Heading(heading.In(language));
            var all = rows.ToList();
            if (all.Count > 0)
            {
                body.Table(columns, all);
            }
            else
            {
                body.Paragraph(ProgressTexts.None.In(language));
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
