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
        var unit = svg.Elements(s_svg + "g")
            .Single(g => (string?)g.Attribute("data-key") == "区水务局" && (string?)g.Attribute("data-kind") == "unit");
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
            Assert.That(
                svg.Descendants(s_svg + "text").Select(t => t.Value),
                Does.Contain("<script>alert(1)</script>").And.Contain("铃空退"));
            Assert.That(
                System.Text.Encoding.UTF8.GetString(bytes)
                    .Where(c => c is '\u202e' or '\u2066' or '\u200f' || (c < ' ' && c != '\n')),
                Is.Empty);
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
