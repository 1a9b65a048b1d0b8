using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Documents.Text;
using OrgGraph.Model.Targets;

namespace OrgGraph.Documents.Targets;

/// <summary>
/// Reads the quantities of a measure: a number with a unit of measurement or counting behind it. Linear in the text.
/// </summary>
internal static class TargetReader
{
    private const int MostDigits = 15;
    private const int LongestWords = 40;

    private static readonly SearchValues<char> s_dashes = SearchValues.Create("-－–—~～至到");

    private static readonly string[] s_units = Words.Of("units");
    private static readonly string[] s_names = Words.Of("names.with.digits");

    private static readonly (string[] Words, TargetComparison Comparison)[] s_before =
    [
        (Words.Of("target.at.least"), TargetComparison.AtLeast), (Words.Of("target.at.most"), TargetComparison.AtMost),
        (Words.Of("target.about"), TargetComparison.About),
        (Words.Of("target.increase"), TargetComparison.Increase), (Words.Of("target.decrease"), TargetComparison.Decrease),
    ];

    private static readonly (string[] Words, TargetComparison Comparison)[] s_behind =
    [
        (Words.Of("target.or.more"), TargetComparison.AtLeast), (Words.Of("target.or.less"), TargetComparison.AtMost),
        (Words.Of("target.or.so"), TargetComparison.About),
    ];

    /// <summary>The quantities in order.</summary>
    public static ImmutableArray<Target> Read(string text)
    {
        var targets = ImmutableArray.CreateBuilder<Target>();
        var clause = 0;
        var words = 0; // where the words of the next quantity begin: behind the last one where 、 lists several
        decimal? from = null;
        for (var at = 0; at < text.Length; at++)
        {
            if ("，。；;！？：".Contains(text[at]) || (text[at] == ',' && (at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]))))
            {
                (clause, words, from) = (at + 1, at + 1, null);
                continue;
            }

            if (!char.IsAsciiDigit(text[at]))
            {
                continue;
            }

            var end = EndOfNumber(text, at);
            if (RangeAt(text, at, end, words) is { } range)
            {
                targets.Add(range);
                (from, at) = (null, range.Start + range.Length - 1);
                continue;
            }

            if (IsQuantity(text, at, end, out var number, out var unitStart, out var unit))
            {
                var stop = unitStart + unit.Length;
                var isFrom =
                    text.AsSpan(clause, at - clause).TrimEnd() is [.., '从' or '由']
                        && text.AsSpan(stop)
                            .TrimStart() is ['提' or '增' or '降' or '减' or '上' or '下' or '到' or '扩' or '压' or '缩', ..];
                if (isFrom)
                {
                    from = number;
                }
                else
                {
                    targets.Add(new Target(
                        ComparisonOf(
                            text.AsSpan(clause, at - clause), text.AsSpan(stop),
                            text.AsSpan(end, unitStart - end).ContainsAny('余', '多')), number, from, unit,
                            WordsBefore(text, words, at), at,
                        stop - at));
                    from = null;
                    words = stop < text.Length && text[stop] == '、' ? stop + 1 : words;
                }

                end = stop;
            }

            at = end - 1;
        }

        return targets.ToImmutable();
    }

    // 3-5个, 3%至5%, 10～12次: two numbers of one unit, the second not the smaller one
    private static Target? RangeAt(string text, int start, int end, int clause)
    {
        var isQuantity = IsQuantity(text, start, end, out var least, out var unitStart, out var firstUnit);
        var dash = isQuantity ? unitStart + firstUnit.Length : end;
        var second = dash + 1;
        if ((start > 0 && (s_dashes.Contains(text[start - 1]) || text[start - 1] == '第' || char.IsAsciiLetter(text[start - 1])))
            || second >= text.Length || !s_dashes.Contains(text[dash]) || !char.IsAsciiDigit(text[second])
            || !decimal.TryParse(
                text.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bare))
        {
            return null;
        }

        var secondEnd = EndOfNumber(text, second);
        if (!IsQuantity(text, second, secondEnd, out var most, out unitStart, out var unit, behindDash: true)
            || (isQuantity && firstUnit != unit))
        {
            return null;
        }

        var factor = decimal.TryParse(
            text.AsSpan(second, secondEnd - second), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var last)
            && last != 0
            ? most / last
            : 1;
        least = isQuantity ? least : WithoutZeros(bare * factor);
        return least > most ? null
            : new Target(
                TargetComparison.Between, most, least, unit, WordsBefore(text, clause, start), start,
                unitStart + unit.Length - start);
    }

    private static string WordsBefore(string text, int clause, int at) => text[Math.Max(clause, at - LongestWords)..at].Trim();

    // digits with a decimal point, and commas between thousands
    private static int EndOfNumber(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end])
            || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private static bool IsQuantity(
        string text, int start, int end, out decimal number, out int unitStart, out string unit, bool behindDash = false)
    {
        (unitStart, unit) = (end, "");
        var digits = text[start..end].Replace(",", "", StringComparison.Ordinal);
        if (digits.Length > MostDigits
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            || (!behindDash && start > 0 && (text[start - 1] is '第' or '-' or '—' or '×' || char.IsAsciiLetter(text[start - 1])))
            || (end < text.Length && text[end] == '×')
            || IsPartOfName(text, start, end))
        {
            number = 0;
            return false;
        }

        while (unitStart < text.Length && text[unitStart] is ' ' or '余' or '多')
        {
            unitStart++;
        }

        var factor = unitStart < text.Length ? text[unitStart] switch { '万' => 10_000m, '亿' => 100_000_000m, _ => 1m } : 1m;
        unitStart += factor == 1m ? 0 : 1;
        number = WithoutZeros(number * factor);
        while (unitStart < text.Length && text[unitStart] is ' ' or '余' or '多')
        {
            unitStart++;
        }

        var length = Words.LengthAtStart(text.AsSpan(unitStart), s_units);
        unit = text.Substring(unitStart, length);
        return length > 0;
    }

    // 2.5万 is 25000, not 25000.0: a decimal keeps the zeros that it was computed with
    private static decimal WithoutZeros(decimal number) => number / 1.0000000000000000000000000000m;

    private static bool IsPartOfName(string text, int start, int end)
    {
        foreach (var name in s_names)
        {
            var digit = name.AsSpan().IndexOfAnyInRange('0', '9');
            if (digit >= 0 && start >= digit && string.CompareOrdinal(text, start - digit, name, 0, name.Length) == 0
                && end <= start - digit + name.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static TargetComparison ComparisonOf(ReadOnlySpan<char> before, ReadOnlySpan<char> behind, bool hasMore)
    {
        if (hasMore)
        {
            return TargetComparison.AtLeast; // 80余公里
        }

        behind = behind.TrimStart();
        foreach (var (words, comparison) in s_behind)
        {
            if (Words.LengthAtStart(behind, words) > 0)
            {
                return comparison;
            }
        }

        // the longest word counts: 不超过 is not 超过
        before = before.TrimEnd();
        var (found, longest) = (TargetComparison.Exactly, 0);
        foreach (var (words, comparison) in s_before)
        {
            foreach (var word in words)
            {
                if (word.Length > longest && before.EndsWith(word, StringComparison.Ordinal))
                {
                    (found, longest) = (comparison, word.Length);
                }
            }
        }

        return found;
    }
}
