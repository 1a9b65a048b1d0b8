using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using NUnit.Framework;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Kinds.Overviews;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Diagrams.Writers.Pptx;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Presentation;
using OrgGraph.Tests.Diagrams.Kinds;
using OrgGraph.Tests.Diagrams.Quality;
using OrgGraph.Tests.Support;
using OrgGraph.Tests.Support.Formats;

namespace OrgGraph.Tests.Diagrams.Writers;

[TestFixture]
public sealed class PptxWriterTests
{
    private static readonly Stroke s_line = new(TestScenes.Ink, 1);

    [Test]
    public void Office_finds_no_fault([Values] bool hostile)
    {
        using var stream = new MemoryStream(Bytes(hostile ? TestScenes.Hostile : TestScenes.Plan));
        using var document = PresentationDocument.Open(stream, isEditable: false);
        Assert.That(OpenXmlFaults.In(document), Is.Empty);
    }

    [Test]
    public void Notes_say_where_what_stands_on_a_slide_is_written()
    {
        using var stream = new MemoryStream(Bytes(TestScenes.Plan with { Sources = ["青政办发〔2026〕7号"] }));
        using var document = PresentationDocument.Open(stream, isEditable: false);
        var notes = document.PresentationPart!.SlideParts.OrderBy(s => s.Uri.ToString(), StringComparer.Ordinal)
            .Select(s => s.NotesSlidePart!.NotesSlide.InnerText).ToArray();
        Assert.That(notes, Has.Length.EqualTo(TestScenes.Plan.Pages.Length));
        Assert.That(notes[0], Does.Contain("来源：青政办发〔2026〕7号").And.Contain("附件1.txt，第10行"));
    }

    [Test]
    public void Bars_are_charts_of_the_office_program_with_their_values_inside()
    {
        var graph = DrawnWords.Plan("修渠", "清淤", "护岸");
        var scene = OverviewDiagram.Draw(graph, DrawnKinds.Page(Paper.Wide));
        var bytes = Bytes(scene);
        using var document = PresentationDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.That(OpenXmlFaults.In(document), Is.Empty);
        var slide = document.PresentationPart!.SlideParts.Single();
        var charts = slide.ChartParts.OrderBy(c => slide.GetIdOfPart(c), StringComparer.Ordinal).ToList();
        Assert.That(charts, Has.Count.EqualTo(scene.Pages[0].Charts.Length).And.Count.GreaterThan(1));
        foreach (var (part, chart) in charts.Zip(scene.Pages[0].Charts))
        {
            var values = part.ChartSpace.Descendants<C.Values>().Single().Descendants<C.NumericValue>().Select(v => v.Text);
            Assert.That(
                values.Select(v => double.Parse(v, CultureInfo.InvariantCulture)), Is.EqualTo(chart.Bars.Select(b => b.Value)));
            Assert.That(part.ExternalRelationships, Is.Empty);
            using var workbook = SpreadsheetDocument.Open(part.EmbeddedPackagePart!.GetStream(), isEditable: false);
            Assert.That(OpenXmlFaults.In(workbook), Is.Empty);
            Assert.That(
                workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.InnerText,
                Does.Contain(chart.Title).And.Contain(chart.Bars[0].Name));
        }

        var drawn = scene.Pages[0].Items.Where(i => i.Chart is not null).OfType<TextItem>()
            .Select(t => string.Concat(t.Text.Lines));
        var written = slide.Slide.Descendants<P.Shape>().Select(s => s.TextBody?.InnerText).ToList();
        Assert.That(drawn.Where(t => t.Length > 3).Intersect(written), Is.Empty, "said by the charts alone");
        Assert.That(Bytes(scene), Is.EqualTo(bytes));
    }

