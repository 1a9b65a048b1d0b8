using System.Collections.Immutable;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats;

/// <summary>Reads one format: a document's bytes to text, places and the tables that the format marks. It knows nothing of plans.</summary>
public interface IDocumentReader
{
    /// <summary>The format's short name, as in <c>docx</c>.</summary>
    string Name { get; }

    /// <summary>The extensions that files of the format bear, with the dot, in lower case.</summary>
    ImmutableArray<string> Extensions { get; }

    /// <summary>True when the content has the format's form, whatever the file's extension says. Cheap: looks at few bytes.</summary>
    /// <param name="content">The document's bytes.</param>
    /// <param name="extension">The file's extension in lower case with the dot, or empty; a hint for formats without a signature.</param>
    bool Recognizes(ReadOnlySpan<byte> content, string extension);

    /// <summary>Reads a document.</summary>
    /// <param name="input">The document.</param>
    /// <exception cref="DocumentException">The content cannot be used; the message says why and what to do.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    DocumentContent Read(DocumentInput input);
}

/// <summary>A document to read.</summary>
/// <param name="Source">The name to show for it, which stands in source spans.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Limits">What a reader may take of the machine.</param>
/// <param name="CancellationToken">Stops the reading.</param>
public sealed record DocumentInput(
    string Source, ReadOnlyMemory<byte> Content, DocumentLimits Limits, CancellationToken CancellationToken = default);

/// <summary>Limits that hold for every format, against damaged and hostile documents. None is a time.</summary>
public sealed record DocumentLimits
{
    /// <summary>The limits that hold where the caller sets none.</summary>
    public static DocumentLimits Default { get; } = new();

    /// <summary>Characters of the assembled text, in UTF-16 code units.</summary>
    public int MaxCharacters { get; init; } = 64 * 1024 * 1024;

    /// <summary>Columns of one table.</summary>
    public int MaxColumns { get; init; } = 1_000;

    /// <summary>Rows of all tables of a document.</summary>
    public int MaxRows { get; init; } = 2_000_000;

    /// <summary>How deep tables may be nested, and elements of mark-up within each other.</summary>
    public int MaxNesting { get; init; } = 256;

    /// <summary>Bytes of all parts of a packed document (docx, xlsx, zip) after unpacking.</summary>
    public long MaxUnpackedBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>How many times larger than its packed form a part may be, once it is over a mebibyte.</summary>
    public int MaxPackingRatio { get; init; } = 200;

    /// <summary>Members of an archive, and parts of a packed document.</summary>
    public int MaxMembers { get; init; } = 5_000;

    /// <summary>Pages of a paged document.</summary>
    public int MaxPages { get; init; } = 5_000;
}
