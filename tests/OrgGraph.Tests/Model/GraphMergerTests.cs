using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Model.Json;

namespace OrgGraph.Tests.Model;

public sealed class GraphMergerTests
{
    [Test]
    public void One_graph_stays_as_it_is()
    {
        var graph = Build(First());
        Assert.That(GraphMerger.Merge([graph], []), Is.SameAs(graph));
        Assert.That(GraphMerger.Merge([], []).Plans, Is.Empty);
    }

    [Test]
    public void Graphs_merged_are_the_graph_of_their_plans_read_together()
    {
        var together = Build(First(), Second());
        Assert.Multiple(() =>
        {
            Assert.That(Bytes(GraphMerger.Merge([Build(First()), Build(Second())], [])), Is.EqualTo(Bytes(together)));
            Assert.That(Bytes(GraphMerger.Merge([Build(Second()), Build(First())], [])), Is.EqualTo(Bytes(together)));
            var measured = Build(First()) with { Metrics = [new UnitMetrics("青河区水务局", 1, 0, 0, 0, 0, null, false)] };
            Assert.That(GraphMerger.Merge([measured, Build(Second())], []).Metrics, Is.Empty);
        });
    }

    [Test]
    public void A_plan_that_is_there_twice_is_counted_once_and_said()
    {
        var findings = new List<Finding>();
        var changed = new TestPlan("b.txt").Measure("另一条", lead: "区水务局").Measure("二", lead: "区财政局", leaders: "林远");
        var first = Build(First());
        var merged = GraphMerger.Merge([first, Build(changed, Second())], findings);
        Assert.Multiple(() =>
        {
            Assert.That(Bytes(merged), Is.EqualTo(Bytes(Build(First(), Second()))), "the first wins, the other's units go");
            Assert.That(findings.Select(f => f.Kind), Is.EqualTo(new[] { FindingKind.DuplicatePlan }));
            Assert.That(findings[0].Message(Language.English), Does.Contain("a.txt").And.Contain("2 measures differ"));
            Assert.That(findings[0].Source.File, Is.EqualTo("b.txt"));
        });
    }

    [Test]
    public void Units_that_become_one_are_counted_once_in_a_measure()
    {
        var bearer = new Unit { Id = "甲", Jurisdiction = "青河区", Aliases = ["乙"] };
        var findings = new List<Finding>();
        var merged = GraphMerger.Merge(
            [
                Build(new TestPlan("a", title: "一").Measure("一", lead: "甲、乙")),
                Build(new TestPlan("b", title: "二").Unit("甲", bearer).Measure("二", lead: "甲")),
            ],
            findings);
        Assert.Multiple(() =>
        {
            Assert.That(merged.Units.Select(u => u.Id), Is.EqualTo(new[] { "甲" }));
            Assert.That(merged.Responsibilities, Has.Length.EqualTo(2));
            Assert.That(findings.Select(f => f.Kind), Is.EqualTo(new[] { FindingKind.UnitRepeated }));
        });
    }

    [Test]
    public void A_merged_graph_holds_together()
    {
        var group = new Unit { Id = "各局", Jurisdiction = "青河区", MemberIds = ["丙"], Kind = UnitKind.Group };
        var branch = new Unit { Id = "丙", Jurisdiction = "青河区", ParentId = "丁" };
        var parent = new Unit { Id = "丁", Jurisdiction = "青河市" };
        var merged = GraphMerger.Merge(
            [Build(First()), Build(new TestPlan("c", title: "三").Unit("各局", group, branch, parent).Measure("一", lead: "各局"))], []);
        Assert.That(merged.Units.Select(u => u.Id), Does.Contain("丙").And.Contain("丁"));
        Assert.That(GraphJson.Read(Bytes(merged), []).Units, Has.Length.EqualTo(merged.Units.Length));
    }

    private static TestPlan First() => new TestPlan("a.txt")
        .Section("一、大气").Task("1", "燃煤").Measure("一", lead: "区生态环境局", assist: "各镇人民政府、区水务局", leaders: "何青");

    private static TestPlan Second() => new TestPlan("c.txt", title: "碧水行动计划")
        .Measure("清淤", lead: "区水务局", responsible: "区财政局？", leaders: "何青").Measure("巡河", lead: "各镇人民政府");

    private static ResponsibilityGraph Build(params TestPlan[] plans) => GraphBuilder.Build(plans.Select(p => p.Build()), []);

    private static byte[] Bytes(ResponsibilityGraph graph)
    {
        using var stream = new MemoryStream();
        GraphJson.Write(graph, stream);
        return stream.ToArray();
    }
}
