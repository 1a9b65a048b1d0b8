using System.Collections.Immutable;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OrgGraph.Cli.Reports;
using OrgGraph.Model;

namespace OrgGraph.Cli.Outputs.Workbook;

/// <summary>Writes workload.xlsx. The same input gives the same bytes.</summary>
internal static class WorkbookWriter
{
    private static readonly DateTimeOffset s_entryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the first that ZIP has

    /// <summary>Writes the workbook of a report.</summary>
    public static void Write(ReportData data, Stream output) => Write(WorkloadSheets.Of(data), data.Language, output);

    /// <summary>Writes sheets, in their order.</summary>
    public static void Write(ImmutableArray<TableSheet> sheets, Language language, Stream output)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            WriteParts(document, sheets, language);
        }

        package.Position = 0;
        CopyEntries(package, output);
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

    // The package stamps the time of day and orders its entries as it likes. Entries are stored without compression, whose
    // result depends on the machine.
    private static void CopyEntries(Stream package, Stream output)
    {
        using var source = new ZipArchive(package, ZipArchiveMode.Read);
        using var buffer = new MemoryStream(); // an output that cannot seek would get other headers
        using (var target = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.NoCompression);
                copy.LastWriteTime = s_entryTime;
                copy.ExternalAttributes = 0;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        buffer.Position = 0;
        buffer.CopyTo(output);
    }
}
