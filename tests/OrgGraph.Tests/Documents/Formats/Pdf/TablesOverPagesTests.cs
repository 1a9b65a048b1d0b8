using NUnit.Framework;
using OrgGraph.Model.Findings;

namespace OrgGraph.Tests.Documents.Formats.Pdf;

/// <summary>Tables that go on over pages, and tables without lines.</summary>
internal sealed class TablesOverPagesTests
{
    private static readonly double[] s_columns = [50, 90, 340, 440, 540];

    private static readonly string[] s_header = ["序号", "工作措施", "完成时限", "牵头单位"];

    [Test]
    public void RepeatedHeadersAreDroppedAndTold()
    {
        var pdf = new PdfMaker().AddPage();
        pdf.Table(s_columns, 600, 10, s_header, ["1", "植树造林。", "年底前", "区园林局"]);
        pdf.AddPage().Table(s_columns, 80, 10, s_header, ["2", "治理河道。", "年底前", "区水务局"]);
        var content = PdfReading.Read(pdf);
        Assert.That(PdfReading.Rows(content), Is.EqualTo(new[]
        {
            "序号|工作措施|完成时限|牵头单位", "1|植树造林。|年底前|区园林局", "2|治理河道。|年底前|区水务局",
        }));
        Assert.That(content.Tables, Has.Length.EqualTo(1));
        Assert.That(content.Notes.Count(n => n.Kind == FindingKind.HeaderRepeated), Is.EqualTo(1));
    }

    [Test]
    public void ARowCutByThePagesEndIsOneRow()
    {
        var pdf = new PdfMaker().AddPage();
        pdf.Table(s_columns, 600, 10, s_header, ["1", "推进青溪河沿线十二处入河排污口的排查溯源和分类整治工作并建立一口一策台账落实长效管护责任和资金来", "年底前", "区水务局"]);
        pdf.AddPage().Table(s_columns, 80, 10, s_header, ["", "管护机制。", "", ""], ["2", "植树。", "年底前", "区园林局"]);
        Assert.That(PdfReading.Rows(PdfReading.Read(pdf)), Is.EqualTo(new[]
        {
            "序号|工作措施|完成时限|牵头单位",
            "1|推进青溪河沿线十二处入河排污口的排查溯源和分类整治工作并建立一口一策台账落实长效管护责任和资金来管护机制。|年底前|区水务局",
            "2|植树。|年底前|区园林局",
        }));
    }

    [Test]
    public void AMeasureOfAMergedTaskOnTheNextPageIsARowOfItsOwn()
    {
        var pdf = new PdfMaker().AddPage();
        pdf.Table(s_columns, 600, 10, s_header, ["1", "植树造林。", "年底前", "区园林局"]);
        pdf.AddPage().Table(s_columns, 80, 10, s_header, ["", "治理河道。", "年底前", "区水务局"]);
        Assert.That(PdfReading.Rows(PdfReading.Read(pdf)), Is.EqualTo(new[]
        {
            "序号|工作措施|完成时限|牵头单位", "1{1,2}|植树造林。|年底前|区园林局", "治理河道。|年底前|区水务局",
        }));
    }

    [Test]
    public void AnotherTableOnTheNextPageStaysAnother()
    {
        var pdf = new PdfMaker().AddPage();
        pdf.Table(s_columns, 600, 10, s_header, ["1", "植树造林。", "年底前", "区园林局"]);
        pdf.AddPage().Text(180, 80, "附件2 青溪区另一份清单", 16).Table([50, 200, 540], 120, 10, ["事项", "单位"], ["修路", "区交通局"]);
        Assert.That(PdfReading.Read(pdf).Tables, Has.Length.EqualTo(2));
    }

    [Test]
    public void ColumnsWithoutLinesAreToldByTheStripsBetween()
    {
        var pdf = new PdfMaker().AddPage().Text(200, 40, "青溪区重点任务清单", 18);
        pdf.Text(50, 100, "序号").Text(100, 100, "工作措施").Text(350, 100, "完成时限").Text(430, 100, "责任单位");
        pdf.Text(50, 120, "1").Lines(100, 120, 10, "推进青溪河沿线十二处入河排污口的排查溯源和分类", "整治工作。").Text(350, 120, "年底前")
            .Lines(430, 120, 10, "区生态环境局", "区水务局");
        pdf.Text(50, 155, "2").Lines(100, 155, 10, "植树造林。").Text(350, 155, "6月底前").Text(430, 155, "区园林局");
        pdf.Text(50, 177, "3").Lines(100, 177, 10, "修建公园三处。").Text(350, 177, "9月底前").Text(430, 177, "区住房城乡建设委");
        Assert.That(PdfReading.Rows(PdfReading.Read(pdf)), Is.EqualTo(new[]
        {
            "序号|工作措施|完成时限|责任单位",
            "1|推进青溪河沿线十二处入河排污口的排查溯源和分类整治工作。|年底前|区生态环境局⏎区水务局",
            "2|植树造林。|6月底前|区园林局",
            "3|修建公园三处。|9月底前|区住房城乡建设委",
        }));
    }

    [Test]
    public void AnUprightNumberCutByThePagesEndIsOneNumber()
    {
        double[] columns = [50, 64, 305, 440, 479];
        var pdf = new PdfMaker().AddPage();
        pdf.Table(columns, 600, 10, s_header, ["11", "植树造林。", "年底前", "区园林局"], ["1", "推进青溪河沿线入河排污口的排查溯源和分类整治工", "年底前", "区水务"]);
        pdf.AddPage().Table(columns, 80, 10, ["2", "作并建立台账。", "", "局"], ["13", "植树。", "年底前", "区园林局"]);
        Assert.That(PdfReading.Rows(PdfReading.Read(pdf))[2..], Is.EqualTo(new[]
        {
            "12|推进青溪河沿线入河排污口的排查溯源和分类整治工作并建立台账。|年底前|区水务局", "13|植树。|年底前|区园林局",
        }));
    }

    [Test]
    public void TheTextOfAMergedCellGoesOnOnTheNextPage()
    {
        double[] columns = [50, 80, 138, 340, 440, 540];
        string[] header = ["序号", "重点任务", "工作措施", "完成时限", "牵头单位"];
        var pdf = new PdfMaker().AddPage();
        pdf.Table(columns, 600, 10, header, ["1", "加强城市绿", "在河岸植树造林三千亩。", "年底前", "区园林局"]);
        pdf.AddPage().Table(columns, 80, 10, ["", "色体系建设", "治理河道。", "年底前", "区水务局"], ["2", "执法", "检查。", "全年", "区城管局"]);
        var rows = PdfReading.Rows(PdfReading.Read(pdf))[1..];
        Assert.That(rows.Select(r => r.Replace("⏎", "", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "1{1,2}|加强城市绿色体系建设{1,2}|在河岸植树造林三千亩。|年底前|区园林局", "治理河道。|年底前|区水务局", "2|执法|检查。|全年|区城管局",
        }));

        var without = new PdfMaker().AddPage();
        without.Table(columns, 600, 10, header, ["", "加强城市绿", "在河岸植树造林三千亩。", "年底前", "区园林局"]);
        without.AddPage().Table(columns, 80, 10, ["", "色体系建设", "治理河道。", "年底前", "区水务局"]);
        Assert.That(PdfReading.Rows(PdfReading.Read(without))[2], Does.Contain("色体系建设"), "two tasks where none has a number");
    }
}
