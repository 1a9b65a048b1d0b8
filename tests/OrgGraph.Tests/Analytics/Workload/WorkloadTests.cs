using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.Workload;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.Workload;

public sealed class WorkloadTests
{
    private const string Bureaus = "甲乙丙丁戊己庚辛";

    [Test]
    public void The_base_load_is_that_of_UnitLoad() => Prop.ForAll(RandomGraphs.Any, graph =>
    {
        var workload = WorkloadAnalysis.Compute(graph);
        return UnitLoad.Compute(graph)
            .All(l => workload.Find(l.Unit.Id)!.Base == l.Load && workload.Find(l.Unit.Id)!.Leads == l.Leads);
    }).CheckFixed();

    [Test]
    public void Months_and_sections_add_up() => Prop.ForAll(RandomGraphs.Any, graph =>
        WorkloadAnalysis.Compute(graph).Units.All(u =>
            Math.Abs(u.ByMonth.Sum(m => m.Points) + u.Recurring + u.Unscheduled - u.Total) < 1e-9
            && Math.Abs(u.BySection.Sum(s => s.Points) - u.Total) < 1e-9)).CheckFixed();

    [Test]
    public void Coordination_adds_up_to_that_of_the_measures() => Prop.ForAll(RandomGraphs.Any, graph =>
    {
        var units = graph.Units.ToDictionary(u => u.Id);
        bool HandsOn(string id) => units[id] is { MembersKnown: true, MemberIds.Length: > 0 };
        IEnumerable<string> Holders(string id)
        {
            var reached = new HashSet<string> { id };
            while (reached.Where(HandsOn).SelectMany(g => units[g].MemberIds).ToList().Exists(reached.Add))
            {
            }

            return reached.All(HandsOn) ? [id] : reached.Where(r => !HandsOn(r));
        }

        var expected = graph.Responsibilities.GroupBy(r => r.MeasureId)
            .Where(m => m.Any(r => r.Role is Role.Lead or Role.Responsible))
            .Sum(m => CoordinationCost.Compute(m.SelectMany(r => Holders(r.UnitId)).Distinct().Count() - 1, 0.2));
        return Math.Abs(WorkloadAnalysis.Compute(graph).Units.Sum(u => u.Coordination) - expected) < 1e-9;
    }).CheckFixed();

    [Test]
    public void Shares_are_of_measures_and_not_of_edges() => Prop.ForAll(RandomGraphs.Any, graph =>
    {
        var workload = WorkloadAnalysis.Compute(graph);
        var edges = graph.Responsibilities.Where(r => r.Role == workload.Accountable).ToList();
        return workload.Units.All(u =>
            edges.Where(e => e.UnitId == u.Unit.Id).Select(e => e.MeasureId).Distinct().ToList() is var own
            && u.Accountable == own.Count
            && u.Alone == own.Count(m => edges.Where(e => e.MeasureId == m).Select(e => e.UnitId).Distinct().Count() == 1)
            && (graph.Measures.IsEmpty || Math.Abs(u.Share - ((double)own.Count / graph.Measures.Length)) < 1e-12));
    }).CheckFixed();

    [Test]
    public void The_scale_of_weights_changes_no_flag() => Prop.ForAll(RandomGraphs.Any, graph =>
    {
        static IEnumerable<string> Flagged(WorkloadTable workload) => workload.Overloaded.Select(u => u.Unit.Id).Order();
        var scaled = new WorkloadOptions { Weights = new LoadWeights(4, 2.8, 1.2), CoordinationFactor = 0.8, MinimumPeers = 4 };
        return Flagged(WorkloadAnalysis.Compute(graph, new WorkloadOptions { MinimumPeers = 4 }))
            .SequenceEqual(Flagged(WorkloadAnalysis.Compute(graph, scaled)));
    }).CheckFixed();

    [Test]
    public void A_lead_bears_the_cost_of_its_partners()
    {
        var workload = Of(new TestPlan("a").Measure("一", lead: "甲局", responsible: "乙局", assist: "丙局、丁局"));
        Assert.Multiple(() =>
        {
            Assert.That(workload.Find("甲局")!.Base, Is.EqualTo(1));
            Assert.That(workload.Find("甲局")!.Coordination, Is.EqualTo(0.2 * Math.Log(4)).Within(1e-12));
            Assert.That(workload.Find("乙局")!.Coordination, Is.Zero);
        });
    }

