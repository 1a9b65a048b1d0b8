using System.Collections.Immutable;
using OrgGraph.Analytics.Fields;
using OrgGraph.Analytics.Workload;

namespace OrgGraph.Analytics.WhatIf;

/// <summary>
/// Proposes the fewest moves of leads that clear overloads. Only overloaded units give leads away; only units that already take
/// part in the measure, are judged by a fence, stay within it and have the measure in their field take them over. A measure gives
/// away one lead at most. What cannot be cleared is relieved: <see cref="BalanceProposal.Offers"/>.
/// </summary>
/// <remarks>
/// Clearing goes before sparing moves: as many units as possible are cleared, and then with as few moves as possible. The fewest
/// moves with points that differ from measure to measure are a problem of knapsacks, for which no fast method is known; a flow of
/// minimal cost finds good moves and a bound proves them the fewest, or a search closes the gap (<see cref="BalanceSearch"/>).
/// </remarks>
public static class LeadBalancer
{
    private static readonly ImmutableArray<int> s_steps = [5, 10];

    private const int MaxTogether = 10; // overloaded units of which every subset is looked at

    /// <summary>Proposes moves. The graph stays as it is.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="options">How load is judged, who may take what, and how long to search.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public static BalanceProposal Propose(
        ResponsibilityGraph graph, BalanceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new BalanceOptions();
        if (options.SearchLimit <= 0 || options.Rounds <= 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options, "the limit of the search and the rounds are positive");
        }

        var before = WorkloadAnalysis.ComputeLoads(graph, options.Workload, cancellationToken);
        var guessed = graph.Responsibilities.Where(e => e.Uncertain).Select(e => (e.MeasureId, e.UnitId)).ToHashSet();
        var fences = before.Units.Where(u => u.PeerGroup is not null)
            .ToImmutableSortedDictionary(u => u.Unit.Id, u => u.Fence, StringComparer.Ordinal);
        var fields = new Lazy<FieldLikeness>(() => FieldLikeness.Of(graph));
        for (var round = 1; ; round++)
        {
            var problem = BalanceProblem.Of(graph, before, fences, fields, options);
            var solution = Solve(problem, options, cancellationToken);
            ImmutableArray<LeadMove> moves = [.. solution.Takings.Select(t => MoveOf(problem, t))];
            var changed = LeadMoves.Apply(graph, moves);
            var after = WorkloadAnalysis.ComputeLoads(changed, options.Workload, cancellationToken);
            var given = solution.Obstacles.Keys.Select(g => problem.Givers[g].Load.Unit.Id).ToHashSet(StringComparer.Ordinal);
            ImmutableArray<UnitWorkload> still =
            [
                .. after.Units
                    .Where(u => fences.ContainsKey(u.Unit.Id) && !given.Contains(u.Unit.Id))
                    .Where(u => u.Total > u.Fence + BalanceProblem.Slack)
                    .OrderBy(u => u.Unit.Id, StringComparer.Ordinal),
            ];
            if (still.IsEmpty || round == options.Rounds)
            {
                var reliefs = solution.Takings.Select(t => problem.Leads[t.Lead].Relief);
                ImmutableArray<UnitWorkload> cleared =
                    [.. problem.Givers.Where((_, g) => !solution.Obstacles.ContainsKey(g)).Select(g => g.Load)];
                var loads = after.Units.ToDictionary(u => u.Unit.Id, StringComparer.Ordinal);
                return new BalanceProposal
                {
                    Moves = moves,
                    EnoughByRisenFences = still.IsEmpty && options.WithRisenFences
                        ? RisenFences.Enough(graph, [.. moves.Zip(reliefs)], given, options.Workload, cancellationToken)
                        : moves,
                    Cleared = cleared,
                    ClearedTo = [.. cleared.Select(u => loads[u.Unit.Id])],
                    Guessed = moves.Count(m => RestsOnGuess(m, guessed)),
                    NotCleared = [.. problem.Givers.Index().Where(g => solution.Obstacles.ContainsKey(g.Index)).Select(
                        g => NotClearedOf(problem, g.Index, solution.Obstacles[g.Index]))],
                    Offers = OffersOf(graph, problem, solution, guessed, options.Workload, cancellationToken),
                    IsProven = solution.IsProven,
                    LeastMoves = solution.LeastMoves,
                    Fences = fences,
                    Rounds = round,
                    StillOverloaded = [.. still.Select(u => u.Unit.Id)],
                    After = changed,
                };
            }

            fences = fences.SetItems(still.Select(u => KeyValuePair.Create(u.Unit.Id, Math.Min(fences[u.Unit.Id], u.Fence))));
        }
    }

    private sealed record Solution(
        ImmutableArray<Taking> Takings, bool IsProven, int LeastMoves, IReadOnlyDictionary<int, BalanceObstacle> Obstacles);

    private static Solution Solve(BalanceProblem problem, BalanceOptions options, CancellationToken cancellationToken)
    {
        var obstacles = new SortedDictionary<int, BalanceObstacle>();
        var isProven = true;
        var able = new List<int>();
        for (var giver = 0; giver < problem.Givers.Length; giver++)
        {
            if (ObstacleOf(problem, giver) is { } obstacle)
            {
                obstacles[giver] = obstacle;
                continue;
            }

            var alone = BalanceSearch.Search(problem, [giver], options.SearchLimit, cancellationToken);
            if (alone.Takings is null)
            {
                obstacles[giver] = alone.IsProven ? BalanceObstacle.TooLittleRoom : BalanceObstacle.NotFound;
                isProven &= alone.IsProven;
                continue;
            }

            able.Add(giver);
        }

        var (takings, areFewest, least, chosen) = Together(problem, able, options, cancellationToken);
        foreach (var giver in able.Except(chosen))
        {
            obstacles[giver] = areFewest ? BalanceObstacle.RoomGoesToOthers : BalanceObstacle.NotFound;
        }

        return new Solution(
            [.. takings.OrderBy(t => problem.Leads[t.Lead].Giver).ThenBy(t => t.Lead)], isProven && areFewest, least, obstacles);
    }

    // As many of them as possible, and of those sets the one with the fewest moves.
    private static (ImmutableArray<Taking> Takings, bool IsProven, int Least, ImmutableArray<int> Chosen) Together(
        BalanceProblem problem, List<int> able, BalanceOptions options, CancellationToken cancellationToken)
    {
        if (able.Count > MaxTogether)
        {
            return OneLessAtATime(problem, able, options, cancellationToken);
        }

        var isProven = true;
        for (var count = able.Count; count > 0; count--)
        {
            var sets = Subsets(able, count).ToList();
            var limit = Math.Max(1000, options.SearchLimit / sets.Count);
            var answers = sets.Select(s => (Set: s, Answer: BalanceSearch.Search(problem, s, limit, cancellationToken))).ToList();
            isProven &= answers.TrueForAll(a => a.Answer.IsProven);
            var found = answers.Where(a => a.Answer.Takings is not null).ToList();
            if (found.Count > 0)
            {
                var (set, answer) = found.MinBy(a => a.Answer.Takings!.Value.Length);
                return (answer.Takings!.Value, isProven, found.Min(a => a.Answer.LeastMoves), set);
            }
        }

        return ([], isProven, 0, []);
    }

    private static (ImmutableArray<Taking> Takings, bool IsProven, int Least, ImmutableArray<int> Chosen) OneLessAtATime(
        BalanceProblem problem, List<int> able, BalanceOptions options, CancellationToken cancellationToken)
    {
        var left = able.OrderBy(g => problem.Givers[g].Need).ThenBy(g => g).ToList();
        while (left.Count > 0)
        {
            var answer = BalanceSearch.Search(problem, [.. left.Order()], options.SearchLimit, cancellationToken);
            if (answer.Takings is { } takings)
            {
                return (takings, answer.IsProven && left.Count == able.Count, answer.LeastMoves, [.. left]);
            }

            left.RemoveAt(left.Count - 1);
        }

        return ([], IsProven: false, 0, []);
    }

    private static IEnumerable<ImmutableArray<int>> Subsets(List<int> items, int count)
    {
        for (var bits = 0; bits < 1 << items.Count; bits++)
        {
            if (int.PopCount(bits) == count)
            {
                yield return [.. items.Where((_, i) => (bits >> i & 1) == 1)];
            }
        }
    }

    private static BalanceObstacle? ObstacleOf(BalanceProblem problem, int giver) =>
        problem.Givers[giver].Leads == 0 ? BalanceObstacle.LeadsNothing
            : !problem.LeadsOf(giver).Any() ? BalanceObstacle.NobodyToTake
            : BalanceBounds.HasTooFew(problem, giver) ? BalanceObstacle.TooFewMovable
            : null;

    private static LeadMove MoveOf(BalanceProblem problem, Taking taking)
    {
        var lead = problem.Leads[taking.Lead];
        return new LeadMove(lead.MeasureId, problem.Givers[lead.Giver].Load.Unit.Id, problem.Takers[taking.Taker]);
    }

    private static ImmutableArray<ReliefOffer> OffersOf(
        ResponsibilityGraph graph,
        BalanceProblem problem,
        Solution solution,
        HashSet<(string Measure, string Unit)> guessed,
        WorkloadOptions options,
        CancellationToken cancellationToken)
    {
        double[] room = [.. problem.Room];
        foreach (var (lead, taker) in solution.Takings)
        {
            room[taker] -= problem.Leads[lead].Takers.First(t => t.Taker == taker).Gain;
        }

        var taken = solution.Takings.Select(t => problem.Leads[t.Lead].MeasureId).ToHashSet(StringComparer.Ordinal);
        var offers = ImmutableArray.CreateBuilder<ReliefOffer>();
        foreach (var giver in solution.Obstacles.Keys)
        {
            var takings = BestMoves.Find(problem, giver, room, taken);
            if (takings.IsEmpty)
            {
                continue;
            }

            ImmutableArray<LeadMove> moves = [.. takings.Select(t => MoveOf(problem, t))];
            offers.Add(new ReliefOffer(
                problem.Givers[giver].Load,
                problem.Givers[giver].Fence,
                moves,
                [.. s_steps.Where(k => k < moves.Length).Append(moves.Length).Select(StepOf)],
                moves.Count(m => RestsOnGuess(m, guessed))));

            ReliefStep StepOf(int count)
            {
                var changed = LeadMoves.Apply(graph, moves.Take(count));
                var after = WorkloadAnalysis.ComputeLoads(changed, options, cancellationToken);
                var relief = takings.Take(count).Sum(t => problem.Leads[t.Lead].Relief);
                return new ReliefStep(
                    count,
                    after.Units.First(u => u.Unit.Id == problem.Givers[giver].Load.Unit.Id),
                    relief >= BestMoves.Bound(problem, giver, count) - BalanceProblem.Slack);
            }
        }

        return offers.ToImmutable();
    }

    private static bool RestsOnGuess(LeadMove move, HashSet<(string Measure, string Unit)> guessed) =>
        guessed.Contains((move.MeasureId, move.From)) || guessed.Contains((move.MeasureId, move.To));

    private static NotCleared NotClearedOf(BalanceProblem problem, int giver, BalanceObstacle obstacle)
    {
        var g = problem.Givers[giver];
        var movable = problem.Leads.Where(l => l.Giver == giver).ToList();
        return new NotCleared(
            g.Load,
            obstacle,
            g.Fence,
            g.Leads,
            g.WithoutPartner,
            g.WithoutTaker,
            movable.Count,
            g.Load.Total - movable.Sum(l => l.Relief));
    }
}
