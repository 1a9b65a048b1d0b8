using System.Security;
using System.Text;

namespace OrgGraph.Tests.Support.Formats;

/// <summary>Makes <c>.docx</c> files out of the mark-up that Word and WPS write.</summary>
internal sealed record WordFile(string Body)
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + $"xmlns:r=\"{Relationships}\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" mc:Ignorable=\"wps\"";

    /// <summary>Further parts: name below <c>word/</c> without extension, and mark-up of its root.</summary>
    public Dictionary<string, string> Parts { get; init; } = [];

    public string Prolog { get; init; } = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    public static string Paragraph(string text, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">"
            + $"{SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    public static string Numbered(string text, int list, int level = 0) =>
        Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public static string Table(params IEnumerable<string> rows) => Table(0, rows);

    /// <summary>A table whose grid names its columns, as Word writes it; other programs lose one that does not.</summary>
    public static string Table(int columns, IEnumerable<string> rows) =>
        "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>"
            + $"<w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"1200\"/>", columns))}</w:tblGrid>"
            + $"{string.Concat(rows)}</w:tbl>";

    public static string Row(params IEnumerable<string> cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string HeaderRow(params IEnumerable<string> cells) =>
        $"<w:tr><w:trPr><w:tblHeader/></w:trPr>{string.Concat(cells.Select(c => Cell(c)))}</w:tr>";

    /// <summary>A cell; each line of the text is a paragraph.</summary>
    public static string Cell(string text, string properties = "") =>
        $"<w:tc><w:tcPr><w:tcW w:w=\"1200\" w:type=\"dxa\"/>{properties}</w:tcPr>"
            + $"{string.Concat(text.Split('\n').Select(l => Paragraph(l)))}</w:tc>";

    public static string Raw(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>";

    /// <summary>A numbering part: one list, its levels as format and text.</summary>
    public static string List(int id, params (string Format, string Text)[] levels)
    {
        var text = new StringBuilder($"<w:abstractNum w:abstractNumId=\"{id}\">");
        for (var i = 0; i < levels.Length; i++)
        {
            text.Append(
                $"<w:lvl w:ilvl=\"{i}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{levels[i].Format}\"/><w:lvlText w:val=\""
                + $"{levels[i].Text}\"/></w:lvl>");
        }

        return text.Append("</w:abstractNum>").ToString();
    }

    public byte[] ToBytes()
    {
        var types = new StringBuilder();
        var links = new StringBuilder();
        foreach (var name in Parts.Keys)
        {
            var kind = name.TrimEnd('1', '2');
            types.Append(
                $"<Override PartName=\"/word/{name}.xml\" "
                + $"ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml\"/>");
            links.Append($"<Relationship Id=\"r{name}\" Type=\"{Relationships}/{kind}\" Target=\"{name}.xml\"/>");
        }

        return PackedFile.Of(
        [
            ("[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/word/document.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                + $"{types}</Types>"),
            ("_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"r1\" Type=\"{Relationships}/officeDocument\" Target=\"word/document.xml\"/>"
                + $"</Relationships>"),
            ("word/document.xml", $"{Prolog}<w:document {Namespaces}><w:body>{Body}<w:sectPr/></w:body></w:document>"),
            ("word/_rels/document.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>"),
            .. Parts.Select(p => ($"word/{p.Key}.xml", $"<w:{RootOf(p.Key)} {Namespaces}>{p.Value}</w:{RootOf(p.Key)}>")),
        ]);
    }

    private static string RootOf(string part) => part.TrimEnd('1', '2') switch
    {
        "header" => "hdr",
        "footer" => "ftr",
        var name => name,
    };
}
