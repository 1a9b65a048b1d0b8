using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents;

/// <summary>The invented plans, one of every layout, against the rows from which they were made.</summary>
internal sealed class SamplePlanTests
{
    private static IEnumerable<TestCaseData> Samples() =>
        Directory.GetFiles(Repository.Plans, "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(f => new TestCaseData(f).SetArgDisplayNames(Path.GetFileNameWithoutExtension(f)));

    [TestCaseSource(nameof(Samples))]
    public void Every_row_and_edge_is_read(string file)
    {
        var reading = PlanReader.ReadFile(file);
        Assert.That(ExpectedRows.Differences(reading, Path.ChangeExtension(file, ".expected.json")), Is.Empty);
    }

    [TestCaseSource(nameof(Samples))]
    public void Reading_again_gives_the_same(string file)
    {
        var first = PlanReader.ReadFile(file);
        var second = PlanReader.ReadFile(file);
        Assert.That(second.Plans.Select(p => p.Content.Plan.Id), Is.EqualTo(first.Plans.Select(p => p.Content.Plan.Id)));
        Assert.That(
            second.Plans.SelectMany(p => p.Content.Mentions), Is.EqualTo(first.Plans.SelectMany(p => p.Content.Mentions)));
    }

    [Test]
    public void Every_layout_is_among_the_samples() =>
        Assert.That(
            Directory.GetFiles(Repository.Plans, "*.txt").SelectMany(f => PlanReader.ReadFile(f).Layouts).Distinct(),
            Is.EquivalentTo(new[] { "tab-separated", "cell-per-line", "collapsed-columns", "item-list" }));

    [Test]
    public void The_encodings_are_found()
    {
        string EncodingOf(string name) => PlanReader.ReadFile(Path.Combine(Repository.Plans, name)).Encoding;
        Assert.Multiple(() =>
        {
            Assert.That(EncodingOf("青溪区优化营商环境2026年任务分工表.txt"), Is.EqualTo("GB18030"));
            Assert.That(EncodingOf("青溪区绿色低碳转型2026年行动计划.txt"), Is.EqualTo("UTF-16 LE (BOM)"));
            Assert.That(EncodingOf("青溪区政办发〔2026〕7号.txt"), Is.EqualTo("UTF-8"));
        });
    }

    [Test]
    public void Documents_of_a_set_share_the_city_above_a_district()
    {
        var drafts = Directory.GetFiles(Repository.Plans, "*.txt").Order(StringComparer.Ordinal)
            .Select(f => PlanReader.ReadDraft(Path.GetFileName(f), File.ReadAllBytes(f))).ToList();
        Assert.That(
            drafts.SelectMany(d => ReadingSet.Resolve([d])[0].Findings).Any(f => f.Kind == FindingKind.CityUnknown), Is.True);
        var shared = ReadingSet.Resolve(drafts);
        Assert.Multiple(() =>
        {
            Assert.That(shared.SelectMany(r => r.Findings).Where(f => f.Kind == FindingKind.CityUnknown), Is.Empty);
            Assert.That(shared.SelectMany(r => r.Plans).Select(p => p.Content.Plan.City).Distinct(), Is.EqualTo(new[] { "云岭市" }));
            Assert.That(
                shared.SelectMany(r => r.Plans).SelectMany(p => p.Units.Values).Select(u => u.Unit.Id),
                Does.Contain("云岭市生态环境局青溪分局"));
        });
    }
}
