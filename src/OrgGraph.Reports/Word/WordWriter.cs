using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OrgGraph.Diagrams.Writers.Packages;

namespace OrgGraph.Reports.Word;

/// <summary>A column of a table in a document.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Centimetres">Its width.</param>
/// <param name="IsCentred">True for short marks and numbers.</param>
/// <param name="IsFine">True for what programs need more than people: in small grey print.</param>
internal sealed record WordColumn(string Heading, double Centimetres, bool IsCentred = false, bool IsFine = false);

/// <summary>
/// Writes a document of headings, paragraphs and tables, row by row: A4, landscape or upright, numbered pages, table heads
/// repeated. The same calls give the same bytes. Texts may hold anything.
/// </summary>
internal static class WordWriter
{
    private const uint TwipsAcrossA4 = 16838;
    private const uint TwipsDownA4 = 11906;
    private const double TwipsPerCentimetre = 567;
    private const int Margin = 850;
    private const string Grey = "808080";
    private const string HeadFill = "E3ECF6";

    /// <summary>Writes a document.</summary>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="isLandscape">True for wide tables.</param>
    /// <param name="write">Writes its content.</param>
    public static void Write(Stream output, bool isLandscape, Action<Body> write)
    {
        using var package = new MemoryStream();
        string name;
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "rId1"); // the package would make one up
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.All();
            main.AddNewPart<FooterPart>("footer").Footer = PageNumber();
            name = main.Uri.ToString().TrimStart('/');
        }

        StableZip.Rewrite(
            package, output, [(name, part => WriteMain(part, isLandscape, write))]);
    }

    private static void WriteMain(Stream part, bool isLandscape, Action<Body> write)
    {
        using var writer = OpenXmlWriter.Create(part, Encoding.UTF8);
        writer.WriteStartElement(new Document());
        writer.WriteStartElement(new DocumentFormat.OpenXml.Wordprocessing.Body());
        write(new Body(writer));
        writer.WriteElement(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
            isLandscape
                ? new PageSize { Width = TwipsAcrossA4, Height = TwipsDownA4, Orient = PageOrientationValues.Landscape }
                : new PageSize { Width = TwipsDownA4, Height = TwipsAcrossA4 },
            new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 400, Footer = 400 }));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>The content of a document in the making.</summary>
    internal sealed class Body(OpenXmlWriter writer)
    {
        /// <summary>The title.</summary>
        public void Title(string text) => writer.WriteElement(ParagraphOf(text, WordStyles.Title));

        /// <summary>A heading.</summary>
        public void Heading(string text) => writer.WriteElement(ParagraphOf(text, WordStyles.Heading));

        /// <summary>A paragraph; line feeds part its lines.</summary>
        public void Paragraph(string text) => writer.WriteElement(ParagraphOf(text, WordStyles.Text));

        /// <summary>A table; a row is not parted over pages.</summary>
        /// <param name="columns">Its columns.</param>
        /// <param name="rows">The texts of its rows, one a column.</param>
        public void Table(IReadOnlyList<WordColumn> columns, IEnumerable<ImmutableArray<string>> rows)
        {
            writer.WriteStartElement(new Table());
            writer.WriteElement(new TableProperties(
                new TableWidth { Width = Twips(columns.Sum(c => c.Centimetres)), Type = TableWidthUnitValues.Dxa },
                BordersOf(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })));
            writer.WriteElement(new TableGrid(columns.Select(c => new GridColumn { Width = Twips(c.Centimetres) })));
            writer.WriteElement(new TableRow(
                [
                    new TableRowProperties(new CantSplit(), new TableHeader()),
                    .. columns.Select(c => CellOf(c.Heading, c with { IsFine = false }, isHead: true)),
                ]));
            foreach (var row in rows)
            {
                writer.WriteElement(new TableRow(
                    [new TableRowProperties(new CantSplit()), .. columns.Select((c, i) => CellOf(row[i], c, isHead: false))]));
            }

            writer.WriteEndElement();
            writer.WriteElement(ParagraphOf("", WordStyles.Text)); // tables must not touch each other or the end
        }
    }

    private static string Twips(double centimetres) =>
        Math.Round(centimetres * TwipsPerCentimetre).ToString(CultureInfo.InvariantCulture);

    private static TableCell CellOf(string text, WordColumn column, bool isHead)
    {
        var properties = new TableCellProperties(
            new TableCellWidth { Width = Twips(column.Centimetres), Type = TableWidthUnitValues.Dxa });
        if (isHead)
        {
            properties.Append(
                new Shading { Val = ShadingPatternValues.Clear, Fill = HeadFill },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        }

        var paragraph = ParagraphOf(text, isHead ? WordStyles.TableHead : column.IsFine ? WordStyles.Fine : WordStyles.TableText);
        if (column.IsCentred || isHead)
        {
            paragraph.ParagraphProperties!.Append(new Justification { Val = JustificationValues.Center });
        }

        return new TableCell(properties, paragraph);
    }

    private static Paragraph ParagraphOf(string text, string style)
    {
        var run = new Run();
        foreach (var (i, line) in WordText.Of(text).Split('\n').Index())
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        return text.Length == 0 ? new Paragraph(properties) : new Paragraph(properties, run);
    }

    private static TableBorders BordersOf() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4, Color = Grey },
        new LeftBorder { Val = BorderValues.Single, Size = 4, Color = Grey },
        new BottomBorder { Val = BorderValues.Single, Size = 4, Color = Grey },
        new RightBorder { Val = BorderValues.Single, Size = 4, Color = Grey },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Grey },
        new InsideVerticalBorder { Val = BorderValues.Single, Size = 4, Color = Grey });

    private static Footer PageNumber() => new(new Paragraph(
        new ParagraphProperties(
            new ParagraphStyleId { Val = WordStyles.TableText }, new Justification { Val = JustificationValues.Center }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        new Run(new Text("1")),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End })));
}
