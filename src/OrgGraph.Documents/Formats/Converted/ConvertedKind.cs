using OrgGraph.Documents.Formats.Packages;

namespace OrgGraph.Documents.Formats.Converted;

/// <summary>A format that is converted before it is read.</summary>
/// <param name="Extension">The extension that tells the converting program what it is.</param>
/// <param name="IsSheet">True for sheets, false for texts.</param>
internal sealed record ConvertedKind(string Extension, bool IsSheet)
{
    /// <summary>The kind of a content, whatever the file's extension says; null when it is none of these.</summary>
    public static ConvertedKind? Find(ReadOnlySpan<byte> content, string extension) =>
        CompoundKinds.Find(content) switch
        {
            CompoundKind.Word => new(".doc", IsSheet: false),
            CompoundKind.Sheets => new(".xls", IsSheet: true),
            CompoundKind.None => PackedKinds.Find(content, extension) switch
            {
                PackedKind.OpenText => new(".odt", IsSheet: false),
                PackedKind.OpenSheets => new(".ods", IsSheet: true),
                _ when content.StartsWith("{\\rtf"u8) => new(".rtf", IsSheet: false),
                _ when IsWordXml(content) => new(".xml", IsSheet: false),
                _ => null,
            },
            _ => null,
        };

    // Word 2003's own XML, often saved as .doc
    private static bool IsWordXml(ReadOnlySpan<byte> content) =>
        content[..Math.Min(content.Length, 1024)] is var head && head.IndexOf("<?xml"u8) is >= 0 and < 4
        && (head.IndexOf("progid=\"Word.Document\""u8) >= 0
            || head.IndexOf("schemas.microsoft.com/office/word/2003/wordml"u8) >= 0);
}
