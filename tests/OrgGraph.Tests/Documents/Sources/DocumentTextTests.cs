using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents.Sources;

internal sealed class DocumentTextTests
{
    [Test]
    public void Every_line_end_counts()
    {
        var text = new DocumentText("f", "甲\n乙\r\n丙\r丁\u0085戊\u2028己\u2029");
        Assert.That(
            Enumerable.Range(0, text.LineCount).Select(i => text.Line(i).ToString()),
            Is.EqualTo(new[] { "甲", "乙", "丙", "丁", "戊", "己" }));
    }

    [Test]
    public void A_span_counts_lines_and_columns_from_one()
    {
        var text = new DocumentText("f", "甲乙\r\n丙丁戊");
        Assert.Multiple(() =>
        {
            Assert.That(text.Span(1, 2), Is.EqualTo(new SourceSpan("f", 1, 2, 1, 3)));
            Assert.That(text.Span(5, 7), Is.EqualTo(new SourceSpan("f", 2, 2, 2, 4)));
            Assert.That(text.Span(1, 6), Is.EqualTo(new SourceSpan("f", 1, 2, 2, 3)));
        });
    }

    [Test]
    public void Lines_and_their_ends_make_up_the_text() =>
        Prop.ForAll(
            Gen.Elements("甲", "b", "\n", "\r", "\r\n", "\t", "\u2028").ArrayOf().Select(string.Concat).ToArbitrary(),
            content =>
            {
                var text = new DocumentText("f", content);
                var lines = Enumerable.Range(0, text.LineCount).ToList();
                return lines.All(i => text.LineAt(text.StartOf(i)) == i && text.EndOf(i) >= text.StartOf(i))
                    && lines.Sum(i => text.EndOf(i) - text.StartOf(i)) == content.Count(c => c is not ('\n' or '\r' or '\u2028'));
            }).CheckFixed();

    [TestCase("深入实施 总量减排", "深入实施总量减排")]
    [TestCase("PM2.5  年均 浓度", "PM2.5 年均浓度")]
    [TestCase(" 加强\r\n 巡查 ", "加强巡查")]
    [TestCase("use  two\nwords", "use two words")]
    [TestCase("第一句。 第二句", "第一句。第二句")]
    [TestCase("", "")]
    [TestCase("　", "")]
    public void Blanks_inside_chinese_go(string written, string mended) =>
        Assert.That(TextMender.Mend(written), Is.EqualTo(mended));
}
