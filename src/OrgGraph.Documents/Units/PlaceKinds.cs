using System.Buffers;

namespace OrgGraph.Documents.Units;

/// <summary>Lists of kinds of places, which mean all the places of those kinds: 县（市、区）, 区县, 乡镇.</summary>
internal static class PlaceKinds
{
    // Longer ones first.
    private static readonly string[] s_kinds =
        ["街道", "社区", "苏木", "自治县", "自治旗", "县级市", "自治州", "州", "盟", "县", "市", "区", "旗", "乡", "镇", "村"];

    private static readonly SearchValues<char> s_strung = SearchValues.Create("区县市镇乡街道处办园场团村社");

    private static readonly string[] s_governments = ["人民政府", "政府", "办事处"];

    /// <summary>True for kinds with brackets among them, or with 政府 behind: 县（市、区）, 区县政府, 乡镇人民政府; not for 区政府.</summary>
    public static bool AreGovernments(ReadOnlySpan<char> text)
    {
        var places = WithoutGovernment(text);
        return (places.Length < text.Length || places is [.., '）' or ')']) && Count(places) > 1;
    }

    /// <summary>True for kinds of the county's tier, with or without 政府: 县（市）政府.</summary>
    public static bool AreOfCounties(ReadOnlySpan<char> text) =>
        Count(WithoutGovernment(text)) > 0 && text.IndexOfAny('乡', '镇', '村') < 0 && text.IndexOfAny("街社苏") < 0;

    /// <summary>True for kinds without 政府: 镇（街道）, 县（市、区）.</summary>
    public static bool AreBare(ReadOnlySpan<char> text) => Count(text) > 0;

    /// <summary>
    /// 2 for kinds of the county's tier, 1 for those of towns, 0 for others and for mixed ones; 政府 behind them is left aside.
    /// </summary>
    public static int TierOf(ReadOnlySpan<char> text)
    {
        var places = WithoutGovernment(text);
        return Count(places) == 0 || places.IndexOfAny("村社") >= 0 ? 0
            : places.IndexOfAny("乡镇街苏") < 0 ? 2
            : places.IndexOfAny("县区旗") < 0 && places.IndexOf('市') < 0 ? 1
            : 0;
    }

    /// <summary>
    /// True for kinds of places and their offices written as one word, with one of a government's tier among them: 区镇处, 镇街道办.
    /// </summary>
    public static bool AreStrungTogether(ReadOnlySpan<char> text) =>
        text.Length is >= 2 and <= 8 && !text.ContainsAnyExcept(s_strung) && text.IndexOfAny("区县镇乡街") >= 0;

    private static ReadOnlySpan<char> WithoutGovernment(ReadOnlySpan<char> text)
    {
        foreach (var government in s_governments)
        {
            if (text.EndsWith(government, StringComparison.Ordinal))
            {
                return text[..^government.Length];
            }
        }

        return text;
    }

    // How many kinds the text lists; 0 when it holds anything else.
    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            var length = text[0] is '（' or '）' or '(' or ')' or '、' or '，' or '/' or '和' ? 1 : 0;
            foreach (var kind in s_kinds)
            {
                if (length == 0 && text.StartsWith(kind, StringComparison.Ordinal))
                {
                    length = kind.Length;
                    count++;
                }
            }

            if (length == 0)
            {
                return 0;
            }

            text = text[length..];
        }

        return count;
    }
}
