using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats.Excel;
using OrgGraph.Documents.Sources;
using OrgGraph.Model.Localization;
using OrgGraph.Tests.Support.Formats;

namespace OrgGraph.Tests.Documents.Formats.Excel;

internal sealed class ExcelReaderTests
{
    [Test]
    public void Titles_are_lines_and_rows_are_a_table()
    {
        var file = new SheetFile();
        file.Add(
            "任务", file.Row(1, "治水计划") + file.Row(3, "序号", "措施", "单位") + file.Row(4, "1", "清淤\r\n护岸", "甲局") + file.Row(5, "注：略"));
        var content = Read(file);
        Assert.Multiple(() =>
        {
            Assert.That(Shown.Text(content), Is.EqualTo("治水计划\n|序号|措施|单位|\n|1|清淤/护岸|甲局|\n注：略"));
            Assert.That(Shown.PlaceOf(content, "护岸"), Is.EqualTo("任务/4/2"));
        });
    }

    [TestCase("p2")]
    [TestCase("t1")]
    [TestCase("=任务")]
    public void A_sheet_is_told_by_its_name_whatever_it_is(string name)
    {
        var file = new SheetFile();
        file.Add(
            name, file.Row(1, "青溪区2026年治水行动计划") + file.Row(2, "序号", "工作措施", "牵头单位") + file.Row(3, "1", "开展河道清淤护岸。", "区水务局"));
        var source = PlanReader.Read("plan.xlsx", file.ToBytes()).Plans.Single().Content.Measures.Single().Source;
        Assert.That(source.PlaceIn(Language.Chinese), Is.EqualTo($"工作表“{name}”第 3 行第 1 列"));
    }

    [Test]
    public void Merged_cells_cover_what_they_hide()
    {
        var file = new SheetFile();
        file.Add(
            "任务",
            file.Row(1, "序号", "措施", "单位") + file.Row(2, "一、治水") + file.Row(3, "1", "清淤", "甲局") + file.Row(4, "藏", "护岸")
                + file.Row(6, null, "巡河"),
            after: "<mergeCells><mergeCell ref=\"A2:C2\"/><mergeCell ref=\"A3:A6\"/><mergeCell ref=\"C3:C4\"/></mergeCells>");
        Assert.That(Text(file), Is.EqualTo("|序号|措施|单位|\n|一、治水{3x1}|\n|1{1x3}|清淤|甲局{1x2}|\n|1:护岸|\n|1:巡河||"));
    }

    [Test]
    public void Blank_cells_keep_their_columns()
    {
        var file = new SheetFile();
        file.Add("任务", file.Row(1, "序号", "措施", "单位") + file.Row(2, null, "清淤", "甲局") + file.Row(3, "2", null, "乙局"));
        Assert.That(Text(file), Is.EqualTo("|序号|措施|单位|\n||清淤|甲局|\n|2||乙局|"));
    }

    [Test]
    public void A_blank_row_titles_and_the_header_again_begin_another_table()
    {
        var file = new SheetFile();
        file.Add(
            "任务",
            file.Row(1, "甲计划") + file.Row(2, "序号", "措施") + file.Row(3, "1", "清淤") + file.Row(5, "2", "护岸")
            + file.Row(7, "乙计划") + file.Row(8, "序号", "措施") + file.Row(9, "1", "降尘"));
        Assert.That(Text(file), Is.EqualTo("甲计划\n|序号|措施|\n|1|清淤|\n|2|护岸|\n乙计划\n|序号|措施|\n|1|降尘|"));
    }

    [TestCase("1", 0, "1")]
    [TestCase("1.5", 0, "1.5")]
    [TestCase("0.1", 0, "0.1")]
    [TestCase("46022", 1, "2025年12月")]
    [TestCase("46022", 2, "2025/12/31")]
    [TestCase("46022", 3, "二〇二五年十二月")]
    [TestCase("3", 4, "003")]
    [TestCase("0.95", 5, "95%")]
    [TestCase("12", 6, "12月底前")]
    [TestCase("不是数", 2, "不是数")]
    [TestCase("-99999999", 2, "-99999999")]
    [TestCase("110101199003070011", 0, "110101199003070011")]
    public void Numbers_and_dates_are_shown_as_Excel_does(string stored, int style, string shown)
    {
        var file = new SheetFile
        {
            Styles = "<numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;;@\"/>"
                + "<numFmt numFmtId=\"177\" formatCode=\"[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;;@\"/><numFmt "
                + "numFmtId=\"178\" formatCode=\"000\"/>"
                + "<numFmt numFmtId=\"179\" formatCode=\"0&quot;月底前&quot;\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/><xf numFmtId=\"14\"/><xf numFmtId=\"177\"/><xf "
                + "numFmtId=\"178\"/><xf numFmtId=\"9\"/><xf numFmtId=\"179\"/></cellXfs>",
        };
        file.Add("任务", $"<row r=\"1\"><c r=\"A1\" s=\"{style}\"><v>{stored}</v></c></row>");
        Assert.That(Text(file), Is.EqualTo(shown));
    }

