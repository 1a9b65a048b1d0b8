using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats.Html;
using OrgGraph.Documents.Sources;
using OrgGraph.Tests.Support.Formats;

namespace OrgGraph.Tests.Documents.Formats.Html;

internal sealed class HtmlReaderTests
{
    [Test]
    public void Spans_lie_on_the_grid() =>
        Assert.That(
            TextOf("""
                <table><thead><tr><th>序号<th>措施<th>单位</thead>
                <tr><td colspan=3>一、治水</td></tr>
                <tr><td rowspan="2">1</td><td>清淤</td><td rowspan=9>甲局<br>乙局</td></tr><tr><td><p>护岸</p><p>巡河</p></td></tr></table>
                """),
            Is.EqualTo("#|序号|措施|单位|\n|一、治水{3x1}|\n|1{1x2}|清淤|甲局/乙局{1x2}|\n|1:护岸/巡河|"));

    [Test]
    public void Tables_that_only_place_things_are_no_tables() =>
        Assert.That(
            TextOf("""
                <table><tr><td>栏目</td><td><table><tr><td>治水计划</td></tr><tr><td>
                <table><tr><td>序号</td><td>措施</td></tr><tr><td>1</td><td>清淤</td></tr></table></td></tr></table></td></tr></table>
                """),
            Is.EqualTo("栏目\n治水计划\n|序号|措施|\n|1|清淤|"));

    [Test]
    public void Hidden_parts_are_told_and_left_out()
    {
        var content = Read("""
            <style>.no, #x { display : none } @media print { .yes { display:none } }</style>
            <p>明</p><p style="DISPLAY: none">甲</p><div hidden>乙</div><p class="a no">丙</p><p id="x">丁</p><p class="b">可见</p><script>var a="<p>戊</p>";</script>
            <table><tr><td>序号</td><td>措施</td><td style="display:none">藏</td></tr><tr style="display:none"><td>0</td><td>旧</td></tr><tr><td>1</td><td>清淤</td></tr></table>
            """);
        Assert.Multiple(() =>
        {
            Assert.That(Shown.Text(content), Is.EqualTo("明\n可见\n|序号|措施|\n|1|清淤|"));
            Assert.That(Shown.Notes(content), Has.Some.StartsWith("隐藏文字不计入正文：甲 / 乙 / 丙 / 丁 / 藏"));
        });
    }

    [Test]
    public void Page_furniture_is_told_and_left_out()
    {
        var content = Read("""
            <header><a>青溪区人民政府</a></header><nav><a>首页</a><a>公开</a></nav>
            <div>当前位置：首页 &gt; 政务公开</div><h1>青溪区治水计划</h1><div>字体大小：【大 中 小】 打印 关闭</div>
            <ul><li><a href=1>要闻</a></li><li><a href=2>公告</a></li><li><a href=3>政策</a></li><li><a href=4>解读</a></li><li><a href=5>互动</a></li></ul>
            <p>一、清淤。（牵头单位：区水务局）</p><div>分享到：</div><p>版权所有：青溪区人民政府 青ICP备00000000号</p><footer>联系我们</footer>
            """);
        Assert.Multiple(() =>
        {
            Assert.That(Shown.Text(content), Is.EqualTo("青溪区治水计划\n一、清淤。（牵头单位：区水务局）"));
            Assert.That(Shown.Notes(content), Has.One.StartsWith("网页的导航、按钮等不计入正文："));
        });
    }

    [Test]
    public void Links_to_documents_are_named()
    {
        var content = Read("<p>附件：<a href=\"/P0/W0.docx?x=1\">任务分工表.docx</a></p><p><a href=\"a.html\">下一页面</a></p>");
        Assert.That(Shown.Notes(content), Is.EquivalentTo(new[] { "文件编码：UTF-8", "另有附件“任务分工表.docx”（/P0/W0.docx?x=1），未读入" }));
    }

