using System.Runtime.InteropServices;
using System.Text;

namespace OrgGraph.Analytics.Fields;

/// <summary>
/// Cuts texts into tokens and pairs of adjacent tokens (n-grams of two), which is how Chinese is compared without a dictionary of
/// words. A Chinese character is a token, so is a Latin word (GEP-R) and a number; which number does not matter, so that a year
/// or a target that moved on stays the same wording. Punctuation separates. Words for the own territory (全市, 本区, 我县 and the
/// names of the plans' jurisdictions) are one token: a district writes 全区 where its city wrote 全市.
/// </summary>
internal sealed class MeasureTokens
{
    private const int Number = '0';
    private const int Territory = 0x110000; // beyond Unicode, as are the words that follow it
    private const string Own = "全本我";
    private const string Levels = "省市区县州盟旗镇乡";

    private readonly string[] _territories;
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    /// <summary>Makes a cutter, which remembers the words that it saw.</summary>
    /// <param name="territories">Names that stand for the own territory.</param>
    public MeasureTokens(IEnumerable<string> territories) =>
        _territories =
        [
            .. territories.Where(t => t.Length > 1).Distinct(StringComparer.Ordinal)
                .OrderByDescending(t => t.Length).ThenBy(t => t, StringComparer.Ordinal),
        ];

    /// <summary>
    /// The pairs of adjacent tokens of a text, each once, at least one; a token between two marks of punctuation is a pair with
    /// nothing, and so is a whole text that has no token.
    /// </summary>
    public HashSet<long> PairsOf(string text)
    {
        var pairs = new HashSet<long>();
        int? before = null;
        var alone = false;
        foreach (var token in TokensOf(text))
        {
            if (token is { } t)
            {
                if (before is { } b)
                {
                    pairs.Add(PairOf(b, t));
                }

                alone = before is null;
                before = t;
                continue;
            }

            if (alone && before is { } single)
            {
                pairs.Add(PairOf(single, -1));
            }

            (before, alone) = (null, false);
        }

        if (pairs.Count == 0)
        {
            pairs.Add(PairOf(WordOf(Wording.KeyOf(text)), -1));
        }

        return pairs;
    }

    /// <summary>The pairs of a heading, without its number (一、, （二）, 3.).</summary>
    public HashSet<long> PairsOfHeading(string heading) =>
        PairsOf(heading.AsSpan().TrimStart("（(一二三四五六七八九十0123456789）)、.． 　").ToString());

    private static long PairOf(int first, int second) => ((long)first << 32) | (uint)second;

    // Null stands for punctuation; one ends the text.
    private List<int?> TokensOf(string text)
    {
        var key = Wording.KeyOf(text).ToLowerInvariant();
        foreach (var territory in _territories)
        {
            key = key.Replace(territory, "本区", StringComparison.Ordinal);
        }

        var tokens = new List<int?>(key.Length + 1);
        var rest = key.AsSpan();
        while (!rest.IsEmpty)
        {
            var (token, length) = Next(rest);
            tokens.Add(token);
            rest = rest[length..];
        }

        tokens.Add(null);
        return tokens;
    }

    private (int? Token, int Length) Next(ReadOnlySpan<char> rest)
    {
        if (char.IsAsciiDigit(rest[0]))
        {
            return (Number, NumberLength(rest));
        }

        if (char.IsAsciiLetter(rest[0]))
        {
            var length = 1;
            while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length])
                || (rest[length] is '-' or '+' or '.' && length + 1 < rest.Length
                    && char.IsAsciiLetterOrDigit(rest[length + 1]))))
            {
                length++;
            }

            return (WordOf(rest[..length]), length);
        }

        if (rest.Length > 1 && Own.Contains(rest[0]) && Levels.Contains(rest[1]))
        {
            return (Territory, 2);
        }

        Rune.DecodeFromUtf16(rest, out var rune, out var consumed);
        return (Rune.IsLetterOrDigit(rune) ? rune.Value : null, consumed);
    }

    /// <summary>Length of the number that a text starts with: digits, and decimals.</summary>
    internal static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length])
            || (text[length] == '.' && length + 1 < text.Length && char.IsAsciiDigit(text[length + 1]))))
        {
            length++;
        }

        return length;
    }

    private int WordOf(ReadOnlySpan<char> word)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _words.GetAlternateLookup<ReadOnlySpan<char>>(), word, out var known);
        if (!known)
        {
            id = Territory + _words.Count; // counted with the word itself, so never the territory
        }

        return id;
    }
}