    [Test]
    public void Joint_leads_share_the_cost_and_without_a_lead_the_responsible_bear_it()
    {
        var workload = Of(new TestPlan("a").Measure("一", lead: "甲局、乙局").Measure("二", responsible: "丙局", assist: "丁局"));
        Assert.Multiple(() =>
        {
            Assert.That(workload.Find("甲局")!.Coordination, Is.EqualTo(0.1 * Math.Log(2)).Within(1e-12));
            Assert.That(workload.Find("丙局")!.Coordination, Is.EqualTo(0.2 * Math.Log(2)).Within(1e-12));
        });
    }

    [Test]
    public void Months_count_leads_in_the_month_in_which_they_are_due()
    {
        var workload = Of(new TestPlan("a")
            .Measure("一", lead: "甲局", deadline: "6-7月").Measure("二", lead: "甲局", deadline: "年底前")
            .Measure("三", lead: "甲局", deadline: "长期实施").Measure("四", lead: "甲局"));
        var unit = workload.Find("甲局")!;
        Assert.Multiple(() =>
        {
            Assert.That(unit.ByMonth, Is.EqualTo(new[]
            {
                new MonthLoad(2024, 6, 0.5, 0), new MonthLoad(2024, 7, 0.5, 1), new MonthLoad(2024, 12, 1, 1, YearEnd: 1),
            }));
            Assert.That((unit.Recurring, unit.Unscheduled), Is.EqualTo((1.0, 1.0)));
        });
    }

    [Test]
    public void Sections_are_the_outermost_ones()
    {
        var plan = new TestPlan("a").Section("一、外").Section("（一）内", inner: true).Task("1", "任务").Measure("一", lead: "甲局")
            .Section("二、外").Task("2", "任务");
        Assert.That(Of(plan).Find("甲局")!.BySection.Single().SectionId, Is.EqualTo(plan.Plan.Id + "§1"));
    }

    [Test]
    public void Subsections_count_where_a_plan_has_a_single_section()
    {
        var plan = new TestPlan("a").Section("一、外").Section("（一）内", inner: true).Task("1", "任务").Measure("一", lead: "甲局")
            .Section("（二）内", inner: true).Task("2", "任务").Measure("二", lead: "甲局");
        Assert.That(
            Of(plan).Find("甲局")!.BySection.Select(s => s.SectionId),
            Is.EqualTo(new[] { plan.Plan.Id + "§2", plan.Plan.Id + "§3" }));
    }

    [Test]
    public void A_unit_far_above_its_peers_is_overloaded_and_a_partner_of_the_same_field_could_relieve_it()
    {
        Assert.That(Of(Uneven()).Units.Where(u => u.CouldTakeMore), Is.Empty, "辛局 leads nothing: light is not idle");
        var workload = Of(Uneven().Measure("清理河道淤泥", lead: "辛局"));
        Assert.Multiple(() =>
        {
            Assert.That(workload.Overloaded.Select(u => u.Unit.Id), Is.EqualTo(new[] { "甲局" }));
            Assert.That(workload.Find("甲局")!.PeerGroup!.Count, Is.EqualTo(8));
            Assert.That(workload.Units.Where(u => u.CouldTakeMore).Select(u => u.Unit.Id), Is.EqualTo(new[] { "辛局" }));
            Assert.That(workload.Find("辛局")!.CouldRelieve, Has.One.Matches<Relief>(r => r!.UnitId == "甲局" && r.Measures == 1));
        });
    }

    [Test]
    public void Too_few_peers_are_not_judged()
    {
        var workload = Of(Uneven(), new WorkloadOptions { MinimumPeers = 9 });
        Assert.Multiple(() =>
        {
            Assert.That(workload.Overloaded, Is.Empty);
            Assert.That(workload.Find("甲局")!.PeerGroup, Is.Null);
            Assert.That(workload.Find("甲局")!.Fence, Is.NaN);
        });
    }

    [Test]
    public void Peers_of_another_kind_are_only_asked_where_the_own_are_too_few()
    {
        var plan = Uneven().Unit("镇办", Unit("镇办", UnitKind.StreetOffice)).Measure("末", lead: "镇办");
        var workload = Of(plan);
        Assert.Multiple(() =>
        {
            Assert.That(workload.Find("甲局")!.PeerGroup!.Kind, Is.EqualTo(UnitKind.Department));
            Assert.That(workload.Find("镇办")!.PeerGroup!.Kind, Is.Null);
            Assert.That(workload.Find("镇办")!.PeerGroup!.Count, Is.EqualTo(9));
        });
    }

