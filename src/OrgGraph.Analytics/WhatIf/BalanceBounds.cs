using System.Collections.Immutable;

namespace OrgGraph.Analytics.WhatIf;

/// <summary>What clearing given units needs at least: their leads by weight, and how few of them could do, room apart.</summary>
internal sealed class BalanceBounds
{
    private const double Slack = BalanceProblem.Slack;

    private readonly double[][] _sums; // what the first so many leads of each giver relieve
    private readonly int[] _fewest; // moves needed at least by each giver and all after it

    public BalanceBounds(BalanceProblem problem, ImmutableArray<int> givers)
    {
        (Problem, Givers) = (problem, givers);
        Leads = [.. givers.Select(g => problem.LeadsOf(g).ToArray())];
        _sums = [.. Leads.Select(Sums)];
        _fewest = new int[givers.Length + 1];
        for (var giver = givers.Length - 1; giver >= 0; giver--)
        {
            _fewest[giver] = _fewest[giver + 1] + Fewest(giver, 0, NeedOf(giver));
        }
    }

    /// <summary>The problem.</summary>
    public BalanceProblem Problem { get; }

    /// <summary>The givers asked for, by index among the problem's.</summary>
    public ImmutableArray<int> Givers { get; }

    /// <summary>The leads of each of them, the most relief first.</summary>
    public ImmutableArray<int[]> Leads { get; }

    /// <summary>Points that a giver has to lose.</summary>
    public double NeedOf(int giver) => Problem.Givers[Givers[giver]].Need;

    /// <summary>Moves needed at least by a giver and all after it.</summary>
    public int FewestOf(int giver) => _fewest[giver];

    /// <summary>True when a giver's movable leads do not weigh enough, whatever room there is.</summary>
    public static bool HasTooFew(BalanceProblem problem, int giver) =>
        problem.Leads.Where(l => l.Giver == giver).Sum(l => l.Relief) < problem.Givers[giver].Need - Slack;

    /// <summary>True when leads are too few or too light, or all the room together is too small.</summary>
    public bool IsHopeless()
    {
        var needed = 0.0;
        for (var g = 0; g < Givers.Length; g++)
        {
            var need = NeedOf(g);
            needed += need;
            if (_sums[g][^1] < need - Slack || MostRelief(Leads[g]) < need - Slack)
            {
                return true;
            }
        }

        return MostRelief(Leads.SelectMany(l => l)) < needed - Slack;
    }

    // A taker with little room relieves by no more than its room at the best rate of relief to gain.
    private double MostRelief(IEnumerable<int> leads)
    {
        var (relief, rate) = (new double[Problem.Takers.Length], new double[Problem.Takers.Length]);
        foreach (var lead in leads.Select(l => Problem.Leads[l]))
        {
            foreach (var taker in lead.Takers)
            {
                if (taker.Gain <= Problem.Room[taker.Taker] + Slack)
                {
                    relief[taker.Taker] += lead.Relief;
                    rate[taker.Taker] = Math.Max(
                        rate[taker.Taker], taker.Gain > 0 ? lead.Relief / taker.Gain : double.PositiveInfinity);
                }
            }
        }

        return relief
            .Select((r, t) => r == 0 ? 0 : Math.Min(r, double.IsInfinity(rate[t]) ? r : (Problem.Room[t] + Slack) * rate[t]))
            .Sum();
    }

    /// <summary>How many of a giver's leads from one on reach a need; more than there are when none do.</summary>
    /// <param name="giver">Place among <see cref="Givers"/>.</param>
    /// <param name="from">Place among its leads.</param>
    /// <param name="need">Points to lose.</param>
    public int Fewest(int giver, int from, double need)
    {
        if (need <= Slack)
        {
            return 0;
        }

        var sums = _sums[giver];
        var at = Array.BinarySearch(sums, from, sums.Length - from, sums[from] + need - Slack);
        return (at < 0 ? ~at : at) - from;
    }

    private double[] Sums(int[] leads)
    {
        var sums = new double[leads.Length + 1];
        for (var i = 0; i < leads.Length; i++)
        {
            sums[i + 1] = sums[i] + Problem.Leads[leads[i]].Relief;
        }

        return sums;
    }
}