    [Test]
    public void Kinds_of_cells()
    {
        var file = new SheetFile();
        var rich = file.Share("<r><t>清</t></r><r><rPr><b/></rPr><t>淤</t></r><rPh sb=\"0\" eb=\"1\"><t>qing</t></rPh>");
        file.Add(
            "任务",
            $"<row><c t=\"s\"><v>{rich}</v></c><c t=\"inlineStr\"><is><t>护岸_x000D_</t></is></c><c t=\"str\"><f>A1</f><v>算出</v>"
            + $"</c>"
            + "<c t=\"b\"><v>1</v></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c><f>B1</f></c><c s=\"9\"/></row>");
        var content = Read(file);
        Assert.Multiple(() =>
        {
            Assert.That(Shown.Text(content), Is.EqualTo("|清淤|护岸|算出|TRUE|#DIV/0!|"));
            Assert.That(Shown.Notes(content).Count(n => n.Contains("公式")), Is.EqualTo(2));
        });
    }

    [Test]
    public void Hidden_sheets_rows_and_columns_are_read_and_told()
    {
        var file = new SheetFile();
        file.Add(
            "任务", file.Row(1, "序号", "措施") + file.Row(2, "1", "清淤").Replace("<row", "<row hidden=\"1\""),
            before: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>");
        file.Add("旧", file.Row(1, "序号", "措施"), state: "state=\"hidden\"");
        var content = Read(file);
        Assert.Multiple(() =>
        {
            Assert.That(Shown.Text(content), Is.EqualTo("|序号|措施|\n|1|清淤|\n|序号|措施|"));
            Assert.That(
                Shown.Notes(content),
                Is.EqualTo(new[] { "隐藏的行“2”也已读入，请确认是否有效", "隐藏的列“B”也已读入，请确认是否有效", "隐藏的工作表“旧”也已读入，请确认是否有效" }));
        });
    }

    [Test]
    public void Rows_and_cells_out_of_order_are_put_right()
    {
        var file = new SheetFile();
        file.Add(
            "任务",
            file.Row(3, "1", "清淤") + "<row r=\"1\"><c r=\"B1\" t=\"str\"><v>措施</v></c><c r=\"A1\" t=\"str\"><v>序号</v></c></row>");
        Assert.That(Text(file), Is.EqualTo("|序号|措施|\n|1|清淤|"));
    }

    [Test]
    public void Overlapping_and_endless_merges_do_no_harm()
    {
        var file = new SheetFile();
        var merges = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"<mergeCell ref=\"A{(i % 50) + 1}:XFD1048576\"/>"));
        file.Add(
            "任务", file.Row(1, "序号", "措施") + file.Row(2, "1", "清淤"),
            after: $"<mergeCells>{merges}<mergeCell ref=\"ZZZZZ1:B9\"/></mergeCells>");
        Assert.That(Text(file), Is.EqualTo("序号"));
    }

    [Test]
    public void Far_columns_and_a_truncated_file()
    {
        var wide = new SheetFile();
        wide.Add("任务", "<row r=\"1\"><c r=\"XFD1\" t=\"str\"><v>甲</v></c></row>");
        Refusal.Of(new ExcelReader(), wide.ToBytes(), DocumentProblem.OverLimit, "列");
        Refusal.Of(new ExcelReader(), wide.ToBytes()[..^300], DocumentProblem.Format, "损坏");
        Refusal.Of(new ExcelReader(), [], DocumentProblem.Empty, "空");
    }

    [Test]
    public void More_cells_or_rows_than_allowed()
    {
        var file = new SheetFile();
        file.Add("任务", string.Concat(Enumerable.Range(1, 20).Select(i => file.Row(i, "甲", "乙"))));
        Refusal.Of(new ExcelReader(), file.ToBytes(), DocumentProblem.OverLimit, "行", new DocumentLimits { MaxRows = 10 });
        Refusal.Of(new ExcelReader(), file.ToBytes(), DocumentProblem.OverLimit, "单元格", new DocumentLimits { MaxCells = 10 });
    }

    private static DocumentContent Read(SheetFile file) => Shown.Read(new ExcelReader(), file.ToBytes());

    private static string Text(SheetFile file) => Shown.Text(Read(file));
}
