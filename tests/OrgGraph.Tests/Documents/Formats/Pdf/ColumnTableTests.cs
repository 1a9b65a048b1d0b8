using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Model;

namespace OrgGraph.Tests.Documents.Formats.Pdf;

/// <summary>Tables without upright lines, and pages that are set in other ways than from left to right in one column.</summary>
internal sealed class ColumnTableTests
{
    private const string Long = "推进青溪河沿线十二处入河排污口的排查溯源和分类整治工作。";

    private static readonly string[] s_labels = ["序号", "工作措施", "完成时限", "责任单位"];
    private static readonly double[] s_xs = [50, 100, 350, 430];

    private static PdfMaker Header(double y = 100)
    {
        var pdf = new PdfMaker().AddPage().Text(200, 40, "青溪区2026年重点任务清单", 16);
        for (var i = 0; i < s_labels.Length; i++)
        {
            pdf.Text(s_xs[i], y, s_labels[i]);
        }

        return pdf;
    }

    private static string[] Told(PdfMaker pdf) => [.. PdfReading.Rows(PdfReading.Read(pdf))
        .Select(r => r.Replace("⏎", "", StringComparison.Ordinal))];

    private static readonly string[] s_rows =
    [
        "序号|工作措施|完成时限|责任单位", $"1|{Long}|年底前|区生态环境局", "2|植树造林三十亩。|6月底前|区园林局", "3|修建公园三处。|9月底前|区住建局",
    ];

    [Test]
    public void CellsInTheMiddleOfTheirRows()
    {
        var pdf = Header();
        pdf.Lines(100, 120, 10, "推进青溪河沿线十二处入河排污口", "的排查溯源和", "分类整治工作。").Text(50, 133, "1").Text(350, 133, "年底前")
            .Text(430, 133, "区生态环境局");
        pdf.Text(50, 172, "2").Text(100, 172, "植树造林三十亩。").Text(350, 172, "6月底前").Text(430, 172, "区园林局");
        pdf.Text(50, 198, "3").Text(100, 198, "修建公园三处。").Text(350, 198, "9月底前").Text(430, 198, "区住建局");
        Assert.That(Told(pdf), Is.EqualTo(s_rows));
    }

    [Test]
    public void RowsSetAsTightAsLines()
    {
        var pdf = Header();
        pdf.Text(50, 113, "1").Lines(100, 113, 10, "推进青溪河沿线十二处入河排污口", "的排查溯源和分类整治工作。").Text(350, 113, "年底前")
            .Text(430, 113, "区生态环境局");
        pdf.Text(50, 139, "2").Text(100, 139, "植树造林三十亩。").Text(350, 139, "6月底前").Text(430, 139, "区园林局");
        pdf.Text(50, 152, "3").Text(100, 152, "修建公园三处。").Text(350, 152, "9月底前").Text(430, 152, "区住建局");
        Assert.That(Told(pdf), Is.EqualTo(s_rows));
    }

    [TestCase("1.1", "1.2", "1.10")]
    [TestCase("1.", "2．", "3、")]
    [TestCase("（1）", "(2)", "3）")]
    [TestCase("１", "２", "１０")]
    [TestCase("一", "十", "十二")]
    [TestCase("一、", "（二）", "③")]
    public void RowsSetAsTightAsLinesWithNumbersOfAnyForm(string first, string second, string third)
    {
        var pdf = Header();
        pdf.Text(50, 113, first).Lines(100, 113, 10, "推进青溪河沿线十二处入河排污口", "的排查溯源和分类整治工作。").Text(350, 113, "年底前")
            .Text(430, 113, "区生态环境局");
        pdf.Text(50, 139, second).Text(100, 139, "植树造林三十亩。").Text(350, 139, "6月底前").Text(430, 139, "区园林局");
        pdf.Text(50, 152, third).Text(100, 152, "修建公园三处。").Text(350, 152, "9月底前").Text(430, 152, "区住建局");
        Assert.That(Told(pdf), Is.EqualTo(new[]
        {
            s_rows[0], first + s_rows[1][1..], second + s_rows[2][1..], third + s_rows[3][1..],
        }));
    }

    [Test]
    public void RowsPartedByLevelLines()
    {
        var pdf = Header();
        pdf.Line(45, 97, 545, 97).Line(45, 113, 545, 113).Line(45, 145, 545, 145).Line(45, 160, 545, 160).Line(45, 175, 545, 175);
        pdf.Lines(100, 116, 10, "推进青溪河沿线十二处入河排污口", "的排查溯源和分类整治工作。").Text(50, 122, "1").Text(350, 122, "年底前")
            .Text(430, 122, "区生态环境局");
        pdf.Text(50, 147, "2").Text(100, 147, "植树造林三十亩。").Text(350, 147, "6月底前").Text(430, 147, "区园林局");
        pdf.Text(50, 162, "3").Text(100, 162, "修建公园三处。").Text(350, 162, "9月底前").Text(430, 162, "区住建局");
        Assert.That(Told(pdf), Is.EqualTo(s_rows));
    }

