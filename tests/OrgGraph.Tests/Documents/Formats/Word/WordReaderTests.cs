using NUnit.Framework;
using OrgGraph.Documents.Formats.Word;
using OrgGraph.Tests.Support.Formats;
using static OrgGraph.Tests.Support.Formats.WordFile;

namespace OrgGraph.Tests.Documents.Formats.Word;

internal sealed class WordReaderTests
{
    [Test]
    public void Paragraphs_are_lines_and_tables_are_known()
    {
        var file =
            Paragraph("青溪区治水计划") + Paragraph("") + Table(HeaderRow("序号", "措施"), Row(Cell("1"), Cell("清淤\n护岸"))) + Paragraph("附注");
        Assert.That(TextOf(file), Is.EqualTo("青溪区治水计划\n\n#|序号|措施|\n|1|清淤/护岸|\n附注"));
    }

    [Test]
    public void Merged_cells_lie_on_the_grid()
    {
        var table = Table(
            Row(Cell("一、治水", "<w:gridSpan w:val=\"3\"/>")),
            Row(Cell("1", Merged(true)), Cell("清淤"), Cell("甲局", Merged(true))),
            Row(Cell("", Merged(false)), Cell("护岸"), Cell("", Merged(false))),
            Row(Cell("", Merged(false)), Cell("巡河"), Cell("乙局", Merged(true))),
            Row(Cell("2", Merged(true)), Cell("截污"), Cell("丙局")));
        Assert.That(TextOf(table), Is.EqualTo(
            "|一、治水{3x1}|\n|1{1x3}|清淤|甲局{1x2}|\n|1:护岸|\n|1:巡河|乙局|\n|2|截污|丙局|"));
    }

    [Test]
    public void Rows_that_start_late_keep_their_columns()
    {
        var table = Table(
            Row(Cell("序号"), Cell("任务"), Cell("单位")),
            "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/><w:wBefore w:w=\"2400\" w:type=\"dxa\"/></w:trPr>" + Cell("甲局")
                + "</w:tr>");
        Assert.That(TextOf(table), Is.EqualTo("|序号|任务|单位|\n|2:甲局|"));
    }

    [Test]
    public void Grid_lines_where_no_cell_begins_are_no_columns()
    {
        // a border moved by a hair: Word writes a column of its own for it
        var table = Table(
            Row(Cell("序号"), Cell("任务", "<w:gridSpan w:val=\"2\"/>"), Cell("单位")),
            Row(Cell("1"), Cell("清淤", "<w:gridSpan w:val=\"2\"/>"), Cell("甲局")));
        Assert.That(TextOf(table), Is.EqualTo("|序号|任务|单位|\n|1|清淤|甲局|"));
    }

    [Test]
    public void The_older_way_of_merging_over_columns()
    {
        var table = Table(
            Row(Cell("一、治水", "<w:hMerge w:val=\"restart\"/>"), Cell("", "<w:hMerge/>")), Row(Cell("清淤"), Cell("甲局")));
        Assert.That(TextOf(table), Is.EqualTo("|一、治水{2x1}|\n|清淤|甲局|"));
    }

    [Test]
    public void A_continued_cell_without_a_beginning_is_a_cell() =>
        Assert.That(TextOf(Table(Row(Cell("甲", Merged(false)), Cell("乙")))), Is.EqualTo("|甲|乙|"));

    [Test]
    public void A_table_within_a_cell_is_its_text()
    {
        var inner = Table(Row(Cell("甲局"), Cell("清淤")), Row(Cell("乙局"), Cell("护岸")));
        Assert.That(TextOf(Table(Row(Cell("1"), Raw(inner + Paragraph(""))))), Is.EqualTo("|1|甲局 清淤/乙局 护岸|"));
    }

    [Test]
    public void A_frame_around_text_and_tables_is_no_table()
    {
        var inner = Table(Row(Cell("序号"), Cell("措施")), Row(Cell("1"), Cell("清淤")));
        Assert.That(TextOf(Table(Row(Raw(Paragraph("治水计划") + inner + Paragraph("完"))))), Is.EqualTo("治水计划\n|序号|措施|\n|1|清淤|\n完"));
    }

    [Test]
    public void Tracked_changes_are_taken_as_accepted()
    {
        var file =
            "<w:p><w:r><w:t>由</w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>甲局</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>乙局</w:t></w:r></w:ins><w:r><w:t>牵头</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del w:id=\"3\" w:author=\"a\"/></w:rPr></w:pPr><w:r><w:t>合为</w:t></w:r></w:p>"
            + Paragraph("一段")
            + "<w:moveFrom w:id=\"4\"><w:r><w:t>移走</w:t></w:r></w:moveFrom>"
            + Table(
                Row(Cell("1"), Cell("留")),
                "<w:tr><w:trPr><w:del w:id=\"5\" w:author=\"a\"/></w:trPr>" + Cell("2") + Cell("删") + "</w:tr>");
        var content = Shown.Read(new WordReader(), new WordFile(file).ToBytes());
        Assert.Multiple(() =>
        {
            Assert.That(Shown.Text(content), Is.EqualTo("由乙局牵头\n合为一段\n|1|留|"));
            Assert.That(Shown.Notes(content), Has.Some.StartsWith("修订 "));
        });
    }

