using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace OrgGraph.Tests.Support.Formats;

/// <summary>Worksheets as a bureau sends them back: filled in, and changed as people change tables.</summary>
internal static class FilledSheet
{
    /// <summary>Fills cells of a workbook's table, named by measure's number and heading.</summary>
    /// <param name="xlsx">The workbook as it was handed out.</param>
    /// <param name="cells">What is written where.</param>
    /// <param name="isMangled">True to put the last row first, to delete the one before it, and to add a column in front.</param>
    public static byte[] Workbook(byte[] xlsx, (string Number, string Heading, string Text)[] cells, bool isMangled = false)
    {
        var stream = new MemoryStream();
        stream.Write(xlsx);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var book = document.WorkbookPart!;
            var strings =
                book.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList();
            string TextOf(Cell c) => c.DataType?.Value == CellValues.SharedString ? strings[int.Parse(c.CellValue!.Text)] : "";
            var part = book.WorksheetParts.Single(p => p.Worksheet.Descendants<Cell>().Any(c => TextOf(c) == "回收编号"));
            var data = part.Worksheet.GetFirstChild<SheetData>()!;
            var rows = data.Elements<Row>().ToList();
            string Letter(Cell c) => string.Concat(c.CellReference!.Value!.TakeWhile(char.IsAsciiLetter));
            var letters = rows[0].Elements<Cell>().ToDictionary(TextOf, Letter);
            foreach (var (number, heading, text) in cells)
            {
                var row = rows.Single(r => TextOf(r.Elements<Cell>().First()) == number);
                var cell = row.Elements<Cell>().Single(c => Letter(c) == letters[heading]);
                cell.DataType = CellValues.InlineString;
                cell.RemoveAllChildren();
                cell.Append(new InlineString(new Text(text)));
            }

            if (isMangled)
            {
                rows[^2].Remove();
                rows[^1].Remove();
                data.InsertAfter(rows[^1], rows[0]);
                foreach (var (i, row) in data.Elements<Row>().Index())
                {
                    row.RowIndex = (uint)i + 1;
                    foreach (var cell in row.Elements<Cell>())
                    {
                        cell.CellReference = $"{(char)(Letter(cell)[0] + 1)}{i + 1}";
                    }

                    row.InsertAt(
                        new Cell(
                            new InlineString(new Text(i == 0 ? "序" : $"{i}"))) { CellReference = $"A{i + 1}",
                                DataType = CellValues.InlineString }, 0);
                }
            }
        }

        return stream.ToArray();
    }

    /// <summary>Fills cells of a document's tables, named by measure's number and heading.</summary>
    public static byte[] Document(byte[] docx, params (string Number, string Heading, string Text)[] cells)
    {
        var stream = new MemoryStream();
        stream.Write(docx);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var rows =
                document.MainDocumentPart!.Document.Descendants<WordRow>().Select(r => r.Elements<WordCell>().ToList()).ToList();
            var headings = rows[0].ConvertAll(c => c.InnerText);
            foreach (var (number, heading, text) in cells)
            {
                var cell = rows.First(r => r[0].InnerText == number)[headings.IndexOf(heading)];
                cell.Elements<WordParagraph>().First()
                    .Append(new WordRun(new WordText(text) { Space = SpaceProcessingModeValues.Preserve }));
            }
        }

        return stream.ToArray();
    }
}
