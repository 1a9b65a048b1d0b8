using System.Collections.Immutable;
using OrgGraph.Documents.Plans;

namespace OrgGraph.Documents;

/// <summary>
/// A document that has been read and not yet resolved: the outcome of the first phase. All documents of a run are resolved
/// together by <see cref="ReadingSet.Resolve"/>, because they tell each other places and names.
/// </summary>
public sealed class DocumentDraft
{
    internal DocumentDraft(DraftedDocument document, string format, ImmutableArray<string> tables)
    {
        Document = document;
        Source = document.Text.File;
        Format = format;
        Tables = tables;
    }

    private DocumentDraft(DocumentReading finished)
    {
        Finished = finished;
        Source = finished.Source;
        Format = finished.Encoding;
        Tables = finished.Layouts;
    }

    /// <summary>The file's name as it stands in source spans.</summary>
    public string Source { get; }

    /// <summary>What was understood of the format: the encoding of a text, or <c>docx</c>.</summary>
    public string Format { get; }

    /// <summary>The kinds of table that were found, in order of first use.</summary>
    public ImmutableArray<string> Tables { get; }

    internal DraftedDocument? Document { get; }

    internal DocumentReading? Finished { get; }

    /// <summary>A document whose reading is known already: it is resolved to that reading.</summary>
    public static DocumentDraft FromReading(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new DocumentDraft(reading);
    }
}
