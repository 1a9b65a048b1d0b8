using System.Collections.Immutable;
using OrgGraph.Documents.Formats.Converted;
using OrgGraph.Documents.Formats.Csv;
using OrgGraph.Documents.Formats.Excel;
using OrgGraph.Documents.Formats.Html;
using OrgGraph.Documents.Formats.Markdown;
using OrgGraph.Documents.Formats.Pdf;
using OrgGraph.Documents.Formats.Unreadable;
using OrgGraph.Documents.Formats.Word;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats;

/// <summary>The formats that can be read.</summary>
public static class DocumentReaders
{
    /// <summary>The readers in the order in which they are asked: the strictest form first, plain text last.</summary>
    public static ImmutableArray<IDocumentReader> All { get; } =
    [
        new WordReader(),
        new ExcelReader(),
        new PdfDocumentReader(),
        new ConvertedReader(),
        new UnreadableReader(),
        new MhtReader(),
        new HtmlReader(),
        new MarkdownReader(),
        new CsvReader(),
        new PlainTextReader(),
    ];

    /// <summary>
    /// The reader of a document: the first that recognises its content; else the one of its extension, which says what is wrong
    /// with it; else that of plain text.
    /// </summary>
    /// <param name="content">The document's bytes.</param>
    /// <param name="source">Its name, of which the extension counts.</param>
    public static IDocumentReader For(ReadOnlySpan<byte> content, string source)
    {
        var extension = Path.GetExtension(source).ToLowerInvariant();
        foreach (var reader in All)
        {
            if (reader.Recognizes(content, extension))
            {
                return reader;
            }
        }

        return All.FirstOrDefault(r => r.Extensions.Contains(extension)) ?? All[^1];
    }
}
