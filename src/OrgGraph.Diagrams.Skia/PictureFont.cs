using System.Text;
using SkiaSharp;

namespace OrgGraph.Diagrams.Skia;

/// <summary>A font that pictures are drawn in.</summary>
internal sealed class PictureFont : IDisposable
{
    /// <summary>No more faces of a collection are looked at.</summary>
    private const int MaxFaces = 64;

    private readonly SKTypeface _face;
    private readonly SKFont _glyphs;

    private PictureFont(SKTypeface face, bool isBold)
    {
        (_face, IsBold) = (face, isBold);
        _glyphs = new SKFont(face);
    }

    /// <summary>True for a face that is heavy as it is.</summary>
    public bool IsBold { get; }

    /// <summary>Name of the family.</summary>
    public string Family => _face.FamilyName;

    /// <summary>
    /// Opens a file, of a collection the face for simplified Chinese, else the first; null for what is no font.
    /// </summary>
    public static PictureFont? Open(string path, bool isBold) =>
        (Find(path, face => face.FamilyName.EndsWith(" SC", StringComparison.Ordinal)) ?? Find(path, _ => true)) is { } face
            ? new PictureFont(face, isBold)
            : null;

    /// <summary>Opens the face of a family in a file; null where the file has none.</summary>
    public static PictureFont? OpenFamily(string path, string family) =>
        Find(path, face => face.FamilyName.Equals(family, StringComparison.OrdinalIgnoreCase)) is { } face
            ? new PictureFont(face, isBold: false)
            : null;

    /// <summary>Glyph of a character; 0 where the font has none.</summary>
    public ushort GlyphOf(Rune rune) => _glyphs.GetGlyph(rune.Value);

    /// <summary>
    /// The font in a size: outlines as designed, placed by fractions of a pixel, so that the picture is the same at every size.
    /// </summary>
    /// <param name="size">Size in points.</param>
    /// <param name="bold">True for heavy type; strokes make a light face heavy.</param>
    public SKFont InSize(double size, bool bold) => new(_face, (float)size)
    {
        Edging = SKFontEdging.Antialias,
        Hinting = SKFontHinting.None,
        Subpixel = true,
        LinearMetrics = true,
        Embolden = bold && !IsBold,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _glyphs.Dispose();
        _face.Dispose();
    }

    private static SKTypeface? Find(string path, Func<SKTypeface, bool> isWanted)
    {
        for (var i = 0; i < MaxFaces && SKTypeface.FromFile(path, i) is { } face; i++)
        {
            if (isWanted(face))
            {
                return face;
            }

            face.Dispose();
        }

        return null;
    }
}
