using System.Buffers;

namespace OrgGraph.Analytics.Communities;

/// <summary>The number at the beginning of a heading: 一、 （一） (3) 2. 第三章.</summary>
internal static class HeadingNumber
{
    private static readonly SearchValues<char> s_numerals = SearchValues.Create("零〇一二三四五六七八九十百0123456789０１２３４５６７８９");

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
        var closed = opened ? rest is ['）' or ')' or '章' or '节' or '部', ..] : rest is ['、' or '.' or '．' or '，', ..];
        if (!closed)
        {
            return text.ToString();
        }

        rest = rest[(rest.StartsWith("部分") ? 2 : 1)..].TrimStart(" 　、.．：:");
        return rest.IsEmpty ? text.ToString() : rest.ToString();
    }
}
