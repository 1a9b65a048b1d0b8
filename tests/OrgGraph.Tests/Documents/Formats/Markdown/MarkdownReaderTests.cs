using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats.Markdown;
using OrgGraph.Tests.Support.Formats;

namespace OrgGraph.Tests.Documents.Formats.Markdown;

internal sealed class MarkdownReaderTests
{
    [Test]
    public void Headings_paragraphs_and_pipe_tables() =>
        Assert.That(
            TextOf(
                "# 治水**计划**\n\n为加强治水，\n制定本计划。\n\n| 序号 | 措施 | 单位 |\n|---|:-:|---|\n| 1 | 清淤<br>护岸 | [甲局](http://x) |\n| 2 | `巡河` "
                + "| |\n\n注。\n"),
            Is.EqualTo("治水计划\n\n为加强治水，\n制定本计划。\n\n#|序号|措施|单位|\n|1|清淤/护岸|甲局|\n|2|巡河||\n\n注。"));

    [Test]
    public void Grid_tables_have_spans() =>
        Assert.That(
            TextOf(
                "+------+------+------+\n| 序号 | 措施 | 单位 |\n+======+======+======+\n| 1    | 清淤 | 甲局 |\n|      +------+------+\n"
                + "|      | 护岸 | 乙局 |\n+------+------+------+\n"),
            Does.StartWith("#|序号|措施|单位|\n|1"));

    [Test]
    public void Ordered_lists_keep_their_numbers() =>
        Assert.That(
            TextOf("1. 清淤。（牵头单位：甲局）\n2. 护岸。\n   - 巡河\n\n---\nkey\n"), Does.StartWith("1. 清淤。（牵头单位：甲局）\n2. 护岸。\n巡河"));

    [Test]
    public void Tables_in_the_mark_up_of_web_pages() =>
        Assert.That(
            TextOf("计划\n\n<table><tr><td rowspan=2>1</td><td>清淤</td></tr><tr><td>护岸</td></tr></table>\n"),
            Is.EqualTo("计划\n\n|1{1x2}|清淤|\n|1:护岸|"));

    [Test]
    public void Places_are_lines()
    {
        var content = Shown.Read(new MarkdownReader(), Encoding.UTF8.GetBytes("# 计划\n\n正文\n\n|序号|措施|\n|-|-|\n|1|清淤|\n"));
        Assert.Multiple(() =>
        {
            Assert.That(Shown.PlaceOf(content, "正文"), Is.EqualTo("/3/1"));
            Assert.That(Shown.PlaceOf(content, "清淤"), Is.EqualTo("t1/2/2"));
        });
    }

    [Test]
    public void Quotes_a_hundred_thousand_deep() =>
        Refusal.Of(new MarkdownReader(), Encoding.UTF8.GetBytes(new string('>', 100_000) + "甲"), DocumentProblem.OverLimit, "嵌套");

    private static string TextOf(string text) => Shown.Text(Shown.Read(new MarkdownReader(), Encoding.UTF8.GetBytes(text)));
}
