using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Word;

/// <summary>
/// Reads <c>.docx</c> as Word shows it: tables on their grid, tracked changes as accepted, automatic numbers, fields' results.
/// Headers, footnotes, comments, tables of contents and hidden text are told and left out. A place is a paragraph outside
/// tables, and <c>t2</c> with row and column within them.
/// </summary>
public sealed class WordReader : IDocumentReader
{
    private const string Format = "docx";

    /// <inheritdoc/>
    public string Name => Format;

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions { get; } = [".docx", ".docm", ".dotx", ".dotm"];

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> content, string extension) =>
        PackedKinds.Find(content, extension) == PackedKind.Word;

    /// <inheritdoc/>
    public DocumentContent Read(DocumentInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        PackageGuard.Check(input, Format, static name =>
            name.StartsWith("word/", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal));
        return PackageGuard.Read(input, Format, () => ReadPackage(input));
    }

    private static DocumentContent ReadPackage(DocumentInput input)
    {
        using var stream = PackageGuard.Open(input.Content);
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        if (package.MainDocumentPart is not { Document.Body: { } body } main)
        {
            throw Refusals.Damaged(input.Source, Format);
        }

        var builder = new DocumentContentBuilder(input.Source, input.Limits);
        var styles = new WordStyles(main);
        var reader = new WordBodyReader(input, builder, styles, new WordNumbering(main, styles), new WordNotes(main, builder));
        reader.Read(body);
        reader.Finish();
        return builder.Build(Format);
    }
}
