namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Takes out letters drawn twice or more at nearly one place, as programs do to make them look bold or shaded.</summary>
internal static class DoubledLetters
{
    // a shifted copy lies within this share of the type's size
    private const double MostShift = 0.15;

    private const double Step = 8;

    // more letters of one kind in a spot of eight points are no text
    private const int MostNear = 32;

    /// <summary>The letters without their copies, in their order. O(n).</summary>
    public static List<Glyph> Remove(List<Glyph> glyphs)
    {
        var seen = new Dictionary<(int X, int Y, string Text), List<Glyph>>();
        var kept = new List<Glyph>(glyphs.Count);
        foreach (var glyph in glyphs)
        {
            if (glyph.IsBlank || !IsCopy(glyph, seen))
            {
                kept.Add(glyph);
            }
        }

        return kept;
    }

    private static bool IsCopy(in Glyph glyph, Dictionary<(int X, int Y, string Text), List<Glyph>> seen)
    {
        var (x, y) = ((int)Math.Floor(glyph.Left / Step), (int)Math.Floor(glyph.Baseline / Step));
        for (var i = x - 1; i <= x + 1; i++)
        {
            for (var k = y - 1; k <= y + 1; k++)
            {
                if (seen.TryGetValue((i, k, glyph.Text), out var near))
                {
                    foreach (var other in near)
                    {
                        if (Math.Abs(other.Left - glyph.Left) <= MostShift * glyph.Size
                            && Math.Abs(other.Baseline - glyph.Baseline) <= MostShift * glyph.Size
                            && Math.Abs(other.Size - glyph.Size) <= MostShift * glyph.Size)
                        {
                            return true;
                        }
                    }
                }
            }
        }

        var key = (x, y, glyph.Text);
        if (!seen.TryGetValue(key, out var list))
        {
            seen[key] = list = [];
        }

        if (list.Count < MostNear)
        {
            list.Add(glyph);
        }

        return false;
    }
}
