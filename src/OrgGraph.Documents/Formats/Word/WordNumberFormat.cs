using System.Globalization;
using System.Text;

namespace OrgGraph.Documents.Formats.Word;

/// <summary>
/// Writes a number as Word's formats do (ST_NumberFormat of ECMA-376 part 1, 17.18.59): those of Chinese and Western lists.
/// </summary>
internal static class WordNumberFormat
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>The number in a format; in Western digits where the format is not known or does not reach so far.</summary>
    public static string Write(int number, string format) => format switch
    {
        "none" or "bullet" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => FullWidth(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Circled(number) ?? Decimal(number),
        "decimalEnclosedFullstop" => number is >= 1 and <= 20 ? Symbol('⒈', number) : Decimal(number) + ".",
        "decimalEnclosedParen" => number is >= 1 and <= 20 ? Symbol('⑴', number) : $"({Decimal(number)})",
        "ideographEnclosedCircle" =>
            number is >= 1 and <= 10 ? Symbol('㊀', number) : Chinese(number, Digits, "十百千万", shortTen: true),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "koreanCounting"
            or "taiwaneseCounting" or "taiwaneseCountingThousand" => Chinese(number, Digits, "十百千万", shortTen: true),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" =>
            Chinese(number, LegalDigits, "拾佰仟万", shortTen: false),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => Positional(number),
        "ideographTraditional" => number is >= 1 and <= 10 ? Stems[number - 1].ToString() : Decimal(number),
        "ideographZodiac" => number is >= 1 and <= 12 ? Branches[number - 1].ToString() : Decimal(number),
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Symbol(char first, int number) => ((char)(first + number - 1)).ToString();

    private static string? Circled(int number) => number switch
    {
        >= 1 and <= 20 => Symbol('①', number),
        >= 21 and <= 35 => Symbol('㉑', number - 20),
        >= 36 and <= 50 => Symbol('㊱', number - 35),
        _ => null,
    };

    private static string FullWidth(int number) =>
        string.Concat(Decimal(number).Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c));

    private static string Positional(int number) =>
        string.Concat(Decimal(number).Select(c => char.IsAsciiDigit(c) ? Digits[c - '0'] : c));

    private static string Letters(int number, char first) =>
        number is >= 1 and <= 780 ? new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : Decimal(number);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Decimal(number);
        }

        ReadOnlySpan<(int Value, string Sign)> signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"),
            (5, "V"), (4, "IV"), (1, "I"),
        ];
        var text = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }

    // 一百零一, 十二; up to 99 999
    private static string Chinese(int number, string digits, string units, bool shortTen)
    {
        if (number is < 1 or > 99_999)
        {
            return Decimal(number);
        }

        var zero = digits == Digits ? '零' : digits[0];
        var text = new StringBuilder();
        var gap = false;
        for (var (power, unit) = (10_000, 3); power > 0; power /= 10, unit--)
        {
            var digit = number / power % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            if (gap)
            {
                text.Append(zero);
                gap = false;
            }

            if (!(shortTen && digit == 1 && power == 10 && text.Length == 0))
            {
                text.Append(digits[digit]);
            }

            if (unit >= 0)
            {
                text.Append(units[unit]);
            }
        }

        return text.ToString();
    }
}
