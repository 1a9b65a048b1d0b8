using System.Buffers;

namespace OrgGraph.Documents.Text;

/// <summary>Recognises the numbering of Chinese official documents (GB/T 9704-2012): 一、 then （一） then 1. then （1）.</summary>
internal static class SectionHeading
{
    private static readonly SearchValues<char> s_numerals = SearchValues.Create("一二三四五六七八九十百零〇");

    // with the roles in its bracket
    private const int LongestUnmarked = 40;

    /// <summary>1 for 一、 and 第一章, 2 for （一）, 0 for text that is no heading.</summary>
    public static int LevelOf(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length < 2)
        {
            return 0;
        }

        if (text[0] is '（' or '(')
        {
            var close = text.IndexOfAny('）', ')');
            return close > 1 && IsNumeral(text[1..close]) ? 2 : 0;
        }

        if (text[0] == '第')
        {
            var unit = text.IndexOfAny("章篇节部");
            return unit > 1 && IsNumeral(text[1..unit]) ? 1 : 0;
        }

        var comma = text.IndexOfAny('、', '．', '.');
        if (comma > 0 && IsNumeral(text[..comma]))
        {
            return 1;
        }

        // 一 丰富活动供给: a blank in place of the mark, before a short line
        var blank = text.Length <= LongestUnmarked ? text.IndexOfAny(' ', '\u3000') : -1;
        return blank > 0 && IsNumeral(text[..blank]) && TextMender.IsChinese(text[blank..].TrimStart()[0]) ? 1 : 0;
    }

    /// <summary>The heading of a numeral and a title that stand apart: 一 and 稳增长 give 一、稳增长.</summary>
    public static string Of(ReadOnlySpan<char> numeral, string title)
    {
        numeral = numeral.Trim().TrimEnd("、.．");
        return numeral is ['（' or '(', ..] or ['第', ..] ? string.Concat(numeral, title) : string.Concat(numeral, "、", title);
    }

    /// <summary>Length of the Chinese numeral that a text begins with; 0 without one.</summary>
    public static int LengthOfNumeral(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExcept(s_numerals) is >= 0 and var length ? length : text.Length;

    /// <summary>True for a Chinese numeral of at most four characters: 一, 十二.</summary>
    public static bool IsNumeral(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length is > 0 and <= 4 && !text.ContainsAnyExcept(s_numerals);
    }
}
