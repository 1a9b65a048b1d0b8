using System.Collections.Immutable;
using OrgGraph.Model;

namespace OrgGraph.Analytics.Comparison;

/// <summary>The numbers of a measure's text that may be targets: 200, 44.95%. Years (2024年) and numbers in words (COP15) are not.</summary>
internal static class MeasureNumbers
{
    /// <summary>The numbers of one text that another lacks, each as often as it is missing; in their order.</summary>
    public static ImmutableArray<string> Beyond(string text, string other)
    {
        var left = Of(other);
        var beyond = ImmutableArray.CreateBuilder<string>();
        foreach (var number in Of(text))
        {
            if (!left.Remove(number))
            {
                beyond.Add(number);
            }
        }

        return beyond.ToImmutable();
    }

    private static List<string> Of(string text)
    {
        var key = Wording.KeyOf(text);
        var numbers = new List<string>();
        for (var at = 0; at < key.Length; at++)
        {
            if (!char.IsAsciiDigit(key[at]))
            {
                continue;
            }

            var rest = key.AsSpan(at);
            var length = MeasureTokens.NumberLength(rest);
            var next = length < rest.Length ? rest[length] : '\0';
            var isYear = length == 4 && rest[0] is '1' or '2' && next is '年' or '-' or '—';
            var inWord = at > 0 && (char.IsAsciiLetter(key[at - 1]) || (key[at - 1] is '-' or '/' or '_' && at > 1 && char.IsAsciiLetterOrDigit(key[at - 2])));
            if (!isYear && !inWord)
            {
                numbers.Add(next is '%' or '‰' ? $"{rest[..length]}{next}" : rest[..length].ToString());
            }

            at += length - 1;
        }

        return numbers;
    }
}
