namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Tells watermarks from text: letters that run slanted, or pale ones much larger than the rest.</summary>
internal static class Watermarks
{
    private const double LargeFrom = 1.7;

    /// <summary>Parts a page's letters.</summary>
    /// <param name="glyphs">The letters.</param>
    /// <returns>The text's letters, and the watermark's in the order in which they are drawn.</returns>
    public static (List<Glyph> Text, List<Glyph> Marks) Part(List<Glyph> glyphs)
    {
        var size = MedianSize(glyphs);
        var text = new List<Glyph>(glyphs.Count);
        var marks = new List<Glyph>();
        foreach (var glyph in glyphs)
        {
            (glyph.Turn == Turn.Slanted || (glyph.Light && glyph.Size > LargeFrom * size) ? marks : text).Add(glyph);
        }

        // a page that only holds such letters is a cover
        return text.Exists(g => !g.IsBlank) || marks.Exists(g => g.Turn == Turn.Slanted) ? (text, marks) : (glyphs, []);
    }

    private static double MedianSize(List<Glyph> glyphs)
    {
        var sizes = glyphs.Where(g => g.Turn != Turn.Slanted && !g.IsBlank).Select(g => g.Size).ToList();
        sizes.Sort();
        return sizes.Count == 0 ? double.MaxValue : sizes[sizes.Count / 2];
    }
}
