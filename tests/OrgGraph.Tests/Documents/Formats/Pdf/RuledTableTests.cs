using NUnit.Framework;

namespace OrgGraph.Tests.Documents.Formats.Pdf;

/// <summary>Tables of lines: cells are the faces of the grid, however its lines are drawn.</summary>
internal sealed class RuledTableTests
{
    private static readonly double[] s_columns = [50, 90, 340, 440, 540];

    [Test]
    public void CellsAndWrappedTextAreReadFromLines()
    {
        var pdf = new PdfMaker().AddPage();
        pdf.Text(180, 40, "青溪区2026年重点任务分工表", 16);
        pdf.Table(s_columns, 80, 10,
            ["序号", "工作措施", "完成时限", "牵头单位"],
            ["1", "完成青溪河沿线12处排污口整治，建立长效管护机制，确保断面水质稳定达标。", "6月底前", "区生态环境局\n区水务局"]);
        var content = PdfReading.Read(pdf);
        Assert.That(PdfReading.Rows(content), Is.EqualTo(new[]
        {
            "序号|工作措施|完成时限|牵头单位",
            "1|完成青溪河沿线12处排污口整治，建立长效管护机制，确保断面水质稳定达标。|6月底前|区生态环境局⏎区水务局",
        }));
        Assert.That(PdfReading.Lines(content), Is.EqualTo(new[] { "青溪区2026年重点任务分工表" }));
    }

    [Test]
    public void BordersMayBeDrawnAsThinRectanglesDashesOrTwice()
    {
        double[] xs = [50, 150, 300];
        double[] ys = [100, 130, 160];
        var rectangles = new PdfMaker().AddPage();
        var dashes = new PdfMaker().AddPage();
        var doubled = new PdfMaker().AddPage();
        foreach (var x in xs)
        {
            rectangles.Fill(x - 0.25, ys[0], 0.5, 60);
            doubled.Line(x - 0.8, ys[0], x - 0.8, ys[^1]).Line(x + 0.8, ys[0], x + 0.8, ys[^1]);
            for (var y = ys[0]; y < ys[^1]; y += 4)
            {
                dashes.Fill(x - 0.25, y, 0.5, 1.5);
            }
        }

        foreach (var y in ys)
        {
            rectangles.Fill(xs[0], y - 0.25, 250, 0.5);
            doubled.Line(xs[0], y - 0.8, xs[^1], y - 0.8).Line(xs[0], y + 0.8, xs[^1], y + 0.8);
            for (var x = xs[0]; x < xs[^1]; x += 4)
            {
                dashes.Fill(x, y - 0.25, 1.5, 0.5);
            }
        }

        foreach (var pdf in (PdfMaker[])[rectangles, dashes, doubled])
        {
            pdf.Text(60, 108, "任务").Text(160, 108, "单位").Text(60, 138, "植树").Text(160, 138, "区园林局");
            Assert.That(PdfReading.Rows(PdfReading.Read(pdf)), Is.EqualTo(new[] { "任务|单位", "植树|区园林局" }));
        }
    }

    [Test]
    public void MergedCellsSpanRowsAndColumns()
    {
        var pdf = new PdfMaker().AddPage();
        double[] ys = [100, 120, 140, 160];
        pdf.Line(50, 100, 350, 100).Line(50, 120, 350, 120).Line(150, 140, 350, 140).Line(50, 160, 350, 160);
        pdf.Line(50, 100, 50, 160).Line(150, 120, 150, 160).Line(250, 120, 250, 160).Line(350, 100, 350, 160);
        pdf.Text(60, 105, "一、水环境").Text(60, 135, "治河").Text(160, 125, "甲").Text(260, 125, "乙").Text(160, 145, "丙")
            .Text(260, 145, "丁");
        Assert.That(PdfReading.Rows(PdfReading.Read(pdf)), Is.EqualTo(new[] { "一、水环境{3,1}", "治河{1,2}|甲|乙", "丙|丁" }));
        Assert.That(ys, Has.Length.EqualTo(4));
    }

