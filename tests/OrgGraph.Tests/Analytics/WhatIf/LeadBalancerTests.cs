using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.WhatIf;
using OrgGraph.Analytics.Workload;
using OrgGraph.Tests.Analytics.Comparison;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.WhatIf;

public sealed class LeadBalancerTests
{
    internal static WorkloadOptions Workload { get; } = new()
    {
        MinimumPeers = 4, Threshold = new OverloadThreshold(Factor: 0.5, MinRatio: 1.3),
    };

    private static Arbitrary<ResponsibilityGraph> Graphs { get; } =
        (from seed in Gen.Choose(0, int.MaxValue - 1) select Random(new Random(seed))).ToArbitrary();

    [Test]
    public void As_many_are_cleared_with_as_few_moves_as_by_trying_everything()
    {
        var (cleared, contended) = (0, 0);
        Check.One(FixedSeeds.Config(200), Prop.ForAll(Graphs, graph =>
        {
            var proposal =
                LeadBalancer.Propose(graph, new BalanceOptions { SameFieldOnly = false, Workload = Workload, Rounds = 1 });
            var (units, moves) = Best(graph);
            cleared += units;
            contended += proposal.NotCleared.Count(
                n => n.Obstacle is BalanceObstacle.RoomGoesToOthers or BalanceObstacle.TooLittleRoom);
            return (proposal.IsProven && proposal.Cleared.Length == units && proposal.Moves.Length == moves
                && proposal.LeastMoves == moves)
                .Label(
                    $"{proposal.Cleared.Length}/{units} cleared with {proposal.Moves.Length}/{moves} moves, proven "
                    + $"{proposal.IsProven}");
        }));
        Assert.That(cleared, Is.GreaterThan(50), "the graphs have overloads to clear");
        Assert.That(contended, Is.GreaterThan(5), "and overloads that cannot be cleared for want of room");
    }

    [Test]
    public void Leads_go_to_units_that_take_part_and_stay_within_their_fence() => Check.One(
        FixedSeeds.Config(200), Prop.ForAll(Graphs, graph =>
        {
            var proposal = LeadBalancer.Propose(graph, new BalanceOptions { SameFieldOnly = false, Workload = Workload });
            var before = WorkloadAnalysis.Compute(graph, Workload);
            var after = WorkloadAnalysis.Compute(proposal.After, Workload);
            return proposal.Moves.All(m =>
                graph.Responsibilities.Any(e => e.MeasureId == m.MeasureId && e.UnitId == m.To)
                && LeadMoves.FaultOf(graph, m) == MoveFault.None
                && !before.Find(m.To)!.IsOverloaded
                && after.Find(m.To)!.Total <= proposal.Fences[m.To] + 1e-9)
                && proposal.Cleared.All(u => after.Find(u.Unit.Id)!.Total <= proposal.Fences[u.Unit.Id] + 1e-9)
                && (!proposal.StillOverloaded.IsEmpty
                    || after.Overloaded.All(
                        u => proposal.NotCleared.Any(n => n.Unit.Unit.Id == u.Unit.Id) || u.Total <= u.Fence + 1e-9));
        }));

    [Test]
    public void By_the_fences_after_them_some_of_the_moves_may_suffice()
    {
        var fewer = 0;
        Check.One(FixedSeeds.Config(200), Prop.ForAll(Graphs, graph =>
        {
            var proposal = LeadBalancer.Propose(graph, new BalanceOptions { SameFieldOnly = false, Workload = Workload });
            var enough = proposal.EnoughByRisenFences;
            fewer += enough.Length < proposal.Moves.Length ? 1 : 0;
            bool Clear(IEnumerable<LeadMove> moves) =>
                WorkloadAnalysis.Compute(LeadMoves.Apply(graph, moves), Workload).Overloaded.All(
                u => u.Total <= u.Fence + 1e-9 || proposal.NotCleared.Any(n => n.Unit.Unit.Id == u.Unit.Id));
            var told = LeadBalancer.Propose(
                graph, new BalanceOptions { SameFieldOnly = false, Workload = Workload, WithRisenFences = false });
            return enough.All(m => proposal.Moves.Contains(m))
                && told.EnoughByRisenFences.SequenceEqual(proposal.Moves)
                && (!proposal.StillOverloaded.IsEmpty || (Clear(enough) && enough.All(m => !Clear(enough.Remove(m)))));
        }));
        Assert.That(fewer, Is.GreaterThan(5), "the graphs have fences that rise far enough");
    }

