using System.Buffers;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// Reads the number in front of an item: <c>1.</c>, <c>12．</c>, <c>3、</c>, <c>4）</c>, <c>（5）</c>, <c>①</c>, <c>1.2 </c>,
/// <c>01 </c>, <c>任务1：</c>, <c>任务一：</c>, <c>一是</c> before roles; digits may be full-width.
/// </summary>
internal static class ItemNumber
{
    private static readonly SearchValues<char> s_numerals = SearchValues.Create("一二三四五六七八九十百零〇0123456789 ");

    private const int MostDigits = 4;

    private static readonly SearchValues<string> s_roles =
        SearchValues.Create(["牵头", "负责", "责任单位", "配合"], StringComparison.Ordinal);

    private static readonly string[] s_units = Words.Of("units");
    private static readonly string[] s_verbs = Words.Of("item.verbs");
    private static readonly string[] s_counted = Words.Of("number.words");
    private static readonly SearchValues<char> s_countedStarts = SearchValues.Create([.. s_counted.Select(w => w[0])]);

    // ①…⑳, ⑴…⒇, ⒈…⒛, ❶…❿
    private const string RingedRanges = "\u2460\u2473\u2474\u2487\u2488\u249B\u2776\u277F";

    /// <summary>Reads the number; false when the text does not begin with one.</summary>
    /// <param name="text">The item's text.</param>
    /// <param name="number">The digits, as offsets within the text.</param>
    /// <param name="textStart">Where the text behind the number begins.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out CellPart number, out int textStart)
    {
        number = default;
        textStart = 0;
        var at = text.Length - text.TrimStart().Length;
        if (at + 1 < text.Length && IsRinged(text[at]))
        {
            number = new CellPart(at, 1);
            textStart = at + 1;
            return true;
        }

        if (at < text.Length && text[at] == '第' && text[at..].IndexOf('条') is > 1 and <= 6 and var article
            && text.Slice(at + 1, article - 1).IndexOfAnyExcept(s_numerals) < 0 && at + article + 1 < text.Length)
        {
            number = new CellPart(at, article + 1);
            textStart = at + article + 1;
            return true;
        }

        // 任务1：…: a colon or a blank behind the digits says that they count
        // 一是…，由甲局负责: an item where the line says roles of its own
        if (at + 2 < text.Length && SectionHeading.LengthOfNumeral(text[at..]) is > 0 and <= 2 and var said
            && at + said + 1 < text.Length && text[at + said] == '是' && text[(at + said)..].ContainsAny(s_roles))
        {
            number = new CellPart(at, said);
            textStart = at + said + 1;
            return true;
        }

        // 【任务一】
        if (at < text.Length && text[at] == '【' && text[at..].IndexOf('】') is > 2 and <= 8 and var close
            && Words.LengthAtStart(text[(at + 1)..], s_counted) is > 0 and var bracketed && bracketed + 1 < close
            && (IsAlone(text.Slice(at + 1 + bracketed, close - 1 - bracketed))) && at + close + 1 < text.Length)
        {
            number = new CellPart(at + 1 + bracketed, close - 1 - bracketed);
            textStart = at + close + 1;
            return true;
        }

        if (at < text.Length && s_countedStarts.Contains(text[at])
            && Words.LengthAtStart(text[at..], s_counted) is > 0 and var word
            && Math.Max(CountDigits(text, at + word), SectionHeading.LengthOfNumeral(text[(at + word)..]))
                is > 0 and <= 2 and var count
            && at + word + count + 1 < text.Length
            && (text[at + word + count] is '：' or ':' or '.' or '．' or '、' or ' ' or '\u3000'))
        {
            number = new CellPart(at + word, count);
            textStart = at + word + count + 1;
            return true;
        }

        var bracket = at < text.Length && text[at] is '（' or '(';
        at += bracket ? 1 : 0;
        var digits = CountDigits(text, at);
        var mark = at + digits;
        if (digits is 0 or > MostDigits || mark + 1 >= text.Length)
        {
            return false;
        }

        // 01 公园: nothing is counted with a zero in front; 1 新建公园: a verb is not counted; roles end no wrapped line by chance
        if (!bracket && digits <= 2 && char.IsWhiteSpace(text[mark])
            && ((digits == 2 && text[at] is '0')
                || (!CountsSomething(text[mark..].TrimStart())
                    && (Words.LengthAtStart(text[mark..].TrimStart(), s_verbs) > 0 || RoleBracket.EndsLine(text)))))
        {
            number = new CellPart(at, digits);
            textStart = mark + 1;
            return true;
        }

        // 1.2024年5月底前…, 2.6月底前…: a time behind the number
        var behind = CountDigits(text, mark + 1);
        var isTime = mark + 1 + behind < text.Length && text[mark + 1 + behind] is '年' or '月'
            && behind == (text[mark + 1 + behind] == '年' ? 4 : Math.Clamp(behind, 1, 2));
        if (!bracket && IsPoint(text[mark]) && behind > 0 && !isTime)
        {
            return TryReadParts(text, at, mark, out number, out textStart);
        }

        number = new CellPart(at, digits);
        textStart = mark + 1;
        return bracket ? text[mark] is '）' or ')' : text[mark] is '.' or '．' or '、' or '）' or ')';
    }

