namespace OrgGraph.Documents.Deadlines;

/// <summary>Which part of its stretch a date names.</summary>
internal enum DatePart
{
    /// <summary>The whole of it.</summary>
    Whole,

    /// <summary>Its last day (底, 末).</summary>
    End,

    /// <summary>The middle of a year, 30 June (年中).</summary>
    Middle,

    /// <summary>The first ten days of a month (上旬, 初).</summary>
    First,

    /// <summary>The second ten days (中旬, 中).</summary>
    Second,

    /// <summary>The rest of the month (下旬).</summary>
    Third,
}

/// <summary>
/// A date as written: a year, quarter, half year, month or day, with what is not said left null. A bare number (the 6 of
/// 6-9月) takes its unit from what follows it.
/// </summary>
internal readonly record struct DatePoint
{
    public int? Year { get; init; }

    /// <summary>1 for 次年: the year after the one that is carried on.</summary>
    public int YearsOn { get; init; }

    public int? Half { get; init; }

    public int? Quarter { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    public DatePart Part { get; init; }

    public int? Bare { get; init; }

    /// <summary>A festival whose day the moon tells; null for days of the sun's calendar.</summary>
    public MoonFestival? Festival { get; init; }

    /// <summary>The last year of a five-year plan (十四五末), whose whole is five years.</summary>
    public bool IsFiveYears { get; init; }

    /// <summary>True when nothing finer than a year is said.</summary>
    public bool IsYearAlone =>
        Part == DatePart.Whole && !IsFiveYears && Half is null && Quarter is null && Month is null && Bare is null
        && Festival is null;

    /// <summary>The point with what it leaves out taken from the one before it in a range (6月1-15日, 2025年6-9月).</summary>
    public DatePoint After(DatePoint before) => this with
    {
        Year = Year ?? (YearsOn == 0 ? before.Year : null),
        YearsOn = Year is null && YearsOn == 0 ? before.YearsOn : YearsOn,
        Month = Month ?? (Day is null ? null : before.Month),
    };

    /// <summary>The bare number with the unit of the point after it.</summary>
    public DatePoint Before(DatePoint after) => Bare is not { } number ? this
        : number >= DatePointReader.FirstYear ? this with { Bare = null, Year = number }
        : after.Quarter is not null ? this with { Bare = null, Quarter = number }
        : after is { Day: not null, Month: null } ? this with { Bare = null, Day = number }
        : after is { Month: not null, Day: null } ? this with { Bare = null, Month = number, Year = Year ?? after.Year }
        : this;

    /// <summary>Its first and last day; null when there is no such date, or its year is not known.</summary>
    /// <param name="year">The year of what names none; null when unknown.</param>
    public (DateOnly First, DateOnly Last)? Resolve(int? year)
    {
        if (Bare is not null
            || (Year ?? (year + YearsOn)) is not (>= DatePointReader.FirstYear and <= DatePointReader.LastYear and var y))
        {
            return null;
        }

        if (Festival is { } festival)
        {
            return MoonFestivals.DayOf(festival, y) is { } moonDay ? (moonDay, moonDay) : null;
        }

        if (Day is not null && Month is null)
        {
            return null;
        }

        var months = (Half, Quarter, Month) switch
        {
            ({ } half, _, _) => (First: (6 * half) - 5, Last: 6 * half),
            (_, { } quarter, _) => (First: (3 * quarter) - 2, Last: 3 * quarter),
            (_, _, { } month) => (First: month, Last: month),
            _ => Part == DatePart.Middle ? (First: 6, Last: 6) : (First: 1, Last: 12),
        };
        if (months.First < 1 || months.Last > 12)
        {
            return null;
        }

        var days = DateTime.DaysInMonth(y, months.Last);
        var last = new DateOnly(y, months.Last, days);
        return (Part, Day) switch
        {
            (_, 0) => null,
            (_, { } day) => (last.AddDays(Math.Min(day, days) - days), last.AddDays(Math.Min(day, days) - days)),
            (DatePart.End or DatePart.Middle, _) => (last, last),
            (DatePart.First, _) => (new DateOnly(y, months.Last, 1), new DateOnly(y, months.Last, 10)),
            (DatePart.Second, _) => (new DateOnly(y, months.Last, 11), new DateOnly(y, months.Last, 20)),
            (DatePart.Third, _) => (new DateOnly(y, months.Last, 21), last),
            _ => (new DateOnly(IsFiveYears ? y - 4 : y, months.First, 1), last),
        };
    }
}
