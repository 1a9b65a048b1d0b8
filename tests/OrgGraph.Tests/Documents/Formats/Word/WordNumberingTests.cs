using NUnit.Framework;
using OrgGraph.Documents.Formats.Word;
using OrgGraph.Tests.Support.Formats;
using static OrgGraph.Tests.Support.Formats.WordFile;

namespace OrgGraph.Tests.Documents.Formats.Word;

internal sealed class WordNumberingTests
{
    [Test]
    public void Levels_count_on_and_begin_again_below_each_other()
    {
        var file = new WordFile(
            Numbered("治水", 1) + Numbered("清淤", 1, 1) + Numbered("护岸", 1, 1) + Numbered("治气", 1) + Numbered("降尘", 1, 1)
                + Numbered("细则", 1, 2))
        {
            Parts =
                { ["numbering"] =
                    List(7, ("chineseCounting", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%1.%2.%3"))
                        + Instance(1, 7) },
        };
        Assert.That(TextOf(file), Is.EqualTo("一、治水\n（一）清淤\n（二）护岸\n二、治气\n（一）降尘\n二.一.1 细则"));
    }

    [Test]
    public void Legal_numbering_writes_all_levels_in_western_digits()
    {
        var list = List(7, ("chineseCounting", "第%1条"), ("decimal", "%1.%2")).Replace(
            "<w:numFmt w:val=\"decimal\"/>", "<w:numFmt w:val=\"decimal\"/><w:isLgl/>");
        var file = new WordFile(Numbered("总则", 1) + Numbered("依据", 1, 1)) { Parts = { ["numbering"] = list + Instance(1, 7) } };
        Assert.That(TextOf(file), Is.EqualTo("第一条总则\n1.1 依据"));
    }

    [Test]
    public void Lists_of_one_definition_share_their_count_unless_they_begin_anew()
    {
        var anew =
            "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
                + "w:val=\"5\"/></w:lvlOverride></w:num>";
        var file = new WordFile(Numbered("甲", 1) + Numbered("乙", 2) + Numbered("丙", 3) + Numbered("丁", 3) + Numbered("戊", 9))
        {
            Parts = { ["numbering"] = List(7, ("decimal", "%1.")) + Instance(1, 7) + Instance(2, 7) + anew },
        };
        Assert.That(TextOf(file), Is.EqualTo("1. 甲\n2. 乙\n5. 丙\n6. 丁\n戊"));
    }

    [Test]
    public void An_empty_cell_shows_its_number()
    {
        var number = Paragraph("", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>");
        var file = new WordFile(Table(Row(Cell("序号"), Cell("措施")), Row(Raw(number), Cell("清淤")), Row(Raw(number), Cell("护岸"))))
        {
            Parts = { ["numbering"] = List(7, ("decimal", "%1")) + Instance(1, 7) },
        };
        Assert.That(TextOf(file), Is.EqualTo("|序号|措施|\n|1|清淤|\n|2|护岸|"));
    }

    [Test]
    public void Styles_number_their_paragraphs()
    {
        var file = new WordFile(
            Paragraph("治水", "<w:pStyle w:val=\"a\"/>") + Paragraph("清淤", "<w:pStyle w:val=\"b\"/>")
            + Paragraph("无号", "<w:pStyle w:val=\"a\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
            + Paragraph("治气", "<w:pStyle w:val=\"a\"/>"))
        {
            Parts =
            {
                ["numbering"] =
                    List(7, ("chineseCounting", "%1、"), ("decimal", "%2．"))
                        .Replace("<w:lvl w:ilvl=\"1\">", "<w:lvl w:ilvl=\"1\"><w:pStyle w:val=\"b\"/>")
                    + Instance(1, 7),
                ["styles"] =
                    "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:pPr><w:numPr><w:numId "
                    + "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>",
            },
        };
        Assert.That(TextOf(file), Is.EqualTo("一、治水\n1．清淤\n无号\n二、治气"));
    }

    [Test]
    public void Bullets_say_nothing()
    {
        var file = new WordFile(Numbered("甲", 1)) { Parts = { ["numbering"] = List(7, ("bullet", "\uF06C")) + Instance(1, 7) } };
        Assert.That(TextOf(file), Is.EqualTo("甲"));
    }

    [TestCase(1, "chineseCounting", "一")]
    [TestCase(10, "chineseCounting", "十")]
    [TestCase(12, "chineseCountingThousand", "十二")]
    [TestCase(20, "chineseCounting", "二十")]
    [TestCase(105, "chineseCountingThousand", "一百零五")]
    [TestCase(1010, "chineseCountingThousand", "一千零一十")]
    [TestCase(10000, "chineseCountingThousand", "一万")]
    [TestCase(12, "chineseLegalSimplified", "壹拾贰")]
    [TestCase(20, "ideographDigital", "二〇")]
    [TestCase(3, "decimalEnclosedCircleChinese", "③")]
    [TestCase(21, "decimalEnclosedCircle", "㉑")]
    [TestCase(99, "decimalEnclosedCircle", "99")]
    [TestCase(7, "decimalZero", "07")]
    [TestCase(12, "decimalFullWidth", "１２")]
    [TestCase(4, "upperRoman", "IV")]
    [TestCase(28, "lowerLetter", "bb")]
    [TestCase(2, "ideographTraditional", "乙")]
    [TestCase(5, "noSuchFormat", "5")]
    public void Formats(int number, string format, string written) =>
        Assert.That(WordNumberFormat.Write(number, format), Is.EqualTo(written));

    private static string Instance(int id, int definition) =>
        $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{definition}\"/></w:num>";

    private static string TextOf(WordFile file) => Shown.Text(Shown.Read(new WordReader(), file.ToBytes()));
}
