using System.Xml.Linq;
using NUnit.Framework;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Diagrams.Writers.Svg;

namespace OrgGraph.Tests.Diagrams.Writers;

[TestFixture]
public sealed class SvgWriterTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Test]
    public void A_page_is_named_described_and_sized()
    {
        var svg = Parse(TestScenes.Plan, 1);
        Assert.Multiple(() =>
        {
            Assert.That((string?)svg.Attribute("width"), Is.EqualTo("841.89pt"));
            Assert.That((string?)svg.Attribute("viewBox"), Is.EqualTo("0 0 841.89 595.28"));
            Assert.That((string?)svg.Attribute(XNamespace.Xml + "lang"), Is.EqualTo("zh-Hans"));
            Assert.That(Referred(svg, "aria-labelledby").Value, Is.EqualTo("大兴区2024年行动计划：责任关系 (2/2)"));
            Assert.That(Referred(svg, "aria-describedby").Value, Is.EqualTo(TestScenes.Plan.Description));
        });
    }

    [Test]
    public void Parts_say_what_they_stand_for()
    {
        var svg = Parse(TestScenes.Plan, 0);
        var unit = svg.Elements(s_svg + "g").Single(g => (string?)g.Attribute("data-key") == "区水务局" && (string?)g.Attribute("data-kind") == "unit");
        var tie = svg.Elements(s_svg + "g").First(g => (string?)g.Attribute("data-from") == (string?)unit.Attribute("id"));
        Assert.Multiple(() =>
        {
            Assert.That((string?)unit.Attribute("aria-label"), Is.EqualTo("区水务局"));
            Assert.That(unit.Element(s_svg + "title")!.Value, Is.EqualTo("区水务局\n附件1.txt，第5行"));
            Assert.That(unit.Elements(s_svg + "text").Single().Value, Is.EqualTo("区水务局"));
            Assert.That((string?)tie.Attribute("data-role"), Is.AnyOf("lead", "responsible", "assist"));
            Assert.That(Ids(svg), Does.Contain((string?)tie.Attribute("data-to")));
        });
    }

    [Test]
    public void Hostile_text_is_text_and_ids_stay_apart()
    {
        var bytes = Bytes(TestScenes.Hostile, 0);
        var svg = Parse(TestScenes.Hostile, 0);
        var ids = Ids(svg);
        Assert.Multiple(() =>
        {
            Assert.That(ids, Is.Unique);
            Assert.That(ids, Is.All.Match("^[A-Za-z][-A-Za-z0-9_\u4e00-\u9fff]*$"));
            Assert.That(svg.Descendants().Select(e => e.Name.LocalName).Distinct(),
                Is.SubsetOf(new[] { "svg", "title", "desc", "rect", "g", "text", "path", "polygon", "ellipse" }));
            Assert.That(svg.Descendants(s_svg + "text").Select(t => t.Value), Does.Contain("<script>alert(1)</script>").And.Contain("铃空退"));
            Assert.That(System.Text.Encoding.UTF8.GetString(bytes).Where(c => c is '\u202e' or '\u2066' or '\u200f' || (c < ' ' && c != '\n')), Is.Empty);
        });
    }

    [Test]
    public void The_same_drawing_gives_the_same_bytes()
    {
        var (first, again) = (Bytes(TestScenes.Plan, 0), Bytes(TestScenes.Plan, 0));
        Assert.That(again, Is.EqualTo(first));
    }

    [Test]
    public void There_is_no_page_beyond_the_last() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Bytes(TestScenes.Plan, 2));

    /// <summary>Both programs draw the page; blurred to 1/4, no more than a hundredth of the points differ clearly.</summary>
    [TestCase(0)]
    [TestCase(1)]
    public async Task Rsvg_and_Chromium_draw_the_same(int page)
    {
        var (rsvg, chromium) = (await DrawAsync(page, "rsvg-convert"), await DrawAsync(page, "chromium"));
        await using var browser = await Chromium.OpenAsync();
        var share = await browser.Page.EvaluateAsync<double>(
            """
            async sources => {
              const pixels = await Promise.all(sources.map(async s => {
                const image = new Image();
                image.src = 'data:image/png;base64,' + s;
                await image.decode();
                const canvas = new OffscreenCanvas(image.width / 4, image.height / 4).getContext('2d');
                canvas.imageSmoothingQuality = 'high';
                canvas.drawImage(image, 0, 0, canvas.canvas.width, canvas.canvas.height);
                return canvas.getImageData(0, 0, canvas.canvas.width, canvas.canvas.height);
              }));
              const [a, b] = pixels;
              if (a.width !== b.width || a.height !== b.height) return 1;
              let apart = 0;
              for (let i = 0; i < a.data.length; i += 4) if (Math.abs(a.data[i] - b.data[i]) > 64) apart++;
              return apart / (a.width * a.height);
            }
            """,
            new[] { Convert.ToBase64String(rsvg), Convert.ToBase64String(chromium) });
        Assert.That(share, Is.LessThan(0.01));
        await TestContext.Out.WriteLineAsync($"{share:P2} of the points differ");
    }

    private static async Task<byte[]> DrawAsync(int page, string program)
    {
        using var stream = new MemoryStream();
        var options = WriteOptions.Default with { Dpi = 144, Renderer = Support.Tools.Require(program) };
        await DiagramFile.WriteAsync(TestScenes.Plan, DiagramFormat.Png, page, stream, options);
        return stream.ToArray();
    }

    private static List<string> Ids(XElement svg) => [.. svg.DescendantsAndSelf().Attributes("id").Select(a => a.Value)];

    private static XElement Referred(XElement svg, string attribute) =>
        svg.Elements().Single(e => (string?)e.Attribute("id") == (string?)svg.Attribute(attribute));

    private static XElement Parse(Scene scene, int page)
    {
        using var stream = new MemoryStream(Bytes(scene, page));
        return XDocument.Load(stream).Root!;
    }

    private static byte[] Bytes(Scene scene, int page)
    {
        using var stream = new MemoryStream();
        SvgWriter.Write(scene, page, stream);
        return stream.ToArray();
    }
}
