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
    public void Two_spellings_of_one_body_in_graphs_made_apart_are_one_unit_and_said()
    {
        var often = Build(new TestPlan("a.txt", title: "一").Measure("一", lead: "区交通局").Measure("二", lead: "区交通局"));
        var once = Build(new TestPlan("b.txt", title: "二").Measure("三", lead: "区交通运输局"));
        foreach (var order in new[] { new[] { often, once }, [once, often] })
        {
            var findings = new List<Finding>();
            var merged = GraphMerger.Merge(order, findings, u => u.Id.Replace("交通局", "交通运输局", StringComparison.Ordinal));
            Assert.Multiple(() =>
            {
                Assert.That(merged.Units, Has.Length.EqualTo(1));
                Assert.That(merged.Units[0].Id, Does.EndWith("区交通局"));
                Assert.That(merged.Units[0].Aliases, Has.Some.EndsWith("区交通运输局"));
                Assert.That(merged.Responsibilities.Select(r => r.UnitId).Distinct().Count(), Is.EqualTo(1));
                Assert.That(
                    findings.Select(f => (f.Kind, f.Source.File)), Is.EqualTo(new[] { (FindingKind.SpellingsJoined, "b.txt") }));
            });
        }
    }

    [Test]
    public void Units_that_one_graph_tells_apart_stay_apart()
    {
        var both = Build(new TestPlan("a.txt", title: "一").Measure("一", lead: "区交通局").Measure("二", lead: "区交通运输局"));
        var one = Build(new TestPlan("b.txt", title: "二").Measure("三", lead: "区交通运输局"));
        var merged = GraphMerger.Merge([both, one], [], u => u.Id.Replace("交通局", "交通运输局", StringComparison.Ordinal));
        Assert.That(merged.Units, Has.Length.EqualTo(2));
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
            [Build(First()), Build(new TestPlan("c", title: "三").Unit("各局", group, branch, parent).Measure("一", lead: "各局"))],
            []);
        Assert.That(merged.Units.Select(u => u.Id), Does.Contain("丙").And.Contain("丁"));
        Assert.That(GraphJson.Read(Bytes(merged), []).Units, Has.Length.EqualTo(merged.Units.Length));
    }

    [Test]
    public void Offices_of_one_name_in_two_graphs_are_tied_as_if_read_together()
    {
        TestPlan[] plans = [District("青川市"), City()];
        var together = Build(plans);
        Assert.That(together.Units.Where(u => u.CounterpartId is not null).Select(u => (u.Id, u.CounterpartId)), Is.EqualTo(new[]
        {
            ("青河区公安分局", "青川市公安局"), ("青河区生态环境局", "青川市生态环境委"),
        }));
        foreach (var order in new[] { plans, [.. plans.Reverse()] })
        {
            Assert.That(Bytes(GraphMerger.Merge([.. order.Select(p => Build(p))], [])), Is.EqualTo(Bytes(together)));
        }
    }

    [Test]
    public void Offices_are_not_tied_across_cities_nor_within_a_graph()
    {
        var otherCity =
            Build(new TestPlan("d.txt", title: "三") { Plan = District("白川市").Plan with { Id = "三" } }.Measure("一", lead: "区水务局"));
        var graphs = new[] { Build(District("青川市")), Build(City()), otherCity };
        Assert.That(
            GraphMerger.Merge(graphs, []).Units.Where(u => u.CounterpartId is not null), Is.Empty, "two cities are named");

        // What one graph holds untied stays so.
        var both = Build(District("青川市"), City());
        both = both with { Units = [.. both.Units.Select(u => u with { CounterpartId = null })] };
        Assert.That(GraphMerger.Merge([both, Build(First())], []).Units.Where(u => u.CounterpartId is not null), Is.Empty);
    }

    [TestCase("公安分局", "公安局")]
    [TestCase("水务局", "水务局")]
    [TestCase("分局", "局")]
    public void A_branch_of_the_district_is_the_whole_in_the_city(string office, string above) =>
        Assert.That(Counterparts.OfficeAbove(office), Is.EqualTo(above));

    private static TestPlan District(string city)
    {
        var plan = new TestPlan("district.txt");
        return Resolved(
            new TestPlan("district.txt") { Plan = plan.Plan with { City = city } },
            ("区生态环境局", Office("青河区", "生态环境局", city)),
            ("区公安分局", Office("青河区", "公安分局", city)),
            ("区财政局", Office("青河区", "财政局", city)),
            ("区政府", Office("青河区", "人民政府", city) with { CounterpartId = null, Kind = UnitKind.Government }))
            .Measure("一", lead: "区生态环境局", assist: "区公安分局、区财政局、区政府");
    }

    // The city's 生态环境委 was called 生态环境局.
    private static TestPlan City()
    {
        var plan = new TestPlan("city.txt", "青川市");
        return Resolved(
            new TestPlan("city.txt", "青川市") { Plan = plan.Plan with { City = "青川市" } },
            ("市生态环境委", Office("青川市", "生态环境委", null) with { Aliases = ["青川市生态环境局"] }),
            ("市生态环境局", Office("青川市", "生态环境局", null)),
            ("市公安局", Office("青川市", "公安局", null)),
            ("市政府", Office("青川市", "人民政府", null) with { Kind = UnitKind.Government }))
            .Measure("一", lead: "市生态环境委", assist: "市公安局、市政府").Measure("二", lead: "市生态环境局");
    }

    private static TestPlan Resolved(TestPlan plan, params (string Name, Unit Unit)[] units) =>
        units.Aggregate(plan, (p, u) => p.Unit(u.Name, u.Unit));

    private static Unit Office(string place, string name, string? city) => new()
    {
        Id = place + name,
        Jurisdiction = place,
        Level = city is null ? UnitLevel.Municipal : UnitLevel.District,
        Kind = UnitKind.Department,
        CounterpartId = city is null ? null : city + Counterparts.OfficeAbove(name),
    };

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
