using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Workload;
using OrgGraph.Reports.Texts;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Html;

/// <summary>When work falls due: months against the heaviest units, with all measures in the first row.</summary>
internal static class CalendarSection
{
    private const int Shown = 15;
    private const int WordingsShown = 6;

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

    private static void WriteYear(HtmlWriter html, YearWorkload year, Language language)
    {
        var spreads = year.Graph.Measures.Select(m => MonthSpread.Of(m.Deadlines)).ToList();
        WriteBusiest(html, year, spreads, language);
        ImmutableArray<UnitWorkload> units = [.. year.Carrying.Take(Shown)];
        if (units.IsEmpty)
        {
            return;
        }

        var hasLater = units.Any(u => u.ByMonth.Any(m => m.Year != year.Year));
        ImmutableArray<MatrixAxis> columns =
        [
            .. Enumerable.Range(1, 12).Select(m =>
                new MatrixAxis(WorkloadTexts.Month.In(language, m, WorkloadTexts.EnglishMonths[m - 1]), WorkloadTexts.Month.In(language, m, WorkloadTexts.EnglishMonths[m - 1]))),
            .. hasLater ? [Named(WorkloadTexts.LaterColumn, language)] : (ImmutableArray<MatrixAxis>)[],
            Named(WorkloadTexts.RecurringColumn, language),
            Named(WorkloadTexts.UnscheduledColumn, language),
        ];
        var values = new double[units.Length, columns.Length];
        for (var i = 0; i < units.Length; i++)
        {
            foreach (var month in units[i].ByMonth)
            {
                values[i, month.Year == year.Year ? month.Month - 1 : 12] += month.Points;
            }

            values[i, columns.Length - 2] = units[i].Recurring;
            values[i, columns.Length - 1] = units[i].Unscheduled;
        }

        var title = WorkloadTexts.CalendarTitle.In(language, OverloadSection.YearOf(year, language), units.Length);
        html.Write("h4", title);
        MatrixChart.Write(
            html, title, MatrixText.Describe(values, [.. units.Select(u => u.Unit.Id)], columns, language),
            [.. units.Select(u => new MatrixAxis(u.Unit.Id, u.Unit.Id))], columns, values, WorkloadSentences.Points,
            WorkloadTexts.TotalColumn.In(language));
        MatrixText.WriteRest(html, year, units.Length, language);
    }

    private static MatrixAxis Named(LocalizedText text, Language language) => new(text.In(language), text.In(language));

    private static void WriteBusiest(HtmlWriter html, YearWorkload year, List<MonthSpread> spreads, Language language)
    {
        var busiest = spreads.SelectMany(s => s.Months).Where(m => m.IsDue)
            .GroupBy(m => (m.Year, m.Month)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault();
        var said = busiest is null ? "" : WorkloadTexts.BusiestMonth.In(
            language,
            WorkloadSentences.MonthOf(year, new MonthLoad(busiest.Key.Year, busiest.Key.Month, 0, 0), language),
            busiest.Count().ToString(CultureInfo.InvariantCulture));
        var unresolved = year.Graph.Measures
            .SelectMany(m => m.Deadlines.Where(d => d.Kind == DeadlineKind.Unresolved).Select(d => (Measure: m, d.Text))).ToList();
        if (unresolved.Count > 0)
        {
            var wordings = unresolved.GroupBy(u => u.Text, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
            var named = string.Join(ReportTexts.Comma.In(language), wordings.Take(WordingsShown).Select(g =>
                WorkloadTexts.TimesOf.In(language, g.Key, g.Count())));
            said += (said.Length > 0 && language == Language.English ? " " : "") + (year.Year is null ? WorkloadTexts.DeadlinesWithoutYear : WorkloadTexts.UnresolvedDeadlines).In(
                language,
                unresolved.Select(u => u.Measure.Id).Distinct(StringComparer.Ordinal).Count(),
                wordings.Count > WordingsShown ? WorkloadTexts.AndOthers.In(language, named) : named);
        }

        var without = year.Graph.Measures.Count(m => m.Deadlines.IsEmpty);
        if (without > 0)
        {
            said += (said.Length > 0 && language == Language.English ? " " : "") + WorkloadTexts.NoDeadline.In(language, without);
        }

        if (said.Length > 0)
        {
            html.Write("p", said).Line();
        }
    }
}