    [Test]
    public void RowsPartedByBackgroundsOnly()
    {
        var pdf = new PdfMaker().AddPage().Text(200, 40, "青溪区2026年重点任务清单", 16);
        pdf.Fill(45, 97, 500, 16, 0.8).Fill(45, 145, 500, 15, 0.9);
        for (var i = 0; i < s_labels.Length; i++)
        {
            pdf.Text(s_xs[i], 100, s_labels[i]);
        }

        pdf.Lines(100, 116, 10, "推进青溪河沿线十二处入河排污口", "的排查溯源和分类整治工作。").Text(50, 122, "1").Text(350, 122, "年底前")
            .Text(430, 122, "区生态环境局");
        pdf.Text(50, 147, "2").Text(100, 147, "植树造林三十亩。").Text(350, 147, "6月底前").Text(430, 147, "区园林局");
        pdf.Text(50, 162, "3").Text(100, 162, "修建公园三处。").Text(350, 162, "9月底前").Text(430, 162, "区住建局");
        Assert.That(Told(pdf), Is.EqualTo(s_rows));
    }

    [Test]
    public void CellsDrawnAsBackgroundsOnly()
    {
        double[] xs = [45, 90, 340, 420, 545];
        double[] ys = [97, 113, 145, 160, 175];
        var pdf = new PdfMaker().AddPage().Text(200, 40, "青溪区2026年重点任务清单", 16);
        for (var r = 0; r + 1 < ys.Length; r++)
        {
            for (var c = 0; c + 1 < xs.Length; c++)
            {
                pdf.Fill(xs[c] + 0.5, ys[r] + 0.5, xs[c + 1] - xs[c] - 1, ys[r + 1] - ys[r] - 1, r == 0 ? 0.8 : 0.93);
            }
        }

        for (var i = 0; i < s_labels.Length; i++)
        {
            pdf.Text(s_xs[i], 100, s_labels[i]);
        }

        pdf.Lines(100, 116, 10, "推进青溪河沿线十二处入河排污口", "的排查溯源和分类整治工作。").Text(50, 122, "1").Text(350, 122, "年底前")
            .Text(430, 122, "区生态环境局");
        pdf.Text(50, 147, "2").Text(100, 147, "植树造林三十亩。").Text(350, 147, "6月底前").Text(430, 147, "区园林局");
        pdf.Text(50, 162, "3").Text(100, 162, "修建公园三处。").Text(350, 162, "9月底前").Text(430, 162, "区住建局");
        Assert.That(Told(pdf), Is.EqualTo(s_rows));
    }

    [Test]
    public void AHeadingAcrossTheColumns()
    {
        var pdf = Header();
        pdf.Text(50, 120, "一、推进水环境治理，改善河湖水质和生态环境面貌");
        pdf.Text(50, 142, "1").Text(100, 142, "植树造林三十亩。").Text(350, 142, "6月底前").Text(430, 142, "区园林局");
        pdf.Text(50, 164, "2").Text(100, 164, "修建公园三处。").Text(350, 164, "9月底前").Text(430, 164, "区住建局");
        pdf.Text(50, 186, "3").Text(100, 186, "清淤河道。").Text(350, 186, "年底前").Text(430, 186, "区水务局");
        Assert.That(Told(pdf), Is.EqualTo(new[]
        {
            "序号|工作措施|完成时限|责任单位", "一、推进水环境治理，改善河湖水质和生态环境面貌{4,1}", "1|植树造林三十亩。|6月底前|区园林局",
            "2|修建公园三处。|9月底前|区住建局", "3|清淤河道。|年底前|区水务局",
        }));
    }

