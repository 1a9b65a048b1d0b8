using System.Buffers;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Deadlines;

/// <summary>Recognises the wording of deadlines: 年底前, 9月底前, 6-9 月, 4 月 1 日起, 2026年6月底前, 长期实施, 持续推进.</summary>
internal static class DeadlineText
{
    private const int Longest = 24;
    private const int LongestWords = 14;
    private const int LongestPhrase = 40;

    // Words with which a deadline without a date begins.
    private static readonly string[] s_openings =
    [
        "年底", "年内", "年末", "年中", "年初", "全年", "常年", "每年", "每月", "每季", "每周", "每半年", "上半年", "下半年",
        "长期", "持续", "按时间", "按照时间", "按进度", "按计划", "按节点", "按要求", "按市级", "立即", "即日", "近期",
        "适时", "定期", "实时", "随时", "汛期", "汛前", "汛后", "供暖季", "采暖季", "取暖季", "春季", "夏季", "秋季", "冬季", "全程",
    ];

    // Everything that a date or a span of dates is written with.
    private static readonly SearchValues<char> s_dateCharacters = SearchValues.Create(
        "0123456789０１２３４５６７８９年月日底末前后起至到-－–—~～、,，上中下旬季度初之以内每半完成分期阶段和及第一二三四五六七八九十（）()");

    private static readonly SearchValues<char> s_dateUnits = SearchValues.Create("年月日旬季");

    private static readonly SearchValues<char> s_numerals =
        SearchValues.Create("0123456789０１２３４５６７８９一二三四五六七八九十");

    private static readonly SearchValues<char> s_sentence = SearchValues.Create("。；;：:！？“”\"《》");

    // What says a time, and what goes with it.
    private static readonly string[] s_times = Words.Of("time");
    private static readonly string[] s_withTimes = Words.Of("time.with");

    /// <summary>
    /// True when the text is a deadline and nothing else: a date, an opening that only deadlines have, or words of which each
    /// says a time (常态化, 春节, 2026.12) or goes with one (前, 完成, 并).
    /// </summary>
    public static bool IsDeadline(ReadOnlySpan<char> text) => IsDate(text) || IsPhrase(text.Trim());

    private static bool IsPhrase(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > LongestPhrase)
        {
            return false;
        }

        var times = 0;
        while (!text.IsEmpty)
        {
            var length = Math.Max(Words.LengthAtStart(text, s_times), LengthOfDate(text));
            times += length > 0 ? 1 : 0;
            length = Math.Max(length, Words.LengthAtStart(text, s_withTimes));
            length = length == 0 && char.IsWhiteSpace(text[0]) ? 1 : length;
            if (length == 0)
            {
                return false;
            }

            text = text[length..];
        }

        return times > 0;
    }

    // 2026年10月, 6—9月, 十二月, 2026.12, 2026-12-31: digits with a unit of time, or a year before points
    private static int LengthOfDate(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && s_numerals.Contains(text[end]))
        {
            end++;
        }

        if (end == 0)
        {
            return 0;
        }

        if (end == 4 && text[0] is '1' or '2' && end + 1 < text.Length && text[end] is '.' or '/' or '-' or '．'
            && s_numerals.Contains(text[end + 1]))
        {
            for (end++; end < text.Length && (s_numerals.Contains(text[end]) || text[end] is '.' or '/' or '-' or '．'); end++)
            {
            }

            return end;
        }

        if (end < text.Length && text[end] is '-' or '－' or '–' or '—' or '~' or '～' or '至' or '到')
        {
            var from = end + (end + 1 < text.Length && text[end] == '—' && text[end + 1] == '—' ? 2 : 1);
            return from < text.Length && LengthOfDate(text[from..]) is > 0 and var rest ? from + rest : 0;
        }

        return end == text.Length ? 0
            : text[end] is '年' or '月' or '日' or '号' or '旬' or '周' ? end + 1
            : text[end..].StartsWith("季度", StringComparison.Ordinal) || text[end..].StartsWith("个月", StringComparison.Ordinal)
            ? end + 2
            : 0;
    }

    private static bool IsDate(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < 2 or > Longest || text.ContainsAny(s_sentence))
        {
            return false;
        }

        foreach (var opening in s_openings)
        {
            if (text.Length <= LongestWords && text.StartsWith(opening, StringComparison.Ordinal)
                && text.IndexOfAny('，', ',') < 0)
            {
                return true;
            }
        }

        return text.ContainsAny(s_dateUnits) && text.ContainsAny(s_numerals) && OnlyDateCharacters(text);
    }

    private static bool OnlyDateCharacters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !s_dateCharacters.Contains(c))
            {
                return false;
            }
        }

        return true;
    }
}
