using System.Buffers;

namespace OrgGraph.Documents.Deadlines;

/// <summary>Recognises the wording of deadlines: 年底前, 9月底前, 6-9 月, 4 月 1 日起, 2026年6月底前, 长期实施, 持续推进.</summary>
internal static class DeadlineText
{
    private const int Longest = 24;
    private const int LongestWords = 14;

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

    /// <summary>True when the text is a deadline and nothing else.</summary>
    public static bool IsDeadline(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < 2 or > Longest || text.ContainsAny(s_sentence))
        {
            return false;
        }

        foreach (var opening in s_openings)
        {
            if (text.Length <= LongestWords && text.StartsWith(opening, StringComparison.Ordinal))
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
