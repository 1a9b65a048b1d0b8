using NUnit.Framework;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Tests.Diagrams.Typography;

[TestFixture]
public sealed class PlainTextTests
{
    [TestCase("区水务局", "区水务局")]
    [TestCase("甲\u202e乙\u2066丙\u200f丁\ufeff", "甲乙丙丁", TestName = "Marks of direction go")]
    [TestCase("甲\u0000\u0007\u001b[31m乙", "甲[31m乙", TestName = "Control characters go")]
    [TestCase("甲\t乙\r\n丙\r丁\u2028戊", "甲 乙\n丙\n丁\n戊", TestName = "Tabs and line ends are made plain")]
    [TestCase("👩‍👩‍👧𠮷", "👩‍👩‍👧𠮷", TestName = "Emoji and rare characters stay")]
    [TestCase("甲\ufffe\uffff乙", "甲乙", TestName = "Noncharacters go")]
    public void Text_is_made_safe(string text, string clean) => Assert.That(PlainText.Clean(text), Is.EqualTo(clean));

    [Test]
    public void Halves_of_surrogate_pairs_are_shown_as_such() =>
        Assert.That(PlainText.Clean("\ud83d甲\ude00"), Is.EqualTo("\ufffd甲\ufffd"));

    [Test]
    public void One_line_has_no_line_feeds() => Assert.That(PlainText.OneLine(" 甲\r\n 乙\t丙 "), Is.EqualTo("甲 乙 丙"));
}
