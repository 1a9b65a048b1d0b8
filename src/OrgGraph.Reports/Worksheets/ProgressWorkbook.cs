using System.Collections.Immutable;
using OrgGraph.Reports.Workbook;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Reports.Worksheets;

/// <summary>The ledger with what returned sheets say, the figures of units, and what is to be decided.</summary>
public static class ProgressWorkbook
{
    /// <summary>Writes it. The same report gives the same bytes.</summary>
    public static void Write(ProgressReport report, Language language, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        var measures = report.Measures.ToDictionary(m => m.Measure.Id, StringComparer.Ordinal);
        var notes = report.Findings.Where(f => f.Measure is not null)
            .ToLookup(f => f.Measure!.Id, f => ProgressTexts.Of(f.Problem).In(language), StringComparer.Ordinal);
        string SaidOf(FollowedMeasure m, Func<SheetEntry, string> part) =>
            ProgressWords.PersonsOf(measures[m.Id], part, language);
        var ledger = LedgerWorkbook.LedgerOf(
            report.Set,
            columns =>
            [
                .. columns.Select(c =>
                    c.Column.Heading == SheetHeadings.State
                        ? c with { Cell = m => measures[m.Id].State is { } state ? MeasureStates.Of(state).In(language) : null }
                    : c.Column.Heading == SheetHeadings.Progress
                    ? c with { Cell = m => ProgressWords.ProgressOf(measures[m.Id], language) }
                    : c.Column.Heading == SheetHeadings.Owner ? c with { Cell = m => SaidOf(m, e => e.Owner) }
                    : c.Column.Heading == SheetHeadings.Phone ? c with { Cell = m => SaidOf(m, e => e.Phone) }
                    : c),
                new FilledColumn<FollowedMeasure>(
                    new(ProgressTexts.Note) { Width = 22 }, m => string.Join('\n', notes[m.Id].Distinct(StringComparer.Ordinal))),
            ],
            language);
        WorkbookWriter.Write([ledger, UnitsOf(report), FindingsOf(report, language)], language, output);
    }

    private static TableSheet UnitsOf(ProgressReport report) => new(
        ProgressTexts.Units, ProgressTexts.Units,
        [
            new(ProgressTexts.UnitName) { Width = 34 }, new(ProgressTexts.Owed, ColumnFormat.Count),
            new(Terms.DoneBy(Role.Lead).Capitalized, ColumnFormat.Count), new(ProgressTexts.Done, ColumnFormat.Count),
            new(ProgressTexts.Due, ColumnFormat.Count), new(ProgressTexts.Late, ColumnFormat.Count) { IsShaded = true },
            new(ProgressTexts.Silent, ColumnFormat.Count) { IsShaded = true },
        ],
        [
            .. report.Units.Select(u => ImmutableArray.Create<object?>(
                u.Unit.Id, u.Measures, u.Leads, u.Done, u.Due, u.Late, u.Silent)),
        ])
    {
        FrozenColumns = 1,
    };

    private static TableSheet FindingsOf(ProgressReport report, Language language) => new(
        ProgressTexts.Decide, ProgressTexts.Decide,
        [new(ProgressTexts.Problem) { Width = 26 }, new(SheetHeadings.Measure) { Width = 50 },
            new(ProgressTexts.Said) { Width = 60 }],
        [
            .. report.Findings.Select(f => ImmutableArray.Create<object?>(
                ProgressTexts.Of(f.Problem).In(language), ProgressWords.AboutOf(f), ProgressWords.SaidIn(f, language))),
        ]);
}
