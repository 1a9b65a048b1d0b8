using System.Globalization;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Reports.Worksheets;

/// <summary>What stands in front of a unit's measures.</summary>
internal static class UnitCover
{
    /// <summary>Unit, plans, counts and how to fill the sheet in.</summary>
    public static IEnumerable<(string Item, string Content)> LinesOf(UnitSheet sheet, Language language)
    {
        yield return (SheetHeadings.Unit.In(language), sheet.Unit.Id);
        yield return (
            WorksheetTexts.Plans.In(language),
            string.Join('\n', sheet.Rows.Select(r => r.Measure.Plan.Title).Distinct(StringComparer.Ordinal)));
        yield return (WorksheetTexts.Count.In(language), NumberOf(sheet.Rows.Length));
        foreach (var role in new[] { Role.Lead, Role.Responsible, Role.Assist }.Where(r => sheet.Count(r) > 0))
        {
            yield return (WorksheetTexts.CountOf.In(language, Terms.DoneBy(role)), NumberOf(sheet.Count(role)));
        }

        yield return (WorksheetTexts.Dated.In(language), NumberOf(sheet.Dated));
        if (sheet.Rows.Min(r => r.Measure.DueOn) is { } first)
        {
            yield return (WorksheetTexts.First.In(language), first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (sheet.Guessed > 0)
        {
            yield return (WorksheetTexts.Guessed.In(language), NumberOf(sheet.Guessed));
        }

        yield return (WorksheetTexts.HowTo.In(language), WorksheetTexts.HowToFill.In(language));
    }

    /// <summary>The same as paragraphs: the counts in one.</summary>
    public static IEnumerable<string> ParagraphsOf(UnitSheet sheet, Language language)
    {
        var lines = LinesOf(sheet, language).Select(l => WorksheetTexts.RoleList.In(language, l.Item, l.Content)).ToList();
        yield return lines[0];
        yield return lines[1];
        yield return string.Join(WorksheetTexts.Semicolon.In(language), lines[2..^1]);
        yield return lines[^1];
    }

    private static string NumberOf(int number) => number.ToString(CultureInfo.InvariantCulture);
}
