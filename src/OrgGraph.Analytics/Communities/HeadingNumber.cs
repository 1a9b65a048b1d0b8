using System.Buffers;

namespace OrgGraph.Analytics.Communities;

/// <summary>
/// The number at the beginning of a heading: 一、 （一） (3) 2. 2.3 第三章. One with a decimal (2.5公里绿道) is part of the heading.
/// </summary>
internal static class HeadingNumber
{
    private const string Digits = "0123456789０１２３４５６７８９";

    private static readonly SearchValues<char> s_numerals = SearchValues.Create("零〇一二三四五六七八九十百" + Digits);

    /// <summary>The heading without its number; the heading itself where there is no more to it.</summary>
    public static string Without(string heading)
    {
        var text = heading.AsSpan().Trim();
        var rest = text;
        var opened = rest is ['（' or '(' or '第', ..];
        rest = opened ? rest[1..] : rest;
        var digits = rest.IndexOfAnyExcept(s_numerals);
        if (digits <= 0)
        {
            return text.ToString();
        }

        rest = rest[digits..];
        var parts = 1;
        while (rest is ['.' or '．', var first, ..] && char.IsDigit(first))
        {
            rest = rest[1..].TrimStart(Digits);
            parts++;
        }

        // 2.3 followed by nothing that ends it may as well be a decimal
        var closed = opened
            ? rest is ['）' or ')' or '章' or '节' or '部', ..]
            : rest is ['、' or '.' or '．' or '，', ..] || parts > 2 || (parts == 2 && rest is [' ' or '　' or '\t', ..]);
        if (!closed)
        {
            return text.ToString();
        }

        rest = (opened ? rest[(rest.StartsWith("部分") ? 2 : 1)..] : rest).TrimStart(" 　\t、，.．：:");
        return rest.IsEmpty ? text.ToString() : rest.ToString();
    }
}