    [Test]
    public void Results_of_fields_without_their_codes()
    {
        var file = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>SEQ 表 \\* ARABIC</w:instrText></w:r>"
            + "<w:r><w:t>码</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>12</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>项</w:t></w:r>"
            + "<w:fldSimple w:instr=\"DATE\"><w:r><w:t>2026年</w:t></w:r></w:fldSimple></w:p>";
        Assert.That(TextOf(file), Is.EqualTo("12项2026年"));
    }

    [Test]
    public void Breaks_hyphens_tabs_and_symbols()
    {
        var file =
            "<w:p><w:r><w:t>甲局</w:t><w:br/><w:t>乙局</w:t><w:noBreakHyphen/><w:sym w:font=\"Wingdings\" "
                + "w:char=\"F0FC\"/><w:tab/><w:t>丙</w:t></w:r></w:p>";
        Assert.That(TextOf(file), Is.EqualTo("甲局\n乙局-√\t丙"));
    }

    [Test]
    public void Hidden_text_is_told_and_left_out()
    {
        var content = Shown.Read(new WordReader(), new WordFile(
            "<w:p><w:r><w:t>明</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:rPr><w:rStyle "
            + "w:val=\"h\"/></w:rPr><w:t>藏</w:t></w:r></w:p>")
        {
            Parts = { ["styles"] = "<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>" },
        }.ToBytes());
        Assert.Multiple(() =>
        {
            Assert.That(Shown.Text(content), Is.EqualTo("明"));
            Assert.That(Shown.Notes(content), Is.EqualTo(new[] { "隐藏文字不计入正文：暗藏" }));
        });
    }

    [Test]
    public void Headers_footnotes_and_comments_are_told()
    {
        var content = Shown.Read(new WordReader(), new WordFile(
            "<w:p><w:r><w:t>清淤</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:commentReference "
            + "w:id=\"0\"/></w:r></w:p>")
        {
            Parts =
            {
                ["header1"] = Paragraph("内部资料"),
                ["footer1"] = Paragraph("第 1 页"),
                ["footnotes"] = $"<w:footnote w:id=\"2\">{Paragraph("指河道清淤")}</w:footnote>",
                ["comments"] = $"<w:comment w:id=\"0\">{Paragraph("请核")}</w:comment>",
            },
        }.ToBytes());
        Assert.Multiple(() =>
        {
            Assert.That(Shown.Text(content), Is.EqualTo("清淤"));
            Assert.That(Shown.Notes(content), Is.EquivalentTo(
                new[] { "脚注不计入正文：指河道清淤", "批注不计入正文：请核", "页眉不计入正文：内部资料", "页脚不计入正文：第 1 页" }));
        });
    }

    [Test]
    public void A_text_box_is_read_once_behind_its_paragraph()
    {
        var box = $"<w:txbxContent>{Paragraph("附件1")}</w:txbxContent>";
        var file =
            "<w:p><w:r><w:t>通知</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic>"
            + $"<a:graphicData uri=\"x\"><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline>"
            + $"</w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
            + $"</mc:AlternateContent></w:r></w:p>" + Paragraph("正文");
        Assert.That(TextOf(file), Is.EqualTo("通知\n附件1\n正文"));
    }

    [Test]
    public void Content_controls_are_read_and_the_table_of_contents_is_not()
    {
        var content = Shown.Read(new WordReader(), new WordFile(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>"
            + Paragraph("一、治水1") + "</w:sdtContent></w:sdt><w:sdt><w:sdtContent>" + Paragraph("正文") + "</w:sdtContent></w:sdt>"
            + Table(
                "<w:sdt><w:sdtContent>" + Row(Cell("甲"), "<w:sdt><w:sdtContent>" + Cell("乙") + "</w:sdtContent></w:sdt>")
                    + "</w:sdtContent></w:sdt>")).ToBytes());
        Assert.Multiple(() =>
        {
            Assert.That(Shown.Text(content), Is.EqualTo("正文\n|甲|乙|"));
            Assert.That(Shown.Notes(content), Is.EqualTo(new[] { "目录不计入正文：一、治水1" }));
        });
    }

    [Test]
    public void Places_lead_back()
    {
        var file = Paragraph("标题") + Paragraph("说明") + Table(Row(Cell("序号"), Cell("措施")), Row(Cell("1"), Cell("清淤")));
        var content = Shown.Read(new WordReader(), new WordFile(file).ToBytes());
        Assert.Multiple(() =>
        {
            Assert.That(Shown.PlaceOf(content, "说明"), Is.EqualTo("/2/1"));
            Assert.That(Shown.PlaceOf(content, "清淤"), Is.EqualTo("t1/2/2"));
        });
    }

    private static string Merged(bool begins) => begins ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";

    private static string TextOf(string body) => Shown.Text(Shown.Read(new WordReader(), new WordFile(body).ToBytes()));
}
