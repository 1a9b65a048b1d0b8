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
        var comma = WorkloadTexts.Comma.In(language);
        return string.Join(WorkloadTexts.Comma2.In(language), Enum.GetValues<MeasureTime>()
            .Select(time => (Time: time, Count: byTime[time].Count()))
            .Where(t => t.Count > 0)
            .Select(t => t.Time switch
            {
                MeasureTime.BeforeYearEnd => WorkloadTexts.BeforeYearEnd.In(
                    language, t.Count, string.Join(comma, MonthsOf(year, byTime[t.Time], language))),
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

    // A measure with several days counts in the month of each.
    private static IEnumerable<string> MonthsOf(YearWorkload year, IEnumerable<Measure> measures, Language language) =>
        measures.SelectMany(m => MeasureTimes.MonthsBefore(m, year.Year)).CountBy(m => m).OrderBy(m => m.Key)
            .Select(m => WorkloadTexts.MonthCount.In(language, MonthOf(year, m.Key, language), m.Value));
}