    [Test]
    public void OpenSidesAreClosedByTheOuterEnds()
    {
        var pdf = new PdfMaker().AddPage();
        foreach (var y in (double[])[100, 120, 140])
        {
            pdf.Line(50, y, 350, y);
        }

        pdf.Line(150, 100, 150, 140).Line(250, 100, 250, 140);
        pdf.Text(60, 105, "序号").Text(160, 105, "措施").Text(260, 105, "单位").Text(60, 125, "1").Text(160, 125, "植树")
            .Text(260, 125, "区水务局");
        Assert.That(PdfReading.Rows(PdfReading.Read(pdf)), Is.EqualTo(new[] { "序号|措施|单位", "1|植树|区水务局" }));
    }

    [Test]
    public void AnUnderlineWithinACellPartsNothing()
    {
        var pdf = new PdfMaker().AddPage();
        pdf.Grid([50, 150, 300], [100, 130, 160]).Line(60, 150, 80, 150);
        pdf.Text(60, 108, "任务").Text(160, 108, "单位").Text(60, 138, "植树").Text(160, 138, "区园林局");
        Assert.That(PdfReading.Rows(PdfReading.Read(pdf)), Is.EqualTo(new[] { "任务|单位", "植树|区园林局" }));
    }

    // names a paragraph each, in columns of so few letters: the end of a full line does not tell whether the name goes on
    [TestCase(3)]
    [TestCase(4)]
    [TestCase(5)]
    [TestCase(6)]
    public void NamesOverSeveralFullLinesAreOne(int letters)
    {
        string[] names =
        [
            "市规划自然资源委青溪分局", "区园林绿化局", "区水务局", "各产业园区管委会", "临空经济区青溪片区管委会", "区农业农村局",
            "区经济和信息化局", "各镇人民政府", "区住房城乡建设委", "区城市管理委", "区公安分局",
            "门头沟区政府", "石景山区政府", "平谷区政府", "相关产业园区管委会", "区机关事务中心", "青溪镇人民政府", "东镇人民政府",
        ];
        var right = 400 + (letters * 10) + 8;
        var pdf = new PdfMaker().AddPage(height: 1_300);
        pdf.Table([50, 90, 340, 400, right, right + 38], 60, 10,
            ["序号", "工作措施", "完成时限", "协办单位", "领导"],
            ["1", "整治排污口。", "年底前", string.Join('\n', names), "林正航\n姚伟\n邹海涛"],
            ["2", "完成清淤疏浚。", "6月底前", string.Join('\n', names.Reverse()), "欧阳海涛"]);
        Assert.That(PdfReading.Rows(PdfReading.Read(pdf))[1..], Is.EqualTo(new[]
        {
            $"1|整治排污口。|年底前|{string.Join('⏎', names)}|林正航⏎姚伟⏎邹海涛",
            $"2|完成清淤疏浚。|6月底前|{string.Join('⏎', names.Reverse())}|欧阳海涛",
        }));
    }

    [TestCase(4)]
    [TestCase(7)]
    [TestCase(11)]
    [TestCase(18)]
    public void NamesBetweenBlanksGoOnOverLines(int letters)
    {
        const string Names = "区住房城乡建设委 市规划自然资源委青溪分局 区城市管理委 区经济和信息化局 区供电公司 各镇人民政府 各街道办事处 相关区政府";
        var right = 400 + (letters * 10) + 8;
        var pdf = new PdfMaker().AddPage(842);
        pdf.Table([50, 90, 340, 400, right], 60, 10, ["序号", "工作措施", "完成时限", "协办单位"], ["1", "整治排污口。", "年底前", Names]);
        var row = PdfReading.Rows(PdfReading.Read(pdf))[1];
        Assert.That(row.Replace('⏎', ' '), Is.EqualTo($"1|整治排污口。|年底前|{Names}"));
    }
}
