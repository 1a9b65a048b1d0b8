using System.Collections.Immutable;

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
/// Finds the fewest moves that clear given units: by a flow (<see cref="BalanceFlow"/>), and where that does not reach the bound
/// (<see cref="BalanceBounds"/>) by branch and bound, with a limit of steps.
/// </summary>
internal sealed class BalanceSearch
{
    private const double Slack = BalanceProblem.Slack;
    private const int SearchableLeads = 2000; // as deep as the search may go

    private readonly BalanceProblem _problem;
    private readonly BalanceBounds _bounds;
    private readonly int _limit;
    private readonly CancellationToken _cancellationToken;
    private readonly double[] _room;
    private readonly HashSet<string> _shared; // measures of which several givers have a lead
    private readonly List<Taking> _path = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal); // measures that have given away a lead
    private ImmutableArray<Taking>? _best;
    private int _steps;

    private BalanceSearch(BalanceBounds bounds, int limit, CancellationToken cancellationToken)
    {
        (_problem, _bounds, _limit, _cancellationToken) = (bounds.Problem, bounds, limit, cancellationToken);
        _room = [.. _problem.Room];
        _shared = bounds.Leads.SelectMany(l => l).Select(l => _problem.Leads[l].MeasureId)
            .GroupBy(m => m, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Answers for the givers of the given indexes.</summary>
    public static BalanceAnswer Search(
        BalanceProblem problem, ImmutableArray<int> givers, int limit, CancellationToken cancellationToken)
    {
        var bounds = new BalanceBounds(problem, givers);
        if (bounds.IsHopeless())
        {
            return new BalanceAnswer(Takings: null, IsProven: true, 0);
        }

        var search = new BalanceSearch(bounds, limit, cancellationToken);
        var flow = new BalanceFlow(bounds, cancellationToken);
        var least = bounds.FewestOf(0);
        search._best = flow.Find(preferLike: true);
        if (search._best?.Length != least && flow.Find(preferLike: false) is { } other
            && other.Length < (search._best?.Length ?? int.MaxValue))
        {
            search._best = other;
        }

        if (search._best?.Length == least)
        {
            return new BalanceAnswer(search._best, IsProven: true, least);
        }

        var isSearched = bounds.Leads.Sum(l => l.Length) <= SearchableLeads;
        if (isSearched)
        {
            search.Search(0, 0, givers.IsEmpty ? 0 : bounds.NeedOf(0));
        }

        var isComplete = isSearched && search._steps <= limit;
        var isProven = isComplete || search._best?.Length == least;
        return new BalanceAnswer(search._best, isProven, isProven ? search._best?.Length ?? 0 : least);
    }

    // Depth first over the leads of one giver after the other: somebody takes this one, or it stays.
    private void Search(int giver, int at, double need)
    {
        while (giver < _bounds.Givers.Length && need <= Slack)
        {
            giver++;
            (at, need) = (0, giver < _bounds.Givers.Length ? _bounds.NeedOf(giver) : 0);
        }

        if (giver == _bounds.Givers.Length)
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
        var fewest = _bounds.Fewest(giver, at, need);
        if (at + fewest > _bounds.Leads[giver].Length
            || _path.Count + fewest + _bounds.FewestOf(giver + 1) >= (_best?.Length ?? int.MaxValue))
        {
            return;
        }

        var lead = _problem.Leads[_bounds.Leads[giver][at]];
        foreach (var taker in lead.Takers.OrderByDescending(t => _room[t.Taker] - t.Gain).ThenBy(t => t.Taker))
        {
            if (taker.Gain > _room[taker.Taker] + Slack || !_taken.Add(lead.MeasureId))
            {
                continue;
            }

            var room = _room[taker.Taker];
            _room[taker.Taker] -= taker.Gain;
            _path.Add(new Taking(_bounds.Leads[giver][at], taker.Taker));
            Search(giver, at + 1, need - lead.Relief);
            _path.RemoveAt(_path.Count - 1);
            _room[taker.Taker] = room;
            _taken.Remove(lead.MeasureId);
        }

        // if it stays, so does every one like it: they are interchangeable
        var next = at + 1;
        while (next < _bounds.Leads[giver].Length && IsLike(lead, _problem.Leads[_bounds.Leads[giver][next]]))
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
