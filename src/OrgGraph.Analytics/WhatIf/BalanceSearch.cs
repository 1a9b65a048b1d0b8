using System.Collections.Immutable;
using OrgGraph.Analytics.Numerics;

namespace OrgGraph.Analytics.WhatIf;

/// <summary>A lead and who takes it.</summary>
/// <param name="Lead">Index among the problem's leads.</param>
/// <param name="Taker">Index among its takers.</param>
internal readonly record struct Taking(int Lead, int Taker);

/// <summary>The answer for some overloaded units.</summary>
/// <param name="Takings">Moves that clear them; null when none were found.</param>
/// <param name="IsProven">True when there are none with fewer moves, or none at all.</param>
/// <param name="LeastMoves">Moves that are needed at least.</param>
internal sealed record BalanceAnswer(ImmutableArray<Taking>? Takings, bool IsProven, int LeastMoves);

/// <summary>
/// Finds the fewest moves that clear given units. First a flow of minimal cost from givers through leads to takers, each giver
/// sending as few leads as could do, the weightiest ones first: when that clears all, nothing smaller can. Otherwise branch and
/// bound, with the same bound and a limit of steps. Among flows that do equally well, leads go to units that are like the giver.
/// </summary>
internal sealed class BalanceSearch
{
    private const double Slack = BalanceProblem.Slack;
    private const int SearchableLeads = 2000; // as deep as the search may go

