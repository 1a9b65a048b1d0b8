using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Model;

public sealed class LoadTests
{
    [Test]
    public void Load_is_the_weighted_sum_of_roles()
    {
        var graph = Build(new TestPlan("a")
            .Measure("一", lead: "甲局", responsible: "乙局", assist: "丙局")
            .Measure("二", lead: "甲局", assist: "乙局"));
        var loads = UnitLoad.Compute(graph);
        Assert.Multiple(() =>
        {
            Assert.That(loads.Select(l => l.Unit.Id), Is.EqualTo(new[] { "甲局", "乙局", "丙局" }));
            Assert.That(loads.Select(l => l.Load), Is.EqualTo(new[] { 2.0, 1.0, 0.3 }).Within(1e-12));
            Assert.That((loads[1].Leads, loads[1].Responsible, loads[1].Assists), Is.EqualTo((0, 1, 1)));
        });
    }

    [Test]
    public void Weights_can_be_chosen()
    {
        var graph = Build(new TestPlan("a").Measure("一", lead: "甲局", assist: "乙局、丙局"));
        Assert.That(
            UnitLoad.Compute(graph, new LoadWeights(Lead: 0, Assist: 2)).Select(l => l.Load),
            Is.EqualTo(new[] { 2.0, 2.0, 0.0 }));
    }

    [Test]
    public void Each_member_of_a_group_bears_its_duties_whole()
    {
        var graph = Build(new TestPlan("a")
            .Unit("各镇", Unit("各镇") with { MemberIds = ["东镇", "西镇"], MembersKnown = true }, Unit("东镇"), Unit("西镇"))
            .Measure("一", lead: "各镇").Measure("二", lead: "东镇", assist: "各镇"));
        var loads = UnitLoad.Compute(graph).ToDictionary(l => l.Unit.Id);
        Assert.Multiple(() =>
        {
            Assert.That(loads["各镇"].Load, Is.Zero);
            Assert.That(loads["各镇"].Leads, Is.EqualTo(1));
            Assert.That(loads["东镇"].FromGroups, Is.EqualTo(1.3).Within(1e-12));
            Assert.That(loads["东镇"].Load, Is.EqualTo(2.3).Within(1e-12));
            Assert.That(loads["西镇"].Load, Is.EqualTo(1.3).Within(1e-12));
        });
    }

    [Test]
    public void A_group_within_a_group_gives_way_to_its_members_too()
    {
        var graph = Build(new TestPlan("a")
            .Unit("各街镇", Unit("各街镇") with { MemberIds = ["东街", "各镇"], MembersKnown = true }, Unit("东街"))
            .Unit("各镇", Unit("各镇") with { MemberIds = ["南镇", "北镇"], MembersKnown = true }, Unit("南镇"), Unit("北镇"))
            .Measure("一", lead: "各街镇").Measure("二", assist: "各镇"));
        var loads = UnitLoad.Compute(graph).ToDictionary(l => l.Unit.Id, l => l.Load);
        Assert.Multiple(() =>
        {
            Assert.That(loads["各街镇"], Is.Zero);
            Assert.That(loads["各镇"], Is.Zero);
            Assert.That(loads["东街"], Is.EqualTo(1.0).Within(1e-12));
            Assert.That(loads["南镇"], Is.EqualTo(1.3).Within(1e-12));
            Assert.That(loads["北镇"], Is.EqualTo(1.3).Within(1e-12));
        });
    }

    [Test]
    public void Groups_that_only_name_each_other_keep_their_points()
    {
        Unit[] units =
        [
            Unit("甲组") with { MemberIds = ["乙组"], MembersKnown = true },
            Unit("乙组") with { MemberIds = ["甲组"], MembersKnown = true },
        ];
        Assert.That(
            LoadHolders.Find(units).Select(h => (h.Key, h.Value.Single())), Is.EqualTo(new[] { ("甲组", "甲组"), ("乙组", "乙组") }));
    }

