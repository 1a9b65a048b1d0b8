using OrgGraph.Model.Sources;
using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OrgGraph.Documents.Formats.Grids;
using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Excel;

/// <summary>
/// Reads <c>.xlsx</c> as Excel shows it: numbers and dates in their formats, stored results of formulas, merged cells. Sheets are
/// parts; hidden sheets, rows and columns are read and told. Sheets are read as a stream of nodes, without a tree.
/// </summary>
public sealed class ExcelReader : IDocumentReader
{
    private const string Format = "xlsx";

    /// <inheritdoc/>
    public string Name => Format;

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions { get; } = [".xlsx", ".xlsm", ".xltx", ".xltm"];

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> content, string extension) =>
        PackedKinds.Find(content, extension) == PackedKind.Sheets;

    /// <inheritdoc/>
    public DocumentContent Read(DocumentInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        PackageGuard.Check(input, Format, static name => name is "xl/workbook.xml" or "xl/styles.xml");
        return PackageGuard.Read(input, Format, () => ReadPackage(input));
    }

    private static DocumentContent ReadPackage(DocumentInput input)
    {
        using var stream = PackageGuard.Open(input.Content);
        using var package = SpreadsheetDocument.Open(stream, isEditable: false);
        if (package.WorkbookPart is not { Workbook: { } workbook } main)
        {
            throw Refusals.Damaged(input.Source, Format);
        }

        var builder = new DocumentContentBuilder(input.Source, input.Limits);
        var shared = SharedTexts.Read(input, main.SharedStringTablePart);
        var formats =
            new CellFormats(
                main.WorkbookStylesPart?.Stylesheet, workbook.WorkbookProperties?.Date1904?.InnerText is "1" or "true");
        var reader = new SheetReader(input, shared, formats);
        foreach (var sheet in workbook.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet.Id?.Value is not { } id || !main.TryGetPartById(id, out var part) || part is not WorksheetPart worksheet)
            {
                continue;
            }

            var name = sheet.Name?.Value ?? "";
            var content = reader.Read(worksheet);
            if (content.Rows.Count > 0)
            {
                new GridWriter(input, builder, SourcePart.OfSheet(name), content.Rows, content.Cells).Write();
            }

            SheetNotes.Tell(builder, name, isHidden: sheet.State?.InnerText is "hidden" or "veryHidden", content, worksheet);
        }

        return builder.Build(Format);
    }
}