    [Test]
    public void A_government_is_compared_with_governments_only()
    {
        var plan = Uneven().Unit("区政府", Unit("青河区人民政府", UnitKind.Government)).Measure("末", lead: "区政府");
        var alone = Of(plan);
        Assert.Multiple(() =>
        {
            Assert.That(alone.Find("青河区人民政府")!.PeerGroup, Is.Null, "its own bureaus are no peers");
            Assert.That(alone.Find("甲局")!.PeerGroup!.Count, Is.EqualTo(8));
        });
        for (var i = 1; i <= 8; i++)
        {
            var id = $"{i}区人民政府";
            plan.Unit(id, Unit(id, UnitKind.Government) with { Jurisdiction = $"{i}区" }).Measure($"区{i}", lead: id);
        }

        var peers = Of(plan).Find("青河区人民政府")!.PeerGroup!;
        Assert.That(
            (peers.Level, peers.Kind, peers.Count), Is.EqualTo((UnitLevel.District, (UnitKind?)UnitKind.Government, 9)));
    }

    [Test]
    public void A_branch_stands_among_the_units_of_the_government_that_it_works_in()
    {
        var branch = new Unit { Id = "市局青河分局", Jurisdiction = "云岭市", Level = UnitLevel.Municipal, Kind = UnitKind.Branch };
        var peers = Of(Uneven().Unit("分局", branch).Measure("末", lead: "分局")).Find(branch.Id)!.PeerGroup!;
        Assert.That((peers.Level, peers.Kind, peers.Jurisdiction), Is.EqualTo((UnitLevel.District, (UnitKind?)null, "青河区")));
    }

    [Test]
    public void Only_units_of_the_same_government_could_relieve()
    {
        var town = new Unit { Id = "东镇", Jurisdiction = "青河区", Level = UnitLevel.Town, Kind = UnitKind.Government };
        var plan = Uneven();
        for (var i = 1; i <= 8; i++)
        {
            plan.Unit($"{i}镇", town with { Id = $"{i}镇" })
                .Measure($"镇{i}", lead: i == 1 ? "甲局" : $"{i}镇", assist: i == 1 ? "1镇" : "");
        }

        var light = Of(plan).Find("1镇")!;
        Assert.Multiple(() =>
        {
            Assert.That(light.Total, Is.LessThanOrEqualTo(light.PeerGroup!.LowerQuartile));
            Assert.That(light.CouldTakeMore, Is.False);
        });
    }

    [Test]
    public void Groups_are_no_peers() =>
        Assert.That(Of(Uneven().Measure("末", lead: "各镇人民政府")).Find("各镇人民政府")!.PeerGroup, Is.Null);

    [Test]
    public void Options_out_of_range_are_refused() => Assert.Multiple(() =>
    {
        foreach (var bad in (WorkloadOptions[])
            [
                new() { Weights = new LoadWeights(Lead: -1) }, new() { Weights = new LoadWeights(Assist: double.NaN) },
                new() { CoordinationFactor = double.PositiveInfinity }, new() { MinimumPeers = 3 },
                new() { Threshold = new OverloadThreshold(Factor: -1) },
            ])
        {
            Assert.That(
                () => WorkloadAnalysis.Compute(ResponsibilityGraph.Empty, bad), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    });

    [Test]
    public void It_can_be_stopped() => Assert.That(
        () => WorkloadAnalysis.Compute(GraphBuilder.Build([Uneven().Build()], []), null, new CancellationToken(canceled: true)),
        Throws.InstanceOf<OperationCanceledException>());

    // Seven bureaus lead two or three measures, 甲 leads forty; 辛 assists in one of these.
    private static TestPlan Uneven()
    {
        var plan = new TestPlan("a");
        for (var i = 0; i < 40; i++)
        {
            plan.Measure(i == 0 ? "清理河道垃圾" : $"甲{i}", lead: "甲局", assist: i == 0 ? "辛局" : "");
        }

        foreach (var bureau in Bureaus[1..^1])
        {
            plan.Measure($"{bureau}1", lead: $"{bureau}局").Measure($"{bureau}2", lead: $"{bureau}局", assist: "乙局");
        }

        return plan;
    }

    private static Unit Unit(string id, UnitKind kind) =>
        new() { Id = id, Jurisdiction = "青河区", Level = UnitLevel.District, Kind = kind };

    private static WorkloadTable Of(TestPlan plan, WorkloadOptions? options = null) =>
        WorkloadAnalysis.Compute(GraphBuilder.Build([plan.Build()], []), options);
}