    [Test]
    public void Connectors_are_glued_to_the_shapes_that_they_tie()
    {
        using var stream = new MemoryStream(Bytes(TestScenes.Plan));
        using var document = PresentationDocument.Open(stream, isEditable: false);
        var slides = document.PresentationPart!.SlideParts.OrderBy(s => s.Uri.ToString(), StringComparer.Ordinal).ToList();
        for (var i = 0; i < slides.Count; i++)
        {
            var tree = slides[i].Slide.CommonSlideData!.ShapeTree!;
            var names = tree.Descendants<P.Shape>().ToDictionary(
                s => s.NonVisualShapeProperties!.NonVisualDrawingProperties!.Id!.Value,
                s => string.Concat(s.TextBody!.Descendants<D.Text>().Select(t => t.Text)));
            var ties = TestScenes.Plan.Pages[i].Items.OfType<ConnectorItem>().ToList();
            var glued = tree.Elements<P.ConnectionShape>()
                .Select(c => c.NonVisualConnectionShapeProperties!.NonVisualConnectorShapeDrawingProperties!)
                .Where(c => c.StartConnection is not null && c.EndConnection is not null).ToList();
            var texts = TestScenes.Plan.Pages[i].Items.OfType<ShapeItem>()
                .ToDictionary(s => s.Id!, s => string.Concat(s.Text!.Lines));
            Assert.That(
                glued.Select(c => (names[c.StartConnection!.Id!.Value], names[c.EndConnection!.Id!.Value])),
                Is.EqualTo(ties.Select(t => (texts[t.From], texts[t.To]))));
        }
    }

    [TestCase(0, 0, 100, 1, "straightConnector1", false)]
    [TestCase(0, 0, 200, 120, "curvedConnector3", false)]
    [TestCase(200, 120, 0, 0, "curvedConnector3", false)]
    [TestCase(0, 0, 120, 200, "curvedConnector3", true)]
    public void A_curve_becomes_the_connector_that_looks_like_it(
        double x1, double y1, double x2, double y2, string preset, bool vertical)
    {
        var half = vertical ? (y1 + y2) / 2 : (x1 + x2) / 2;
        var path = new CurvePath(new Point(x1, y1), [vertical
            ? new Curve(new Point(x1, half), new Point(x2, half), new Point(x2, y2))
            : new Curve(new Point(half, y1), new Point(half, y2), new Point(x2, y2))]);
        var shape = ConnectorShape.Fit(path);
        Assert.Multiple(() =>
        {
            Assert.That(shape.Preset, Is.EqualTo(preset));
            Assert.That(shape.Vertical, Is.EqualTo(vertical));
            Assert.That(shape.Deviation, Is.LessThan(ConnectorShape.Tolerance));
        });
    }

