using NUnit.Framework;
using OrgGraph.Model.Findings;

namespace OrgGraph.Tests.Documents.Formats.Pdf;

/// <summary>Text outside tables, and what pages add to it.</summary>
internal sealed class PageTextTests
{
    private const string Measure = "1.开展青溪河流域入河排污口排查整治，建立一口一策台账，完成整治并销号，落实长效管护责任。（区生态环境局牵头，区水务局、各镇人民政府配合）";

    [Test]
    public void LinesOfAParagraphAreJoinedAlsoOverPages()
    {
        var lines = PdfMaker.Wrap("　　" + Measure, 400, 16);
        var pdf = new PdfMaker().AddPage().Text(180, 60, "青溪区2026年行动计划", 22);
        pdf.Text(132, 740, lines[0].TrimStart('　'), 16).Text(280, 800, "— 1 —", 14);
        pdf.AddPage().Lines(100, 80, 16, [.. lines[1..]]);
        pdf.Text(132, 80 + (lines.Count * 16 * 1.3), "2.建成口袋公园三处。", 16).Text(280, 800, "— 2 —", 14);
        var content = PdfReading.Read(pdf);
        Assert.That(PdfReading.Lines(content), Is.EqualTo(new[] { "青溪区2026年行动计划", Measure, "2.建成口袋公园三处。" }));
        Assert.That(content.Notes.Count(n => n.Kind == FindingKind.PageFurniture), Is.EqualTo(2));
    }

    [Test]
    public void MarksThatHangOverTheMarginDoNotMoveIt()
    {
        string[] first =
        [
            "1.新建公园，改造街道，治理河道，整治排口、", "修缮好学校，扩建医院，植树造林，铺设管网、", "建成了2处。（区教育局牵头，区司法局配", "合）",
        ];
        string[] second = ["2.改造老旧小区三十个，惠及居民一万五千户", "居民，年底前完成。"];
        var pdf = new PdfMaker().AddPage().Lines(100, 80, 10, first).Lines(100, 80 + (4 * 13), 10, second);
        Assert.That(PdfReading.Lines(PdfReading.Read(pdf)), Is.EqualTo(new[] { string.Concat(first), string.Concat(second) }));
    }

    [Test]
    public void WatermarksAndRunningHeadsAreLeftOutAndTold()
    {
        var pdf = new PdfMaker();
        for (var page = 1; page <= 3; page++)
        {
            pdf.AddPage().Text(60, 30, "青溪区人民政府公报", 9).Text(150, 500, "内部资料", 60, angle: 45, grey: 0.85);
            pdf.Text(100, 100 * page, $"第{page}段的文字。", 16);
        }

        var content = PdfReading.Read(pdf);
        Assert.That(PdfReading.Lines(content), Is.EqualTo(new[] { "第1段的文字。", "第2段的文字。", "第3段的文字。" }));
        Assert.That(
            content.Notes.Select(n => n.Arguments[^1]), Is.EquivalentTo(new[] { "青溪区人民政府公报", "内部资料" }));
    }

    [Test]
    public void LettersDrawnTwiceOrOutOfOrderAreReadOnceInOrder()
    {
        var pdf = new PdfMaker().AddPage();
        pdf.Text(140, 100, "区工作要点", 20).Text(100, 100, "青溪", 20).Text(100.6, 100, "青溪", 20).Text(140.6, 100, "区工作要点", 20);
        Assert.That(PdfReading.Lines(PdfReading.Read(pdf)), Is.EqualTo(new[] { "青溪区工作要点" }));
    }

    [Test]
    public void LookAlikesAreTheUsualLetters()
    {
        var pdf = new PdfMaker().AddPage().Text(100, 100, "\u2F2F作\u2F83\u2F64\u2EA0\u2F3E\uF9E4", 20);
        Assert.That(PdfReading.Lines(PdfReading.Read(pdf)), Is.EqualTo(new[] { "工作自用民户理" }));
    }

    [Test]
    public void SpreadLettersAreOneWord()
    {
        var pdf = new PdfMaker().AddPage().Text(100, 100, "责任单位", 16, spacing: 16).Text(100, 150, "区水务局 区财政局", 16);
        Assert.That(PdfReading.Lines(PdfReading.Read(pdf)), Is.EqualTo(new[] { "责任单位", "区水务局 区财政局" }));
    }

    [TestCase(90)]
    [TestCase(180)]
    [TestCase(270)]
    public void TurnedPagesAreReadUpright(int rotate)
    {
        // the content is turned against the page's rotation, as scanners and printers do, or lies as it is
        var pdf = new PdfMaker().AddPage(842, 595, rotate);
        pdf.Table([50, 100, 400, 600], 80, 10, ["序号", "措施", "单位"], ["1", "植树", "区园林局"]);
        Assert.That(PdfReading.Rows(PdfReading.Read(pdf)), Is.EqualTo(new[] { "序号|措施|单位", "1|植树|区园林局" }));
    }

    [Test]
    public void PlacesNamePageLineAndCharacter()
    {
        var pdf = new PdfMaker().AddPage().Text(100, 100, "第一页", 16);
        pdf.AddPage().Text(100, 100, "题目在此", 20).Table([50, 150, 300], 200, 10, ["任务", "单位"], ["植树", "区园林局"]);
        var content = PdfReading.Read(pdf);
        var at = content.Content.IndexOf("区园林局", StringComparison.Ordinal);
        var place = content.Places.Last(p => p.Offset <= at).Place;
        Assert.That((place.Part, place.Row, place.Column), Is.EqualTo(("p2", 3, 3)));
    }
}
