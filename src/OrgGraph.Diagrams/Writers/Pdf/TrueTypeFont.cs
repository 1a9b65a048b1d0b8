using System.Buffers.Binary;
using System.Text;

namespace OrgGraph.Diagrams.Writers.Pdf;

/// <summary>A font with TrueType outlines, a file of its own or a face of a collection (<c>.ttc</c>).</summary>
/// <remarks>Source of the tables: the OpenType specification 1.9. Fonts with CFF outlines (Noto CJK) are not taken.</remarks>
internal sealed class TrueTypeFont
{
    private const uint Collection = 0x74746366; // ttcf
    private const uint TrueType = 0x00010000;
    private const uint AppleTrueType = 0x74727565; // true

    private readonly byte[] _data;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly int _cmap;
    private readonly int _metrics;
    private readonly bool _longLoca;

    private TrueTypeFont(byte[] data, int start)
    {
        _data = data;
        if (UInt32(start) is not (TrueType or AppleTrueType))
        {
            throw new InvalidDataException("not a font with TrueType outlines");
        }

        for (var i = 0; i < UInt16(start + 4); i++)
        {
            var record = start + 12 + (16 * i);
            var name = Encoding.ASCII.GetString(_data, record, 4);
            var (offset, length) = ((int)UInt32(record + 8), (int)UInt32(record + 12));
            if (offset < 0 || length < 0 || offset > data.Length - length)
            {
                throw new InvalidDataException($"the table {name} lies outside the file");
            }

            _tables[name] = (offset, length);
        }

        var head = Table("head").Offset;
        UnitsPerEm = UInt16(head + 18);
        Box = (Int16(head + 36), Int16(head + 38), Int16(head + 40), Int16(head + 42));
        _longLoca = Int16(head + 50) != 0;
        GlyphCount = UInt16(Table("maxp").Offset + 4);
        var hhea = Table("hhea").Offset;
        Ascent = Int16(hhea + 4);
        Descent = Int16(hhea + 6);
        _metrics = UInt16(hhea + 34);
        _cmap = FindCharacterMap();
        Family = ReadName(1) ?? "font";
        PostScriptName = new string([.. (ReadName(6) ?? Family).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]);
        _ = Table("hmtx");
        _ = Table("loca");
        _ = Table("glyf");
    }

    /// <summary>Design units of an em.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Box around all letters, in design units: left, bottom, right, top.</summary>
    public (int Left, int Bottom, int Right, int Top) Box { get; }

    /// <summary>How many glyphs the font has.</summary>
    public int GlyphCount { get; }

    /// <summary>Height above the base line in design units.</summary>
    public int Ascent { get; }

    /// <summary>Depth under the base line in design units, negative.</summary>
    public int Descent { get; }

    /// <summary>Name of the family.</summary>
    public string Family { get; }

    /// <summary>Name for PostScript and PDF.</summary>
    public string PostScriptName { get; }

    /// <summary>True where the font's maker lets parts of it be put into documents (OS/2 <c>fsType</c>).</summary>
    public bool MayEmbed => !_tables.TryGetValue("OS/2", out var os2) || (UInt16(os2.Offset + 8) & 0x0302) == 0;

