using NUnit.Framework;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Analytics.WhatIf;
using OrgGraph.Model;
using OrgGraph.Tests.Reports;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.Comparison;

/// <summary>
/// The figures that comparisons, what-ifs and cascades tell, counted again from the edges of graph.json (<see
/// cref="PlainCount"/>) by code that shares nothing with theirs.
/// </summary>
public sealed class RecountedFiguresTests
{
    private const double Slack = 1e-9;

    [Test]
    public void Changes_of_the_sample_city() => CheckComparison(
        PlanGraphs.Sample("云岭市优化营商环境2025年行动计划"), PlanGraphs.Sample("云岭市优化营商环境2026年行动计划"));

    [TestCase("001", "002")]
    [TestCase("003", "000")]
    public void Changes_of_the_seeds(string before, string after) =>
        CheckComparison(PlanGraphs.Seed(before), PlanGraphs.Seed(after));

    [Test]
    public void Sharing_of_the_sample_plans() => CheckMoves(PlanGraphs.Sample("云岭市优化营商环境2026年行动计划"));

    [TestCase("000")]
    [TestCase("001")]
    [TestCase("002")]
    [TestCase("003")]
    [TestCase("004")]
    public void Sharing_of_the_seeds(string seed) => CheckMoves(PlanGraphs.Seed(seed));

    [Test]
    public void Carrying_out_of_the_sample_city() => CheckCascade(
        PlanGraphs.Sample("云岭市优化营商环境2026年行动计划"), PlanGraphs.Sample("青溪区优化营商环境2026年任务分工表"));

    [TestCase("002", "000")]
    [TestCase("002", "003")]
    public void Carrying_out_of_the_seeds(string city, string district) =>
        CheckCascade(PlanGraphs.Seed(city), PlanGraphs.Seed(district));

    private static void CheckComparison(ResponsibilityGraph before, ResponsibilityGraph after)
    {
        var comparison = PlanComparison.Compare(before, after);
        var counts = Enum.GetValues<MeasureChangeKind>().ToDictionary(k => k, comparison.Count);
        Assert.Multiple(() =>
        {
            Assert.That(
                comparison.Measures.SelectMany(m => m.Before).Select(m => m.Id),
                Is.EquivalentTo(before.Measures.Select(m => m.Id)));
            Assert.That(
                comparison.Measures.SelectMany(m => m.After).Select(m => m.Id),
                Is.EquivalentTo(after.Measures.Select(m => m.Id)));
            Assert.That(counts.Values.Sum(), Is.EqualTo(comparison.Measures.Length));
            Assert.That(
                before.Measures.Length - comparison.Measures.Where(m => !m.After.IsEmpty).Sum(m => m.Before.Length),
                Is.EqualTo(counts[MeasureChangeKind.Dropped]));
            Assert.That(
                after.Measures.Length - comparison.Measures.Where(m => !m.Before.IsEmpty).Sum(m => m.After.Length),
                Is.EqualTo(counts[MeasureChangeKind.New]));
            foreach (var change in comparison.Measures)
            {
                Assert.That(change.LeadsBefore, Is.EquivalentTo(AnsweringFor(before, change.Before)), "who led before");
                Assert.That(change.LeadsAfter, Is.EquivalentTo(AnsweringFor(after, change.After)), "who leads now");
                Assert.That(
                    change.Kind, Is.EqualTo((change.Before.Length, change.After.Length) switch
                    {
                        (0, _) => MeasureChangeKind.New,
                        (_, 0) => MeasureChangeKind.Dropped,
                        (1, 1) when change.Kind is MeasureChangeKind.CarriedOn or MeasureChangeKind.Reworded => change.Kind,
                        (1, _) => MeasureChangeKind.Split,
                        (_, 1) => MeasureChangeKind.Merged,
                        _ => MeasureChangeKind.Regrouped,
                    }));
            }
        });
        var (loadsBefore, loadsAfter) = (LoadsOf(before), LoadsOf(after));
        Assert.Multiple(() =>
        {
            foreach (var unit in comparison.Units)
            {
                var was = unit.Before is { } b ? loadsBefore[b.Unit.Id] : 0;
                var now = unit.After is { } a ? loadsAfter[a.Unit.Id] : 0;
                Assert.That(unit.LoadGained, Is.EqualTo(now - was).Within(Slack), unit.Unit.Id);
                Assert.That(
                    unit.LeadsGained,
                    Is.EqualTo(LedBy(after, unit.After?.Unit.Id) - LedBy(before, unit.Before?.Unit.Id)), unit.Unit.Id);
            }
        });
    }

