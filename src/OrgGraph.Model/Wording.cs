namespace OrgGraph.Model;

/// <summary>Comparison of texts whatever their layout.</summary>
public static class Wording
{
    /// <summary>The text without blanks, with full-width ASCII punctuation narrowed: equal for texts that differ in layout only.</summary>
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
