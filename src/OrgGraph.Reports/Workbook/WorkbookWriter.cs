using System.Collections.Immutable;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OrgGraph.Diagrams.Writers.Packages;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Workbook;

/// <summary>Writes workload.xlsx. The same input gives the same bytes.</summary>
public static class WorkbookWriter
{
    /// <summary>Writes the workbook of a report.</summary>
    public static void Write(ReportData data, Stream output)
    {
        ArgumentNullException.ThrowIfNull(data);
        Write(WorkloadSheets.Of(data), data.Language, output);
    }

    /// <summary>Writes sheets, in their order.</summary>
    internal static void Write(ImmutableArray<TableSheet> sheets, Language language, Stream output)
    {
        sheets = [.. sheets.SelectMany(s => s.Parts())];
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            WriteParts(document, sheets, language);
        }

        StableZip.Rewrite(package, output, CompressionLevel.NoCompression);
    }

    private static void WriteParts(SpreadsheetDocument document, ImmutableArray<TableSheet> sheets, Language language)
    {
        var workbook = document.AddWorkbookPart();
        document.ChangeIdOfPart(workbook, "rId1"); // the package would make one up
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles.Sheet();
        var strings = new SharedStrings();
        var list = new Sheets();
        var names = new DefinedNames();
        for (var i = 0; i < sheets.Length; i++)
        {
            var id = $"sheet{i + 1}";
            var name = sheets[i].Name.In(language);
            SheetWriter.Write(workbook.AddNewPart<WorksheetPart>(id), sheets[i], strings, language);
            list.Append(new Sheet { Name = name, SheetId = (uint)i + 1, Id = id });
            names.Append(new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
        }

        strings.Write(workbook.AddNewPart<SharedStringTablePart>("strings"));
        workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new BookViews(new WorkbookView()), list, names);
    }
}
