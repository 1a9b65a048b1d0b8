using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Workload;
using OrgGraph.Model;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.Workload;

/// <summary>What may not turn a verdict: other plans, copies, names, and other readings of what was guessed.</summary>
public sealed class VerdictTests
{
    private const double Slack = 1e-9;
    private static readonly string[] s_bureaus = [.. "甲乙丙丁戊己庚辛壬癸".Select(c => c + "局")];
    private static readonly WorkloadOptions s_options = new() { MinimumPeers = 4 };

    private static readonly Uncertainty[] s_guesses =
    [
        Uncertainty.RoleNotDecided, Uncertainty.RowIncomplete, Uncertainty.CellMerged, Uncertainty.NameUnclear,
        Uncertainty.SaidOnce, Uncertainty.RowGuessed,
    ];

    [Test]
    public void No_unmarked_verdict_turns_whatever_the_guesses_mean() => Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var graph = Flagged(Build(PlanOf(random, "a")), random);
        var read = WorkloadAnalysis.Compute(graph, s_options);
        return Enumerable.Range(0, 8).All(_ => Agrees(read, WorkloadAnalysis.Compute(OtherReading(graph, random), s_options)));
    }).CheckFixed();

    [Test]
    public void No_unmarked_verdict_turns_when_all_guesses_are_read_alike() => Prop.ForAll(RandomGraphs.Any, any =>
    {
        var graph = Flagged(any, new Random(any.Responsibilities.Length));
        var read = WorkloadAnalysis.Compute(graph, s_options);
        return new[] { Role.Lead, Role.Responsible, Role.Assist }.All(role => Agrees(
            read,
            WorkloadAnalysis.Compute(With(graph, e => Guesses.IsGuess(e.Uncertainty) ? e with { Role = role } : e), s_options)));
    }).CheckFixed();

    [Test]
    public void A_verdict_that_a_reading_turns_is_marked()
    {
        var plan = new TestPlan("a");
        foreach (var (i, bureau) in s_bureaus.Index())
        {
            for (var n = 0; n < (i == 0 ? 12 : 2); n++)
            {
                plan.Measure($"{bureau}{n}", lead: i == 0 && n > 2 ? bureau + "？" : bureau);
            }
        }

        var first = WorkloadAnalysis.Compute(Build(plan)).Find(s_bureaus[0])!;
        Assert.Multiple(() =>
        {
            Assert.That(first.IsOverloaded && first.IsDoubtful);
            Assert.That(first.Guessed, Is.EqualTo(9));
            Assert.That(first.Low, Is.EqualTo(3 + (9 * 0.3)).Within(Slack));
            Assert.That(first.High, Is.EqualTo(12).Within(Slack));
        });
    }

    [Test]
    public void Without_guesses_a_range_is_a_point() => Prop.ForAll(Seeds, seed =>
        WorkloadAnalysis.Compute(Build(PlanOf(new Random(seed), "a")), s_options).Units
            .All(u => u.Low == u.Total && u.High == u.Total && !u.IsDoubtful)).CheckFixed();

    [Test]
    public void Plans_of_another_government_or_year_change_nothing() => Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var (own, other, older) = (PlanOf(random, "a"), PlanOf(random, "b", "云岭市"), PlanOf(random, "c", year: 2023));
        var alone = WorkloadAnalysis.Compute(Build(own), s_options);
        var part = WorkloadScope.Choose(Build(own, other, older)).Parts.Single(p => p.Jurisdiction == own.Plan.Jurisdiction);
        return part.Year == 2024 && Same(alone, WorkloadAnalysis.Compute(part.Graph, s_options), id => id);
    }).CheckFixed();

    [Test]
    public void A_copy_of_a_plan_changes_nothing() => Prop.ForAll(Seeds, seed =>
    {
        var (first, copy) = (PlanOf(new Random(seed), "a"), PlanOf(new Random(seed), "b"));
        return Same(
            WorkloadAnalysis.Compute(Build(first), s_options), WorkloadAnalysis.Compute(Build(first, copy), s_options), id => id);
    }).CheckFixed();

    [Test]
    public void One_plan_in_two_changes_nothing() => Prop.ForAll(Seeds, seed =>
    {
        var whole = PlanOf(new Random(seed), "a");
        var halves =
            new[] { 0, 1 }.Select(half => PlanOf(new Random(seed), half + "x", title: $"行动计划之{half}", half: half)).ToArray();
        return Same(
            WorkloadAnalysis.Compute(Build(whole), s_options), WorkloadAnalysis.Compute(Build(halves), s_options), id => id);
    }).CheckFixed();

    [Test]
    public void Other_names_change_only_names() =>
        Prop.ForAll(RandomGraphs.Any, StandsUnderOtherNames).CheckFixed();

    [Test]
    public void Other_names_turn_no_verdict() => Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed); // units that have peers
        return StandsUnderOtherNames(Flagged(Build(PlanOf(random, "a")), random));
    }).CheckFixed();

    private static bool StandsUnderOtherNames(ResponsibilityGraph graph)
    {
        static string Renamed(string id) => "新" + id;
        var other = graph with
        {
            Units =
            [
                .. graph.Units.Select(u => u with
                {
                    Id = Renamed(u.Id), MemberIds = [.. u.MemberIds.Select(Renamed)],
                    ParentId = u.ParentId is { } p ? Renamed(p) : null,
                    CounterpartId = u.CounterpartId is { } c ? Renamed(c) : null,
                }),
            ],
            Responsibilities = [.. graph.Responsibilities.Select(e => e with { UnitId = Renamed(e.UnitId) })],
        };
        return Same(WorkloadAnalysis.Compute(graph, s_options), WorkloadAnalysis.Compute(other, s_options), Renamed);
    }

    [Test]
    public void The_newest_year_of_each_government_is_told_and_the_others_are_named()
    {
        var graph = Build(
            new TestPlan("a", year: 2022).Measure("一", lead: "甲局"), new TestPlan("b", year: 2024).Measure("一", lead: "甲局"),
            new TestPlan("c", "云岭市", 2023).Measure("一", lead: "乙局"));
        Assert.Multiple(() =>
        {
            Assert.That(WorkloadScope.Choose(graph).Parts.Select(p => p.Name), Is.EqualTo(new[] { "青河区/2024", "云岭市/2023" }));
            Assert.That(WorkloadScope.Choose(graph).LeftOut.Select(p => p.Name), Is.EqualTo(new[] { "青河区/2022" }));
            Assert.That(WorkloadScope.Choose(graph, isAsked: true).Parts, Has.Length.EqualTo(3));
        });
    }

    private static Arbitrary<int> Seeds { get; } = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    private static ResponsibilityGraph Build(params TestPlan[] plans) => GraphBuilder.Build(plans.Select(p => p.Build()), []);

    // Two bureaus lead most; the others now and then. Of halves each has every second measure.
    private static TestPlan PlanOf(
        Random random, string file, string place = "青河区", int year = 2024, string title = "蓝天行动计划", int? half = null)
    {
        var plan = new TestPlan(file, place, year, title);
        for (var i = 0; i < 24; i++)
        {
            var names = s_bureaus.OrderBy(_ => random.Next()).ToList();
            var lead = random.Next(3) == 0 ? names[0] : s_bureaus[random.Next(2)];
            var shared = random.Next(3) == 0 && names[1] != lead ? "、" + names[1] : "";
            if (half is null || half == i % 2)
            {
                plan.Measure(
                    $"措施{i}", lead: random.Next(8) == 0 ? "" : lead + shared,
                    responsible: names[2], assist: string.Join('、', names.Skip(3).Take(i % 4)));
            }
            else
            {
                random.Next(8); // the same draws as in the whole
            }
        }

        return plan;
    }

    private static ResponsibilityGraph Flagged(ResponsibilityGraph graph, Random random) => With(
        graph, e => random.Next(3) == 0 ? e with { Uncertainty = s_guesses[random.Next(s_guesses.Length)] } : e);

    private static ResponsibilityGraph OtherReading(ResponsibilityGraph graph, Random random) => With(graph, e =>
        !Guesses.IsGuess(e.Uncertainty) ? e
        : !Guesses.IsOfRoleOnly(e.Uncertainty) && random.Next(3) == 0 ? null
        : e with { Role = (Role)random.Next(3) });

    // As documents are read: a unit has a role in a measure once.
    private static ResponsibilityGraph With(ResponsibilityGraph graph, Func<Responsibility, Responsibility?> reading) =>
        graph with
    {
        Responsibilities =
        [
            .. graph.Responsibilities.Select(e => e.Role == Role.Oversees ? e with { Role = Role.Assist } : e)
                .DistinctBy(e => (e.UnitId, e.MeasureId, e.Role)).Select(reading).OfType<Responsibility>()
                .DistinctBy(e => (e.UnitId, e.MeasureId, e.Role)),
        ],
    };

    private static bool Agrees(WorkloadTable read, WorkloadTable other) => read.Units.All(u =>
        other.Find(u.Unit.Id) is { } o
        && o.Total >= u.Low - Slack && o.Total <= u.High + Slack
        && (u.IsDoubtful || u.IsOverloaded == o.IsOverloaded)
        && (o.PeerGroup is null || double.IsNaN(u.FenceLow)
            || (o.Fence >= u.FenceLow - Slack && o.Fence <= u.FenceHigh + Slack)));

    private static bool Same(WorkloadTable first, WorkloadTable second, Func<string, string> renamed) =>
        first.Units.Where(u => u.Total > 0).All(u => second.Find(renamed(u.Unit.Id)) is { } o
            && Math.Abs(o.Total - u.Total) < Slack && o.IsOverloaded == u.IsOverloaded && o.IsDoubtful == u.IsDoubtful
            && (double.IsNaN(u.Fence) ? double.IsNaN(o.Fence) : Math.Abs(o.Fence - u.Fence) < Slack));
}
