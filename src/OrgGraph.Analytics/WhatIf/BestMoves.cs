using System.Collections.Immutable;

namespace OrgGraph.Analytics.WhatIf;

/// <summary>
/// The moves that relieve a unit most, one after the other: each lead in the order of what it relieves goes to a taker with room,
/// where need be by making room at one that already took another (augmenting paths: H. W. Kuhn 1955,
/// doi:10.1002/nav.3800020109). Where all moves fill the same room, the first k are the best k for every k (the leads that can be
/// placed together form a transversal matroid: J. Edmonds, D. R. Fulkerson 1965); otherwise a bound tells whether they are.
/// </summary>
internal sealed class BestMoves
{
    private readonly BalanceProblem _problem;
    private readonly double[] _room;
    private readonly Dictionary<int, LeadTaker> _placed = [];

    private BestMoves(BalanceProblem problem, double[] room) => (_problem, _room) = (problem, room);

    /// <summary>Finds the moves of one giver, the most relief first. O(l² t) for l leads and t takers.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="giver">Index of the giver.</param>
    /// <param name="room">The takers' room; what the moves take goes off.</param>
    /// <param name="taken">Measures that have given away a lead already; those of the moves are added.</param>
    public static ImmutableArray<Taking> Find(BalanceProblem problem, int giver, double[] room, HashSet<string> taken)
    {
        var search = new BestMoves(problem, room);
        var leads = problem.LeadsOf(giver).Where(l => !taken.Contains(problem.Leads[l].MeasureId)).ToList();
        foreach (var lead in leads)
        {
            search.TryPlace(lead, []);
        }

        taken.UnionWith(search._placed.Keys.Select(l => problem.Leads[l].MeasureId));
        return [.. leads.Where(search._placed.ContainsKey).Select(l => new Taking(l, search._placed[l].Taker))];
    }

    /// <summary>What the best k moves of a giver relieve at most, room apart.</summary>
    public static double Bound(BalanceProblem problem, int giver, int moves) =>
        problem.LeadsOf(giver).Take(moves).Sum(l => problem.Leads[l].Relief);

    private bool TryPlace(int lead, HashSet<int> tried)
    {
        var takers =
            _problem.Leads[lead].Takers.OrderBy(t => t.Distance).ThenByDescending(t => t.Likeness).ThenBy(t => t.Taker).ToList();
        foreach (var taker in takers.Where(Fits))
        {
            Place(lead, taker);
            return true;
        }

        foreach (var taker in takers.Where(t => tried.Add(t.Taker)))
        {
            foreach (var (other, place) in _placed.Where(p => p.Value.Taker == taker.Taker).OrderBy(p => p.Key).ToList())
            {
                if (taker.Gain > _room[taker.Taker] + place.Gain + BalanceProblem.Slack)
                {
                    continue;
                }

                // the other one leaves, this one comes, and the other one looks for a place elsewhere
                _placed.Remove(other);
                _room[taker.Taker] += place.Gain;
                Place(lead, taker);
                if (TryPlace(other, tried))
                {
                    return true;
                }

                _placed.Remove(lead);
                _room[taker.Taker] += taker.Gain;
                Place(other, place);
            }
        }

        return false;
    }

    private bool Fits(LeadTaker taker) => taker.Gain <= _room[taker.Taker] + BalanceProblem.Slack;

    private void Place(int lead, LeadTaker taker)
    {
        _placed[lead] = taker;
        _room[taker.Taker] -= taker.Gain;
    }
}
