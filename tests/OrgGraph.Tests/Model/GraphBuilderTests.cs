using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Model.Json;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Model;

public sealed class GraphBuilderTests
{
    [Test]
    public void A_name_that_another_unit_bears_as_second_name_is_that_unit()
    {
        var bearer = Named("青河区委宣传部", "青河区文明办");
        var graph = Build(
            new TestPlan("a", title: "甲").Unit("区委宣传部(区文明办)", bearer).Measure("一", lead: "区委宣传部(区文明办)"),
            new TestPlan("b", title: "乙").Unit("区文明办", Named("青河区文明办")).Measure("二", lead: "区文明办"));
        Assert.Multiple(() =>
        {
            Assert.That(graph.Units.Select(u => u.Id), Is.EqualTo(new[] { "青河区委宣传部" }));
            Assert.That(graph.Units[0].Aliases, Does.Contain("青河区文明办"));
            Assert.That(graph.Responsibilities.Select(r => r.UnitId), Is.All.EqualTo("青河区委宣传部"));
            Assert.That(graph.Responsibilities.Select(r => r.Mention), Does.Contain("区文明办"));
        });
    }

    [Test]
    public void A_second_name_that_two_units_bear_stays_a_unit_of_its_own()
    {
        var graph = Build(
            new TestPlan("a", title: "甲").Unit("甲局", Named("甲局", "合署办")).Unit("乙局", Named("乙局", "合署办"))
                .Unit("合署办", Named("合署办")).Measure("一", lead: "甲局、乙局、合署办"));
        Assert.That(graph.Units.Select(u => u.Id), Is.EquivalentTo(new[] { "甲局", "乙局", "合署办" }));
    }

    [Test]
    public void Units_that_bear_each_others_name_become_one()
    {
        var graph =
            Build(new TestPlan("a").Unit("甲", Named("甲", "乙")).Unit("乙", Named("乙", "甲")).Measure("一", lead: "甲", assist: "乙"));
        Assert.That(graph.Units, Has.Length.EqualTo(1));
        Assert.That(graph.Responsibilities.Select(r => r.UnitId).Distinct(), Is.EqualTo(new[] { graph.Units[0].Id }));
    }

    [Test]
    public void Parents_counterparts_and_members_follow_a_merge()
    {
        var graph = Build(new TestPlan("a")
            .Unit("甲", Named("甲", "旧甲"))
            .Unit("分局", Named("分局") with { ParentId = "旧甲", CounterpartId = "旧甲" }, Named("旧甲"))
            .Unit("各局", Named("各局") with { MemberIds = ["甲", "旧甲"] })
            .Measure("一", lead: "甲、分局、各局"));
        var byId = graph.Units.ToDictionary(u => u.Id);
        Assert.Multiple(() =>
        {
            Assert.That(byId.Keys, Is.EquivalentTo(new[] { "甲", "分局", "各局" }));
            Assert.That(byId["分局"].ParentId, Is.EqualTo("甲"));
            Assert.That(byId["分局"].CounterpartId, Is.EqualTo("甲"));
            Assert.That(byId["各局"].MemberIds, Is.EqualTo(new[] { "甲" }));
        });
    }

    [Test]
    public void A_counterpart_that_is_not_in_the_graph_is_dropped()
    {
        var graph = Build(new TestPlan("a").Unit("甲", Named("甲") with { CounterpartId = "市甲局" }).Measure("一", lead: "甲"));
        Assert.That(graph.Units[0].CounterpartId, Is.Null);
    }

    [Test]
    public void The_order_of_plans_is_no_matter() =>
        Check.One(FixedSeeds.Config(), Prop.ForAll(RandomPlans().ToArbitrary(), plans =>
        {
            var forth = Bytes(GraphBuilder.Build(plans, []));
            var back = Bytes(GraphBuilder.Build(plans.Reverse(), []));
            return forth.AsSpan().SequenceEqual(back);
        }));

    [Test]
    public void Merged_units_lead_somewhere() =>
        Check.One(FixedSeeds.Config(), Prop.ForAll(RandomPlans().ToArbitrary(), plans =>
        {
            var graph = GraphBuilder.Build(plans, []);
            GraphJson.Read(Bytes(graph), []); // refuses references that lead nowhere and ids that are there twice
            return graph.Units.Select(u => u.Id).SequenceEqual(graph.Units.Select(u => u.Id).Order(StringComparer.Ordinal));
        }));

