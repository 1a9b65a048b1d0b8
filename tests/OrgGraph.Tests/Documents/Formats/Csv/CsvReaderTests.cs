using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats.Csv;
using OrgGraph.Documents.Sources;
using OrgGraph.Tests.Support.Formats;

namespace OrgGraph.Tests.Documents.Formats.Csv;

internal sealed class CsvReaderTests
{
    private const string Expected = "治水计划\n|序号|措施|单位|\n|1|清淤，/护岸|甲局、乙局|\n|2||丙局|";

    [TestCase(',')]
    [TestCase(';')]
    [TestCase('\t')]
    [TestCase('|')]
    [TestCase('，')]
    public void Separators_are_found(char separator)
    {
        var text = "治水计划,,\r\n序号,措施,单位\r\n1,\"清淤，\n护岸\",\"甲局、乙局\"\r\n2,,丙局\r\n".Replace(',', separator);
        Assert.That(TextOf(Encoding.UTF8.GetBytes(text)), Is.EqualTo(Expected));
    }

    [Test]
    public void Encodings_are_found()
    {
        const string text = "治水计划\n序号,措施,单位\n1,\"清淤，\n护岸\",甲局、乙局\n2,,丙局";
        Assert.Multiple(() =>
        {
            Assert.That(TextOf(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text)), Is.EqualTo(Expected));
            Assert.That(TextOf([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]), Is.EqualTo(Expected));
        });
    }

    [Test]
    public void Quotes_within_quotes_and_the_hint_of_Excel()
    {
        var content = Shown.Read(new CsvReader(), Encoding.UTF8.GetBytes("sep=;\n序号;措施\n1;\"做\"\"实\"\"清淤, 护岸\"\n"));
        Assert.Multiple(() =>
        {
            Assert.That(Shown.Text(content), Is.EqualTo("|序号|措施|\n|1|做\"实\"清淤, 护岸|"));
            Assert.That(Shown.PlaceOf(content, "清淤"), Is.EqualTo("/3/2"));
        });
    }

    [Test]
    public void An_open_quote_reaches_to_the_end() =>
        Assert.That(TextOf(Encoding.UTF8.GetBytes("序号,措施\n1,\"清淤\n2,护岸\n")), Does.StartWith("|序号|措施|\n|1|"));

    [Test]
    public void Bad_content()
    {
        Refusal.Of(new CsvReader(), [], DocumentProblem.Empty, "空");
        Refusal.Of(new CsvReader(), [0, 1, 2, 3, 0, 0, 0, 9, 9, 1], DocumentProblem.Binary, "不是文本");
        Refusal.Of(
            new CsvReader(), Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("甲", 10_000))), DocumentProblem.OverLimit,
            "列");
    }

    private static string TextOf(byte[] bytes) => Shown.Text(Shown.Read(new CsvReader(), bytes));
}
