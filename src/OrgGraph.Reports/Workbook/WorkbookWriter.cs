using System.Collections.Immutable;
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
        ImmutableArray<string> parts;
        string stringsPart;
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            (parts, stringsPart) = WriteFrame(document, sheets, language);
        }

        // rows go straight into the file; the texts that they use are known behind them
        var strings = new SharedStrings();
        StableZip.Rewrite(
            package, output,
            [
                .. sheets.Zip(parts).Select(s => (s.Second, (Action<Stream>)(part =>
                    SheetWriter.Write(part, s.First, strings, language)))),
                (stringsPart, strings.Write),
            ]);
    }

    // All but the rows and their texts: the names of the parts that hold them.
    private static (ImmutableArray<string> Sheets, string Strings) WriteFrame(
        SpreadsheetDocument document, ImmutableArray<TableSheet> sheets, Language language)
    {
        var workbook = document.AddWorkbookPart();
        document.ChangeIdOfPart(workbook, "rId1"); // the package would make one up
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles.Sheet();
        var list = new Sheets();
        var names = new DefinedNames();
        var parts = ImmutableArray.CreateBuilder<string>(sheets.Length);
        for (var i = 0; i < sheets.Length; i++)
        {
            var id = $"sheet{i + 1}";
            var name = sheets[i].Name.In(language);
            var part = workbook.AddNewPart<WorksheetPart>(id);
            if (!sheets[i].Charts.IsEmpty)
            {
                ChartWriter.Write(part, sheets[i], language);
            }

            parts.Add(NameOf(part));
            list.Append(new Sheet { Name = name, SheetId = (uint)i + 1, Id = id });
            if (!sheets[i].IsPrinted)
            {
                names.Append(new DefinedName($"'{name}'!$A$1:${SheetWriter.ColumnName(sheets[i].Columns.Length - 1)}$1")
                {
                    Name = "_xlnm.Print_Area", LocalSheetId = (uint)i,
                });
            }

            names.Append(new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
        }

        var strings = NameOf(workbook.AddNewPart<SharedStringTablePart>("strings"));
        workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new BookViews(new WorkbookView()), list, names);
        return (parts.DrainToImmutable(), strings);
    }

    private static string NameOf(OpenXmlPart part) => part.Uri.ToString().TrimStart('/');
}
