using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Tests.Documents.Units;

internal sealed class UnitOverridesTests
{
    [Test]
    public void The_file_may_have_comments_and_trailing_commas()
    {
        var overrides = Parse("""
            {
              // 简称
              "aliases": { "区河长办": "大兴区水务局", },
              "parents": { "大兴区供水站": "大兴区水务局" },
              "members": { "大兴区各镇人民政府": ["大兴区黄村镇人民政府"] },
            }
            """);
        Assert.Multiple(() =>
        {
            Assert.That(overrides.Aliases["区河长办"], Is.EqualTo("大兴区水务局"));
            Assert.That(overrides.Parents["大兴区供水站"], Is.EqualTo("大兴区水务局"));
            Assert.That(overrides.Members["大兴区各镇人民政府"], Is.EqualTo(new[] { "大兴区黄村镇人民政府" }));
        });
    }

    [TestCase("""{ "alias": {} }""", "alias")]
    [TestCase("""{ "aliases": [] }""", "aliases")]
    [TestCase("""{ "members": { "甲": "乙" } }""", "members.甲")]
    [TestCase("""{ "parents": { "甲": "乙", "乙": "丙", "丙": "甲" } }""", "甲 → 乙 → 丙 → 甲")]
    [TestCase("""{ "members": { "甲": ["乙", "丙"], "丙": ["甲"] } }""", "甲 → 丙 → 甲")]
    [TestCase("""{ "aliases": { "甲": "甲" } }""", "甲 → 甲")]
    [TestCase("[]", "object")]
    [TestCase("{", "JSON")]
    [TestCase("", "JSON")]
    public void What_is_wrong_is_said(string json, string told)
    {
        var error = Assert.Throws<DocumentException>(() => Parse(json))!;
        Assert.That(error.Problem, Is.EqualTo(DocumentProblem.UnitsFile));
        Assert.That(error.Reason(Language.English), Does.Contain(told));
        Assert.That(error.Reason(Language.Chinese), Is.Not.Empty);
    }

    [Test]
    public void Two_ways_to_one_unit_are_no_cycle() =>
        Assert.That(
            Parse("""{ "members": { "甲": ["乙", "丙"], "乙": ["丁"], "丙": ["丁"] } }""").Members, Has.Count.EqualTo(3));

    [TestCase("{} x")]
    [TestCase("{}{}")]
    [TestCase("{\"aliases\": {\"a\": \"b\", \"a\": \"c\"}}")]
    [TestCase("{\"aliases\": {}, \"aliases\": {\"a\": \"b\"}}")]
    [TestCase("{\"aliases\": {\"a\": \"\\ud800\"}}")]
    [TestCase("{\"aliases\": {\"\\udc00\": \"a\"}}")]
    [TestCase("{\"members\": {\"a\": [null]}}")]
    public void What_may_be_meant_otherwise_is_refused(string json) =>
        Assert.That(() => Parse(json), Throws.InstanceOf<DocumentException>());

    private static UnitOverrides Parse(string json) => UnitOverrides.Parse("units.json", Encoding.UTF8.GetBytes(json));
}
