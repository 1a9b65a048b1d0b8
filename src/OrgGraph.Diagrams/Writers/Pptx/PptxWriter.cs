using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Diagrams.Writers.Packages;

namespace OrgGraph.Diagrams.Writers.Pptx;

/// <summary>
/// Writes pages as slides of native shapes with their text, and connectors that are glued to them, for editing in PowerPoint, WPS
/// and LibreOffice. Tooltips become alternative texts; notes say where what stands on a slide is written.
/// </summary>
/// <remarks>
/// All slides of a file have one size: that of the widest and highest page. A connector is the preset line, curve or angle that
/// comes within 12 points of its path; only a path that none comes near to is a free form without glue. The same scene gives the
/// same bytes.
/// </remarks>
public static class PptxWriter
{
    // Slide sizes that PowerPoint takes: 1 to 56 inches.
    private const double MinSize = 72;
    private const double MaxSize = 56 * 72;

    private const int FirstSlideId = 256;

    /// <summary>Writes the file.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="options">The document's date.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="DiagramException">A page is smaller or larger than a slide can be.</exception>
    public static void Write(Scene scene, Stream output, WriteOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(options);
        var (width, height) = (scene.Pages.Max(p => p.Width), scene.Pages.Max(p => p.Height));
        if (Math.Min(width, height) < MinSize || Math.Max(width, height) > MaxSize)
        {
            throw new DiagramException(
                "幻灯片的边长须在 2.54 至 142 厘米之间；请换用其他纸张或格式。",
                "a slide is 2.54 to 142 cm wide and high; choose another paper or format.");
        }

        using var package = new MemoryStream();
        using (var document = PresentationDocument.Create(package, PresentationDocumentType.Presentation, autoSave: true))
        {
            // ids of relations are given: the library's own are chance
            var presentation = document.AddPresentationPart();
            document.ChangeIdOfPart(presentation, "rPresentation");
            var master = presentation.AddNewPart<SlideMasterPart>("rMaster");
            var layout = master.AddNewPart<SlideLayoutPart>("rLayout");
            layout.AddPart(master, "rMaster");
            var theme = master.AddNewPart<ThemePart>("rTheme");
            presentation.AddPart(theme, "rTheme");
            Feed(master, "pptx-master.xml");
            Feed(layout, "pptx-layout.xml");
            Feed(theme, "pptx-theme.xml");
            var notesMaster = presentation.AddNewPart<NotesMasterPart>("rNotesMaster");
            Feed(notesMaster, "pptx-notes.xml");
            Feed(notesMaster.AddNewPart<ThemePart>("rTheme"), "pptx-theme.xml");
            for (var i = 0; i < scene.Pages.Length; i++)
            {
                var slide = presentation.AddNewPart<SlidePart>($"rSlide{i + 1}");
                slide.AddPart(layout, "rLayout");
                var name = scene.Pages.Length == 1 ? scene.Title : $"{scene.Title} {i + 1}";
                AddCharts(slide, scene.Pages[i], scene.Language);
                Feed(slide, xml => new PptxSlide(xml, scene.Pages[i], scene.Language).Write(name, cancellationToken));
                var notes = slide.AddNewPart<NotesSlidePart>("rNotes");
                notes.AddPart(notesMaster, "rMaster");
                notes.AddPart(slide, "rSlide");
                Feed(notes, xml => PptxNotes.Write(xml, scene, scene.Pages[i]));
            }

            Feed(presentation, xml => WritePresentation(xml, scene.Pages.Length, width, height));
            var properties = document.AddCoreFilePropertiesPart();
            document.ChangeIdOfPart(properties, "rProperties");
            Feed(properties, xml => WriteProperties(xml, scene, options.Date));
        }

        StableZip.Rewrite(package, output);
    }

    private static void AddCharts(SlidePart slide, ScenePage page, string language)
    {
        for (var i = 0; i < page.Charts.Length; i++)
        {
            var chart = page.Charts[i];
            var part = slide.AddNewPart<ChartPart>(PptxSlide.ChartId(i));
            var data = part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx);
            part.ChangeIdOfPart(data, PptxChart.DataId);
            using var workbook = new MemoryStream();
            ChartData.Write(chart, workbook);
            workbook.Position = 0;
            data.FeedData(workbook);
            Feed(part, xml => PptxChart.Write(xml, chart, language));
        }
    }

    private static void WritePresentation(XmlWriter xml, int slides, double width, double height)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("p", "presentation", PptxSlide.Presentation);
        xml.WriteAttributeString("xmlns", "a", null, PptxSlide.Drawing);
        xml.WriteAttributeString("xmlns", "r", null, PptxSlide.Relations);
        xml.Start("p", "sldMasterIdLst");
        WriteReference(xml, "sldMasterId", "2147483648", "rMaster");
        xml.WriteEndElement();
        xml.Start("p", "notesMasterIdLst");
        xml.Start("p", "notesMasterId");
        xml.WriteAttributeString("r", "id", PptxSlide.Relations, "rNotesMaster");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Start("p", "sldIdLst");
        for (var i = 0; i < slides; i++)
        {
            WriteReference(xml, "sldId", (FirstSlideId + i).ToString(CultureInfo.InvariantCulture), $"rSlide{i + 1}");
        }

        xml.WriteEndElement();
        xml.Leaf("p", "sldSz", ("cx", DrawingXml.Emu(width)), ("cy", DrawingXml.Emu(height)));
        xml.Leaf("p", "notesSz", ("cx", "6858000"), ("cy", "9144000"));
        xml.WriteEndDocument();
    }

    private static void WriteReference(XmlWriter xml, string element, string id, string relation)
    {
        xml.Start("p", element);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("r", "id", PptxSlide.Relations, relation);
        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, Scene scene, DateOnly? date)
    {
        const string core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string dublin = "http://purl.org/dc/elements/1.1/";
        const string terms = "http://purl.org/dc/terms/";
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("cp", "coreProperties", core);
        xml.WriteElementString("dc", "title", dublin, PlainText.OneLine(scene.Title));
        xml.WriteElementString("dc", "description", dublin, PlainText.OneLine(scene.Description));
        if (date is { } day)
        {
            xml.WriteStartElement("dcterms", "created", terms);
            xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
            xml.WriteString(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z");
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    }

    private static void Feed(OpenXmlPart part, string resource)
    {
        using var stream = typeof(PptxWriter).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the resource {resource} is not embedded");
        part.FeedData(stream);
    }

    /// <summary>Writes a part.</summary>
    internal static void Feed(OpenXmlPart part, Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        using (
            var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false }))
        {
            write(xml);
        }

        buffer.Position = 0;
        part.FeedData(buffer);
    }
}