    private static void CheckMoves(ResponsibilityGraph graph)
    {
        var proposal = LeadBalancer.Propose(graph);
        Assert.Multiple(() =>
        {
            foreach (var offer in proposal.Offers)
            {
                Assert.That(offer.Moves.Select(m => m.MeasureId), Is.Unique, "one lead of a measure at a time");
                foreach (var step in offer.Steps)
                {
                    var after = LoadsOf(Moved(graph, offer.Moves.Take(step.Moves)));
                    var unit = offer.Unit.Unit.Id;
                    Assert.That(after[unit], Is.EqualTo(step.After.Total).Within(Slack), $"{unit}: {step.Moves}");
                }
            }

            foreach (var stuck in proposal.NotCleared)
            {
                var led = graph.Responsibilities.GroupBy(e => e.MeasureId)
                    .Count(m => AnsweringIn(m).Contains(stuck.Unit.Unit.Id));
                Assert.That(stuck.Leads, Is.EqualTo(led), stuck.Unit.Unit.Id);
                Assert.That(stuck.WithoutPartner + stuck.WithoutTaker + stuck.Movable, Is.LessThanOrEqualTo(led));
            }
        });

        var moves = proposal.Moves.Concat(proposal.Offers.SelectMany(o => o.Moves)).DistinctBy(m => m.MeasureId).ToList();
        var effects = WhatIfAnalysis.Analyze(graph, LeadMoves.Apply(graph, moves)).Units;
        var (was, now) = (LoadsOf(graph), LoadsOf(Moved(graph, moves)));
        Assert.Multiple(() =>
        {
            foreach (var effect in effects)
            {
                Assert.That(
                    effect.LoadGained, Is.EqualTo(now[effect.Unit.Id] - was[effect.Unit.Id]).Within(Slack), effect.Unit.Id);
            }
        });
    }

    private static void CheckCascade(ResponsibilityGraph city, ResponsibilityGraph district)
    {
        var cascade = Cascade.Find(city, district);
        var linked = cascade.Rows.SelectMany(r => r.CarriedOutBy).Select(l => l.Measure.Id).ToHashSet();
        var unmatched = cascade.UnmatchedPlans.Select(p => p.Id).ToHashSet();
        var planOf = district.Tasks.ToDictionary(t => t.Id, t => t.PlanId);
        Assert.Multiple(() =>
        {
            Assert.That(cascade.Rows.Select(r => r.Measure.Id), Is.EqualTo(city.Measures.Select(m => m.Id)));
            Assert.That(Enum.GetValues<CascadeState>().Sum(cascade.Count), Is.EqualTo(city.Measures.Length));
            Assert.That(linked, Is.SubsetOf(district.Measures.Select(m => m.Id)));
            Assert.That(
                cascade.WithoutParent.Select(m => m.Id),
                Is.EqualTo(
                    district.Measures.Where(m => !linked.Contains(m.Id) && !unmatched.Contains(planOf[m.TaskId]))
                        .Select(m => m.Id)));
            Assert.That(cascade.Gaps.Where(g => g.CarriedOutBy.Length > 0), Is.Empty, "what is carried out is no gap");
        });
    }

    // Who leads a measure stays in it to assist; who takes it over has no other role there.
    private static ResponsibilityGraph Moved(ResponsibilityGraph graph, IEnumerable<LeadMove> moves)
    {
        var edges = graph.Responsibilities.ToList();
        foreach (var move in moves)
        {
            var inMeasure = edges.Where(e => e.MeasureId == move.MeasureId).ToList();
            var role = inMeasure.Exists(e => e.Role == Role.Lead) ? Role.Lead : Role.Responsible;
            var lead = inMeasure.First(e => e.UnitId == move.From && e.Role == role);
            edges.RemoveAll(e => e.MeasureId == move.MeasureId && (e.UnitId == move.To || e == lead));
            edges.Add(lead with { UnitId = move.To });
            if (!inMeasure.Exists(e => e != lead && e.UnitId == move.From))
            {
                edges.Add(lead with { Role = Role.Assist });
            }
        }

        return graph with { Responsibilities = [.. edges], Metrics = [] };
    }

    private static Dictionary<string, double> LoadsOf(ResponsibilityGraph graph) => PlainCount.Of(graph).Values.Single().Loads;

    private static IEnumerable<string> AnsweringIn(IEnumerable<Responsibility> measure)
    {
        var edges = measure.ToList();
        var role = edges.Exists(e => e.Role == Role.Lead) ? Role.Lead : Role.Responsible;
        return edges.Where(e => e.Role == role).Select(e => e.UnitId).Distinct();
    }

    private static List<string> AnsweringFor(ResponsibilityGraph graph, IEnumerable<Measure> measures) =>
    [
        .. measures.SelectMany(m => AnsweringIn(graph.Responsibilities.Where(e => e.MeasureId == m.Id))).Distinct(),
    ];

    private static int LedBy(ResponsibilityGraph graph, string? unit) =>
        graph.Responsibilities.Where(e => e.UnitId == unit && e.Role == Role.Lead).Select(e => e.MeasureId).Distinct().Count();
}