    /// <summary>Reads a face.</summary>
    /// <param name="data">The file.</param>
    /// <param name="face">Index in a collection; 0 for a single font.</param>
    /// <exception cref="InvalidDataException">It is no font with TrueType outlines, or broken.</exception>
    public static TrueTypeFont Read(byte[] data, int face = 0)
    {
        try
        {
            if (BinaryPrimitives.ReadUInt32BigEndian(data) != Collection)
            {
                return new TrueTypeFont(data, 0);
            }

            return face < BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(8))
                ? new TrueTypeFont(data, (int)BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(12 + (4 * face))))
                : throw new InvalidDataException($"the collection has no face {face}");
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("the font ends too early", e);
        }
    }

    /// <summary>Glyph of a character; 0 where the font has none.</summary>
    public int GlyphOf(Rune rune) => UInt16(_cmap) == 12 ? FromSegmented(rune.Value) : FromDelta(rune.Value);

    /// <summary>Advance of a glyph in design units.</summary>
    public int Advance(int glyph) => UInt16(Table("hmtx").Offset + (4 * Math.Min(glyph, _metrics - 1)));

    /// <summary>Outline of a glyph as the file holds it; empty for a blank.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var loca = Table("loca").Offset;
        var (from, to) = _longLoca
            ? (UInt32(loca + (4 * glyph)), UInt32(loca + (4 * glyph) + 4))
            : (2u * UInt16(loca + (2 * glyph)), 2u * UInt16(loca + (2 * glyph) + 2));
        var glyf = Table("glyf");
        return to > from && to <= glyf.Length ? _data.AsSpan(glyf.Offset + (int)from, (int)(to - from)) : default;
    }

    /// <summary>A table's bytes; empty where the font has none.</summary>
    public ReadOnlySpan<byte> Bytes(string table) =>
        _tables.TryGetValue(table, out var t) ? _data.AsSpan(t.Offset, t.Length) : default;

    private (int Offset, int Length) Table(string name) =>
        _tables.TryGetValue(name, out var table) ? table : throw new InvalidDataException($"the font has no table {name}");

    // The map with most characters: the full repertoire (format 12) before the first plane (format 4).
    private int FindCharacterMap()
    {
        var cmap = Table("cmap").Offset;
        var found = 0;
        for (var i = 0; i < UInt16(cmap + 2); i++)
        {
            var (platform, offset) = (UInt16(cmap + 4 + (8 * i)), cmap + (int)UInt32(cmap + 8 + (8 * i)));
            if (platform is not (0 or 3))
            {
                continue;
            }

            if (UInt16(offset) == 12)
            {
                return offset;
            }

            if (UInt16(offset) == 4)
            {
                found = offset;
            }
        }

        return found > 0 ? found : throw new InvalidDataException("the font has no map of Unicode characters");
    }

    private int FromSegmented(int code)
    {
        var (low, high) = (0, (int)UInt32(_cmap + 12) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = _cmap + 16 + (12 * middle);
            if (code < UInt32(group))
            {
                high = middle - 1;
            }
            else if (code > UInt32(group + 4))
            {
                low = middle + 1;
            }
            else
            {
                return Known((int)UInt32(group + 8) + code - (int)UInt32(group));
            }
        }

        return 0;
    }

    private int FromDelta(int code)
    {
        if (code > 0xFFFF)
        {
            return 0;
        }

        var twice = UInt16(_cmap + 6);
        var (low, high) = (0, (twice / 2) - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = code > UInt16(_cmap + 14 + (2 * middle)) ? (middle + 1, high) : (low, middle);
        }

        var first = UInt16(_cmap + 16 + twice + (2 * low));
        if (code < first || code > UInt16(_cmap + 14 + (2 * low)))
        {
            return 0;
        }

        var delta = UInt16(_cmap + 16 + (2 * twice) + (2 * low));
        var at = _cmap + 16 + (3 * twice) + (2 * low);
        var shift = UInt16(at);
        if (shift == 0)
        {
            return Known((code + delta) & 0xFFFF);
        }

        var glyph = UInt16(at + shift + (2 * (code - first)));
        return glyph == 0 ? 0 : Known((glyph + delta) & 0xFFFF);
    }

    private int Known(int glyph) => glyph < GlyphCount ? glyph : 0;

    // English name where there is one.
    private string? ReadName(int id)
    {
        if (!_tables.TryGetValue("name", out var table))
        {
            return null;
        }

        string? found = null;
        var strings = table.Offset + UInt16(table.Offset + 4);
        for (var i = 0; i < UInt16(table.Offset + 2); i++)
        {
            var record = table.Offset + 6 + (12 * i);
            if (UInt16(record) != 3 || UInt16(record + 6) != id)
            {
                continue;
            }

            var name = Encoding.BigEndianUnicode.GetString(_data, strings + UInt16(record + 10), UInt16(record + 8));
            if (UInt16(record + 4) == 0x409)
            {
                return name;
            }

            found ??= name;
        }

        return found;
    }

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));

    private short Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(_data.AsSpan(at));

    private uint UInt32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(at));
}