    private readonly BalanceProblem _problem;
    private readonly int _limit;
    private readonly CancellationToken _cancellationToken;
    private readonly int[][] _leads; // of each giver asked for, the most relief first
    private readonly double[][] _sums; // what the first so many of them relieve
    private readonly int[] _givers;
    private readonly double[] _room;
    private readonly int[] _bounds; // moves needed at least by each giver and all after it, room apart
    private readonly HashSet<string> _shared; // measures of which several givers have a lead
    private readonly List<Taking> _path = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal); // measures that have given away a lead
    private ImmutableArray<Taking>? _best;
    private int _steps;

    private BalanceSearch(BalanceProblem problem, ImmutableArray<int> givers, int limit, CancellationToken cancellationToken)
    {
        (_problem, _limit, _cancellationToken) = (problem, limit, cancellationToken);
        _givers = [.. givers];
        _room = [.. problem.Room];
        _leads =
        [
            .. givers.Select(g => Enumerable.Range(0, problem.Leads.Length)
                .Where(l => problem.Leads[l].Giver == g)
                .OrderByDescending(l => problem.Leads[l].Relief).ThenBy(l => l)
                .ToArray()),
        ];
        _sums = [.. _leads.Select(Sums)];
        _bounds = new int[_givers.Length + 1];
        for (var giver = _givers.Length - 1; giver >= 0; giver--)
        {
            _bounds[giver] = _bounds[giver + 1] + Fewest(giver, 0, problem.Givers[_givers[giver]].Need);
        }

        _shared = _leads.SelectMany(l => l).Select(l => problem.Leads[l].MeasureId)
            .GroupBy(m => m, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Answers for the givers of the given indexes.</summary>
    public static BalanceAnswer Search(
        BalanceProblem problem, ImmutableArray<int> givers, int limit, CancellationToken cancellationToken)
    {
        var search = new BalanceSearch(problem, givers, limit, cancellationToken);
        if (search.IsHopeless())
        {
            return new BalanceAnswer(Takings: null, IsProven: true, 0);
        }

        var least = search._bounds[0];
        search._best = search.ByFlow(preferLike: true);
        if (search._best?.Length != least && search.ByFlow(preferLike: false) is { } other
            && other.Length < (search._best?.Length ?? int.MaxValue))
        {
            search._best = other;
        }

        if (search._best?.Length == least)
        {
            return new BalanceAnswer(search._best, IsProven: true, least);
        }

        var isSearched = search._leads.Sum(l => l.Length) <= SearchableLeads;
        if (isSearched)
        {
            search.Search(0, 0, givers.IsEmpty ? 0 : problem.Givers[givers[0]].Need);
        }

        var isComplete = isSearched && search._steps <= limit;
        var isProven = isComplete || search._best?.Length == least;
        return new BalanceAnswer(search._best, isProven, isProven ? search._best?.Length ?? 0 : least);
    }

    /// <summary>True when a giver's movable leads do not weigh enough, whatever room there is.</summary>
    public static bool HasTooFew(BalanceProblem problem, int giver) =>
        problem.Leads.Where(l => l.Giver == giver).Sum(l => l.Relief) < problem.Givers[giver].Need - Slack;

    private double[] Sums(int[] leads)
    {
        var sums = new double[leads.Length + 1];
        for (var i = 0; i < leads.Length; i++)
        {
            sums[i + 1] = sums[i] + _problem.Leads[leads[i]].Relief;
        }

        return sums;
    }

    // Leads are too few or too light, or all the room together is too small.
    private bool IsHopeless()
    {
        var needed = 0.0;
        for (var g = 0; g < _givers.Length; g++)
        {
            var need = _problem.Givers[_givers[g]].Need;
            needed += need;
            if (_sums[g][^1] < need - Slack || MostRelief(_leads[g]) < need - Slack)
            {
                return true;
            }
        }

        return MostRelief(_leads.SelectMany(l => l)) < needed - Slack;
    }

    // A taker with little room relieves by no more than its room at the best rate of relief to gain.
    private double MostRelief(IEnumerable<int> leads)
    {
        var (relief, rate) = (new double[_problem.Takers.Length], new double[_problem.Takers.Length]);
        foreach (var lead in leads.Select(l => _problem.Leads[l]))
        {
            foreach (var taker in lead.Takers)
            {
                if (taker.Gain <= _problem.Room[taker.Taker] + Slack)
                {
                    relief[taker.Taker] += lead.Relief;
                    rate[taker.Taker] = Math.Max(
                        rate[taker.Taker], taker.Gain > 0 ? lead.Relief / taker.Gain : double.PositiveInfinity);
                }
            }
        }

        return relief
            .Select((r, t) => r == 0 ? 0 : Math.Min(r, double.IsInfinity(rate[t]) ? r : (_problem.Room[t] + Slack) * rate[t]))
            .Sum();
    }

    // How many of a giver's leads from one on reach the need; more than there are when none do.
    private int Fewest(int giver, int from, double need)
    {
        if (need <= Slack)
        {
            return 0;
        }

        var sums = _sums[giver];
        var at = Array.BinarySearch(sums, from, sums.Length - from, sums[from] + need - Slack);
        return (at < 0 ? ~at : at) - from;
    }

    private ImmutableArray<Taking>? ByFlow(bool preferLike)
    {
        var counts = _givers.Select((g, i) => Fewest(i, 0, _problem.Givers[g].Need)).ToArray();
        while (true)
        {
            var takings = FlowOf(counts, preferLike);
            if (takings is not { } found)
            {
                return null;
            }

            var lacking = Enumerable.Range(0, _givers.Length).Where(g => IsShort(g, found)).ToList();
            if (lacking.Count == 0)
            {
                // a measure gives away one lead only; the search minds that
                var measures = found.Select(t => _problem.Leads[t.Lead].MeasureId).Distinct(StringComparer.Ordinal).Count();
                return measures == found.Length ? found : null;
            }

            foreach (var giver in lacking)
            {
                if (++counts[giver] > _leads[giver].Length)
                {
                    return null;
                }
            }
        }
    }

    private bool IsShort(int giver, ImmutableArray<Taking> takings) =>
        takings.Where(t => _problem.Leads[t.Lead].Giver == _givers[giver]).Sum(t => _problem.Leads[t.Lead].Relief)
            < _problem.Givers[_givers[giver]].Need - Slack;

    // Nodes: source, givers, leads, measure and taker where two leads of a measure compete, takers, sink.
    private ImmutableArray<Taking>? FlowOf(int[] counts, bool preferLike)
    {
        const double points = 1e6; // of relief, in whole numbers of cost
        const long unlike = 100_000; // a tenth of a point for each step of distance
        var arcs = new List<FlowArc>();
        var takings = new List<Taking>();
        var nodes = 1 + _givers.Length;
        var doors = new Dictionary<(string, int), int>();
        var rooms = new int[_problem.Takers.Length];
        var leads = _leads.Sum(l => l.Length);
        var (first, sink) = (nodes + leads, 1 + _givers.Length + leads + _problem.Takers.Length);
        var free = sink + 1;
        for (var giver = 0; giver < _givers.Length; giver++)
        {
            arcs.Add(new FlowArc(0, 1 + giver, counts[giver], 0));
            takings.Add(default);
            foreach (var lead in _leads[giver])
            {
                var node = nodes++;
                arcs.Add(new FlowArc(1 + giver, node, 1, -(long)Math.Round(_problem.Leads[lead].Relief * points)));
                takings.Add(default);
                foreach (var taker in _problem.Leads[lead].Takers.Where(t => t.Gain <= _problem.Room[t.Taker] + Slack))
                {
                    var key = (_problem.Leads[lead].MeasureId, taker.Taker);
                    if (!doors.TryGetValue(key, out var door))
                    {
                        doors[key] = door = free++;
                        arcs.Add(new FlowArc(door, first + taker.Taker, 1, 0));
                        takings.Add(default);
                    }

                    arcs.Add(new FlowArc(node, door, 1, preferLike ? unlike * taker.Distance : 0));
                    takings.Add(new Taking(lead, taker.Taker));
                    rooms[taker.Taker]++;
                }
            }
        }

        for (var taker = 0; taker < rooms.Length; taker++)
        {
            arcs.Add(new FlowArc(first + taker, sink, SureRoom(taker, rooms[taker]), 0));
            takings.Add(default);
        }

        var flow = MinCostFlow.Solve(free, [.. arcs], 0, sink, cancellationToken: _cancellationToken);
        return flow.Amount < counts.Sum()
            ? null
            : [.. takings.Where((t, i) => flow.Flows[i] > 0 && arcs[i].From > _givers.Length && arcs[i].From < first)];
    }

    // So many leads fit, whichever they are.
    private int SureRoom(int taker, int offers)
    {
        if (offers == 0)
        {
            return 0;
        }

        var gain = _givers
            .SelectMany((_, g) => _leads[g])
            .SelectMany(l => _problem.Leads[l].Takers)
            .Where(t => t.Taker == taker && t.Gain <= _problem.Room[taker] + Slack)
            .Max(t => t.Gain);
        return gain <= Slack ? offers : Math.Min(offers, (int)((_problem.Room[taker] + Slack) / gain));
    }

    // Depth first over the leads of one giver after the other: somebody takes this one, or it stays.
    private void Search(int giver, int at, double need)
    {
        while (giver < _givers.Length && need <= Slack)
        {
            giver++;
            (at, need) = (0, giver < _givers.Length ? _problem.Givers[_givers[giver]].Need : 0);
        }

        if (giver == _givers.Length)
        {
            if (_path.Count < (_best?.Length ?? int.MaxValue))
            {
                _best = [.. _path];
            }

            return;
        }

        if (++_steps > _limit)
        {
            return;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        var fewest = Fewest(giver, at, need);
        if (at + fewest > _leads[giver].Length || _path.Count + fewest + _bounds[giver + 1] >= (_best?.Length ?? int.MaxValue))
        {
            return;
        }

        var lead = _problem.Leads[_leads[giver][at]];
        foreach (var taker in lead.Takers.OrderByDescending(t => _room[t.Taker] - t.Gain).ThenBy(t => t.Taker))
        {
            if (taker.Gain > _room[taker.Taker] + Slack || !_taken.Add(lead.MeasureId))
            {
                continue;
            }

            var room = _room[taker.Taker];
            _room[taker.Taker] -= taker.Gain;
            _path.Add(new Taking(_leads[giver][at], taker.Taker));
            Search(giver, at + 1, need - lead.Relief);
            _path.RemoveAt(_path.Count - 1);
            _room[taker.Taker] = room;
            _taken.Remove(lead.MeasureId);
        }

        // if it stays, so does every one like it: they are interchangeable
        var next = at + 1;
        while (next < _leads[giver].Length && IsLike(lead, _problem.Leads[_leads[giver][next]]))
        {
            next++;
        }

        Search(giver, next, need);
    }

    private bool IsLike(MovableLead first, MovableLead second) =>
        !_shared.Contains(first.MeasureId)
        && !_shared.Contains(second.MeasureId)
        && Math.Abs(first.Relief - second.Relief) < Slack
        && first.Takers.Length == second.Takers.Length
        && first.Takers.Zip(second.Takers)
            .All(p => p.First.Taker == p.Second.Taker && Math.Abs(p.First.Gain - p.Second.Gain) < Slack);
}
