namespace OrgGraph.Documents.Deadlines;

/// <summary>Reads numbers in digits and in Chinese, as dates are written with them: 12, 十二, 二十六, 二〇二四.</summary>
internal static class Numerals
{
    private const string Digits = "〇一二三四五六七八九";
    private const int MaximalDigits = 6;
    private const int YearLength = 4;

    /// <summary>Reads the number at the start of the text; its length is 0 where there is none, or too long a one.</summary>
    public static (int Value, int Length) Read(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
        {
            length++;
        }

        return length > 0
            ? length <= MaximalDigits ? (int.Parse(text[..length]), length) : (0, 0)
            : ReadChinese(text);
    }

    /// <summary>True for a character that numbers are written with.</summary>
    public static bool IsNumeral(char c) => char.IsAsciiDigit(c) || c is '十' or '两' || DigitOf(c) >= 0;

    private static (int Value, int Length) ReadChinese(ReadOnlySpan<char> text)
    {
        // four digits in a row are a year; fewer are a list (三四季度), of which the first is read
        var (year, digits) = (0, 0);
        while (digits < text.Length && DigitOf(text[digits]) is >= 0 and var digit)
        {
            year = digits < YearLength ? (10 * year) + digit : 0;
            digits++;
        }

        if (digits == YearLength)
        {
            return (year, digits);
        }

        var ones = digits > 0 ? 1 : 0;
        if (text.Length > ones && text[ones] == '十')
        {
            var tens = ones == 0 ? 10 : 10 * DigitOf(text[0]);
            return text.Length > ones + 1 && DigitOf(text[ones + 1]) is > 0 and var rest
                ? (tens + rest, ones + 2)
                : (tens, ones + 1);
        }

        return digits > 0 ? (DigitOf(text[0]), 1) : text is ['两', ..] ? (2, 1) : (0, 0);
    }

    private static int DigitOf(char c) => Digits.IndexOf(c is '零' or '○' ? '〇' : c);
}
