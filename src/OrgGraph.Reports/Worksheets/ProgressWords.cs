using System.Globalization;
using OrgGraph.Workspace.Sentences;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Reports.Worksheets;

/// <summary>The sentences of a progress report.</summary>
internal static class ProgressWords
{
    /// <summary>How far all measures are.</summary>
    public static string SummaryOf(ProgressReport report, Language language) => ProgressTexts.Summary.In(
        language, DayOf(report.Today),
        string.Join(
            WorksheetTexts.Comma.In(language), report.Set.Scope.Parts.Select(p => ScopeSentences.TitleOf(p).In(language))),
        report.Measures.Length, report.Done, CollectProgress.NearDays, report.Due, report.Late, report.Silent);

    /// <summary>How many units have answered.</summary>
    public static string BackOf(ProgressReport report, Language language) => ProgressTexts.Back.In(
        language, report.Units.Length, report.Units.Count(u => !u.IsSilent), report.Returned.Files.Length,
        report.Returned.Filled);

    /// <summary>What units have done, a line a unit.</summary>
    public static string ProgressOf(MeasureProgress measure, Language language) => string.Join('\n', measure.Entries
        .Where(e => e.Progress.Length > 0)
        .Select(e => ProgressTexts.SaidBy.In(language, NameOf(e, language), e.Progress)));

    /// <summary>What rows say, with the file of each.</summary>
    public static string SaidIn(SheetFinding finding, Language language) => string.Join('\n', finding.Entries.Select(e =>
        ProgressTexts.SaidIn.In(
            language, NameOf(e, language), e.Source.FileAndPlaceIn(language),
            string.Join(WorksheetTexts.Semicolon.In(language), new[] { e.Written, e.Progress }.Where(t => t.Length > 0)))));

    /// <summary>What a finding is about: a measure's number and text, or the code that is gone.</summary>
    public static string AboutOf(SheetFinding finding) => finding.Measure is { } measure
        ? $"{measure.Number} {measure.Row.Measure.Text}"
        : string.Join(' ', new[] { finding.Entries[0].Id, finding.Entries[0].Text }.Where(t => t.Length > 0));

    /// <summary>A day.</summary>
    public static string DayOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string NameOf(SheetEntry entry, Language language) =>
        entry.Unit.Length > 0 ? entry.Unit : ProgressTexts.Office.In(language);
}
