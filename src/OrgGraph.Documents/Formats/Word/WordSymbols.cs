using System.Globalization;

namespace OrgGraph.Documents.Formats.Word;

/// <summary>Characters of symbol fonts, which stand in the private range of Unicode.</summary>
internal static class WordSymbols
{
    private const int PrivateStart = 0xF000;
    private const int PrivateEnd = 0xF0FF;

    /// <summary>What a symbol shows; a box where it is not known.</summary>
    /// <param name="code">The character's code in hexadecimal digits.</param>
    /// <param name="font">The font that it is taken from.</param>
    public static string Find(string? code, string? font)
    {
        if (!int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
            || value is < 0x20 or > char.MaxValue)
        {
            return "";
        }

        if (value is < PrivateStart or > PrivateEnd)
        {
            return char.IsSurrogate((char)value) ? "" : ((char)value).ToString();
        }

        return (font, value - PrivateStart) switch
        {
            ("Wingdings", 0xFC) or ("Wingdings 2", 0x50) => "√",
            ("Wingdings", 0xFB) or ("Wingdings 2", 0x4F) => "×",
            ("Wingdings", 0xFE) or ("Wingdings 2", 0x52) => "☑",
            ("Wingdings", 0xA8 or 0x6F or 0xA3 or 0x71) or ("Wingdings 2", 0xA3) => "□",
            ("Wingdings", 0x6C or 0x9F) => "●",
            ("Wingdings", 0x6E) => "■",
            ("Wingdings", 0xE0) => "→",
            ("Wingdings", >= 0x81 and <= 0x8A and var circled) => ((char)('①' + circled - 0x81)).ToString(),
            ("Symbol", 0xB3) => "≥",
            ("Symbol", 0xA3) => "≤",
            ("Symbol", 0xB4) => "×",
            ("Symbol", 0xB1) => "±",
            ("Symbol", 0xB7) => "·",
            _ => "□",
        };
    }
}
