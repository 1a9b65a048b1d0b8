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

    /// <summary>What units have done, a line a unit, with the states that are not the measure's own word.</summary>
    public static string ProgressOf(MeasureProgress measure, Language language) => string.Join('\n', measure.Entries
        .Select(e => (
            Entry: e,
            Parts: new[] { measure.Deciding.Contains(e) ? "" : e.Written, e.Progress }.Where(t => t.Length > 0).ToArray()))
        .Where(e => e.Parts.Length > 0)
        .Select(e => WorksheetTexts.RoleList.In(
            language, NameOf(e.Entry, language), string.Join(WorksheetTexts.Semicolon.In(language), e.Parts)))
        .Distinct(StringComparer.Ordinal));

    /// <summary>
    /// What sheets say of persons or telephones, each with its unit; without where only the unit that answers for it says any.
    /// </summary>
    public static string PersonsOf(MeasureProgress measure, Func<SheetEntry, string> part, Language language)
    {
        var units = measure.Entries.Where(e => part(e).Length > 0).GroupBy(e => e.Unit, StringComparer.Ordinal)
            .Select(g => (First: g.First(), Said: string.Join(
                WorksheetTexts.Comma.In(language), g.Select(part).Distinct(StringComparer.Ordinal))))
            .ToList();
        return units is [var (entry, only)]
            && (entry.Unit.Length == 0 || measure.Measure.Accountable.Any(n => n.Id == entry.Unit)) ? only
            : string.Join('\n', units.Select(u => WorksheetTexts.RoleList.In(language, NameOf(u.First, language), u.Said)));
    }

    /// <summary>What rows say, with the file of each.</summary>
    public static string SaidIn(SheetFinding finding, Language language) => string.Join('\n', finding.Entries.Select(e =>
        ProgressTexts.SaidIn.In(
            language, NameOf(e, language), e.Source.FileAndPlaceIn(language),
            string.Join(WorksheetTexts.Semicolon.In(language), new[] { e.Written, e.Progress }.Where(t => t.Length > 0)))));

    /// <summary>What a finding is about: a measure's number and text, the code that is gone, or a unit.</summary>
    public static string AboutOf(SheetFinding finding) => finding.Measure is { } measure
        ? $"{measure.Number} {measure.Row.Measure.Text}"
        : finding.Problem is SheetProblem.UnitUnknown or SheetProblem.ColumnsMissing ? finding.Entries[0].Unit
        : string.Join(' ', new[] { finding.Entries[0].Id, finding.Entries[0].Text }.Where(t => t.Length > 0));

    /// <summary>A day.</summary>
    public static string DayOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string NameOf(SheetEntry entry, Language language) =>
        entry.Unit.Length > 0 ? entry.Unit : ProgressTexts.Office.In(language);
}
