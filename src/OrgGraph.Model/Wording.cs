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

    /// <summary>
    /// How alike two texts are, from 0 to 1: twice the pairs of neighbouring characters that both have, by all pairs of both
    /// (L. R. Dice, Ecology 26, 1945, p. 298). Linear in their lengths.
    /// </summary>
    public static double Likeness(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first == second)
        {
            return 1;
        }

        var (most, all) = (Math.Min(first.Length, second.Length) - 1, first.Length + second.Length - 2);
        if (most <= 0)
        {
            return 0;
        }

        var pairs = new Dictionary<int, int>(first.Length);
        for (var i = 1; i < first.Length; i++)
        {
            var pair = (first[i - 1] << 16) | first[i];
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        var shared = 0;
        for (var i = 1; i < second.Length; i++)
        {
            var pair = (second[i - 1] << 16) | second[i];
            if (pairs.TryGetValue(pair, out var left) && left > 0)
            {
                pairs[pair] = left - 1;
                shared++;
            }
        }

        return 2.0 * shared / all;
    }
}
