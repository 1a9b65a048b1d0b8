using System.Security;
using System.Text;

namespace OrgGraph.Tests.Support.Formats;

/// <summary>Makes <c>.xlsx</c> files out of the mark-up that Excel and WPS write.</summary>
internal sealed class SheetFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string Xml, string State)> _sheets = [];
    private readonly List<string> _shared = [];

    public string Styles { get; init; } = "";

    public string Properties { get; init; } = "";

    /// <summary>Adds a sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rows">The mark-up of its rows.</param>
    /// <param name="before">Mark-up before the rows: columns.</param>
    /// <param name="after">Mark-up behind the rows: merged cells.</param>
    /// <param name="state">Attributes of the sheet's entry.</param>
    public SheetFile Add(string name, string rows, string before = "", string after = "", string state = "")
    {
        _sheets.Add((name, $"{before}<sheetData>{rows}</sheetData>{after}", state));
        return this;
    }

    /// <summary>A row of shared texts; null leaves a cell out.</summary>
    public string Row(int number, params string?[] texts)
    {
        var row = new StringBuilder($"<row r=\"{number}\">");
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is { } text)
            {
                row.Append(
                    $"<c r=\"{(char)('A' + i)}{number}\" t=\"s\"><v>"
                    + $"{Share($"<t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t>")}</v></c>");
            }
        }

        return row.Append("</row>").ToString();
    }

    /// <summary>The number of a shared text, given as mark-up.</summary>
    public int Share(string markup)
    {
        _shared.Add(markup);
        return _shared.Count - 1;
    }

    public byte[] ToBytes()
    {
        var sheets = Enumerable.Range(1, _sheets.Count).ToList();
        return PackedFile.Of(
        [
            ("[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                + string.Concat(
                    sheets.Select(
                        n =>
                            $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd."
                            + "openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))
                + "</Types>"),
            ("_rels/.rels", Links([("r1", "officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relationships}\">{Properties}<sheets>"
                + string.Concat(
                    sheets.Select(
                        n => $"<sheet name=\"{_sheets[n - 1].Name}\" sheetId=\"{n}\" r:id=\"s{n}\" {_sheets[n - 1].State}/>"))
                + "</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", Links(
                [("st", "styles", "styles.xml"), ("sh", "sharedStrings", "sharedStrings.xml"),
                    .. sheets.Select(n => ($"s{n}", "worksheet", $"worksheets/sheet{n}.xml"))])),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{Styles}</styleSheet>"),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(_shared.Select(s => $"<si>{s}</si>"))}</sst>"),
            .. sheets.Select(
                n => ($"xl/worksheets/sheet{n}.xml", $"<worksheet xmlns=\"{Main}\">{_sheets[n - 1].Xml}</worksheet>")),
        ]);
    }

    private static string Links(IEnumerable<(string Id, string Type, string Target)> links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(
            links.Select(l => $"<Relationship Id=\"{l.Id}\" Type=\"{Relationships}/{l.Type}\" Target=\"{l.Target}\"/>"))
            + "</Relationships>";
}
