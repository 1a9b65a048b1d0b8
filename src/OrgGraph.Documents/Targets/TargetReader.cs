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
        decimal? from = null;
        for (var at = 0; at < text.Length; at++)
        {
            if ("，。；;！？：".Contains(text[at]) || (text[at] == ',' && (at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]))))
            {
                (clause, from) = (at + 1, null);
                continue;
            }

            if (!char.IsAsciiDigit(text[at]))
            {
                continue;
            }

            var end = EndOfNumber(text, at);
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
                    var words = text[Math.Max(clause, at - LongestWords)..at];
                    targets.Add(new Target(
                        ComparisonOf(text.AsSpan(clause, at - clause), text.AsSpan(stop)), number, from, unit, words.Trim(), at,
                        stop - at));
                    from = null;
                }

                end = stop;
            }

            at = end - 1;
        }

        return targets.ToImmutable();
    }

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

    private static bool IsQuantity(string text, int start, int end, out decimal number, out int unitStart, out string unit)
    {
        (unitStart, unit) = (end, "");
        var digits = text[start..end].Replace(",", "", StringComparison.Ordinal);
        if (digits.Length > MostDigits
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            || (start > 0 && (text[start - 1] is '第' or '-' or '—' || char.IsAsciiLetter(text[start - 1])))
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

    private static TargetComparison ComparisonOf(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
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
