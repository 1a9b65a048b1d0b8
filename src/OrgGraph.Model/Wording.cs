namespace OrgGraph.Model;

/// <summary>Comparison of texts whatever their layout, and their beginnings.</summary>
public static class Wording
{
    /// <summary>The first so many UTF-16 units of a text, or one less where they would end within a character.</summary>
    public static string Start(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return text.Length <= length ? text
            : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    /// <summary>
    /// The text without blanks, with full-width ASCII punctuation narrowed: equal for texts that differ in layout only.
    /// </summary>
    public static string KeyOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Count(c => !char.IsWhiteSpace(c)), text, static (span, source) =>
        {
            var i = 0;
            foreach (var c in source)
            {
                if (!char.IsWhiteSpace(c))
                {
                    // U+FF01…U+FF5E are the full-width forms of U+0021…U+007E
                    span[i++] = c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c;
                }
            }
        });
    }
}
