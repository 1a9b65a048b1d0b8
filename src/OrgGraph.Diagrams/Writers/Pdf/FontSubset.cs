using System.Buffers.Binary;

namespace OrgGraph.Diagrams.Writers.Pdf;

/// <summary>Makes a font file of a few glyphs for embedding. Glyphs keep their numbers; those not used are blank.</summary>
internal static class FontSubset
{
    // What a TrueType font in a PDF needs (ISO 32000-1, 9.9).
    private static readonly string[] s_copied = ["cvt ", "fpgm", "prep"];

    /// <summary>Writes the subset.</summary>
    /// <param name="font">The font.</param>
    /// <param name="used">The glyphs that are used; parts of composed glyphs are added.</param>
    /// <returns>A TrueType file. O(glyphs up to the highest used).</returns>
    public static byte[] Cut(TrueTypeFont font, IEnumerable<int> used)
    {
        var glyphs = new SortedSet<int>(used) { 0 };
        foreach (var glyph in glyphs.ToArray())
        {
            AddParts(font, glyph, glyphs, 0);
        }

        var count = glyphs.Max + 1;
        var (loca, outlines) = (new byte[4 * (count + 1)], new MemoryStream());
        var metrics = new byte[4 * count];
        for (var glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * glyph), (uint)outlines.Length);
            if (glyphs.Contains(glyph))
            {
                outlines.Write(font.Outline(glyph));
                outlines.SetLength((outlines.Length + 3) & ~3L);
                outlines.Position = outlines.Length;
                BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * glyph), (ushort)font.Advance(glyph));
                BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan((4 * glyph) + 2), LeftBearing(font, glyph));
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * count), (uint)outlines.Length);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines.ToArray(),
            ["head"] = Patched(font, "head", 50, 1), // long offsets
            ["hhea"] = Patched(font, "hhea", 34, (ushort)count),
            ["hmtx"] = metrics,
            ["loca"] = loca,
            ["maxp"] = Patched(font, "maxp", 4, (ushort)count),
        };
        foreach (var name in s_copied.Where(n => font.Bytes(n).Length > 0))
        {
            tables[name] = font.Bytes(name).ToArray();
        }

        return Assemble(tables);
    }

    // The outline's left edge is that of its box; hinting counts on it.
    private static short LeftBearing(TrueTypeFont font, int glyph)
    {
        var outline = font.Outline(glyph);
        return outline.Length >= 10 ? BinaryPrimitives.ReadInt16BigEndian(outline[2..]) : (short)0;
    }

    private static void AddParts(TrueTypeFont font, int glyph, SortedSet<int> glyphs, int depth)
    {
        const int MoreParts = 0x20, WideArguments = 0x01, Scale = 0x08, TwoScales = 0x40, Matrix = 0x80, Deepest = 8;
        var outline = font.Outline(glyph);
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0 || depth > Deepest)
        {
            return;
        }

        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            if (part < font.GlyphCount && glyphs.Add(part))
            {
                AddParts(font, part, glyphs, depth + 1);
            }

            at += 4 + ((flags & WideArguments) != 0 ? 4 : 2);
            at += (flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0;
        }
        while ((flags & MoreParts) != 0 && at + 4 <= outline.Length);
    }

    private static byte[] Patched(TrueTypeFont font, string table, int at, ushort value)
    {
        var bytes = font.Bytes(table).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), value);
        return bytes;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var size = 12 + (16 * tables.Count);
        var file = new byte[size + tables.Values.Sum(t => (t.Length + 3) & ~3)];
        var power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((16 * tables.Count) - (16 << power)));
        var (record, at) = (12, size);
        foreach (var (name, bytes) in tables)
        {
            System.Text.Encoding.ASCII.GetBytes(name, file.AsSpan(record));
            bytes.CopyTo(file, at);
            var padded = (bytes.Length + 3) & ~3;
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 4), Checksum(file.AsSpan(at, padded)));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 8), (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 12), (uint)bytes.Length);
            (record, at) = (record + 16, at + padded);
        }

        return file;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]);
        }

        return sum;
    }
}
