using System.Collections.Immutable;
using OrgGraph.Analytics.Numerics;

namespace OrgGraph.Analytics.WhatIf;

/// <summary>
/// A flow of minimal cost from givers through leads to takers, each giver sending as few leads as could do, the weightiest ones
/// first: when that clears all, nothing smaller can. Among flows that do equally well, leads go to units that are like the giver.
/// </summary>
internal sealed class BalanceFlow(BalanceBounds bounds, CancellationToken cancellationToken)
{
    private const double Slack = BalanceProblem.Slack;

    private readonly BalanceBounds _bounds = bounds;
    private readonly BalanceProblem _problem = bounds.Problem;
    private readonly CancellationToken _cancellationToken = cancellationToken;

    /// <summary>The moves; null when the flow clears not all, or has two leads of one measure go.</summary>
    /// <param name="preferLike">True to prefer takers that are like the giver, which may cost moves.</param>
    public ImmutableArray<Taking>? Find(bool preferLike)
    {
        var counts = Enumerable.Range(0, _bounds.Givers.Length).Select(g => _bounds.Fewest(g, 0, _bounds.NeedOf(g))).ToArray();
        while (true)
        {
            var takings = FlowOf(counts, preferLike);
            if (takings is not { } found)
            {
                return null;
            }

            var lacking = Enumerable.Range(0, _bounds.Givers.Length).Where(g => IsShort(g, found)).ToList();
            if (lacking.Count == 0)
            {
                // a measure gives away one lead only; the search minds that
                var measures = found.Select(t => _problem.Leads[t.Lead].MeasureId).Distinct(StringComparer.Ordinal).Count();
                return measures == found.Length ? found : null;
            }

            foreach (var giver in lacking)
            {
                if (++counts[giver] > _bounds.Leads[giver].Length)
                {
                    return null;
                }
            }
        }
    }

    private bool IsShort(int giver, ImmutableArray<Taking> takings) =>
        takings.Where(t => _problem.Leads[t.Lead].Giver == _bounds.Givers[giver]).Sum(t => _problem.Leads[t.Lead].Relief)
            < _bounds.NeedOf(giver) - Slack;

    // Nodes: source, givers, leads, measure and taker where two leads of a measure compete, takers, sink.
    private ImmutableArray<Taking>? FlowOf(int[] counts, bool preferLike)
    {
        const double points = 1e6; // of relief, in whole numbers of cost
        const long unlike = 100_000; // a tenth of a point for each step of distance
        var arcs = new List<FlowArc>();
        var takings = new List<Taking>();
        var nodes = 1 + _bounds.Givers.Length;
        var doors = new Dictionary<(string, int), int>();
        var rooms = new int[_problem.Takers.Length];
        var leads = _bounds.Leads.Sum(l => l.Length);
        var (first, sink) = (nodes + leads, 1 + _bounds.Givers.Length + leads + _problem.Takers.Length);
        var free = sink + 1;
        for (var giver = 0; giver < _bounds.Givers.Length; giver++)
        {
            arcs.Add(new FlowArc(0, 1 + giver, counts[giver], 0));
            takings.Add(default);
            foreach (var lead in _bounds.Leads[giver])
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
            : [.. takings.Where((t, i) => flow.Flows[i] > 0 && arcs[i].From > _bounds.Givers.Length && arcs[i].From < first)];
    }

    // So many leads fit, whichever they are.
    private int SureRoom(int taker, int offers)
    {
        if (offers == 0)
        {
            return 0;
        }

        var gain = _bounds.Leads
            .SelectMany(l => l)
            .SelectMany(l => _problem.Leads[l].Takers)
            .Where(t => t.Taker == taker && t.Gain <= _problem.Room[taker] + Slack)
            .Max(t => t.Gain);
        return gain <= Slack ? offers : Math.Min(offers, (int)((_problem.Room[taker] + Slack) / gain));
    }
}
