namespace OrgGraph.Documents.Deadlines;

/// <summary>Dates that share a unit or make a range: 6-9月, 4月1日起至10月底, 3、6、9月底, 2024-2026年.</summary>
internal static class DateSeries
{
    private const int Longest = 24; // more dates than any cell has; keeps hostile text linear

    /// <summary>True for a character that makes a range of two dates.</summary>
    public static bool IsDash(char c) => c is '-' or '—' or '–' or '―' or '−' or '‐' or '~' or '〜' or '至' or '到';

    /// <summary>
    /// Reads dates at the start of the text into stretches of days; a length of 0 where there are none. A range is one stretch.
    /// </summary>
    /// <param name="text">The text, without blanks.</param>
    /// <param name="year">The year of dates that name none; the last year named, on return.</param>
    /// <param name="stretches">Gets the stretches.</param>
    public static int Read(ReadOnlySpan<char> text, ref int? year, List<DateStretch> stretches)
    {
        var points = new List<(DatePoint Point, bool Dash)>();
        var length = 0;
        while (points.Count < Longest)
        {
            var afterDash = points.Count > 0 && points[^1].Dash;
            var (point, taken) = DatePointReader.Read(text[length..], afterDash);
            if (taken == 0)
            {
                return 0; // what joins dates is only taken where a date follows
            }

            length += taken;
            var (joint, isDash) = JointOf(text[length..], point);
            points.Add((point, isDash));
            if (joint == 0)
            {
                break;
            }

            length += joint;
        }

        return Resolve(points, ref year, stretches) ? length : 0;
    }

    // How long that is which joins the date to a next one: a dash, or a comma behind a bare number.
    private static (int Length, bool IsDash) JointOf(ReadOnlySpan<char> text, DatePoint before)
    {
        var from = text switch
        {
            ['开', '始', ..] => 2,
            ['起', ..] => 1,
            _ => 0,
        };
        var length = from;
        while (length < text.Length && IsDash(text[length]))
        {
            length++;
        }

        if (length > from && DatePointReader.Read(text[length..], afterDash: true).Length > 0)
        {
            return (length, true);
        }

        return before.Bare is not null && text is ['、' or ',' or '和' or '及' or '与', ..]
            && DatePointReader.Read(text[1..]).Length > 0 ? (1, false) : (0, false);
    }

    private static bool Resolve(List<(DatePoint Point, bool Dash)> points, ref int? year, List<DateStretch> stretches)
    {
        for (var i = points.Count - 2; i >= 0; i--)
        {
            points[i] = (points[i].Point.Before(points[i + 1].Point), points[i].Dash);
        }

        var found = new List<DateStretch>(points.Count);
        var carried = year;
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i].Point;
            if (point.Resolve(carried) is not { } days)
            {
                return false;
            }

            carried = point.Year ?? carried;
            var isRange = false;
            while (points[i].Dash && i + 1 < points.Count)
            {
                var next = points[i + 1].Point.After(points[i].Point);
                points[i + 1] = (next, points[i + 1].Dash);
                if (next.Resolve(carried) is not { } end)
                {
                    return false;
                }

                // 11月至3月 ends in the year after
                if (end.Last < days.First && (next with { Year = days.First.Year + 1, YearsOn = 0 }).Resolve(null) is { } turned)
                {
                    end = turned;
                }

                if (end.Last < days.First)
                {
                    return false;
                }

                days = (days.First, end.Last);
                carried = next.Year ?? carried;
                isRange = true;
                i++;
            }

            found.Add(new DateStretch(
                days.First, days.Last, isRange,
                point is { Part: not (DatePart.End or DatePart.Middle), Day: null, Festival: null },
                !isRange && point.IsYearAlone));
        }

        stretches.AddRange(found);
        year = carried;
        return true;
    }
}

/// <summary>Days that a cell names.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="IsRange">True for a range of two dates.</param>
/// <param name="IsWhole">True for the whole of a year, quarter or month, not a day or an end of it.</param>
/// <param name="IsYearAlone">True for a year of which nothing finer is said.</param>
internal readonly record struct DateStretch(DateOnly First, DateOnly Last, bool IsRange, bool IsWhole, bool IsYearAlone);
