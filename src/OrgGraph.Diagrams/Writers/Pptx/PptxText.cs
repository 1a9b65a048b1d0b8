using System.Collections.Immutable;
using System.Xml;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Writers.Pptx;

/// <summary>
/// Writes the text of a shape in the fonts of the theme: several lines flush left as paragraphs that wrap, so that they can be
/// edited; else with the scene's line breaks.
/// </summary>
internal static class PptxText
{
    /// <summary>Writes a <c>p:txBody</c>.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="bounds">Bounds of the shape.</param>
    /// <param name="form">Its form: only rectangles give text their whole width, and text that stands alone is not
    /// wrapped.</param>
    /// <param name="text">The text; null for a shape without.</param>
    /// <param name="language">Language of the text.</param>
    public static void Write(XmlWriter xml, Rect bounds, ShapeForm form, TextBlock? text, string language)
    {
        xml.Start("p", "txBody");
        xml.Start("a", "bodyPr");
        var block = text?.Bounds ?? bounds;
        var wraps = text is { Align: TextAlign.Left, Unbroken: not null };
        var square = wraps || form is ShapeForm.Rectangle or ShapeForm.RoundedRectangle && (text is null || block != bounds);
        var centred = Math.Abs(block.Centre.Y - bounds.Centre.Y) < 1;
        // The side to which the lines run is left open as far as the shape goes: some programs set space between Han and Latin
        // letters.
        var (left, right) = (block.X - bounds.X, bounds.Right - block.Right);
        (left, right) = text?.Align switch
        {
            TextAlign.Right => (0, right),
            TextAlign.Centre => (Math.Max(0, left - right), Math.Max(0, right - left)),
            _ => (left, 0),
        };
        xml.WriteAttributeString("wrap", square ? "square" : "none");
        xml.WriteAttributeString("lIns", DrawingXml.Emu(square ? left : 0));
        xml.WriteAttributeString("tIns", DrawingXml.Emu(centred ? 0 : block.Y - bounds.Y));
        xml.WriteAttributeString("rIns", DrawingXml.Emu(square ? right : 0));
        xml.WriteAttributeString("bIns", "0");
        xml.WriteAttributeString("rtlCol", "0");
        xml.WriteAttributeString("anchor", centred ? "ctr" : "t");
        xml.WriteStartElement("a", square ? "normAutofit" : "noAutofit", null); // shrinks when somebody writes more
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Leaf("a", "lstStyle");
        if (wraps)
        {
            foreach (var line in text!.Unbroken!.Split(
                '\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                WriteParagraph(xml, text, [line], language);
            }
        }
        else
        {
            WriteParagraph(xml, text, text?.Lines ?? [], language);
        }

        xml.WriteEndElement();
    }

    /// <summary>The language as Office names it.</summary>
    public static string LanguageOf(string language) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh-CN" : "en-US";

    private static void WriteParagraph(XmlWriter xml, TextBlock? text, ImmutableArray<string> lines, string language)
    {
        xml.Start("a", "p");
        if (text is not null && !lines.IsEmpty)
        {
            WriteLines(xml, text, lines, language);
        }

        xml.WriteEndElement();
    }

    private static void WriteLines(XmlWriter xml, TextBlock text, ImmutableArray<string> lines, string language)
    {
        xml.Start("a", "pPr");
        xml.WriteAttributeString("algn", text.Align switch { TextAlign.Centre => "ctr", TextAlign.Right => "r", _ => "l" });
        xml.Start("a", "lnSpc");
        xml.Start("a", "spcPts");
        xml.WriteAttributeString("val", Hundredths(text.LineHeight));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                xml.Start("a", "br");
                WriteProperties(xml, text, language);
                xml.WriteEndElement();
            }

            xml.Start("a", "r");
            WriteProperties(xml, text, language);
            xml.WriteElementString("a", "t", null, PlainText.OneLine(lines[i]));
            xml.WriteEndElement();
        }
    }

    private static void WriteProperties(XmlWriter xml, TextBlock text, string language)
    {
        xml.Start("a", "rPr");
        xml.WriteAttributeString("lang", LanguageOf(language));
        xml.WriteAttributeString("sz", Hundredths(text.Size));
        xml.WriteAttributeString("b", text.Bold ? "1" : "0");
        xml.WriteFill(text.Colour);
        foreach (var (script, face) in new[] { ("latin", "+mn-lt"), ("ea", "+mn-ea") })
        {
            xml.WriteStartElement("a", script, null);
            xml.WriteAttributeString("typeface", face);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Hundredths(double points) => DrawingXml.Integer(points * 100);
}