    /// <summary>
    /// Every glued end of a straight line lies on a point of the shape: the preset's, or one that the shape got for it.
    /// </summary>
    [Test]
    public void Straight_lines_end_at_points_for_glue()
    {
        using var stream = new MemoryStream(Bytes(TestScenes.Plan with { Pages = [TestScenes.Plan.Pages[1]] }));
        using var document = PresentationDocument.Open(stream, isEditable: false);
        var tree = document.PresentationPart!.SlideParts.Single().Slide.CommonSlideData!.ShapeTree!;
        var points = tree.Descendants<P.Shape>().ToDictionary(
            s => s.NonVisualShapeProperties!.NonVisualDrawingProperties!.Id!.Value,
            s => s.ShapeProperties!.GetFirstChild<D.CustomGeometry>()?.ConnectionSiteList!.Count() ?? 8);
        var ends = tree.Elements<P.ConnectionShape>()
            .Select(c => c.NonVisualConnectionShapeProperties!.NonVisualConnectorShapeDrawingProperties!)
            .SelectMany(c => new D.ConnectionType?[] { c.StartConnection, c.EndConnection }).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(points.Values, Has.Some.GreaterThan(4), "shapes with points of their own");
            Assert.That(ends, Has.All.Matches<D.ConnectionType?>(e => e!.Index!.Value < points[e.Id!.Value]));
            Assert.That(ends.Select(e => (e!.Id!.Value, e.Index!.Value)).Distinct().Count(), Is.GreaterThan(20));
        });
    }

    [Test]
    public void What_stands_in_a_box_moves_with_it_and_the_largest_text_is_its_own()
    {
        var box = new ShapeItem(new Rect(20, 20, 200, 40), ShapeForm.Rectangle, null, s_line)
        {
            Id = "u",
            Meaning = new Meaning(MeaningKind.Unit, "区水务局", "区水务局"),
        };
        var name = new TextItem(TextBreaker.Lay("水务局", new Point(30, 25), 80, new TextStyle(10, TestScenes.Ink)));
        var figure = new TextItem(TextBreaker.Lay("●21", new Point(150, 27), 60, new TextStyle(8, TestScenes.Ink)));
        var outside = new TextItem(TextBreaker.Lay("图例", new Point(20, 90), 60, new TextStyle(8, TestScenes.Ink)));
        var beside = new TextItem(
            TextBreaker.Lay("（牵头）", new Point(230, 27), 60, new TextStyle(16, TestScenes.Ink))) { PartOf = box.Id };
        var scene = TestScenes.Plan with { Pages = [new ScenePage(400, 200, [box, name, figure, outside, beside])] };
        using var stream = new MemoryStream(Bytes(scene));
        using var document = PresentationDocument.Open(stream, isEditable: false);
        Assert.That(OpenXmlFaults.In(document), Is.Empty);
        var tree = document.PresentationPart!.SlideParts.Single().Slide.CommonSlideData!.ShapeTree!;
        Assert.Multiple(() =>
        {
            Assert.That(
                tree.Elements<P.GroupShape>().Single().Elements<P.Shape>().Select(s => s.TextBody!.InnerText),
                Is.EqualTo(new[] { "水务局", "●21", "（牵头）" }));
            Assert.That(tree.Elements<P.Shape>().Select(s => s.TextBody!.InnerText), Is.EqualTo(new[] { "图例" }));
        });
    }

    [Test]
    public void A_right_angled_way_becomes_a_bent_connector_with_its_middle()
    {
        var shape = ConnectorShape.Fit(
            CurvePath.Straight(new Point(10, 10), new Point(40, 10), new Point(40, 90), new Point(110, 90)));
        Assert.Multiple(() =>
        {
            Assert.That(shape.Preset, Is.EqualTo("bentConnector3"));
            Assert.That(shape.Middle, Is.EqualTo(0.3).Within(1e-6));
            Assert.That(shape.Deviation, Is.LessThan(0.01));
        });
    }

    [Test]
    public async Task LibreOffice_opens_it_and_shows_the_text()
    {
        using var folder = new ScratchFolder();
        await File.WriteAllBytesAsync(folder["plan.pptx"], Bytes(TestScenes.Plan));
        await OfficeConversion.ConvertAsync(folder["plan.pptx"], "pdf", folder.Path);
        var info = await Run.OutputAsync("pdfinfo", folder["plan.pdf"]);
        var text = await Run.OutputAsync("pdftotext", "-layout", folder["plan.pdf"], "-");
        Assert.Multiple(() =>
        {
            Assert.That(info, Does.Match(@"Pages:\s+2\b").And.Match(@"Page size:\s+84[12][.\d]* x 59[456]"));
            Assert.That(text, Does.Contain("市规划自然资源委大兴分局").And.Contain("区园林"));
        });
    }

    [Test]
    public void Each_slide_has_a_title_for_outlines()
    {
        using var stream = new MemoryStream(Bytes(TestScenes.Plan));
        using var document = PresentationDocument.Open(stream, isEditable: false);
        var titles = document.PresentationPart!.SlideParts.Select(s => s.Slide.Descendants<P.Shape>().Single(p =>
                p.NonVisualShapeProperties!.ApplicationNonVisualDrawingProperties!.PlaceholderShape?.Type?.Value
                    == P.PlaceholderValues.Title))
            .Select(p => p.TextBody!.InnerText);
        Assert.That(titles, Is.EquivalentTo(new[] { "大兴区2024年行动计划：责任关系", "协作网络 Collaboration" }));
    }

    [Test]
    public void Pages_beyond_a_slide_are_refused()
    {
        var scene =
            TestScenes.Plan with { Pages = [new ScenePage(5000, 500,
                [new LineItem(CurvePath.Straight(default, new Point(9, 9)), s_line)])] };
        Assert.That(() => Bytes(scene), Throws.TypeOf<DiagramException>().With.Message.Contains("142 cm"));
    }

    [Test]
    public void The_same_drawing_gives_the_same_bytes()
    {
        var (first, again) = (Bytes(TestScenes.Plan), Bytes(TestScenes.Plan));
        Assert.That(again, Is.EqualTo(first));
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(first));
        Assert.That(zip.Entries.Select(e => e.LastWriteTime.DateTime), Is.All.EqualTo(new DateTime(1980, 1, 1)));
        Assert.That(zip.Entries[0].FullName, Is.EqualTo("[Content_Types].xml"));
    }

    private static byte[] Bytes(Scene scene)
    {
        using var stream = new MemoryStream();
        PptxWriter.Write(scene, stream, WriteOptions.Default with { Date = new DateOnly(2024, 5, 1) });
        return stream.ToArray();
    }
}
