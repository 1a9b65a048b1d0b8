using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents;

/// <summary>The real documents.</summary>
internal sealed class SeedTests
{
    [TestCase("000", "000.json")]
    [TestCase("001", "001.json")]
    [TestCase("003", "003-part.json")]
    [TestCase("004", "004.json")]
    public void Rows_agree_with_the_hand_checked_ones(string seed, string golden)
    {
        var reading = PlanReader.ReadFile(Repository.Seed(seed));
        Assert.That(ExpectedRows.Differences(reading, Repository.Shared("golden", golden)), Is.Empty);
    }

    [Test]
    public void The_notice_with_five_attachments_is_read_whole()
    {
        var reading = PlanReader.ReadFile(Repository.Seed("003"));
        var mentions = reading.Plans.SelectMany(p => p.Content.Mentions).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(reading.Plans, Has.Length.EqualTo(5));
            Assert.That(reading.Plans.Sum(p => p.Content.Measures.Length), Is.EqualTo(229));
            Assert.That(mentions.Count(m => m.Role == Role.Lead), Is.EqualTo(443));
            Assert.That(mentions.Count(m => m.Role == Role.Assist), Is.EqualTo(559));
            Assert.That(reading.Plans[0].Content.Plan.Notice, Is.EqualTo(
                new Notice("京兴政办发〔2024〕2号", "北京市大兴区人民政府办公室", new DateOnly(2024, 3, 26))));
            Assert.That(reading.Findings.Where(f => f.Severity == Severity.Warning), Is.Empty);
        });
    }

    [Test]
    public void The_collapsed_plan_keeps_every_unit_and_flags_what_it_cannot_decide()
    {
        var content = PlanReader.ReadFile(Repository.Seed("002")).Plans.Single().Content;
        var byMeasure = content.Mentions.ToLookup(m => content.Measures[m.Measure].Id);
        Assert.Multiple(() =>
        {
            Assert.That(content.Measures, Has.Length.EqualTo(32));
            Assert.That(content.Measures.Where(m => !byMeasure[m.Id].Any()), Is.Empty);
            Assert.That(content.Measures.Select(m => m.Deadline).Distinct(), Is.EquivalentTo(new[] { "年底前", "持续推进" }));

            // one measure each: a single line with the three columns, a list of governments, a bracket over two lines
            Assert.That(RolesOf(content, "在恢复重建"), Is.EqualTo("Lead:市水务局 Responsible:相关区政府 Assist:市发展改革委"));
            Assert.That(byMeasure[Find(content, "各相关区做好").Id].Count(), Is.EqualTo(14));
            Assert.That(RolesOf(content, "鼓励各区"), Does.StartWith("Lead:各区政府(含北京经济技术开发区管委会) "));

            // certain is only what the text decides
            Assert.That(
                content.Mentions.Where(m => m.Uncertainty == Uncertainty.None && m.Role != Role.Lead).Select(m => m.Text),
                Is.EqualTo(new[] { "相关区政府", "市发展改革委", "相关区政府", "相关区政府", "通州区政府", "相关区政府" }));
        });
    }

    [Test]
    public void The_same_plan_in_two_layouts_has_the_same_tasks_units_and_roles()
    {
        var alone = PlanReader.ReadFile(Repository.Seed("000")).Plans.Single();
        var attached = PlanReader.ReadFile(Repository.Seed("003")).Plans[4];
        Assert.Multiple(() =>
        {
            Assert.That(attached.Content.Plan.Id, Is.EqualTo(alone.Content.Plan.Id));
            Assert.That(
                attached.Content.Tasks.Select(t => (t.Id, t.Number, Wording.KeyOf(t.Title!))),
                Is.EqualTo(alone.Content.Tasks.Select(t => (t.Id, t.Number, Wording.KeyOf(t.Title!)))));
            Assert.That(EdgesOf(attached), Is.EqualTo(EdgesOf(alone)));
        });
    }

    [Test]
    public void The_busiest_unit_of_all_is_the_bureau_with_115_leads()
    {
        var findings = new List<Finding>();
        var readings =
            Directory.GetFiles(Repository.Shared("seeds"), "*.txt").Order(StringComparer.Ordinal)
                .Select(f => PlanReader.ReadFile(f));
        var graph = GraphBuilder.Build(readings.SelectMany(r => r.Plans), findings);
        var busiest = UnitLoad.Compute(graph)[0];
        Assert.Multiple(() =>
        {
            Assert.That(busiest.Unit.Id, Is.EqualTo("大兴区生态环境局"));
            Assert.That((busiest.Leads, busiest.Assists), Is.EqualTo((115, 31)));
            Assert.That(findings.Count(f => f.Kind == FindingKind.DuplicatePlan), Is.EqualTo(1));
        });
    }

    [Test]
    public void Units_are_scoped_tied_and_merged()
    {
        var readings =
            Directory.GetFiles(Repository.Shared("seeds"), "*.txt").Order(StringComparer.Ordinal)
                .Select(f => PlanReader.ReadFile(f));
        var units = GraphBuilder.Build(readings.SelectMany(r => r.Plans), []).Units.ToDictionary(u => u.Id);
        Assert.Multiple(() =>
        {
            Assert.That(units["大兴区水务局"].CounterpartId, Is.EqualTo("北京市水务局"));
            Assert.That(units["通州区水务局"].CounterpartId, Is.EqualTo("北京市水务局"));
            Assert.That(units["北京市规划自然资源委大兴分局"].ParentId, Is.EqualTo("北京市规划自然资源委"));
            Assert.That(units["北京市规划自然资源委通州分局"].ParentId, Is.EqualTo("北京市规划自然资源委"));
            Assert.That(units["北京市海淀区人民政府"].Aliases, Does.Contain("海淀区政府"));
            Assert.That(units["大兴区委宣传部"].Aliases, Does.Contain("大兴区文明办"));
            Assert.That(units["大兴区各镇人民政府"].Level, Is.EqualTo(UnitLevel.Group));
            Assert.That(units["北京市科委、中关村管委会"].Aliases, Does.Contain("北京市科委"));
            Assert.That(
                units["北京市各区人民政府（含北京经济技术开发区管委会）"].MemberIds, Is.EqualTo(new[] { "北京经济技术开发区管委会" }));
            Assert.That(units.Keys.Where(id => id.Contains("区区")), Is.Empty);
        });
    }

    [TestCase("000", "大兴区", JurisdictionBasis.Title)]
    [TestCase("001", "北京市", JurisdictionBasis.NamedUnits)]
    [TestCase("002", "北京市", JurisdictionBasis.NamedUnits)]
    [TestCase("004", "通州区", JurisdictionBasis.NamedUnits)]
    public void The_jurisdiction_is_found_and_said(string seed, string jurisdiction, JurisdictionBasis basis)
    {
        var reading = PlanReader.ReadFile(Repository.Seed(seed));
        var plan = reading.Plans.Single().Content.Plan;
        Assert.Multiple(() =>
        {
            Assert.That((plan.Jurisdiction, plan.City, plan.JurisdictionBasis), Is.EqualTo((jurisdiction, "北京市", basis)));
            Assert.That(reading.Findings.Count(f => f.Kind == FindingKind.JurisdictionFound), Is.EqualTo(1));
        });
    }

    private static Measure Find(PlanContent content, string start) => content.Measures.Single(m => m.Text.StartsWith(start));

    private static string RolesOf(PlanContent content, string start)
    {
        var measure = Find(content, start);
        return string.Join(
            ' ', content.Mentions.Where(m => content.Measures[m.Measure] == measure).Select(m => $"{m.Role}:{m.Text}"));
    }

    private static List<(string Measure, Role Role, string Unit)> EdgesOf(ResolvedPlan plan) =>
        [.. plan.Content.Mentions.Select(m => (plan.Content.Measures[m.Measure].Id, m.Role, plan.Units[m.Text].Unit.Id))];
}
