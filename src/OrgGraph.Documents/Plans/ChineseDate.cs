using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Plans;

/// <summary>Reads years and dates as official documents write them.</summary>
internal static class ChineseDate
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>A line that is a date, with 印发 or not: 2024 年 3 月 26 日, 二〇二四年三月二十六日; else null.</summary>
    public static DateOnly? Parse(ReadOnlySpan<char> line)
    {
        if (line.Length > 40)
        {
            return null;
        }

        var text = TextMender.WithoutBlanks(line);
        if (text.EndsWith("印发", StringComparison.Ordinal))
        {
            text = text[..^2];
        }

        if (text.IndexOf('年') is not (> 0 and var year) || text.IndexOf('月') is not (> 0 and var month) || !text.EndsWith('日')
            || month < year)
        {
            return null;
        }

        return YearOf(text.AsSpan(0, year)) is { } y
            && NumberOf(text[(year + 1)..month]) is { } m and >= 1 and <= 12
            && NumberOf(text[(month + 1)..^1]) is { } d && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? new DateOnly(y, m, d)
            : null;
    }

    /// <summary>
    /// The year that a title names: the first of 1990…2099 before 年; for 2024—2026年 the first year. That of a far aim
    /// (2035年远景目标) is not the plan's.
    /// </summary>
    public static int? YearIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            var after = at + 4 < text.Length ? text[at + 4] : ' ';
            if ((at == 0 || !char.IsAsciiDigit(text[at - 1])) && after is '年' or '-' or '—' or '–' or '－' or '至'
                && !text[(at + 4)..].StartsWith("年远景", StringComparison.Ordinal)
                && YearOf(text.Slice(at, 4)) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    private static int? YearOf(ReadOnlySpan<char> text)
    {
        if (text.Length != 4)
        {
            return null;
        }

        var year = 0;
        foreach (var c in text)
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : Digits.IndexOf(c is '○' or '零' or 'О' or 'O' ? '〇' : c);
            if (digit < 0)
            {
                return null;
            }

            year = (year * 10) + digit;
        }

        return year is >= 1990 and <= 2099 ? year : null;
    }

    private static int? NumberOf(string text)
    {
        if (int.TryParse(text, out var number))
        {
            return number;
        }

        // 十, 十二, 二十, 二十六
        var ten = text.IndexOf('十');
        var tens = ten < 0 ? 0 : ten == 0 ? 1 : Digits.IndexOf(text[0]);
        var rest = ten < 0 ? text : text[(ten + 1)..];
        var ones = rest.Length == 0 ? 0 : rest.Length == 1 ? Digits.IndexOf(rest[0]) : -1;
        return text.Length == 0 || tens < 0 || ones < 0 || ten > 1 ? null : (tens * 10) + ones;
    }
}