    /// <summary>True for a number that stands alone in its cell: 1, １, 1., 1.1, （1）, ①, 一, 十二、, （三）.</summary>
    public static bool IsAlone(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text is [var only] && IsRinged(only))
        {
            return true;
        }

        text = text is ['（' or '(', .., '）' or ')'] ? text[1..^1] : text.TrimEnd("、.．）)");
        if (SectionHeading.IsNumeral(text))
        {
            return true;
        }

        var at = 0;
        while (CountDigits(text, at) is > 0 and var digits)
        {
            at += digits;
            if (at == text.Length)
            {
                return true;
            }

            at += IsPoint(text[at]) ? 1 : text.Length;
        }

        return false;
    }

    /// <summary>How deep an item of this number lies: 1. above （1） above ①; 0 for text without a number.</summary>
    public static int DepthOf(ReadOnlySpan<char> text)
    {
        if (!TryRead(text, out var number, out _))
        {
            return 0;
        }

        var ringed = IsRinged(text[number.Start]);
        var bracket = number.End < text.Length && text[number.End] is '）' or ')';
        return ringed ? 3 : bracket ? 2 : 1;
    }

    // 1.5 and 1.5万亩 are quantities: parts of a number end with a blank or a mark
    private static bool TryReadParts(ReadOnlySpan<char> text, int start, int end, out CellPart number, out int textStart)
    {
        while (end < text.Length && IsPoint(text[end]) && CountDigits(text, end + 1) is > 0 and <= MostDigits and var digits)
        {
            end += digits + 1;
        }

        number = new CellPart(start, end - start);
        textStart = end + 1;
        return textStart < text.Length && (char.IsWhiteSpace(text[end]) || text[end] is '、' or '.' or '．');
    }

    // 20 人的分队, 6 月底: digits before what is counted
    private static bool CountsSomething(ReadOnlySpan<char> text) =>
        text.IsEmpty || !TextMender.IsChinese(text[0]) || Words.LengthAtStart(text, s_units) > 0
            || "年月日号时分余多大类".Contains(text[0]);

    private static int CountDigits(ReadOnlySpan<char> text, int from)
    {
        var at = from;
        while (at < text.Length && IsDigit(text[at]))
        {
            at++;
        }

        return at - from;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    private static bool IsPoint(char c) => c is '.' or '．';

    private static bool IsRinged(char c)
    {
        for (var i = 0; i < RingedRanges.Length; i += 2)
        {
            if (c >= RingedRanges[i] && c <= RingedRanges[i + 1])
            {
                return true;
            }
        }

        return false;
    }
}
