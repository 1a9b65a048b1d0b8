using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OrgGraph.Benchmarks.Generation;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace OrgGraph.Benchmarks.Formats;

/// <summary>Writes a generated plan as Word document or workbook, as offices hold them: a title, and a table below.</summary>
internal static class OfficeFiles
{
    private static readonly string[] s_header = ["序号", "重点任务", "工作措施", "完成时限", "牵头单位", "主责单位", "协办单位"];

    /// <summary>
    /// A Word document: number and task merged over the rows of a task, sections over the table's width, the header on every
    /// page.
    /// </summary>
    public static void WriteWord(TruthPlan plan, string path)
    {
        using var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        var table = new Word.Table(
            new Word.TableProperties(new Word.TableBorders(
                new Word.TopBorder { Val = Word.BorderValues.Single }, new Word.LeftBorder { Val = Word.BorderValues.Single },
                new Word.BottomBorder { Val = Word.BorderValues.Single }, new Word.RightBorder { Val = Word.BorderValues.Single },
                new Word.InsideHorizontalBorder { Val = Word.BorderValues.Single },
                new Word.InsideVerticalBorder { Val = Word.BorderValues.Single })),
            new Word.TableGrid(s_header.Select((_, i) => new Word.GridColumn { Width = i == 2 ? "4200" : "1500" })));
        table.Append(new Word.TableRow(
            [new Word.TableRowProperties(new Word.TableHeader()), .. s_header.Select(h => (OpenXmlElement)CellOf(h))]));
        TruthRow? above = null;
        foreach (var row in plan.Rows)
        {
            if (row.Section != above?.Section && row.Section is { } section)
            {
                table.Append(new Word.TableRow(CellOf(section, span: s_header.Length)));
            }

            var goesOn = above is not null && row.Number == above.Number && row.Section == above.Section;
            var cells = CellsOf(row);
            table.Append(new Word.TableRow(cells.Select((text, i) => i < 2
                ? CellOf(goesOn ? "" : text, merge: goesOn ? Word.MergedCellValues.Continue : Word.MergedCellValues.Restart)
                : CellOf(text))));
            above = row;
        }

        document.AddMainDocumentPart().Document = new Word.Document(
            new Word.Body(new Word.Paragraph(new Word.Run(new Word.Text(plan.Title))), table));
    }

    /// <summary>A workbook of one sheet, written as a stream.</summary>
    public static void WriteExcel(TruthPlan plan, string path)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var sheet = book.AddNewPart<WorksheetPart>("sheet1");
        book.Workbook = new Workbook(new Sheets(new Sheet { Name = "任务分工", SheetId = 1, Id = "sheet1" }));
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, [plan.Title]);
        WriteRow(writer, s_header);
        foreach (var row in plan.Rows)
        {
            WriteRow(writer, CellsOf(row));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static string[] CellsOf(TruthRow row) =>
    [
        row.Number ?? "", row.Task ?? "", row.Measure, row.Deadline ?? "", string.Join('、', row.Lead),
        string.Join('、', row.Responsible), string.Join('、', row.Assist),
    ];

    private static void WriteRow(OpenXmlWriter writer, string[] cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var text in cells)
        {
            writer.WriteElement(
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                    ? new Cell(new CellValue(text))
                    : new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString });
        }

        writer.WriteEndElement();
    }

    private static Word.TableCell CellOf(string text, int span = 1, Word.MergedCellValues? merge = null)
    {
        var properties = new Word.TableCellProperties();
        if (span > 1)
        {
            properties.Append(new Word.GridSpan { Val = span });
        }

        if (merge is { } value)
        {
            properties.Append(new Word.VerticalMerge { Val = value });
        }

        return new Word.TableCell(properties, new Word.Paragraph(new Word.Run(new Word.Text(text))));
    }
}
