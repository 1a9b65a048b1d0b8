using System.Globalization;
using System.Text;

namespace OrgGraph.Diagrams.Typography;

/// <summary>
/// Where a line of Chinese text may be broken: the rules of Unicode's line breaking algorithm (UAX #14) that matter between
/// Chinese and Latin text, and those of Chinese setting (W3C, Requirements for Chinese Text Layout, 3.1).
/// </summary>
internal static class BreakRules
{
    // Counted things that stay with their number, as in 2024年12月31日, 30个, 5万吨.
    private const string Counters = "年月日号时分秒周季度个项家台辆吨万亿元人次户米里条座处类批期届级所名份页章节款天套起头";

    // Stand at no line's end: they belong to what follows.
    private const string Openers = "（《「『【〔〈〖〘｛［“‘([{<«￥＄¥$￡£№第";

    // Stand at no line's start, besides closing punctuation by category.
    private const string Followers = "、。，．：；！？…—～·・％‰℃°%!?,.:;)]}>»”’々〻ー％￠℉′″";

    /// <summary>What a character is to its neighbours.</summary>
    private enum Class
    {
        /// <summary>Han, kana, Hangul, emoji: may be broken on both sides.</summary>
        Ideograph,

        /// <summary>Letters of words: not broken inside.</summary>
        Letter,

        /// <summary>A digit.</summary>
        Digit,

        /// <summary>Holds on to what follows.</summary>
        Opener,

        /// <summary>Holds on to what is before.</summary>
        Closer,

        /// <summary>A hyphen or slash: may be broken after, except before a digit or a letter.</summary>
        Hyphen,

        /// <summary>A space: may be broken after.</summary>
        Space,

        /// <summary>Holds on to both sides (no-break space, word joiner).</summary>
        Glue,
    }

    /// <summary>May the line end between two neighbouring characters?</summary>
    /// <param name="before">Last character of what is before, without combining marks.</param>
    /// <param name="after">First character of what follows.</param>
    public static bool MayBreak(Rune before, Rune after)
    {
        var (left, right) = (Classify(before), Classify(after));
        return (left, right) switch
        {
            (Class.Glue, _) or (_, Class.Glue) => false,
            (_, Class.Space) => false,
            (Class.Space, Class.Closer) => false, // UAX #14, LB13: closing marks begin no line, even after spaces
            (Class.Space, _) => true, // a space at the line's end hangs over it and is dropped
            (_, Class.Closer) => false,
            (Class.Opener, _) => false,
            (Class.Letter or Class.Digit, Class.Hyphen) => false,
            // in Chinese text GEP-R, km/h and COVID-19 are terms, cut by no line
            (Class.Hyphen, Class.Digit or Class.Letter) => false,
            (Class.Hyphen, _) => true,
            (Class.Letter or Class.Digit, Class.Letter or Class.Digit) => false,
            // 3.5 and 1,000 and 10:30 and PM2.5
            (Class.Closer, Class.Digit) => before.Value is not ('.' or ',' or ':'),
            (Class.Closer, Class.Letter) => before.Value is not ('.' or ':' or '°'),
            (Class.Digit, Class.Ideograph) => !Counters.Contains(after.ToString(), StringComparison.Ordinal),
            _ => true,
        };
    }

    /// <summary>True for what must not stand before the ellipsis of a shortened line.</summary>
    public static bool IsOpener(Rune rune) => Classify(rune) == Class.Opener;

    private static Class Classify(Rune rune)
    {
        if (rune.Value is ' ' or 0x3000 or 0x200B)
        {
            return Class.Space;
        }

        if (rune.Value is 0xA0 or 0x202F or 0x2060 or 0x200D or '_' or '@' or '&' or '+' or '=')
        {
            return Class.Glue;
        }

        if (rune.Value is '-' or '/' or 0x2010 or 0x2013)
        {
            return Class.Hyphen;
        }

        if (rune.Value <= 0xFFFF && Openers.Contains((char)rune.Value))
        {
            return Class.Opener;
        }

        if (rune.Value <= 0xFFFF && Followers.Contains((char)rune.Value))
        {
            return Class.Closer;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation => Class.Opener,
            UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation => Class.Closer,
            UnicodeCategory.DecimalDigitNumber => Class.Digit,
            _ when IsWide(rune.Value) => Class.Ideograph,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.OtherNumber
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Class.Letter,
            _ => Class.Ideograph,
        };
    }

    // Han, kana, bopomofo, Hangul, full-width forms and the planes of rare Han characters
    private static bool IsWide(int value) =>
        value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xD7FF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF);
}
