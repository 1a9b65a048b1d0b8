using System.Globalization;
using System.Xml;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Writers.Pptx;

/// <summary>
/// Writes a bar chart as a chart of the office program (DrawingML, ECMA-376, 21.2), its plot at the place of the drawn one, so
/// that marks that are drawn over it stay true. Its values are in the part, and in a workbook inside it for those who edit them.
/// </summary>
internal static class PptxChart
{
    private const string Charts = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>The relation to the workbook.</summary>
    public const string DataId = "rData";

    private const string NameAxis = "1";
    private const string ValueAxis = "2";

    /// <summary>Writes the part.</summary>
    public static void Write(XmlWriter xml, BarChart chart, string language)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("c", "chartSpace", Charts);
        xml.WriteAttributeString("xmlns", "a", null, PptxSlide.Drawing);
        xml.WriteAttributeString("xmlns", "r", null, PptxSlide.Relations);
        Value(xml, "roundedCorners", "0");
        xml.Start("c", "chart");
        Value(xml, "autoTitleDeleted", "1");
        xml.Start("c", "plotArea");
        WriteLayout(xml, chart);
        WriteBars(xml, chart, language);
        WriteAxes(xml, chart, language);
        xml.WriteEndElement();
        Value(xml, "plotVisOnly", "1");
        Value(xml, "dispBlanksAs", "gap");
        xml.WriteEndElement();
        WriteNothing(xml);
        xml.Start("c", "externalData");
        xml.WriteAttributeString("r", "id", PptxSlide.Relations, DataId);
        Value(xml, "autoUpdate", "0");
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    /// <summary>Writes the frame on a slide that the chart stands in.</summary>
    /// <param name="xml">The slide.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="id">Id of the frame's shape.</param>
    /// <param name="relation">The slide's relation to the part.</param>
    public static void WriteFrame(XmlWriter xml, BarChart chart, int id, string relation)
    {
        xml.Start("p", "graphicFrame");
        xml.Start("p", "nvGraphicFramePr");
        xml.Leaf(
            "p", "cNvPr", ("id", DrawingXml.Integer(id)), ("name", PlainText.OneLine(chart.Title)), ("descr", Said(chart)));
        xml.Leaf("p", "cNvGraphicFramePr");
        xml.Leaf("p", "nvPr");
        xml.WriteEndElement();
        xml.Start("p", "xfrm");
        xml.Leaf("a", "off", ("x", DrawingXml.Emu(chart.Bounds.X)), ("y", DrawingXml.Emu(chart.Bounds.Y)));
        xml.Leaf("a", "ext", ("cx", DrawingXml.Emu(chart.Bounds.Width)), ("cy", DrawingXml.Emu(chart.Bounds.Height)));
        xml.WriteEndElement();
        xml.Start("a", "graphic");
        xml.Start("a", "graphicData");
        xml.WriteAttributeString("uri", Charts);
        xml.WriteStartElement("c", "chart", Charts);
        xml.WriteAttributeString("r", "id", PptxSlide.Relations, relation);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Names and figures, for those who cannot see the bars.
    private static string Said(BarChart chart) =>
        PlainText.Clean(string.Join('\n', chart.Bars.Select(b => $"{b.Name} {b.Figure}").Prepend(chart.Title)));

    private static void WriteLayout(XmlWriter xml, BarChart chart)
    {
        var (bounds, plot) = (chart.Bounds, chart.Plot);
        xml.Start("c", "layout");
        xml.Start("c", "manualLayout");
        Value(xml, "layoutTarget", "inner");
        Value(xml, "xMode", "edge");
        Value(xml, "yMode", "edge");
        Value(xml, "x", Number((plot.X - bounds.X) / bounds.Width));
        Value(xml, "y", Number((plot.Y - bounds.Y) / bounds.Height));
        Value(xml, "w", Number(plot.Width / bounds.Width));
        Value(xml, "h", Number(plot.Height / bounds.Height));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteBars(XmlWriter xml, BarChart chart, string language)
    {
        xml.Start("c", "barChart");
        Value(xml, "barDir", "bar");
        Value(xml, "grouping", "clustered");
        Value(xml, "varyColors", "0");
        xml.Start("c", "ser");
        Value(xml, "idx", "0");
        Value(xml, "order", "0");
        xml.Start("c", "tx");
        WriteTexts(xml, ChartData.Heading, [chart.Title]);
        xml.WriteEndElement();
        WriteLook(xml, chart.Bars[0].Fill);
        Value(xml, "invertIfNegative", "0");
        for (var i = 0; i < chart.Bars.Length; i++)
        {
            xml.Start("c", "dPt");
            Value(xml, "idx", DrawingXml.Integer(i));
            Value(xml, "invertIfNegative", "0");
            Value(xml, "bubble3D", "0");
            WriteLook(xml, chart.Bars[i].Fill);
            xml.WriteEndElement();
        }

        xml.Start("c", "dLbls");
        for (var i = 0; i < chart.Bars.Length; i++)
        {
            WriteFigure(xml, chart, i, language);
        }

        WriteShown(xml);
        xml.WriteEndElement();
        xml.Start("c", "cat");
        WriteTexts(xml, ChartData.NamesOf(chart), [.. chart.Bars.Select(b => b.Name)]);
        xml.WriteEndElement();
        xml.Start("c", "val");
        WriteNumbers(xml, chart);
        xml.WriteEndElement();
        xml.WriteEndElement();
        var row = chart.Plot.Height / chart.Bars.Length;
        Value(xml, "gapWidth", DrawingXml.Integer(Math.Clamp((row - chart.Thickness) / chart.Thickness * 100, 0, 500)));
        Value(xml, "axId", NameAxis);
        Value(xml, "axId", ValueAxis);
        xml.WriteEndElement();
    }

    private static void WriteFigure(XmlWriter xml, BarChart chart, int index, string language)
    {
        var bar = chart.Bars[index];
        xml.Start("c", "dLbl");
        Value(xml, "idx", DrawingXml.Integer(index));
        xml.Start("c", "tx");
        xml.Start("c", "rich");
        xml.Leaf("a", "bodyPr", ("wrap", "none"));
        xml.Leaf("a", "lstStyle");
        xml.Start("a", "p");
        xml.Start("a", "r");
        WriteFont(xml, "rPr", chart.Size, bar.Ink, bar.Bold, language);
        xml.WriteElementString("a", "t", null, PlainText.OneLine(bar.Figure));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteShown(xml);
        xml.WriteEndElement();
    }

    private static void WriteShown(XmlWriter xml)
    {
        Value(xml, "dLblPos", "outEnd");
        Value(xml, "showLegendKey", "0");
        Value(xml, "showVal", "1");
        foreach (var name in (ReadOnlySpan<string>)["showCatName", "showSerName", "showPercent", "showBubbleSize"])
        {
            Value(xml, name, "0");
        }
    }

    private static void WriteAxes(XmlWriter xml, BarChart chart, string language)
    {
        xml.Start("c", "catAx");
        Value(xml, "axId", NameAxis);
        xml.Start("c", "scaling");
        Value(xml, "orientation", "maxMin"); // from top to bottom
        xml.WriteEndElement();
        Value(xml, "delete", "0");
        Value(xml, "axPos", "l");
        WriteTicks(xml, "nextTo");
        WriteNothing(xml);
        xml.Start("c", "txPr");
        xml.Leaf("a", "bodyPr", ("rot", "0"), ("vert", "horz")); // LibreOffice leaves out names that it may turn
        xml.Leaf("a", "lstStyle");
        xml.Start("a", "p");
        xml.Start("a", "pPr");
        WriteFont(xml, "defRPr", chart.Size, new Colour(0x1f, 0x29, 0x33), bold: false, language);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        Value(xml, "crossAx", ValueAxis);
        Value(xml, "crosses", "autoZero");
        Value(xml, "lblOffset", "0");
        Value(xml, "tickLblSkip", "1");
        xml.WriteEndElement();
        xml.Start("c", "valAx");
        Value(xml, "axId", ValueAxis);
        xml.Start("c", "scaling");
        Value(xml, "orientation", "minMax");
        Value(xml, "max", Number(chart.Most));
        Value(xml, "min", "0");
        xml.WriteEndElement();
        Value(xml, "delete", "1");
        Value(xml, "axPos", "t");
        WriteTicks(xml, "none");
        Value(xml, "crossAx", NameAxis);
        Value(xml, "crosses", "autoZero");
        xml.WriteEndElement();
    }

    private static void WriteTicks(XmlWriter xml, string labels)
    {
        Value(xml, "majorTickMark", "none");
        Value(xml, "minorTickMark", "none");
        Value(xml, "tickLblPos", labels);
    }

    private static void WriteTexts(XmlWriter xml, string range, IReadOnlyList<string> texts)
    {
        xml.Start("c", "strRef");
        xml.WriteElementString("c", "f", null, range);
        xml.Start("c", "strCache");
        Value(xml, "ptCount", DrawingXml.Integer(texts.Count));
        for (var i = 0; i < texts.Count; i++)
        {
            WritePoint(xml, i, PlainText.OneLine(texts[i]));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteNumbers(XmlWriter xml, BarChart chart)
    {
        xml.Start("c", "numRef");
        xml.WriteElementString("c", "f", null, ChartData.ValuesOf(chart));
        xml.Start("c", "numCache");
        xml.WriteElementString("c", "formatCode", null, "General");
        Value(xml, "ptCount", DrawingXml.Integer(chart.Bars.Length));
        for (var i = 0; i < chart.Bars.Length; i++)
        {
            WritePoint(xml, i, Number(chart.Bars[i].Value));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WritePoint(XmlWriter xml, int index, string value)
    {
        xml.Start("c", "pt");
        xml.WriteAttributeString("idx", DrawingXml.Integer(index));
        xml.WriteElementString("c", "v", null, value);
        xml.WriteEndElement();
    }

    private static void WriteFont(XmlWriter xml, string element, double size, Colour colour, bool bold, string language)
    {
        xml.Start("a", element);
        xml.WriteAttributeString("lang", PptxText.LanguageOf(language));
        xml.WriteAttributeString("sz", DrawingXml.Integer(size * 100));
        xml.WriteAttributeString("b", bold ? "1" : "0");
        xml.WriteFill(colour);
        xml.Leaf("a", "latin", ("typeface", "+mn-lt"));
        xml.Leaf("a", "ea", ("typeface", "+mn-ea"));
        xml.WriteEndElement();
    }

    private static void WriteLook(XmlWriter xml, Colour fill)
    {
        xml.Start("c", "spPr");
        xml.WriteFill(fill);
        xml.WriteStroke(null, arrow: false);
        xml.WriteEndElement();
    }

    private static void WriteNothing(XmlWriter xml)
    {
        xml.Start("c", "spPr");
        xml.Leaf("a", "noFill");
        xml.WriteStroke(null, arrow: false);
        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string name, string value) => xml.Leaf("c", name, ("val", value));

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