    [Test]
    public void Blanks_breaks_and_numbers_as_a_browser_shows_them() =>
        Assert.That(
            TextOf("<p>　　由区水务\n  局  牵头\u200B，&nbsp;PM 2.5\nand</p><ol start=3><li>清淤<li>护岸</ol><pre>甲\n乙</pre>文<b>字</b><br/>行"),
            Is.EqualTo("由区水务局 牵头， PM 2.5 and\n3. 清淤\n4. 护岸\n甲\n乙\n文字\n行"));

    [TestCase("gb2312", "GB18030")]
    [TestCase("utf-8", "UTF-8")]
    [TestCase("utf-16", "UTF-16 LE (BOM)")]
    [TestCase("big5", "Big5")]
    public void Encodings(string name, string told)
    {
        var encoding = name == "utf-8" ? new UTF8Encoding(false) : name == "utf-16" ? Encoding.Unicode
            : CodePagesEncodingProvider.Instance.GetEncoding(name == "big5" ? "big5" : "GB18030")!;
        byte[] bytes =
            [.. encoding.Preamble,
                .. encoding.GetBytes($"<html><head><meta charset=\"{name}\"></head><body><p>水局分工表</p></body></html>")];
        var content = Shown.Read(new HtmlReader(), bytes);
        Assert.Multiple(() =>
        {
            Assert.That(Shown.Text(content), Is.EqualTo("水局分工表"));
            Assert.That(content.Description, Is.EqualTo("html, " + told));
            Assert.That(new HtmlReader().Recognizes(bytes, ".doc"), Is.True);
        });
    }

    [Test]
    public void A_web_archive_is_the_page_in_it()
    {
        var mht =
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"; type=\"text/html\"\r\n\r\n--b\r\n"
            + "Content-Type: text/html; charset=\"utf-8\"\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(Encoding.UTF8.GetBytes("<table><tr><td>序号<td>措施<tr><td>1<td>清淤</table>"))
            + "\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n";
        var bytes = Encoding.ASCII.GetBytes(mht);
        Assert.Multiple(() =>
        {
            Assert.That(new MhtReader().Recognizes(bytes, ".doc"), Is.True);
            Assert.That(Shown.Text(Shown.Read(new MhtReader(), bytes)), Is.EqualTo("|序号|措施|\n|1|清淤|"));
        });
    }

    [Test]
    public void A_caption_stands_above_its_table() =>
        Assert.That(TextOf("<table><caption>治水计划</caption><tr><td>序号</td><td>措施</td></tr></table>"), Is.EqualTo("治水计划\n|序号|措施|"));

    [Test]
    public void Too_deep_and_too_wide()
    {
        Refusal.Of(
            new HtmlReader(), Bytes("<html>" + string.Concat(Enumerable.Repeat("<table><tr><td>", 1000))),
            DocumentProblem.OverLimit, "嵌套");
        Refusal.Of(
            new HtmlReader(), Bytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 200_000))), DocumentProblem.OverLimit,
            "嵌套");
        Refusal.Of(
            new HtmlReader(),
            Bytes("<table>" + string.Concat(Enumerable.Repeat("<tr>" + string.Concat(Enumerable.Repeat("<td>甲", 10_000)), 2))),
            DocumentProblem.OverLimit, "列");
        Refusal.Of(new HtmlReader(), Bytes("<table><tr><td colspan=999999999>甲<td>乙"), DocumentProblem.OverLimit, "列");
    }

    [Test]
    public void Endless_row_spans_end_with_the_table() =>
        Assert.That(
            TextOf("<table><tr><td rowspan=0>1<td rowspan=999999999>甲<td>乙<tr><td>丙</table>"),
            Is.EqualTo("|1{1x2}|甲{1x2}|乙|\n|2:丙|"));

    private static byte[] Bytes(string markup) => Encoding.UTF8.GetBytes(markup);

    private static DocumentContent Read(string markup) => Shown.Read(new HtmlReader(), Bytes(markup));

    private static string TextOf(string markup) => Shown.Text(Read(markup));
}