    [Test]
    public void A_plan_that_was_read_already_is_left_out_and_said()
    {
        var findings = new List<Finding>();
        var first = new TestPlan("a.txt").Measure("完成 PM2.5（年度）", lead: "区水务局").Measure("二", lead: "区水务局");
        var second = new TestPlan("b.txt").Measure("完成PM2.5(年度)", lead: "区水务局").Measure("三", lead: "区财政局");
        var graph = GraphBuilder.Build([first.Build(), second.Build()], findings);
        Assert.Multiple(() =>
        {
            Assert.That(graph.Measures, Has.Length.EqualTo(2));
            Assert.That(graph.Measures[0].Source.File, Is.EqualTo("a.txt"));
            Assert.That(findings, Has.Count.EqualTo(1));
            Assert.That(findings[0].Kind, Is.EqualTo(FindingKind.DuplicatePlan));
            Assert.That(findings[0].Source.File, Is.EqualTo("b.txt"));
            Assert.That(findings[0].Arguments, Is.EqualTo(new[] { "青河区蓝天行动计划", "a.txt", "1" }));
        });
    }

    [Test]
    public void A_unit_listed_twice_in_one_measure_and_role_counts_once_and_is_said()
    {
        var findings = new List<Finding>();
        var plan = new TestPlan("a").Measure("一", lead: "区水务局、青河区水务局", assist: "区水务局");
        var graph = GraphBuilder.Build([plan.Build()], findings);
        Assert.Multiple(() =>
        {
            Assert.That(graph.Responsibilities.Select(r => r.Role), Is.EqualTo(new[] { Role.Lead, Role.Assist }));
            Assert.That(findings.Select(f => f.Kind), Is.EqualTo(new[] { FindingKind.UnitRepeated }));
        });
    }

    [Test]
    public void Leaders_are_persons_of_the_plans_jurisdiction()
    {
        var graph = Build(
            new TestPlan("a", title: "甲").Measure("一", leaders: "林远"), new TestPlan("b", title: "乙").Measure("二", leaders: "林远"));
        Assert.Multiple(() =>
        {
            Assert.That(graph.Persons, Is.EqualTo(new[] { new Person("青河区/林远", "林远", "青河区") }));
            Assert.That(graph.Oversights, Has.Length.EqualTo(2));
            Assert.That(graph.Units, Is.Empty);
        });
    }

    [Test]
    public void One_place_name_in_two_cities_is_said()
    {
        var findings = new List<Finding>();
        GraphBuilder.Build([InCity("a", "北京市"), InCity("b", "长春市")], findings);
        Assert.That(findings.Select(f => f.Kind), Is.EqualTo(new[] { FindingKind.JurisdictionClash }));
        Assert.That(findings[0].Arguments, Is.EqualTo(new[] { "朝阳区", "北京市", "长春市" }));
    }

    private static ResolvedPlan InCity(string title, string city)
    {
        var plan = new TestPlan("f", jurisdiction: "朝阳区", title: title).Build();
        return plan with { Content = plan.Content with { Plan = plan.Content.Plan with { City = city } } };
    }

    private static Gen<ResolvedPlan[]> RandomPlans()
    {
        string[] names = ["甲", "乙", "丙", "丁", "戊"];
        return Gen.Choose(0, int.MaxValue - 1).Select(seed =>
        {
            var random = new Random(seed);
            string Name() => names[random.Next(names.Length)];
            return Enumerable.Range(0, 3).Select(i =>
            {
                var plan = new TestPlan($"f{i}", title: $"计划{i}");
                foreach (var name in names)
                {
                    plan.Unit(name, Named(name, random.Next(3) == 0 ? [Name()] : []));
                }

                for (var m = random.Next(4); m > 0; m--)
                {
                    plan.Measure($"措施{m}", lead: Name(), assist: $"{Name()}、{Name()}");
                }

                return plan.Build();
            }).ToArray();
        });
    }

    private static Unit Named(string id, params string[] aliases) =>
        new() { Id = id, Jurisdiction = "青河区", Aliases = [.. aliases] };

    private static ResponsibilityGraph Build(params TestPlan[] plans) => GraphBuilder.Build(plans.Select(p => p.Build()), []);

    private static byte[] Bytes(ResponsibilityGraph graph)
    {
        using var stream = new MemoryStream();
        GraphJson.Write(graph, stream);
        return stream.ToArray();
    }
}
