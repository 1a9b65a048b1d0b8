using System.Collections.Immutable;
using NUnit.Framework;
using OrgGraph.Analytics.WhatIf;
using OrgGraph.Analytics.Workload;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Tests.Analytics.WhatIf;

/// <summary>What guesses leave open of a proposal.</summary>
public sealed class ProposalRangeTests
{
    private static readonly BalanceOptions s_options =
        new() { SameFieldOnly = false, Workload = LeadBalancerTests.Workload, Rounds = 1 };

    [Test]
    public void Loads_after_moves_stay_within_their_bounds_whatever_the_guesses_mean()
    {
        var (open, checkedLoads) = (0, 0);
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var read = LeadBalancerTests.Random(random);
            var graph = read with { Responsibilities = [.. read.Responsibilities.Select(e => Flagged(e, random))] };
            var proposal = LeadBalancer.Propose(graph, s_options);
            var told = proposal.ClearedTo.Select(u => (Unit: u, proposal.Moves)).Concat(proposal.Offers.SelectMany(
                o => o.Steps.Select(s => (Unit: s.After, Moves: o.Moves[..s.Moves]))));
            foreach (var (unit, moves) in told)
            {
                open += unit.High > unit.Low ? 1 : 0;
                for (var reading = 0; reading < 4; reading++)
                {
                    var other = Reread(LeadMoves.Apply(graph, moves), random);
                    var load = WorkloadAnalysis.Compute(other, LeadBalancerTests.Workload).Find(unit.Unit.Id)!.Total;
                    Assert.That(load, Is.InRange(unit.Low - 1e-9, unit.High + 1e-9), $"seed {seed}: {unit.Unit.Id}");
                    checkedLoads++;
                }
            }
        }

        Assert.That(open, Is.GreaterThan(20), "some loads are open");
        Assert.That(checkedLoads, Is.GreaterThan(open));
    }

    [Test]
    public void Moves_on_guesses_are_counted_and_ranges_are_said()
    {
        var said = 0;
        for (var seed = 0; seed < 60 && said < 5; seed++)
        {
            var random = new Random(seed);
            var read = LeadBalancerTests.Random(random);
            var graph = read with { Responsibilities = [.. read.Responsibilities.Select(e => Flagged(e, random))] };
            var proposal = LeadBalancer.Propose(graph, s_options);
            var onGuess = proposal.Moves.Count(m => graph.Responsibilities.Any(
                e => e.MeasureId == m.MeasureId && (e.UnitId == m.From || e.UnitId == m.To) && e.Uncertain));
            Assert.That(proposal.Guessed, Is.EqualTo(onGuess));
            var sentences = string.Join('\n', BalanceSentences.Of(proposal, Language.Chinese));
            Assert.That(sentences.Contains("条的职责为推断"), Is.EqualTo(onGuess > 0 || proposal.Offers.Any(o => o.Guessed > 0)));
            foreach (var unit in proposal.ClearedTo.Where(u => u.High > u.Low))
            {
                Assert.That(sentences, Does.Contain($"在 {unit.Low:0.0} 至 {unit.High:0.0} 之间"));
                said++;
            }
        }

        Assert.That(said, Is.GreaterThanOrEqualTo(5));
    }

    private static Responsibility Flagged(Responsibility edge, Random random) =>
        random.Next(4) == 0 ? edge with { Uncertainty = Uncertainty.RoleNotDecided } : edge;

    private static ResponsibilityGraph Reread(ResponsibilityGraph graph, Random random)
    {
        ImmutableArray<Role> roles = [Role.Lead, Role.Responsible, Role.Assist];
        return graph with
        {
            Responsibilities =
            [
                .. graph.Responsibilities
                    .Select(e => Guesses.IsGuess(e.Uncertainty) ? e with { Role = roles[random.Next(3)] } : e)
                    .DistinctBy(e => (e.MeasureId, e.UnitId, e.Role)),
            ],
        };
    }
}