    [Test]
    public void NoNumbersAndEmptyCells()
    {
        var pdf = new PdfMaker().AddPage().Text(200, 40, "青溪区2026年重点任务清单", 16);
        pdf.Text(50, 100, "工作任务").Text(250, 100, "牵头单位").Text(350, 100, "配合单位").Text(460, 100, "完成时限");
        pdf.Lines(50, 120, 10, "推进青溪河沿线入河排污口", "的排查溯源。").Text(250, 120, "区生态环境局").Lines(350, 120, 10, "区水务局", "各镇街")
            .Text(460, 120, "年底前");
        pdf.Text(50, 155, "植树造林三十亩。").Text(250, 155, "区园林局").Text(460, 155, "6月底前");
        pdf.Text(50, 177, "修建公园三处。").Text(250, 177, "区住建局").Text(350, 177, "区财政局");
        Assert.That(PdfReading.Rows(PdfReading.Read(pdf)), Is.EqualTo(new[]
        {
            "工作任务|牵头单位|配合单位|完成时限", "推进青溪河沿线入河排污口的排查溯源。|区生态环境局|区水务局⏎各镇街|年底前",
            "植树造林三十亩。|区园林局||6月底前", "修建公园三处。|区住建局|区财政局|",
        }));
    }

    [Test]
    public void ColumnsThatStandClose()
    {
        var pdf = new PdfMaker().AddPage().Text(200, 40, "青溪区2026年重点任务清单", 16);
        pdf.Text(50, 100, "序号").Text(80, 100, "工作措施").Text(240, 100, "完成时限").Text(290, 100, "责任单位");
        pdf.Text(55, 120, "1").Lines(80, 120, 10, "推进青溪河沿线十二处入河排污", "口排查。").Text(240, 120, "年底前").Text(290, 120, "区生态环境局");
        pdf.Text(55, 155, "2").Text(80, 155, "植树造林三十亩。").Text(240, 155, "6月底前").Text(290, 155, "区园林局");
        pdf.Text(55, 177, "3").Text(80, 177, "修建公园三处。").Text(240, 177, "9月底前").Text(290, 177, "区住建局");
        Assert.That(Told(pdf), Is.EqualTo(new[]
        {
            "序号|工作措施|完成时限|责任单位", "1|推进青溪河沿线十二处入河排污口排查。|年底前|区生态环境局", s_rows[2], s_rows[3],
        }));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void HeadingsThatRunDownwards(bool turned)
    {
        double[] xs = [50, 75, 330, 355, 480];
        var pdf = new PdfMaker().AddPage().Text(200, 40, "青溪区2026年重点任务清单", 16);
        pdf.Grid(xs, [100, 160, 190, 220]);
        foreach (var (x, label) in ((double, string)[])[(57, "序号"), (337, "完成时限")])
        {
            for (var i = 0; i < label.Length && !turned; i++)
            {
                pdf.Text(x, 105 + (i * 12), label[i..(i + 1)]);
            }

            if (turned)
            {
                pdf.Text(x + 2, 105, label, angle: -90);
            }
        }

        pdf.Text(150, 125, "工作措施").Text(390, 125, "责任单位");
        pdf.Text(60, 170, "1").Text(80, 170, "植树造林三十亩。").Text(358, 170, "区园林局").Text(336, 170, "6月", 8);
        pdf.Text(60, 200, "2").Text(80, 200, "修建公园三处。").Text(358, 200, "区住建局").Text(336, 200, "9月", 8);
        Assert.That(Told(pdf), Is.EqualTo(new[]
        {
            "序号|工作措施|完成时限|责任单位", "1|植树造林三十亩。|6月|区园林局", "2|修建公园三处。|9月|区住建局",
        }));
    }

    [Test]
    public void TextInTwoColumnsIsReadColumnByColumn()
    {
        var pdf = new PdfMaker().AddPage().Text(170, 40, "青溪区2026年绿化行动计划", 16);
        pdf.Lines(
            50, 100, 10, "一、重点任务", "1.植树造林三十亩，种植乔木两千株，", "建成口袋公园五处。（区园林局牵头，", "区水务局配合）", "2.修建公园三处，新增停车位两百个，", "完善配套设施。（区住建局负责）");
        pdf.Lines(
            310, 100, 10, "3.清淤河道五公里，修复岸线两公里，", "消除黑臭水体。（区水务局牵头）", "4.开展义务植树活动二十场，动员居民", "三千人次。（区园林局、各镇街负责）", "二、保障措施",
            "各单位要加强组织领导，压实责任。");
        Assert.That(PdfReading.Lines(PdfReading.Read(pdf)), Is.EqualTo(new[]
        {
            "青溪区2026年绿化行动计划", "一、重点任务", "1.植树造林三十亩，种植乔木两千株，建成口袋公园五处。（区园林局牵头，区水务局配合）",
            "2.修建公园三处，新增停车位两百个，完善配套设施。（区住建局负责）", "3.清淤河道五公里，修复岸线两公里，消除黑臭水体。（区水务局牵头）",
            "4.开展义务植树活动二十场，动员居民三千人次。（区园林局、各镇街负责）", "二、保障措施", "各单位要加强组织领导，压实责任。",
        }));
    }

    [Test]
    public void EachStretchInTwoColumnsBetweenHeadingsAcrossIsReadColumnByColumn()
    {
        var pdf = new PdfMaker().AddPage().Text(170, 40, "青溪区2026年绿化行动计划", 16);
        var expected = new List<string> { "青溪区2026年绿化行动计划" };
        var y = 80;
        foreach (var (heading, number, lines) in ((string, int, int)[])[("一、绿化", 1, 5), ("二、治水", 3, 8), ("三、修路", 5, 6)])
        {
            var title = heading + "：全区各单位按照职责分工共同推进落实";
            pdf.Text(180, y, title, 12);
            expected.Add(title);
            foreach (var (x, n) in ((double, int)[])[(50, number), (310, number + 1)])
            {
                string[] text =
                [
                    $"{n}.植树造林三十亩，种植乔木两千株，", .. Enumerable.Repeat("建成口袋公园五处并加强日常管理养护，", lines - 2), "由区园林局牵头。",
                ];
                pdf.Lines(x, y + 30, 10, text);
                expected.Add(string.Concat(text));
            }

            y += 50 + (lines * 13);
        }

        Assert.That(PdfReading.Lines(PdfReading.Read(pdf)), Is.EqualTo(expected));
    }

    [Test]
    public void RowsWithoutGapsBeginWhereTheirCellsStandLevel()
    {
        double[] columns = [50, 80, 140, 340, 400, 500];
        string[][] rows =
        [
            ["序号", "重点任务", "工作措施", "完成时限", "责任单位"],
            ["一、加强水环境治理"],
            ["1", "河道整治", "完成青溪河等三条河道清淤疏浚，", "2026年6", "区水务局"],
            ["", "", "累计长度不少于十二公里。", "月底前", "区财政局"],
            ["", "", "建立巡河制度，对重点河段加密巡查，发现", "全年", "区水务局"],
            ["", "", "问题及时转办。", "", "区生态环境局"],
            ["", "", "公布河长名单。", "全年", "各镇人民政府"],
            ["二、加强执法"],
            ["2", "监督执法", "开展排污口执法检查。", "年底前", "区公安分局"],
            ["3", "宣传", "开展宣传。", "年底前", "区委宣传部"],
        ];
        var pdf = new PdfMaker().AddPage();
        foreach (var (line, row) in rows.Index())
        {
            foreach (var (column, text) in row.Index().Where(c => c.Item.Length > 0))
            {
                pdf.Text(columns[column], 80 + (13 * line), text);
            }
        }

        var read = PdfReading.Rows(PdfReading.Read(pdf)).Select(r => r.Replace("⏎", "", StringComparison.Ordinal));
        Assert.That(read, Is.EqualTo(new[]
        {
            "序号|重点任务|工作措施|完成时限|责任单位", "一、加强水环境治理{5,1}",
            "1|河道整治|完成青溪河等三条河道清淤疏浚，累计长度不少于十二公里。|2026年6月底前|区水务局区财政局",
            "||建立巡河制度，对重点河段加密巡查，发现问题及时转办。|全年|区水务局区生态环境局", "||公布河长名单。|全年|各镇人民政府",
            "二、加强执法{5,1}", "2|监督执法|开展排污口执法检查。|年底前|区公安分局", "3|宣传|开展宣传。|年底前|区委宣传部",
        }));
    }

    /// <summary>Rows of two lines, the second without a number, and one of a single line, which is a row for certain.</summary>
    [TestCase(13, Uncertainty.RowGuessed)]
    [TestCase(26, Uncertainty.None)]
    public void UnitsOfRowsThatNothingPartsAreFlagged(double gap, Uncertainty expected)
    {
        var pdf = Header();
        var y = 100.0;
        foreach (var (number, unit) in new[] { "区水务局", "区园林局", "区教育局" }.Index())
        {
            y += gap;
            pdf.Text(50, y, $"{number + 1}").Text(100, y, "推进沿线入河排污口的排查溯源，").Text(350, y, "年底前").Text(430, y, unit);
            pdf.Text(100, y += 13, "建立台账。");
        }

        pdf.Text(50, y += gap, "4").Text(100, y, "植树造林三十亩。").Text(350, y, "6月底前").Text(430, y, "区住建局");
        var read = PlanReader.Read("tight.pdf", pdf.ToBytes()).Plans.SelectMany(p => p.Content.Mentions);
        Assert.That(
            read.Select(m => m.Uncertainty), Is.EqualTo(new[] { expected, expected, expected, Uncertainty.None }));
    }
}