    [Test]
    public void Fewer_steps_of_search_give_moves_that_clear_too_and_never_a_false_proof() => Check.One(
        FixedSeeds.Config(150), Prop.ForAll(Graphs, graph =>
        {
            var exact =
                LeadBalancer.Propose(graph, new BalanceOptions { SameFieldOnly = false, Workload = Workload, Rounds = 1 });
            var quick =
                LeadBalancer.Propose(
                    graph, new BalanceOptions { SameFieldOnly = false, Workload = Workload, Rounds = 1, SearchLimit = 1 });
            return quick.LeastMoves <= quick.Moves.Length
                && (!quick.IsProven
                    || (quick.Moves.Length == exact.Moves.Length && quick.Cleared.Length == exact.Cleared.Length));
        }));

    [Test]
    public void The_first_moves_of_an_offer_are_the_best_as_found_by_trying_everything()
    {
        var (steps, best) = (0, 0);
        Check.One(FixedSeeds.Config(200), Prop.ForAll(Graphs, graph =>
        {
            var proposal =
                LeadBalancer.Propose(graph, new BalanceOptions { SameFieldOnly = false, Workload = Workload, Rounds = 1 });
            if (!proposal.Moves.IsEmpty || proposal.NotCleared.Length != 1 || proposal.Offers is not [var offer])
            {
                return true;
            }

            var holds = true;
            for (var k = 1; k <= offer.Moves.Length; k++)
            {
                var found = LoadAfter(graph, [.. offer.Moves.Take(k)], offer.Unit.Unit.Id);
                var least = Least(graph, offer.Unit.Unit.Id, k);
                steps++;
                best += found <= least + 1e-9 ? 1 : 0;
                holds &= found >= least - 1e-9
                    && offer.Steps.All(
                        s => s.Moves != k || (Math.Abs(s.After.Total - found) < 1e-9 && (!s.IsBest || found <= least + 1e-9)));
            }

            return holds;
        }));
        Assert.That(steps, Is.GreaterThan(20));
        Assert.That((double)best / steps, Is.GreaterThan(0.95), "room in points seldom makes another choice better");
    }

    private static double LoadAfter(ResponsibilityGraph graph, ImmutableArray<LeadMove> moves, string unit) =>
        WorkloadAnalysis.Compute(LeadMoves.Apply(graph, moves), Workload).Find(unit)!.Total;

    // The least load that a unit can have after so many moves to partners that stay within their fence.
    private static double Least(ResponsibilityGraph graph, string unit, int count)
    {
        var before = WorkloadAnalysis.Compute(graph, Workload);
        var leads = graph.Responsibilities.Where(e => e.Role == Role.Lead && e.UnitId == unit).Select(e => e.MeasureId).ToList();
        var least = double.PositiveInfinity;
        void Try(int lead, ImmutableArray<LeadMove> moves)
        {
            if (moves.Length == count)
            {
                var after = WorkloadAnalysis.Compute(LeadMoves.Apply(graph, moves), Workload);
                if (moves.All(m => after.Find(m.To)!.Total <= before.Find(m.To)!.Fence + 1e-9))
                {
                    least = Math.Min(least, after.Find(unit)!.Total);
                }

                return;
            }

            if (lead == leads.Count)
            {
                return;
            }

            Try(lead + 1, moves);
            var own = graph.Responsibilities.Where(e => e.MeasureId == leads[lead]).ToList();
            foreach (var to in own.Select(e => e.UnitId).Distinct()
                .Where(
                    u =>
                        before.Find(u) is { PeerGroup: not null, IsOverloaded: false }
                            && own.TrueForAll(e => e.UnitId != u || e.Role != Role.Lead)))
            {
                Try(lead + 1, moves.Add(new LeadMove(leads[lead], unit, to)));
            }
        }

        Try(0, []);
        return least;
    }

