using System.Collections.Immutable;

namespace OrgGraph.Documents.Deadlines;

/// <summary>Reads what comes round: 每月底前, 按季度, 逐年, 每年3月和9月, 定期.</summary>
internal static class RecurrenceReader
{
    // Longest first, so that 半年 is not read as 年 nor 季度 as 季.
    private static readonly (string Word, Recurrence Every)[] s_units =
    [
        ("半年", Recurrence.HalfYearly), ("季度", Recurrence.Quarterly), ("星期", Recurrence.Weekly), ("年度", Recurrence.Yearly),
        ("年", Recurrence.Yearly), ("季", Recurrence.Quarterly), ("月", Recurrence.Monthly), ("旬", Recurrence.TenDaily),
        ("周", Recurrence.Weekly), ("日", Recurrence.Daily), ("天", Recurrence.Daily),
    ];

    private static readonly string[] s_multiples = ["两个", "两", "2个", "2", "三个", "三", "3个", "3", "半个", "个"];

    // 按季度计划 is by a plan, not every quarter.
    private static readonly string[] s_plans = ["计划", "时间", "进度", "节点", "要求", "任务", "目标", "安排"];

    /// <summary>Reads a recurrence at the start of the text; a length of 0 where there is none.</summary>
    /// <param name="text">The text, without blanks.</param>
    /// <param name="year">The plan's year, in which a yearly day is given.</param>
    /// <param name="recurrences">What was read; several where a year has several days.</param>
    public static int Read(ReadOnlySpan<char> text, int? year, out ImmutableArray<Deadline> recurrences)
    {
        recurrences = [];
        if (text.StartsWith("定期", StringComparison.Ordinal) || text.StartsWith("不定期", StringComparison.Ordinal))
        {
            var length = text[0] == '不' ? 3 : 2;
            recurrences = [new Deadline(DeadlineKind.Recurring, text[..length].ToString())];
            return length;
        }

        if (text is not ['每' or '逐' or '按', ..])
        {
            return 0;
        }

        var multiple = text[0] == '每' ? MultipleAt(text[1..]) : 0;
        var start = 1 + multiple;
        foreach (var (word, every) in s_units)
        {
            // 按年 goes by the plan's years (按年度目标), and 按日 is not said of deadlines
            if (!text[start..].StartsWith(word, StringComparison.Ordinal)
                || (text[0] == '按'
                    && (every is Recurrence.Yearly or Recurrence.Daily || StartsWithPlan(text[(start + word.Length)..]))))
            {
                continue;
            }

            // every two months has a rhythm that has no name here; 每个月 is every month
            var rhythm = multiple == 0 || text[start - 1] == '个' && multiple == 1 ? every : Recurrence.None;
            var length = start + word.Length;
            if (rhythm == Recurrence.Yearly && Days(text[length..], year, out var stretches) is > 0 and var days)
            {
                var all = text[..(length + days)].ToString();
                recurrences = [.. stretches.Select(s => new Deadline(DeadlineKind.Recurring, all, null, s.Last, rhythm))];
                return all.Length;
            }

            length += TailAt(text[length..]);
            recurrences = [new Deadline(DeadlineKind.Recurring, text[..length].ToString(), Every: rhythm)];
            return length;
        }

        return 0;
    }

    private static int MultipleAt(ReadOnlySpan<char> text)
    {
        foreach (var word in s_multiples)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static bool StartsWithPlan(ReadOnlySpan<char> text)
    {
        foreach (var word in s_plans)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // The days of the plan's year on which something yearly is due: 每年6月底前, 每年3月、9月, 每年年底.
    private static int Days(ReadOnlySpan<char> text, int? year, out List<DateStretch> stretches)
    {
        stretches = [];
        var length = 0;
        for (var at = 0; at < text.Length;)
        {
            var carried = year;
            var taken = DateSeries.Read(text[at..], ref carried, stretches);
            if (taken == 0)
            {
                break;
            }

            length = at + taken;
            at = length < text.Length && text[length] is '、' or '和' or '及' or ',' or '，' ? length + 1 : text.Length;
        }

        if (length == 0 && text is ['底' or '末', ..] && year is { } known)
        {
            stretches.Add(new DateStretch(new DateOnly(known, 12, 31), new DateOnly(known, 12, 31), false, false, false));
            length = 1;
        }

        return length + (length > 0 && length < text.Length && text[length] is '前' or '起' ? 1 : 0);
    }

    // 每月底前, 每季度末, 每月10日前
    private static int TailAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        if (text is ['底' or '末' or '初' or '中', ..])
        {
            length = 1;
        }
        else if (Numerals.Read(text) is { Length: > 0 } day && day.Length < text.Length && text[day.Length] is '日' or '号')
        {
            length = day.Length + 1;
        }

        return length < text.Length && text[length] == '前' ? length + 1 : length;
    }
}
