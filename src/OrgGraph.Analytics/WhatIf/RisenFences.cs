using System.Collections.Immutable;
using OrgGraph.Analytics.Workload;

namespace OrgGraph.Analytics.WhatIf;

/// <summary>
/// Which of the proposed moves suffice when overload is judged anew after them: who takes leads over carries more, and with it
/// rises what counts as usual among peers.
/// </summary>
internal static class RisenFences
{
    /// <summary>
    /// Leaves out moves one after the other, those that relieve least first, as long as nobody is overloaded after the others
    /// but those who were and were not to be cleared. None can be left out of what stays; another choice may have fewer.
    /// </summary>
    /// <param name="graph">The graph before.</param>
    /// <param name="moves">The moves; each with the points that it takes from the giver.</param>
    /// <param name="notCleared">Ids of the units that stay overloaded.</param>
    /// <param name="options">How load is judged.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>
    /// The moves that stay, in their order. A workload analysis a move is what it costs, twice as a rule: leaving out some
    /// may free others.
    /// </returns>
    public static ImmutableArray<LeadMove> Enough(
        ResponsibilityGraph graph,
        ImmutableArray<(LeadMove Move, double Relief)> moves,
        IReadOnlySet<string> notCleared,
        WorkloadOptions options,
        CancellationToken cancellationToken)
    {
        var kept = moves;
        int before;
        do
        {
            before = kept.Length;
            foreach (var move in kept.OrderBy(m => m.Relief).ThenBy(m => m.Move.MeasureId, StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var fewer = kept.Remove(move);
                if (AreCleared(LeadMoves.Apply(graph, fewer.Select(m => m.Move)), notCleared, options, cancellationToken))
                {
                    kept = fewer;
                }
            }
        }
        while (kept.Length < before);

        return [.. kept.Select(m => m.Move)];
    }

    private static bool AreCleared(
        ResponsibilityGraph graph,
        IReadOnlySet<string> notCleared,
        WorkloadOptions options,
        CancellationToken cancellationToken) =>
        WorkloadAnalysis.ComputeLoads(graph, options, cancellationToken).Units.All(
            u => u.PeerGroup is null || notCleared.Contains(u.Unit.Id) || u.Total <= u.Fence + BalanceProblem.Slack);
}
