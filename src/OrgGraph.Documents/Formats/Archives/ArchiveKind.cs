using OrgGraph.Documents.Formats.Packages;

namespace OrgGraph.Documents.Formats.Archives;

/// <summary>The kinds of archive.</summary>
internal enum ArchiveKind
{
    /// <summary>No archive.</summary>
    None,

    /// <summary>ZIP.</summary>
    Zip,

    /// <summary>RAR 4 and 5.</summary>
    Rar,

    /// <summary>7-Zip.</summary>
    SevenZip,

    /// <summary>A tape archive.</summary>
    Tar,

    /// <summary>A tape archive packed by gzip, or a single file.</summary>
    GZip,
}

/// <summary>Tells archives by their first bytes.</summary>
internal static class ArchiveKinds
{
    private const int TarMark = 257;

    public static bool IsZip(ArchiveKind kind) => kind == ArchiveKind.Zip;

    public static ArchiveKind Find(ReadOnlySpan<byte> content, string extension) =>
        PackedKinds.Find(content, extension) == PackedKind.Archive ? ArchiveKind.Zip
        : content.StartsWith("Rar!\x1A\x07"u8) ? ArchiveKind.Rar
        : content.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) ? ArchiveKind.SevenZip
        : content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) ? ArchiveKind.GZip
        : content.Length > TarMark + 5 && content[TarMark..].StartsWith("ustar"u8) ? ArchiveKind.Tar
        : ArchiveKind.None;
}
