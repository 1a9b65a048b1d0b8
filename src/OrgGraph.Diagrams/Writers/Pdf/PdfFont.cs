using System.Globalization;
using System.Text;

namespace OrgGraph.Diagrams.Writers.Pdf;

/// <summary>A font of a document and what of it is used.</summary>
/// <param name="resource">Its name in the pages' resources.</param>
/// <param name="font">The font.</param>
internal sealed class PdfFont(string resource, TrueTypeFont font)
{
    private readonly SortedDictionary<int, Rune> _used = [];

    /// <summary>Its name in the pages' resources.</summary>
    public string Resource => resource;

    /// <summary>The font.</summary>
    public TrueTypeFont Font => font;

    /// <summary>Notes that a glyph is used for a character.</summary>
    public void Use(int glyph, Rune rune) => _used.TryAdd(glyph, rune);

    /// <summary>
    /// Writes the font with the glyphs used: a Type 0 font whose codes are the glyph numbers (ISO 32000-1, 9.7).
    /// </summary>
    /// <returns>Number of its object.</returns>
    public int Write(PdfFile file)
    {
        var subset = FontSubset.Cut(font, _used.Keys);
        var data = file.AddStream(subset, $"/Length1 {subset.Length} ");
        var name = Tag() + "+" + font.PostScriptName;
        var box = font.Box;
        var descriptor = file.Add($"<< /Type /FontDescriptor /FontName /{name} /Flags 4 " +
            $"/FontBBox [{Thousandths(box.Left)} {Thousandths(box.Bottom)} {Thousandths(box.Right)} {Thousandths(box.Top)}] "
            + "/ItalicAngle 0 " +
            $"/Ascent {Thousandths(font.Ascent)} /Descent {Thousandths(font.Descent)} /CapHeight {Thousandths(font.Ascent)} "
            + $"/StemV 80 /FontFile2 {data} 0 R >>");
        var widths = string.Concat(_used.Keys.Select(g => $"{g} [{Thousandths(font.Advance(g))}] "));
        var descendant = file.Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} " +
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> " +
            $"/FontDescriptor {descriptor} 0 R /DW 1000 /W [{widths}] /CIDToGIDMap /Identity >>");
        var unicode = file.AddStream(Encoding.ASCII.GetBytes(ToUnicode()));
        return file.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} "
            + $"0 R] /ToUnicode {unicode} 0 R >>");
    }

    // Six letters that stand for the set of glyphs.
    private string Tag()
    {
        var hash = 14695981039346656037UL; // FNV-1a
        foreach (var glyph in _used.Keys)
        {
            hash = (hash ^ (uint)glyph) * 1099511628211UL;
        }

        return string.Create(6, hash, (letters, h) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = (char)('A' + (int)(h % 26));
                h /= 26;
            }
        });
    }

    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry "
            + "(Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var part in _used.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (glyph, rune) in part)
            {
                map.Append(
                    CultureInfo.InvariantCulture,
                    $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rune.ToString()))}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private int Thousandths(int units) => (int)Math.Round(1000.0 * units / font.UnitsPerEm);
}
