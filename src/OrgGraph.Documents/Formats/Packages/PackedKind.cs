using System.Buffers.Binary;

namespace OrgGraph.Documents.Formats.Packages;

/// <summary>What a ZIP file is, told by the names in its directory.</summary>
internal enum PackedKind
{
    /// <summary>No ZIP file.</summary>
    None,

    /// <summary>A Word document: <c>word/…</c>.</summary>
    Word,

    /// <summary>A workbook: <c>xl/…</c>.</summary>
    Sheets,

    /// <summary>A presentation: <c>ppt/…</c>.</summary>
    Slides,

    /// <summary>An OpenDocument text.</summary>
    OpenText,

    /// <summary>An OpenDocument spreadsheet.</summary>
    OpenSheets,

    /// <summary>A Chinese fixed-layout document (GB/T 33190).</summary>
    FixedLayout,

    /// <summary>An archive of files.</summary>
    Archive,
}

/// <summary>Tells packed documents from each other and from archives, by few bytes.</summary>
internal static class PackedKinds
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int EntryLength = 46;
    private const int MostEntries = 10_000;

    /// <summary>
    /// The kind of a content; a damaged file, which has no directory any more, is told by its names in passing.
    /// </summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="extension">Its extension with the dot, in lower case: decides for a file that is too damaged to tell.</param>
    public static PackedKind Find(ReadOnlySpan<byte> content, string extension)
    {
        if (!content.StartsWith("PK\x03\x04"u8) && !content.StartsWith("PK\x05\x06"u8))
        {
            return PackedKind.None;
        }

        // OpenDocument puts its type first, not packed
        var head = content[..Math.Min(content.Length, 200)];
        if (head.IndexOf("application/vnd.oasis.opendocument.text"u8) >= 0)
        {
            return PackedKind.OpenText;
        }

        if (head.IndexOf("application/vnd.oasis.opendocument.spreadsheet"u8) >= 0)
        {
            return PackedKind.OpenSheets;
        }

        return FromDirectory(content) ?? FromRemains(content, extension);
    }

    private static PackedKind? FromDirectory(ReadOnlySpan<byte> content)
    {
        var tail = content[^Math.Min(content.Length, EndLength + LongestComment)..];
        var end = tail.LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndLength)
        {
            return null;
        }

        var at = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 16)..]);
        if (at >= content.Length)
        {
            return null;
        }

        var rest = content[(int)at..];
        for (var i = 0; i < MostEntries && rest.Length >= EntryLength && rest.StartsWith("PK\x01\x02"u8); i++)
        {
            var name = BinaryPrimitives.ReadUInt16LittleEndian(rest[28..]);
            var extra = BinaryPrimitives.ReadUInt16LittleEndian(rest[30..]);
            var comment = BinaryPrimitives.ReadUInt16LittleEndian(rest[32..]);
            var length = EntryLength + name + extra + comment;
            if (length > rest.Length)
            {
                return null;
            }

            if (OfName(rest.Slice(EntryLength, name)) is { } kind)
            {
                return kind;
            }

            rest = rest[length..];
        }

        return PackedKind.Archive;
    }

    private static PackedKind? OfName(ReadOnlySpan<byte> name) =>
        name.StartsWith("word/"u8) ? PackedKind.Word
        : name.StartsWith("xl/"u8) ? PackedKind.Sheets
        : name.StartsWith("ppt/"u8) ? PackedKind.Slides
        : name.SequenceEqual("OFD.xml"u8) ? PackedKind.FixedLayout
        : null;

    private static PackedKind FromRemains(ReadOnlySpan<byte> content, string extension) =>
        extension switch
        {
            ".docx" or ".docm" or ".dotx" => PackedKind.Word,
            ".xlsx" or ".xlsm" or ".xltx" => PackedKind.Sheets,
            ".odt" => PackedKind.OpenText,
            ".ods" => PackedKind.OpenSheets,
            ".ofd" => PackedKind.FixedLayout,
            _ when content.IndexOf("word/document"u8) >= 0 => PackedKind.Word,
            _ when content.IndexOf("xl/workbook"u8) >= 0 => PackedKind.Sheets,
            _ => PackedKind.Archive,
        };
}
