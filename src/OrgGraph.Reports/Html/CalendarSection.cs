using System.Collections.Immutable;
using OrgGraph.Analytics.Workload;
using OrgGraph.Reports.Texts;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Html;

/// <summary>When work falls due: months against the heaviest units, with all measures in the first row.</summary>
internal static class CalendarSection
{
    private const int Shown = 15;
    private const int WordingsShown = 6;
    private const int YearEnd = 12; // the column behind the months

    public static void Write(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        using (html.Open("section", ("id", "calendar")))
        {
            html.Write("h2", WorkloadTexts.Calendar.In(language)).Line();
            html.Write("p", WorkloadTexts.CalendarMeans.In(language), ("class", "note")).Line();
            foreach (var year in data.Years)
            {
                OverloadSection.WriteYearHeading(html, data, year);
                WriteYear(html, year, language);
            }
        }

        html.Line();
    }

    /// <summary>The times of one government's plans of one year, and its units by months.</summary>
    /// <param name="html">The page.</param>
    /// <param name="year">The plans.</param>
    /// <param name="language">The language of its words.</param>
    /// <param name="address">Where the cell of a unit and a month, 1 to 12, leads to; null where none leads anywhere.</param>
    public static void WriteYear(
        HtmlWriter html, YearWorkload year, Language language, Func<string, int, string>? address = null)
    {
        WriteTimes(html, year, language);
        ImmutableArray<UnitWorkload> units = [.. year.Carrying.Take(Shown)];
        if (units.IsEmpty)
        {
            return;
        }

        var hasLater = units.Any(u => u.ByMonth.Any(m => m.Year != year.Year));
        ImmutableArray<MatrixAxis> columns =
        [
            .. Enumerable.Range(1, 12).Select(m =>
                new MatrixAxis(
                    WorkloadTexts.Month.In(language, m, WorkloadTexts.EnglishMonths[m - 1]),
                    WorkloadTexts.Month.In(language, m, WorkloadTexts.EnglishMonths[m - 1]))),
            Named(WorkloadTexts.YearEndColumn, language),
            .. hasLater ? [Named(WorkloadTexts.LaterColumn, language)] : (ImmutableArray<MatrixAxis>)[],
            Named(WorkloadTexts.RecurringColumn, language),
            Named(WorkloadTexts.UnscheduledColumn, language),
        ];
        var values = new double[units.Length, columns.Length];
        for (var i = 0; i < units.Length; i++)
        {
            foreach (var month in units[i].ByMonth)
            {
                if (month.Year == year.Year)
                {
                    values[i, month.Month - 1] += month.Points - month.YearEnd;
                    values[i, YearEnd] += month.YearEnd;
                }
                else
                {
                    values[i, YearEnd + 1] += month.Points;
                }
            }

            values[i, columns.Length - 2] = units[i].Recurring;
            values[i, columns.Length - 1] = units[i].Unscheduled;
        }

        var form = units.Length < year.Carrying.Count() ? WorkloadTexts.CalendarTitle : WorkloadTexts.CalendarTitleAll;
        var title = form.In(language, ScopeSentences.TitleOf(year.Part), units.Length);
        html.Write("h4", title);
        MatrixChart.Write(
            html, title, MatrixText.Describe(values, [.. units.Select(u => u.Unit.Id)], columns, language),
            [.. units.Select(MatrixAxis.Of)], columns, values, WorkloadSentences.Points,
            WorkloadTexts.TotalColumn.In(language),
            address is null ? null : (r, c) => c <= YearEnd ? address(units[r].Unit.Id, Math.Min(c + 1, 12)) : null);
        MatrixText.WriteRest(html, year, units.Length, language);
    }

    private static MatrixAxis Named(LocalizedText text, Language language) => new(text.In(language), text.In(language));

    private static void WriteTimes(HtmlWriter html, YearWorkload year, Language language)
    {
        var said = WorkloadTexts.TimesOfAll.In(
            language, ScopeSentences.OnlyIn(year.Part), year.Graph.Measures.Length,
            DeadlineSentences.Of(year, year.Graph.Measures, language));
        var unresolved = year.Graph.Measures
            .SelectMany(m => m.Deadlines.Where(d => d.Kind == DeadlineKind.Unresolved).Select(d => (Measure: m, d.Text)))
            .ToList();
        if (unresolved.Count > 0)
        {
            var wordings = unresolved.GroupBy(u => u.Text, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
            var named = string.Join(ReportTexts.Comma.In(language), wordings.Take(WordingsShown).Select(g =>
                WorkloadTexts.TimesOf.In(language, g.Key, g.Count())));
            said += (language == Language.English ? " " : "")
                + (year.Year is null ? WorkloadTexts.DeadlinesWithoutYear : WorkloadTexts.UnresolvedDeadlines).In(
                    language,
                    unresolved.Select(u => u.Measure.Id).Distinct(StringComparer.Ordinal).Count(),
                    wordings.Count > WordingsShown ? WorkloadTexts.AndOthers.In(language, named) : named);
        }

        html.Write("p", said).Line();
    }
}
