using System.Globalization;

namespace OrgGraph.Documents.Deadlines;

/// <summary>A festival of the moon calendar.</summary>
internal enum MoonFestival
{
    /// <summary>春节, the first day of the first month.</summary>
    NewYear,

    /// <summary>元宵, the fifteenth of the first month.</summary>
    Lanterns,

    /// <summary>端午, the fifth of the fifth month.</summary>
    DragonBoats,

    /// <summary>中秋, the fifteenth of the eighth month.</summary>
    MidAutumn,
}

/// <summary>The days of the moon calendar's festivals, by the calendar of the framework: 1901 to 2100.</summary>
internal static class MoonFestivals
{
    private static readonly ChineseLunisolarCalendar s_calendar = new();

    /// <summary>The day in the year that begins with 1 January; null outside the calendar's years.</summary>
    public static DateOnly? DayOf(MoonFestival festival, int year)
    {
        var (month, day) = festival switch
        {
            MoonFestival.NewYear => (1, 1),
            MoonFestival.Lanterns => (1, 15),
            MoonFestival.DragonBoats => (5, 5),
            _ => (8, 15),
        };
        if (year <= s_calendar.MinSupportedDateTime.Year || year >= s_calendar.MaxSupportedDateTime.Year)
        {
            return null;
        }

        // months are counted through: those behind a leap month have a higher number
        var leap = s_calendar.GetLeapMonth(year);
        var counted = leap > 0 && leap <= month ? month + 1 : month;
        return DateOnly.FromDateTime(s_calendar.ToDateTime(year, counted, day, 0, 0, 0, 0));
    }
}
