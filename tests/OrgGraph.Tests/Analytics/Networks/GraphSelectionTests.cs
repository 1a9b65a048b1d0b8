using NUnit.Framework;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Tests.Model;

namespace OrgGraph.Tests.Analytics.Networks;

public sealed class GraphSelectionTests
{
    private static readonly Unit s_towns = new()
    {
        Id = "青河区各镇", Jurisdiction = "青河区", Level = UnitLevel.Group, Kind = UnitKind.Group,
        MemberIds = ["甲镇", "乙镇"], MembersKnown = true,
    };

    [Test]
    public void Nothing_given_leaves_nothing_out()
    {
        var graph = Sample();
        var all = GraphSelection.All.Select(graph);
        Assert.Multiple(() =>
        {
            Assert.That(all.Measures, Is.EqualTo(graph.Measures));
            Assert.That(all.Responsibilities, Is.EqualTo(graph.Responsibilities));
            Assert.That(all.Units, Is.EqualTo(graph.Units));
        });
    }

    [Test]
    public void Years_and_plans_narrow_together()
    {
        var graph = Sample();
        var year = new GraphSelection { Years = [2024] }.Select(graph);
        var nothing = new GraphSelection { Years = [2024], Plans = [graph.Plans.Single(p => p.Year == 2023).Id] }.Select(graph);
        Assert.Multiple(() =>
        {
            Assert.That(year.Plans.Select(p => p.Year), Is.EqualTo(new int?[] { 2024 }));
            Assert.That(year.Measures.Select(m => m.Text), Is.EqualTo(new[] { "扫路", "种树", "看河" }));
            Assert.That(nothing.Measures, Is.Empty);
            Assert.That(nothing.Units, Is.Empty);
        });
    }

    [Test]
    public void A_section_stands_for_its_subsections()
    {
        var graph = Sample();
        var section = graph.Sections.Single(s => s.Title == "一、扬尘");
        var selected = new GraphSelection { Sections = [section.Id] }.Select(graph);
        Assert.Multiple(() =>
        {
            Assert.That(selected.Measures.Select(m => m.Text), Is.EqualTo(new[] { "扫路", "种树" }));
            Assert.That(selected.Sections.Select(s => s.Title), Is.EqualTo(new[] { "一、扬尘", "（一）绿化" }));
        });
    }

    [Test]
    public void Roles_and_levels_choose_edges_and_their_units()
    {
        var graph = Sample();
        var leads = new GraphSelection { Roles = [Role.Lead] }.Select(graph);
        var towns = new GraphSelection { Levels = [UnitLevel.Group] }.Select(graph);
        Assert.Multiple(() =>
        {
            Assert.That(leads.Responsibilities.Select(e => e.Role), Is.Not.Empty.And.All.EqualTo(Role.Lead));
            Assert.That(leads.Measures, Has.Length.EqualTo(graph.Measures.Length), "measures stay, though nobody leads them");
            Assert.That(towns.Responsibilities.Select(e => e.UnitId), Is.Not.Empty.And.All.EqualTo(s_towns.Id));
            Assert.That(towns.Units.Select(u => u.Id), Is.SupersetOf(new[] { "甲镇", "乙镇" }), "members that the group names");
        });
    }

    [Test]
    public void A_group_gives_way_to_its_members_each_once_a_role()
    {
        var graph = Sample();
        var expanded = new GraphSelection { ExpandGroups = true, Years = [2024] }.Select(graph);
        var tree = expanded.Measures.Single(m => m.Text == "种树").Id;
        var edges = expanded.Responsibilities.Where(e => e.MeasureId == tree).Select(e => (e.UnitId, e.Role));
        Assert.Multiple(() =>
        {
            Assert.That(edges, Is.EquivalentTo(new[]
            {
                ("青河区园林局", Role.Lead), ("甲镇", Role.Assist), ("乙镇", Role.Assist),
            }), "甲镇 is written beside its group");
            Assert.That(expanded.Responsibilities.Select(e => e.UnitId), Has.None.EqualTo(s_towns.Id));
        });
    }

    [Test]
    public void Groups_of_groups_and_circles_end_at_units()
    {
        var outer = s_towns with { Id = "青河区镇街", MemberIds = ["青河区各镇", "丙街道", "青河区镇街"] };
        var plan = new TestPlan("a.txt")
            .Unit("镇街", outer, s_towns, Single("甲镇"), Single("乙镇"), Single("丙街道"))
            .Measure("扫雪", lead: "区城管局", assist: "镇街");
        var expanded = new GraphSelection { ExpandGroups = true }.Select(GraphBuilder.Build([plan.Build()], []));
        Assert.That(expanded.Responsibilities.Select(e => e.UnitId), Is.EquivalentTo(new[] { "青河区城管局", "甲镇", "乙镇", "丙街道" }));
    }

    [Test]
    public void Networks_are_those_of_the_measures()
    {
        var graph = Sample();
        var twoMode = TwoModeGraph.Of(graph);
        var collaboration = UnitNetwork.Collaboration(graph);
        var newman = UnitNetwork.Collaboration(graph, CollaborationWeight.Newman);
        var roles = UnitNetwork.Collaboration(graph, CollaborationWeight.Roles, new LoadWeights(1, 0.5, 0.25));
        var calls = UnitNetwork.Calls(graph);
        Assert.Multiple(() =>
        {
            Assert.That(twoMode.Graph.NodeCount, Is.EqualTo(twoMode.Units.Length + graph.Measures.Length));
            Assert.That(
                twoMode.Graph.EdgeCount, Is.EqualTo(graph.Responsibilities.DistinctBy(e => (e.UnitId, e.MeasureId)).Count()));
            Assert.That(
                Ties(collaboration),
                Is.EquivalentTo(Collaboration.Project(graph).Select(c => (c.First, c.Second, (double)c.Measures))));
            Assert.That(
                Ties(newman).Select(t => (t.Item1, t.Item2, Math.Round(t.Item3, 12))),
                Is.EquivalentTo(Collaboration.Project(graph).Select(c => (c.First, c.Second, Math.Round(c.Weight, 12)))));
            Assert.That(Ties(roles), Has.Member(("青河区园林局", "青河区各镇", 0.25)).Or.Member(("青河区各镇", "青河区园林局", 0.25)));
            Assert.That(Ties(calls), Has.Member(("青河区环保局", "青河区城管局", 2.0)));
            Assert.That(Ties(calls), Has.Member(("青河区水务局", "青河区财政局", 1.0)), "responsible, where nobody leads");
        });
    }

    private static IEnumerable<(string, string, double)> Ties(UnitNetwork network) =>
        network.Graph.Edges().Select(e => (network.Units[e.From].Id, network.Units[e.To].Id, e.Weight));

    private static Unit Single(string name) => new() { Id = name, Jurisdiction = "青河区", Level = UnitLevel.Town };

    private static ResponsibilityGraph Sample() => GraphBuilder.Build(
        [
            new TestPlan("a.txt", year: 2023).Measure("扫路", lead: "区环保局", assist: "区城管局").Build(),
            new TestPlan("b.txt")
                .Unit("各镇", s_towns, Single("甲镇"), Single("乙镇"))
                .Unit("甲镇", Single("甲镇"))
                .Section("一、扬尘").Task("1", "道路").Measure("扫路", lead: "区环保局", responsible: "区城管局")
                .Section("（一）绿化", inner: true).Task("2", "树").Measure("种树", lead: "区园林局", assist: "各镇、甲镇")
                .Section("二、水").Task("3", "河").Measure("看河", responsible: "区水务局", assist: "区财政局")
                .Build(),
        ],
        []);
}
