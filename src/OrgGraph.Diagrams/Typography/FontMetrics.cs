using System.Globalization;
using System.Text;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Typography;

/// <summary>
/// Measures text as the fonts of <see cref="Stack"/> draw it: an upper bound over them, so that what fits here is not clipped
/// there.
/// </summary>
/// <remarks>
/// Han, kana, Hangul and full-width characters are 1 em; Latin, Greek and Cyrillic letters have their measured widths
/// (<see cref="AdvanceWidths"/>); marks that combine and characters that do not show have none. Kerning and ligatures only make
/// text narrower and are left out.
/// </remarks>
public static class FontMetrics
{
    /// <summary>
    /// The fonts, best first: what Linux, Windows and macOS have; every writer names them in this order.
    /// </summary>
    public const string Stack =
        "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', 'WenQuanYi Micro Hei', 'Droid Sans "
        + "Fallback', SimHei, sans-serif";

    /// <summary>Line height that reads well in Chinese, in em.</summary>
    public const double LineSpacing = 1.3;

    /// <summary>
    /// Heavy Latin letters against light ones: over letters and digits the median is 1.05, the most 1.13 (Noto Sans CJK SC and
    /// Liberation Sans).
    /// </summary>
    private const double BoldFactor = 1.09;

    /// <summary>Widest emoji of the usual fonts (Segoe UI Emoji 1.37 em, Noto Color Emoji 1.25 em).</summary>
    private const double EmojiWidth = 1.4;

    /// <summary>Widest figure below the line (DejaVu Sans Bold 0.44 em), with room for fonts that were not measured.</summary>
    private const double LoweredWidth = 0.5;

    /// <summary>Width of a line of text in points.</summary>
    /// <param name="text">The text, without line feeds.</param>
    /// <param name="size">Font size in points.</param>
    /// <param name="bold">True for heavy type.</param>
    /// <returns>At least the width that any font of the stack needs. O(length).</returns>
    public static double Width(ReadOnlySpan<char> text, double size, bool bold = false)
    {
        var em = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            em += RuneWidth(rune, bold);
        }

        return em * size;
    }

    /// <summary>Height of one line above the next that reads well, in points.</summary>
    public static double LineHeight(double size) => size * LineSpacing;

    /// <summary>
    /// Where the base line of a block's line stands, in points from the top of the page: the em box (0.88 em above the base line
    /// and 0.12 em below, as in Chinese fonts) is in the middle of the line.
    /// </summary>
    /// <param name="block">The block.</param>
    /// <param name="line">Index of the line.</param>
    public static double BaseLine(TextBlock block, int line)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Bounds.Y + (line * block.LineHeight) + ((block.LineHeight + (0.76 * block.Size)) / 2);
    }

    /// <summary>Width of a character in em.</summary>
    internal static double RuneWidth(Rune rune, bool bold)
    {
        var value = rune.Value;
        var index = value - AdvanceWidths.First;
        if ((uint)index < (uint)AdvanceWidths.Table.Length)
        {
            return IsInvisible(rune) ? 0 : Weigh(AdvanceWidths.Table[index] / 100.0, bold);
        }

        return value switch
        {
            _ when IsInvisible(rune) => 0,
            >= 0x2080 and <= 0x209C => LoweredWidth,
            >= 0xFF61 and <= 0xFFDC => 0.5, // half-width kana and Hangul
            0x2E3A => 2,
            0x2E3B => 3,
            >= 0x1F000 and <= 0x1FAFF => EmojiWidth,
            >= 0x2600 and <= 0x27BF => EmojiWidth, // symbols that some fonts draw as emoji
            _ => 1,
        };
    }

    /// <summary>True for marks that combine with the letter before and for characters that do not show.</summary>
    internal static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control;

    // a full-width character keeps its width in heavy type
    private static double Weigh(double em, bool bold) => bold && em < 1 ? Math.Min(1.1, em * BoldFactor) : em;
}
