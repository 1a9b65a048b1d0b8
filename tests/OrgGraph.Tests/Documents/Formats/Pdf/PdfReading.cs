using OrgGraph.Documents.Formats;
using OrgGraph.Documents.Formats.Pdf;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Tests.Documents.Formats.Pdf;

/// <summary>Reads PDFs for tests.</summary>
internal static class PdfReading
{
    public static DocumentContent Read(
        byte[] pdf, DocumentLimits? limits = null, CancellationToken cancellationToken = default) =>
        new PdfDocumentReader().Read(new DocumentInput("x.pdf", pdf, limits ?? DocumentLimits.Default, cancellationToken));

    public static DocumentContent Read(PdfMaker pdf) => Read(pdf.ToBytes());

    /// <summary>The rows of all tables: cells parted by |, line breaks as ⏎, spans as {columns,rows}.</summary>
    public static string[] Rows(DocumentContent content) =>
    [
        .. content.Tables.SelectMany(t => t.Rows).Select(r => string.Join('|', r.Cells.Select(c =>
            content.Content.Substring(c.Start, c.Length).Replace("\n", "⏎", StringComparison.Ordinal)
            + (c.ColumnSpan > 1 || c.RowSpan > 1 ? $"{{{c.ColumnSpan},{c.RowSpan}}}" : "")))),
    ];

    /// <summary>The lines outside tables.</summary>
    public static string[] Lines(DocumentContent content)
    {
        var lines = new List<string>();
        var at = 0;
        foreach (var table in content.Tables)
        {
            lines.AddRange(content.Content[at..table.Start].Split('\n', StringSplitOptions.RemoveEmptyEntries));
            at = table.End;
        }

        lines.AddRange(
            content.Content[Math.Min(at, content.Content.Length)..].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return [.. lines];
    }
}
