using System.Globalization;
using System.Text;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Writers.Pdf;

/// <summary>Sets lines of text in the fonts of a document.</summary>
/// <param name="set">The fonts.</param>
internal sealed class PdfTypesetter(FontSet set)
{
    private readonly List<PdfFont> _fonts = [];

    /// <summary>Characters that no font has, in the order met.</summary>
    public SortedSet<Rune> Missing { get; } = [];

    /// <summary>The fonts used so far.</summary>
    public IReadOnlyList<PdfFont> Fonts => _fonts;

    /// <summary>Writes the lines of a block into the content of a page whose y runs downwards.</summary>
    public void Set(TextBlock block, StringBuilder content)
    {
        for (var i = 0; i < block.Lines.Length; i++)
        {
            var line = PlainText.OneLine(block.Lines[i]);
            if (line.Length > 0)
            {
                SetLine(block, line, FontMetrics.BaseLine(block, i), content);
            }
        }
    }

    private void SetLine(TextBlock block, string line, double baseLine, StringBuilder content)
    {
        var runs = Split(line, block.Bold);
        var width = runs.Sum(r => r.Em) * block.Size;
        // a font wider than those measured is drawn narrower rather than over its neighbour
        var squeeze = width > block.Bounds.Width && width > 0 ? Math.Max(0.5, block.Bounds.Width / width) : 1;
        width *= squeeze;
        var x = block.Align switch
        {
            TextAlign.Centre => block.Bounds.Centre.X - (width / 2),
            TextAlign.Right => block.Bounds.Right - width,
            _ => block.Bounds.X,
        };
        var colour = PdfPage.Components(block.Colour);
        content.Append(CultureInfo.InvariantCulture, $"BT {colour} rg ");
        if (block.Bold && set.Bold is null)
        {
            content.Append(CultureInfo.InvariantCulture, $"2 Tr [] 0 d {Numbers.Format(block.Size * 0.03)} w {colour} RG ");
        }

        content.Append(
            CultureInfo.InvariantCulture, $"{Numbers.Format(squeeze)} 0 0 -1 {Numbers.Format(x)} {Numbers.Format(baseLine)} Tm ");
        foreach (var run in runs)
        {
            content.Append(
                CultureInfo.InvariantCulture, $"/{run.Font.Resource} {Numbers.Format(block.Size)} Tf <{run.Codes}> Tj ");
        }

        content.Append(block.Bold && set.Bold is null ? "0 Tr ET\n" : "ET\n");
    }

    private List<Run> Split(string line, bool bold)
    {
        var runs = new List<Run>();
        foreach (var rune in line.EnumerateRunes())
        {
            var main = bold && set.Bold is not null ? set.Bold : set.Regular;
            var (font, glyph) = Choose(main, rune);
            if (glyph == 0 && FontMetrics.IsInvisible(rune))
            {
                continue; // joiners of emoji have no picture
            }

            if (glyph == 0)
            {
                Missing.Add(rune);
            }

            var used = Used(font);
            used.Use(glyph, glyph == 0 ? Rune.ReplacementChar : rune);
            if (runs.Count == 0 || runs[^1].Font != used)
            {
                runs.Add(new Run(used));
            }

            runs[^1].Codes.Append(CultureInfo.InvariantCulture, $"{glyph:X4}");
            runs[^1].Em += (double)font.Advance(glyph) / font.UnitsPerEm;
        }

        return runs;
    }

    private (TrueTypeFont Font, int Glyph) Choose(TrueTypeFont main, Rune rune)
    {
        if (main.GlyphOf(rune) is > 0 and var glyph)
        {
            return (main, glyph);
        }

        foreach (var other in set.Others.Select(o => o.Value).OfType<TrueTypeFont>())
        {
            if (other.GlyphOf(rune) is > 0 and var found)
            {
                return (other, found);
            }
        }

        return (main, 0);
    }

    private PdfFont Used(TrueTypeFont font)
    {
        // the set has one font a file; names may be empty, or those of another font
        var used = _fonts.Find(f => f.Font == font);
        if (used is null)
        {
            used = new PdfFont($"F{_fonts.Count + 1}", font);
            _fonts.Add(used);
        }

        return used;
    }

    private sealed class Run(PdfFont font)
    {
        public PdfFont Font => font;

        public StringBuilder Codes { get; } = new();

        public double Em { get; set; }
    }
}
