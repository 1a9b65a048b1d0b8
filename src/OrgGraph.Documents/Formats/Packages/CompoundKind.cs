using System.Text;

namespace OrgGraph.Documents.Formats.Packages;

/// <summary>What a compound file of the older Office formats is, told by the names of its streams.</summary>
internal enum CompoundKind
{
    /// <summary>No compound file.</summary>
    None,

    /// <summary>A Word or WPS document.</summary>
    Word,

    /// <summary>A workbook.</summary>
    Sheets,

    /// <summary>A presentation.</summary>
    Slides,

    /// <summary>A newer document, locked by a password.</summary>
    Locked,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Tells compound files from each other.</summary>
internal static class CompoundKinds
{
    private static readonly (byte[] Name, CompoundKind Kind)[] s_streams =
    [
        (Encoding.Unicode.GetBytes("EncryptedPackage"), CompoundKind.Locked),
        (Encoding.Unicode.GetBytes("WordDocument"), CompoundKind.Word),
        (Encoding.Unicode.GetBytes("Workbook"), CompoundKind.Sheets),
        (Encoding.Unicode.GetBytes("PowerPoint Document"), CompoundKind.Slides),
        (Encoding.Unicode.GetBytes("Book\0"), CompoundKind.Sheets),
    ];

    /// <summary>The kind of a content. The names may stand anywhere in it.</summary>
    public static CompoundKind Find(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return CompoundKind.None;
        }

        foreach (var (name, kind) in s_streams)
        {
            if (content.IndexOf(name) >= 0)
            {
                return kind;
            }
        }

        return CompoundKind.Other;
    }
}
