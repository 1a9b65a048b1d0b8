using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats.Word;
using OrgGraph.Documents.Sources;
using OrgGraph.Tests.Support.Formats;
using static OrgGraph.Tests.Support.Formats.WordFile;

namespace OrgGraph.Tests.Documents.Formats.Word;

internal sealed class WordBadInputTests
{
    [Test]
    public void A_truncated_file() =>
        Refusal.Of(new WordReader(), new WordFile(Paragraph("清淤")).ToBytes()[..^200], DocumentProblem.Format, "损坏");

    [Test]
    public void Mark_up_that_breaks_off() =>
        Refusal.Of(new WordReader(), new WordFile("<w:p><w:r></w:p>").ToBytes(), DocumentProblem.Format, "损坏");

    [Test]
    public void Entities() =>
        Refusal.Of(
            new WordReader(),
            new WordFile("<w:p/>") { Prolog = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>" }.ToBytes(),
            DocumentProblem.Format,
            "实体");

    [Test]
    public void A_table_of_ten_thousand_columns() =>
        Refusal.Of(
            new WordReader(), new WordFile(Table(Row(Enumerable.Range(0, 10_000).Select(i => Cell($"{i * 7919}"))))).ToBytes(),
            DocumentProblem.OverLimit, "列");

    [Test]
    public void A_span_over_a_billion_columns() =>
        Refusal.Of(
            new WordReader(),
            new WordFile(Table(Row(Cell("甲", "<w:gridSpan w:val=\"1000000000\"/>"), Cell("乙")))).ToBytes(),
            DocumentProblem.OverLimit,
            "列");

    [Test]
    public void Tables_a_thousand_deep()
    {
        var table = Paragraph("底");
        for (var i = 0; i < 1000; i++)
        {
            table = Table(Row(Raw(table + "<w:p/>")));
        }

        Refusal.Of(new WordReader(), new WordFile(table).ToBytes(), DocumentProblem.OverLimit, "嵌套");
    }

    [Test]
    public void A_zip_bomb() =>
        Refusal.Of(new WordReader(), new WordFile(new string(' ', 4_000_000)).ToBytes(), DocumentProblem.OverLimit, "压缩");

    [Test]
    public void Too_much_text() =>
        Refusal.Of(
            new WordReader(),
            new WordFile(Paragraph(new string('字', 1000))).ToBytes(),
            DocumentProblem.OverLimit,
            "字符",
            new DocumentLimits { MaxCharacters = 100 });

    [Test]
    public void Attributes_that_are_no_numbers_count_as_missing()
    {
        var file =
            new WordFile(
                Table(Row(Cell("甲", "<w:gridSpan w:val=\"x\"/><w:vMerge w:val=\"y\"/>"), Cell("乙"))) + Numbered("丙", 99999));
        Assert.That(Shown.Text(Shown.Read(new WordReader(), file.ToBytes())), Is.EqualTo("|甲|乙|\n丙"));
    }
}
