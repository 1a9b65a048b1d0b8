namespace OrgGraph.Analytics.Workload;

/// <summary>When a measure is to be done, told from the plan's year.</summary>
public enum MeasureTime
{
    /// <summary>Something is due in the plan's year, or before it, on another day than the year's last.</summary>
    BeforeYearEnd,

    /// <summary>Something is due at the end of the plan's year (年底前, 10-12月), and nothing before.</summary>
    YearEnd,

    /// <summary>Due after the plan's year only.</summary>
    Later,

    /// <summary>It recurs, goes on, or begins on a day and has no end.</summary>
    Ongoing,

    /// <summary>It has deadlines, but none that names a day.</summary>
    NoDay,

    /// <summary>It has no deadline.</summary>
    NoDeadline,
}

/// <summary>Sorts measures by the time that they leave.</summary>
public static class MeasureTimes
{
    /// <summary>True for what is due on the last day of a year only, and in no period that ends on it.</summary>
    public static bool IsYearEnd(Deadline deadline) =>
        deadline is { Kind: DeadlineKind.DueOn, End: { Month: 12, Day: 31 } };

    /// <summary>The time of a measure: that of its first deadline in the order of <see cref="MeasureTime"/>.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="year">The plan's year; null when not known, then no day is later.</param>
    public static MeasureTime Of(Measure measure, int? year)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Deadlines.IsEmpty ? MeasureTime.NoDeadline : measure.Deadlines.Min(d => Of(d, year));
    }

    /// <summary>The months in which something of a measure is due before the end of the plan's year, each once.</summary>
    public static IEnumerable<(int Year, int Month)> MonthsBefore(Measure measure, int? year)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Deadlines.Where(d => Of(d, year) == MeasureTime.BeforeYearEnd)
            .Select(d => (d.End!.Value.Year, d.End.Value.Month)).Distinct().Order();
    }

    private static MeasureTime Of(Deadline deadline, int? year) => deadline switch
    {
        { Kind: DeadlineKind.Unresolved } => MeasureTime.NoDay,
        { Kind: DeadlineKind.DueOn or DeadlineKind.Period, End: { } end } =>
            end.Year > year ? MeasureTime.Later
            : end is { Month: 12, Day: 31 } ? MeasureTime.YearEnd : MeasureTime.BeforeYearEnd,
        _ => MeasureTime.Ongoing,
    };
}
