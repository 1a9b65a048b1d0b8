namespace OrgGraph.Documents.Deadlines;

/// <summary>Reads one date at the start of a text: 2025年6月底, 6月15日, 2024.10.31, 第三季度, 上半年, 年底, 国庆.</summary>
internal static class DatePointReader
{
    public const int FirstYear = 1900;
    public const int LastYear = 2200;

    private static readonly (string Word, DatePoint Point)[] s_words =
    [
        ("上半年", new DatePoint { Half = 1 }),
        ("下半年", new DatePoint { Half = 2 }),
        ("元旦", new DatePoint { Month = 1, Day = 1 }),
        ("五一", new DatePoint { Month = 5, Day = 1 }),
        ("劳动节", new DatePoint { Month = 5, Day = 1 }),
        ("国庆", new DatePoint { Month = 10, Day = 1 }),
        ("春节", new DatePoint { Festival = MoonFestival.NewYear }),
        ("元宵", new DatePoint { Festival = MoonFestival.Lanterns }),
        ("端午", new DatePoint { Festival = MoonFestival.DragonBoats }),
        ("中秋", new DatePoint { Festival = MoonFestival.MidAutumn }),
    ];

    private static readonly (string Word, int YearsOn)[] s_years =
        [("今年", 0), ("本年", 0), ("当年", 0), ("明年", 1), ("次年", 1), ("翌年", 1), ("来年", 1)];

    /// <summary>Reads a date; its length is 0 where there is none.</summary>
    /// <param name="text">The text, without blanks.</param>
    /// <param name="afterDash">True for the second half of a range, which may be a day alone (6月1日至15日).</param>
    public static (DatePoint Point, int Length) Read(ReadOnlySpan<char> text, bool afterDash = false)
    {
        if (FiveYears(text) is { Length: > 0 } plan)
        {
            return plan;
        }

        var (point, length) = ReadYear(text);
        var rest = text[length..];
        foreach (var (word, named) in s_words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return (named with { Year = point.Year, YearsOn = point.YearsOn }, length + word.Length);
            }
        }

