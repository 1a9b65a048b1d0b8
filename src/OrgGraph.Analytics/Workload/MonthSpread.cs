using System.Collections.Immutable;

namespace OrgGraph.Analytics.Workload;

/// <summary>
/// How a measure's work lies in time, in parts that add up to 1. Each of its deadlines takes an equal part; those whose time
/// is not told take part only where there are no others. What is due falls into its month; a period, and what begins on a day
/// (until the end of that year), is spread evenly over its months.
/// </summary>
/// <param name="Months">Parts by month, earliest first, a month once.</param>
/// <param name="Recurring">The part that recurs or goes on.</param>
/// <param name="Unscheduled">The part without a time.</param>
public sealed record MonthSpread(ImmutableArray<MonthPart> Months, double Recurring, double Unscheduled)
{
    /// <summary>Spreads deadlines over months. Linear in their months.</summary>
    public static MonthSpread Of(ImmutableArray<Deadline> deadlines)
    {
        ImmutableArray<Deadline> timed = [.. deadlines.Where(d => d.Kind != DeadlineKind.Unresolved)];
        if (timed.IsEmpty)
        {
            return new MonthSpread([], 0, 1);
        }

        var months = new SortedDictionary<(int Year, int Month), (double Part, bool IsDue, double YearEnd)>();
        var recurring = 0;
        foreach (var deadline in timed)
        {
            if (deadline.Kind is DeadlineKind.Recurring or DeadlineKind.Continuous)
            {
                recurring++;
                continue;
            }

            var last = deadline.End ?? new DateOnly(deadline.Start!.Value.Year, 12, 31);
            var first = deadline.Kind == DeadlineKind.DueOn ? last : deadline.Start ?? new DateOnly(last.Year, 1, 1);
            var count = (12 * (last.Year - first.Year)) + last.Month - first.Month + 1;
            for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
            {
                months.TryGetValue((month.Year, month.Month), out var before);
                var isEnd = deadline.End is { } end && (end.Year, end.Month) == (month.Year, month.Month);
                var part = 1.0 / (count * timed.Length);
                months[(month.Year, month.Month)] = (
                    before.Part + part, before.IsDue || isEnd, before.YearEnd + (MeasureTimes.IsYearEnd(deadline) ? part : 0));
            }
        }

        return new MonthSpread(
            [.. months.Select(m => new MonthPart(m.Key.Year, m.Key.Month, m.Value.Part, m.Value.IsDue, m.Value.YearEnd))],
            (double)recurring / timed.Length,
            0);
    }
}

/// <summary>The part of a measure's work that lies in one month.</summary>
/// <param name="Year">Year.</param>
/// <param name="Month">From 1 to 12.</param>
/// <param name="Part">The part, above 0 and not above 1.</param>
/// <param name="IsDue">True when a deadline ends in the month.</param>
/// <param name="YearEnd">The part that is due at the end of the year (年底前), 0 in other months than December.</param>
public sealed record MonthPart(int Year, int Month, double Part, bool IsDue, double YearEnd = 0);
