using System.Collections.Immutable;
using OrgGraph.Documents.Formats.Archives;
using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Unreadable;

/// <summary>Names the formats that hold no text to read, and says what to do about each.</summary>
public sealed class UnreadableReader : IDocumentReader
{
    private static readonly (byte[] Start, UnreadableKind Kind)[] s_signatures =
    [
        ([0x89, 0x50, 0x4E, 0x47], UnreadableKind.Picture), // PNG
        ([0xFF, 0xD8, 0xFF], UnreadableKind.Picture), // JPEG
        ("GIF8"u8.ToArray(), UnreadableKind.Picture),
        ("BM"u8.ToArray(), UnreadableKind.Picture),
        ([0x49, 0x49, 0x2A, 0x00], UnreadableKind.Picture), // TIFF
        ([0x4D, 0x4D, 0x00, 0x2A], UnreadableKind.Picture),
        ("AC10"u8.ToArray(), UnreadableKind.Drawing),
        ("MZ"u8.ToArray(), UnreadableKind.Program),
        ([0x7F, 0x45, 0x4C, 0x46], UnreadableKind.Program),
        ("ID3"u8.ToArray(), UnreadableKind.Recording),
        ("SQLite format 3"u8.ToArray(), UnreadableKind.Database),
        ([0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6E, 0x64, 0x61, 0x72, 0x64], UnreadableKind.Database), // Access
        ("CAJ"u8.ToArray(), UnreadableKind.ReaderFormat),
        ("HN"u8.ToArray(), UnreadableKind.ReaderFormat),
        ("AT&TFORM"u8.ToArray(), UnreadableKind.Picture), // DjVu
    ];

    /// <inheritdoc/>
    public string Name => "other";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions { get; } =
    [
        ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic", ".dwg", ".dxf", ".ppt", ".pptx", ".dps",
        ".ofd", ".ceb", ".caj",
        ".zip", ".rar", ".7z", ".tar", ".gz",
    ];

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> content, string extension) => Find(content, extension) is not null;

    /// <inheritdoc/>
    public DocumentContent Read(DocumentInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var kind = Find(input.Content.Span, Path.GetExtension(input.Source).ToLowerInvariant()) ?? UnreadableKind.Unknown;
        throw UnreadableTexts.Refuse(input.Source, kind);
    }

    private static UnreadableKind? Find(ReadOnlySpan<byte> content, string extension)
    {
        if (ArchiveReader.IsArchive(content, extension))
        {
            return UnreadableKind.Archive;
        }

        var packed = PackedKinds.Find(content, extension);
        if (packed is PackedKind.FixedLayout)
        {
            return UnreadableKind.FixedLayout;
        }

        if (packed is PackedKind.Slides || CompoundKinds.Find(content) is CompoundKind.Slides)
        {
            return UnreadableKind.Slides;
        }

        if (CompoundKinds.Find(content) is CompoundKind.Other)
        {
            return UnreadableKind.Unknown;
        }

        if (content.Length > 12
            && (content[4..].StartsWith("ftyp"u8) || (content.StartsWith("RIFF"u8) && !content[8..].StartsWith("WEBP"u8))))
        {
            return content[8..].StartsWith("heic"u8) || content[8..].StartsWith("mif1"u8) ? UnreadableKind.Picture
                : UnreadableKind.Recording;
        }

        if (content.StartsWith("RIFF"u8))
        {
            return UnreadableKind.Picture;
        }

        foreach (var (start, kind) in s_signatures)
        {
            // two letters could begin a text, which has no zero bytes
            if (content.StartsWith(start) && (start.Length > 3 || content[..Math.Min(content.Length, 256)].Contains((byte)0)))
            {
                return kind;
            }
        }

        return null;
    }
}
