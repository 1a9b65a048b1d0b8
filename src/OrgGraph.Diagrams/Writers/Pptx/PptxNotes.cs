using System.Xml;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Writers.Pptx;

/// <summary>Writes the notes of a slide: what it shows, its documents, and where what stands on it is written.</summary>
internal static class PptxNotes
{
    /// <summary>Items that notes name one by one; a page of notes has no more room.</summary>
    private const int MaxItems = 60;

    /// <summary>Characters of an item's text: enough to find it by.</summary>
    private const int MaxLength = 40;

    private static readonly LocalizedText s_sources = new("来源：{0}", "sources: {0}");
    private static readonly LocalizedText s_more = new("另有 {0} 处，见原文", "{0} more: see the documents");

    /// <summary>The lines of the notes.</summary>
    public static IEnumerable<string> LinesOf(Scene scene, ScenePage page)
    {
        var language = scene.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;
        yield return PlainText.OneLine(scene.Title);
        yield return PlainText.OneLine(scene.Description);
        if (!scene.Sources.IsEmpty)
        {
            yield return s_sources.In(language, string.Join(language == Language.Chinese ? "；" : "; ", scene.Sources));
        }

        // a tooltip begins with what the item is and ends with where it is written
        var items = page.Items.Select(i => i.Meaning).OfType<Meaning>().Where(m => m.Kind == MeaningKind.Measure)
            .DistinctBy(m => m.Key, StringComparer.Ordinal).Select(m => m.Tooltip.Split('\n')).Where(t => t.Length > 1).ToList();
        foreach (var tooltip in items.Take(MaxItems))
        {
            yield return $"{Short(PlainText.OneLine(tooltip[0]))} · {PlainText.OneLine(tooltip[^1])}";
        }

        if (items.Count > MaxItems)
        {
            yield return s_more.In(language, items.Count - MaxItems);
        }
    }

    /// <summary>Writes the part.</summary>
    public static void Write(XmlWriter xml, Scene scene, ScenePage page)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("p", "notes", PptxSlide.Presentation);
        xml.WriteAttributeString("xmlns", "a", null, PptxSlide.Drawing);
        xml.WriteAttributeString("xmlns", "r", null, PptxSlide.Relations);
        xml.Start("p", "cSld");
        xml.Start("p", "spTree");
        xml.Start("p", "nvGrpSpPr");
        xml.Leaf("p", "cNvPr", ("id", "1"), ("name", ""));
        xml.Leaf("p", "cNvGrpSpPr");
        xml.Leaf("p", "nvPr");
        xml.WriteEndElement();
        xml.Leaf("p", "grpSpPr");
        WritePlaceholder(xml, "2", "Slide", "sldImg", "2", null);
        WritePlaceholder(xml, "3", "Notes", "body", "3", [.. LinesOf(scene, page)]);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Start("p", "clrMapOvr");
        xml.Leaf("a", "masterClrMapping");
        xml.WriteEndDocument();
    }

    private static void WritePlaceholder(XmlWriter xml, string id, string name, string type, string index, string[]? lines)
    {
        xml.Start("p", "sp");
        xml.Start("p", "nvSpPr");
        xml.Leaf("p", "cNvPr", ("id", id), ("name", name));
        xml.Start("p", "cNvSpPr");
        xml.Leaf("a", "spLocks", ("noGrp", "1"));
        xml.WriteEndElement();
        xml.Start("p", "nvPr");
        xml.Leaf("p", "ph", ("type", type), ("idx", index));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Leaf("p", "spPr");
        if (lines is not null)
        {
            xml.Start("p", "txBody");
            xml.Leaf("a", "bodyPr");
            xml.Leaf("a", "lstStyle");
            foreach (var line in lines)
            {
                xml.Start("a", "p");
                xml.Start("a", "r");
                xml.Leaf("a", "rPr", ("lang", "zh-CN"));
                xml.WriteElementString("a", "t", null, line);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Short(string text) =>
        text.Length <= MaxLength || char.IsHighSurrogate(text[MaxLength - 1]) ? text : text[..MaxLength] + "…";
}