    [Test]
    public void A_group_of_which_only_some_members_are_named_keeps_its_points_and_these_bear_them_too()
    {
        var graph = Build(new TestPlan("a")
            .Unit("各镇", Unit("各镇") with { MemberIds = ["东镇"] }, Unit("东镇")).Measure("一", lead: "各镇"));
        Assert.That(
            UnitLoad.Compute(graph).Select(l => (l.Unit.Id, l.Load)), Is.EquivalentTo(new[] { ("东镇", 1.0), ("各镇", 1.0) }));
    }

    [Test]
    public void A_group_of_unknown_members_keeps_its_points()
    {
        var graph = Build(new TestPlan("a").Measure("一", lead: "各镇人民政府"));
        Assert.That(UnitLoad.Compute(graph)[0].Load, Is.EqualTo(1.0));
    }

    [Test]
    public void Points_are_those_of_the_duties_that_each_unit_bears_once_a_role() =>
        Check.One(FixedSeeds.Config(), Prop.ForAll(RandomGraphs.Any, graph =>
        {
            var bearers = LoadBearers.Find(graph.Units);
            var duties = graph.Responsibilities
                .SelectMany(r => bearers[r.UnitId].Surely.Select(b =>
                    (Unit: b, r.MeasureId, Role: r.Role is Role.Lead or Role.Responsible ? r.Role : Role.Assist))).Distinct();
            var given = duties.Sum(d => d.Role == Role.Lead ? 1.0 : d.Role == Role.Responsible ? 0.7 : 0.3);
            return Math.Abs(given - UnitLoad.Compute(graph).Sum(l => l.Load)) < 1e-9;
        }));

    [Test]
    public void Some_members_of_a_group_may_have_its_duties_and_the_group_keeps_them()
    {
        var units = new[] { Unit("相关镇") with { MemberIds = ["东镇", "西镇"], MembersKnown = true }, Unit("东镇"), Unit("西镇") };
        var bearers = LoadBearers.Find(units)["相关镇"];
        Assert.Multiple(() =>
        {
            Assert.That(bearers.Surely, Is.EqualTo(new[] { "相关镇" }));
            Assert.That(bearers.Perhaps, Is.EqualTo(new[] { "东镇", "西镇" }));
        });
    }

    [Test]
    public void Collaboration_agrees_with_counting_by_hand() =>
        Check.One(FixedSeeds.Config(), Prop.ForAll(RandomGraphs.Any, graph =>
        {
            var members = graph.Measures.ToDictionary(
                m => m.Id, m => graph.Responsibilities.Where(r => r.MeasureId == m.Id).Select(r => r.UnitId).ToHashSet());
            var expected =
                from a in graph.Units
                from b in graph.Units
                where string.CompareOrdinal(a.Id, b.Id) < 0
                let shared = members.Values.Where(s => s.Contains(a.Id) && s.Contains(b.Id)).ToList()
                where shared.Count > 0
                select (a.Id, b.Id, shared.Count, Weight: shared.Sum(s => 1.0 / (s.Count - 1)));
            var actual = Collaboration.Project(graph).ToDictionary(c => (c.First, c.Second));
            return expected.Count() == actual.Count && expected.All(e =>
                actual[(e.Item1, e.Item2)].Measures == e.Count && Math.Abs(actual[(e.Item1, e.Item2)].Weight - e.Weight) < 1e-9);
        }));

    [Test]
    public void Pairs_that_meet_most_come_first()
    {
        var graph = Build(new TestPlan("a")
            .Measure("一", lead: "甲局", assist: "乙局").Measure("二", lead: "甲局", assist: "乙局、丙局"));
        var pairs = Collaboration.Project(graph);
        Assert.Multiple(() =>
        {
            Assert.That(pairs, Has.Length.EqualTo(3));
            Assert.That(pairs[0], Is.EqualTo(new Collaboration("乙局", "甲局", 2, 1.5)));
            Assert.That(pairs.Skip(1).Select(p => p.Weight), Is.EqualTo(new[] { 0.5, 0.5 }));
        });
    }

    private static Unit Unit(string id) => new() { Id = id, Jurisdiction = "青河区" };

    private static ResponsibilityGraph Build(TestPlan plan) => GraphBuilder.Build([plan.Build()], []);
}