        var behindPoint = length > 0 && text[length - 1] is '.' or '/' or '-';
        var (inner, innerLength) = ReadInYear(rest, point, hasYear: length > 0, afterDash, behindPoint);
        return innerLength > 0 ? (inner, length + innerLength) : length > 0 ? (point, length) : (default, 0);
    }

    // 十四五 ends in 2025: the n-th five-year plan in 1955 + 5n
    private static (DatePoint Point, int Length) FiveYears(ReadOnlySpan<char> text)
    {
        var (number, length) = Numerals.Read(text);
        if (number is < 10 or > 30 || length < 2 || text.Length < length + 2 || text[length] != '五')
        {
            return default;
        }

        var point = new DatePoint { Year = 1955 + (5 * number), IsFiveYears = true };
        return text[(length + 1)..] switch
        {
            ['末', ..] => (point with { Part = DatePart.End }, length + 2),
            ['期', '末', ..] => (point with { Part = DatePart.End }, length + 3),
            ['期', '间', ..] or ['时', '期', ..] => (point, length + 1),
            _ => default,
        };
    }

    private static (DatePoint Point, int Length) ReadYear(ReadOnlySpan<char> text)
    {
        foreach (var (word, on) in s_years)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return (new DatePoint { YearsOn = on }, text[word.Length..] is ['度', ..] ? word.Length + 1 : word.Length);
            }
        }

        var (number, length) = Numerals.Read(text);
        if (length == 0 || length == text.Length)
        {
            return default;
        }

        // 25年6月底: a year of two digits, but not the 2 of 2年内
        var year = length == 2 && number >= 20 && char.IsAsciiDigit(text[0]) ? 2000 + number : number;
        if (year is < FirstYear or > LastYear)
        {
            return default;
        }

        return text[length..] switch
        {
            ['年', '度', ..] => (new DatePoint { Year = year }, length + 2),
            ['年', ..] => (new DatePoint { Year = year }, length + 1),
            ['.' or '/' or '-', var next, ..]
                when char.IsAsciiDigit(next) && length == 4 && IsNumericMonth(text[(length + 1)..]) =>
                (new DatePoint { Year = year }, length + 1),
            _ => default,
        };
    }

    // The 6 of 2024-6-30, but not the 2026 of 2024-2026年.
    private static bool IsNumericMonth(ReadOnlySpan<char> text) => Numerals.Read(text) is { Length: <= 2, Value: >= 1 and <= 12 };

    private static (DatePoint Point, int Length) ReadInYear(
        ReadOnlySpan<char> text, DatePoint year, bool hasYear, bool afterDash, bool behindPoint)
    {
        // 2024年底, 年底; the 年 of the former is read already
        var end = hasYear ? text : text is ['年', ..] ? text[1..] : [];
        var skipped = hasYear ? 0 : 1;
        switch (end)
        {
            case ['底' or '末' or '终' or '尾', ..]:
                return (year with { Part = DatePart.End }, skipped + 1);
            case ['中', ..] when end is not ['中', '旬', ..]:
                return (year with { Part = DatePart.Middle }, skipped + 1);
            case ['内', ..]:
                return (year, skipped + 1);
            case ['度', '内', ..]:
                return (year, skipped + 2);
        }

        var prefix = text is ['第', ..] ? 1 : 0;
        var (number, length) = Numerals.Read(text[prefix..]);
        if (length == 0)
        {
            return default;
        }

        length += prefix;
        return text[length..] switch
        {
            ['季', '度', ..] or ['个', '季', '度', ..] => WithPart(
                year with { Quarter = number is >= 1 and <= 4 ? number : 0 }, text, length + (text[length] == '个' ? 3 : 2)),
            ['月', '份', ..] => ReadDay(text, year with { Month = number }, length + 2),
            ['月', ..] => ReadDay(text, year with { Month = number }, length + 1),
            ['.' or '/', ..] or ['-', ..] when prefix == 0 && (hasYear || text[length] != '-') =>
                ReadNumericDay(text, year with { Month = number }, length, hasYear),
            ['日' or '号', ..] when afterDash && !hasYear => (year with { Day = number }, length + 1),
            _ when behindPoint && prefix == 0 && text.Length > length && text[length] is not ('年' or '周' or '天') =>
                WithPart(year with { Month = number }, text, length), // 2026.12底前
            _ when hasYear && text.Length == length && text[0] != '第' => (year with { Month = number }, length), // 2024-10
            _ when !hasYear => (new DatePoint { Bare = number }, length),
            _ => default,
        };
    }

    private static (DatePoint Point, int Length) ReadNumericDay(
        ReadOnlySpan<char> text, DatePoint month, int length, bool hasYear)
    {
        var (day, dayLength) = Numerals.Read(text[(length + 1)..]);
        var after = length + 1 + dayLength;
        var isDay = dayLength is 1 or 2 && day is >= 1 and <= 31 && !(after < text.Length && text[after] is '月' or '季');
        return isDay ? (month with { Day = day }, after < text.Length && text[after] is '日' or '号' ? after + 1 : after)
            : hasYear ? (month, length)
            : (new DatePoint { Bare = month.Month }, length);
    }

    private static (DatePoint Point, int Length) ReadDay(ReadOnlySpan<char> text, DatePoint month, int length)
    {
        var (day, dayLength) = Numerals.Read(text[length..]);
        if (dayLength == 0)
        {
            return WithPart(month, text, length);
        }

        var after = length + dayLength;
        if (after < text.Length && text[after] is '日' or '号')
        {
            return (month with { Day = day }, after + 1);
        }

        // 9月15前, 6月1-15日; but not 9月2个…, 9月30月 …
        return after == text.Length || text[after] is '前' or '起' || DateSeries.IsDash(text[after])
            ? (month with { Day = day }, after)
            : (month, length);
    }

    private static (DatePoint Point, int Length) WithPart(DatePoint point, ReadOnlySpan<char> text, int length) =>
        text[length..] switch
        {
            ['底' or '末', ..] => (point with { Part = DatePart.End }, length + 1),
            ['月', '底' or '末', ..] => (point with { Part = DatePart.End }, length + 2),
            ['上', '旬', ..] when point.Month is not null => (point with { Part = DatePart.First }, length + 2),
            ['中', '旬', ..] when point.Month is not null => (point with { Part = DatePart.Second }, length + 2),
            ['下', '旬', ..] when point.Month is not null => (point with { Part = DatePart.Third }, length + 2),
            ['初', ..] when point.Month is not null => (point with { Part = DatePart.First }, length + 1),
            ['中', ..] when point.Month is not null => (point with { Part = DatePart.Second }, length + 1),
            _ => (point, length),
        };
}
