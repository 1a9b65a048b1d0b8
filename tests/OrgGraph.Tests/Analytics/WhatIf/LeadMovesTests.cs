using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.WhatIf;
using OrgGraph.Model.Json;
using OrgGraph.Tests.Analytics.Comparison;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.WhatIf;

public sealed class LeadMovesTests
{
    private const string A = "青河区甲局";
    private const string B = "青河区乙局";
    private const string C = "青河区丙局";
    private const string Outside = "青河区丁局";

    private static readonly ResponsibilityGraph s_graph = PlanGraphs.Of(new TestPlan("a.txt")
        .Measure("一", "区甲局", assist: "区乙局、区丙局")
        .Measure("二", responsible: "区甲局、区乙局", assist: "区丙局")
        .Measure("三", "区丁局"));

    private static readonly string s_one = s_graph.Measures[0].Id;
    private static readonly string s_two = s_graph.Measures[1].Id;

    private static string Show(ResponsibilityGraph graph, string measure) => string.Join(' ', graph.Responsibilities
        .Where(e => e.MeasureId == measure)
        .Select(e => $"{e.UnitId[3]}:{e.Role.ToString()[0]}{(e.Uncertain ? "?" : "")}"));

    [Test]
    public void The_lead_goes_over_and_its_giver_assists()
    {
        var after = LeadMoves.Apply(s_graph, [new LeadMove(s_one, A, B)]);
        Assert.That(Show(after, s_one), Is.EqualTo("乙:L? 丙:A 甲:A?"));
        Assert.That(Show(after, s_two), Is.EqualTo(Show(s_graph, s_two)));
    }

    [Test]
    public void The_giver_may_leave() => Assert.That(
        Show(LeadMoves.Apply(s_graph, [new LeadMove(s_one, A, B)], leave: true), s_one), Is.EqualTo("乙:L? 丙:A"));

    [Test]
    public void Where_nobody_leads_those_responsible_answer() => Assert.That(
        Show(LeadMoves.Apply(s_graph, [new LeadMove(s_two, A, C)]), s_two), Is.EqualTo("丙:R? 乙:R 甲:A?"));

    [Test]
    public void Every_edge_keeps_the_place_where_its_unit_is_named()
    {
        var before =
            s_graph.Responsibilities.Where(e => e.MeasureId == s_one).ToDictionary(e => e.UnitId, e => (e.Mention, e.Source));
        var after = LeadMoves.Apply(s_graph, [new LeadMove(s_one, A, B)]).Responsibilities.Where(e => e.MeasureId == s_one);
        foreach (var edge in after)
        {
            Assert.That((edge.Mention, edge.Source), Is.EqualTo(before[edge.UnitId]));
        }

        // a unit that the measure does not name stands where the name that it replaces stands
        var stranger =
            LeadMoves.Apply(s_graph, [new LeadMove(s_one, A, Outside)])
                .Responsibilities.Single(e => e.MeasureId == s_one && e.UnitId == Outside);
        Assert.That((stranger.Mention, stranger.Source), Is.EqualTo(before[A]));
        Assert.That(stranger.Uncertainty, Is.EqualTo(Uncertainty.Hypothetical));
    }

    [Test]
    public void There_and_back_is_the_graph_as_it_was()
    {
        var back = LeadMoves.Apply(s_graph, [new LeadMove(s_one, A, B), new LeadMove(s_one, B, A)]);
        Assert.That(back.Responsibilities, Is.EqualTo(s_graph.Responsibilities));
        Assert.That(WhatIfAnalysis.Analyze(s_graph, back).Units, Has.None.Matches<UnitEffect>(u => u!.IsChanged));
    }

    [Test]
    public void A_graph_with_moves_can_be_written_and_read()
    {
        var after = LeadMoves.Apply(s_graph, [new LeadMove(s_one, A, B)]);
        using var stream = new MemoryStream();
        GraphJson.Write(after, stream);
        Assert.That(System.Text.Encoding.UTF8.GetString(stream.ToArray()), Does.Contain("Hypothetical").IgnoreCase);
        Assert.That(GraphJson.Read(stream.ToArray(), []).Responsibilities, Is.EqualTo(after.Responsibilities));
    }

    [TestCase("？", A, B, MoveFault.NoSuchMeasure)]
    [TestCase("", "青河区无局", B, MoveFault.NoSuchFrom)]
    [TestCase("", A, "青河区无局", MoveFault.NoSuchTo)]
    [TestCase("", A, A, MoveFault.SameUnit)]
    [TestCase("", Outside, B, MoveFault.FromTakesNoPart)]
    [TestCase("", B, C, MoveFault.FromDoesNotLead)]
    public void Moves_that_cannot_be_made_are_refused(string measure, string from, string to, MoveFault fault)
    {
        var move = new LeadMove(s_one + measure, from, to);
        Assert.That(LeadMoves.FaultOf(s_graph, move), Is.EqualTo(fault));
        Assert.Throws<ArgumentException>(() => LeadMoves.Apply(s_graph, [move]));
    }

    [Test]
    public void Nobody_takes_over_what_it_leads_already() =>
        Assert.That(LeadMoves.FaultOf(s_graph, new LeadMove(s_two, A, B)), Is.EqualTo(MoveFault.ToLeadsAlready));

    [Test]
    public void Loads_and_calls_follow_the_lead()
    {
        var effects =
            WhatIfAnalysis.Analyze(s_graph, LeadMoves.Apply(s_graph, [new LeadMove(s_one, A, B)]))
                .Units.ToDictionary(u => u.Unit.Id);
        Assert.Multiple(() =>
        {
            Assert.That(effects[A].LoadGained, Is.EqualTo(-effects[B].LoadGained).Within(1e-12));
            Assert.That(
                effects[A].LoadGained, Is.EqualTo(-0.7 - (0.2 * Math.Log(3))).Within(1e-12),
                "a lead with two partners becomes an assist");
            Assert.That(effects[B].After.Load!.Leads, Is.EqualTo(1));
            Assert.That((effects[A].Before.CalledBy, effects[A].After.CalledBy), Is.EqualTo((0, 1)));
            Assert.That(effects[C].IsChanged, Is.False, "another unit calls on it, as one did before");
            Assert.That(effects[Outside].IsChanged, Is.False);
        });
    }

    [Test]
    public void No_moves_change_nothing() => Check.One(FixedSeeds.Config(), Prop.ForAll(RandomGraphs.Any, graph =>
        LeadMoves.Apply(graph, []) is var after && after.Responsibilities.SequenceEqual(graph.Responsibilities)));
}
