using OrgGraph.Analytics.Workload;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Texts;

/// <summary>Says when measures are due: what is due before the end of the year, and when, is told apart from 年底前.</summary>
internal static class DeadlineSentences
{
    /// <summary>
    /// The times of measures as parts of a sentence, which add up to their number; those with most first but for the year's end.
    /// </summary>
    public static string Of(YearWorkload year, IEnumerable<Measure> measures, Language language)
    {
        var byTime = measures.ToLookup(m => MeasureTimes.Of(m, year.Year));
        return string.Join(WorkloadTexts.Comma2.In(language), Enum.GetValues<MeasureTime>()
            .Select(time => (Time: time, Count: byTime[time].Count()))
            .Where(t => t.Count > 0)
            .Select(t => t.Time switch
            {
                MeasureTime.BeforeYearEnd => BeforeYearEndOf(year, [.. byTime[t.Time]], language),
                MeasureTime.YearEnd => WorkloadTexts.AtYearEnd.In(language, t.Count),
                MeasureTime.Later => WorkloadTexts.LaterCount.In(language, t.Count),
                MeasureTime.Ongoing => WorkloadTexts.OngoingCount.In(language, t.Count),
                MeasureTime.NoDay => WorkloadTexts.NoDayCount.In(language, t.Count),
                _ => WorkloadTexts.NoDeadlineCount.In(language, t.Count),
            }));
    }

    /// <summary>A month; with its year where that is another than the plans'.</summary>
    public static string MonthOf(YearWorkload year, (int Year, int Month) month, Language language) => month.Year == year.Year
        ? WorkloadTexts.Month.In(language, month.Month, WorkloadTexts.EnglishMonths[month.Month - 1])
        : WorkloadTexts.MonthOfYear.In(language, month.Year, month.Month, WorkloadTexts.EnglishMonths[month.Month - 1]);

    // A measure with several days counts in the month of each; where all are due in one, it is said once.
    private static string BeforeYearEndOf(YearWorkload year, List<Measure> measures, Language language)
    {
        var months = measures.SelectMany(m => MeasureTimes.MonthsBefore(m, year.Year))
            .CountBy(m => m).OrderBy(m => m.Key).ToList();
        return months is [var only]
            ? (measures.Count == 1 ? WorkloadTexts.BeforeYearEndOne : WorkloadTexts.BeforeYearEndInOne).In(
                language, measures.Count, MonthOf(year, only.Key, language))
            : WorkloadTexts.BeforeYearEnd.In(
                language, measures.Count, string.Join(WorkloadTexts.Comma.In(language), months.Select(m =>
                    WorkloadTexts.MonthCount.In(language, MonthOf(year, m.Key, language), m.Value))));
    }
}