    [Test]
    public void What_cannot_be_cleared_is_told_with_the_reason()
    {
        // one who leads everything alone, and peers with one measure each
        var plan = new TestPlan("a.txt");
        for (var i = 0; i < 10; i++)
        {
            plan.Measure($"独自{i}", "区甲局", assist: i < 3 ? "各镇政府" : "");
        }

        foreach (var unit in new[] { "区乙局", "区丙局", "区丁局", "区戊局" })
        {
            plan.Measure(unit, unit);
        }

        var proposal =
            LeadBalancer.Propose(
                Comparison.PlanGraphs.Of(plan), new BalanceOptions { Workload = new WorkloadOptions { MinimumPeers = 4 } });
        var only = proposal.NotCleared.Single();
        Assert.Multiple(() =>
        {
            Assert.That(proposal.Moves, Is.Empty);
            Assert.That(only.Obstacle, Is.EqualTo(BalanceObstacle.NobodyToTake));
            Assert.That((only.Leads, only.WithoutPartner, only.WithoutTaker, only.Movable), Is.EqualTo((10, 7, 3, 0)));
        });
    }

    [Test]
    public void On_the_district_plans_what_can_be_cleared_is()
    {
        var graph = Comparison.PlanGraphs.Seed("003");
        var proposal = LeadBalancer.Propose(graph);
        var after = WorkloadAnalysis.Compute(proposal.After);
        Assert.Multiple(() =>
        {
            Assert.That(proposal.IsProven, Is.True);
            Assert.That(proposal.StillOverloaded, Is.Empty);
            Assert.That(
                after.Overloaded.Select(u => u.Unit.Id), Is.EquivalentTo(proposal.NotCleared.Select(n => n.Unit.Unit.Id)));
            Assert.That(
                proposal.NotCleared,
                Has.All.Matches<NotCleared>(n => n!.LeastReachable > n.Fence || n.Obstacle != BalanceObstacle.TooFewMovable));
        });
    }

    // Every way to give away leads, judged by counting the loads of the graph that comes of it.
    private static (int Cleared, int Moves) Best(ResponsibilityGraph graph)
    {
        var before = WorkloadAnalysis.Compute(graph, Workload);
        var overloaded = before.Overloaded.Select(u => u.Unit.Id).ToHashSet();
        var leads = graph.Responsibilities.Where(e => e.Role == Role.Lead && overloaded.Contains(e.UnitId)).ToList();
        var best = (Cleared: 0, Moves: 0);
        var moves = ImmutableArray<LeadMove>.Empty;
        void Try(int lead)
        {
            if (lead < leads.Count)
            {
                Try(lead + 1);
                var own = graph.Responsibilities.Where(e => e.MeasureId == leads[lead].MeasureId).ToList();
                foreach (var to in own.Select(e => e.UnitId).Distinct()
                    .Where(
                        u =>
                            before.Find(u) is { PeerGroup: not null, IsOverloaded: false }
                                && own.TrueForAll(e => e.UnitId != u || e.Role != Role.Lead))
                    .Where(_ => !moves.Any(m => m.MeasureId == leads[lead].MeasureId)))
                {
                    moves = moves.Add(new LeadMove(leads[lead].MeasureId, leads[lead].UnitId, to));
                    Try(lead + 1);
                    moves = moves.RemoveAt(moves.Length - 1);
                }

                return;
            }

            var after = WorkloadAnalysis.Compute(LeadMoves.Apply(graph, moves), Workload);
            bool Within(string unit) => after.Find(unit)!.Total <= before.Find(unit)!.Fence + 1e-9;
            var cleared = overloaded.Count(Within);
            if (moves.All(m => Within(m.To))
                && (cleared > best.Cleared || (cleared == best.Cleared && moves.Length < best.Moves)))
            {
                best = (cleared, moves.Length);
            }
        }

        Try(0);
        return best;
    }

    internal static ResponsibilityGraph Random(Random random)
    {
        string[] names = ["区甲局", "区乙局", "区丙局", "区丁局", "区戊局", "区己局"];
        var plan = new TestPlan("a.txt");
        for (var i = random.Next(6, 9); i > 0; i--)
        {
            // the first ones lead more than their share
            var lead = names[Math.Min(random.Next(names.Length), random.Next(3))];
            var second = random.Next(6) == 0 ? names[random.Next(names.Length)] : "";
            var others = names.Where(n => n != lead && n != second && random.Next(3) == 0).ToList();
            var responsible = others.Where(_ => random.Next(4) == 0).ToList();
            plan.Measure(
                $"措施{i}",
                second.Length == 0 || second == lead ? lead : $"{lead}、{second}",
                string.Join('、', responsible),
                string.Join('、', others.Except(responsible)) + (random.Next(5) == 0 ? "、各镇政府" : ""));
        }

        return Comparison.PlanGraphs.Of(plan);
    }
}
