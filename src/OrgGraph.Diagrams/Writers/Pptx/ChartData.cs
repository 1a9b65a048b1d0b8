using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Diagrams.Writers.Packages;

namespace OrgGraph.Diagrams.Writers.Pptx;

/// <summary>
/// The workbook behind a chart, for those who choose "edit data": names and values in two columns. Equal charts give equal bytes.
/// </summary>
internal static class ChartData
{
    /// <summary>The cell of the heading of values.</summary>
    public const string Heading = "Data!$B$1";

    private const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string SheetId = "rSheet";

    /// <summary>The cells of the names.</summary>
    public static string NamesOf(BarChart chart) => Cells('A', chart);

    /// <summary>The cells of the values.</summary>
    public static string ValuesOf(BarChart chart) => Cells('B', chart);

    /// <summary>Writes the workbook.</summary>
    public static void Write(BarChart chart, Stream output)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook, autoSave: true))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rWorkbook");
            PptxWriter.Feed(workbook.AddNewPart<WorksheetPart>(SheetId), xml => WriteSheet(xml, chart));
            PptxWriter.Feed(workbook, WriteWorkbook);
        }

        StableZip.Rewrite(package, output);
    }

    private static void WriteWorkbook(XmlWriter xml)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("workbook", Sheets);
        xml.WriteAttributeString("xmlns", "r", null, PptxSlide.Relations);
        xml.WriteStartElement("sheets", Sheets);
        xml.WriteStartElement("sheet", Sheets);
        xml.WriteAttributeString("name", "Data");
        xml.WriteAttributeString("sheetId", "1");
        xml.WriteAttributeString("r", "id", PptxSlide.Relations, SheetId);
        xml.WriteEndDocument();
    }

    private static void WriteSheet(XmlWriter xml, BarChart chart)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Sheets);
        xml.WriteStartElement("sheetData", Sheets);
        WriteRow(xml, 1, "", chart.Title, null);
        for (var i = 0; i < chart.Bars.Length; i++)
        {
            WriteRow(xml, i + 2, chart.Bars[i].Name, null, chart.Bars[i].Value);
        }

        xml.WriteEndDocument();
    }

    private static void WriteRow(XmlWriter xml, int row, string name, string? heading, double? value)
    {
        xml.WriteStartElement("row", Sheets);
        xml.WriteAttributeString("r", Text(row));
        WriteText(xml, $"A{Text(row)}", name);
        if (heading is not null)
        {
            WriteText(xml, $"B{Text(row)}", heading);
        }

        if (value is { } number)
        {
            xml.WriteStartElement("c", Sheets);
            xml.WriteAttributeString("r", $"B{Text(row)}");
            xml.WriteElementString("v", Sheets, number.ToString("R", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string cell, string text)
    {
        xml.WriteStartElement("c", Sheets);
        xml.WriteAttributeString("r", cell);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Sheets);
        xml.WriteElementString("t", Sheets, PlainText.OneLine(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Cells(char column, BarChart chart) =>
        string.Create(CultureInfo.InvariantCulture, $"Data!${column}$2:${column}${chart.Bars.Length + 1}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
