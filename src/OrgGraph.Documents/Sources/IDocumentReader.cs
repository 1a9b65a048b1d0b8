using System.Collections.Immutable;

namespace OrgGraph.Documents.Sources;

/// <summary>
/// Reads one format: a document's bytes to text, places and the tables that the format marks. It knows nothing of plans.
/// </summary>
public interface IDocumentReader
{
    /// <summary>The format's short name, as in <c>docx</c>.</summary>
    string Name { get; }

    /// <summary>The extensions that files of the format bear, with the dot, in lower case.</summary>
    ImmutableArray<string> Extensions { get; }

    /// <summary>
    /// True when the content has the format's form, whatever the file's extension says. Cheap: looks at few bytes.
    /// </summary>
    /// <param name="content">The document's bytes.</param>
    /// <param name="extension">
    /// The file's extension in lower case with the dot, or empty; a hint for formats without a signature.
    /// </param>
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
