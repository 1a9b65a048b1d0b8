using System.Collections.Immutable;
using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Workload;

namespace OrgGraph.Analytics.WhatIf;

/// <summary>Where a unit stands among the others.</summary>
/// <param name="Load">Its load; null when the graph does not have it.</param>
/// <param name="Degree">Units that it meets in measures.</param>
/// <param name="Betweenness">
/// Shortest paths of the collaboration graph that lead through it (<see cref="Centrality.Betweenness"/>), not weighted.
/// </param>
/// <param name="CallsOn">Units that it calls on: those in the measures that it leads, but for other leads.</param>
/// <param name="CalledBy">Units that call on it.</param>
public sealed record UnitStanding(UnitWorkload? Load, int Degree, double Betweenness, int CallsOn, int CalledBy);

/// <summary>A unit before and after.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Before">Where it stood.</param>
/// <param name="After">Where it would stand.</param>
public sealed record UnitEffect(Unit Unit, UnitStanding Before, UnitStanding After)
{
    // Sums of the same points in another order differ in their last bits.
    private const double Slack = 1e-9;

    /// <summary>Points gained (negative: lost).</summary>
    public double LoadGained => (After.Load?.Total ?? 0) - (Before.Load?.Total ?? 0);

    /// <summary>True when it was overloaded.</summary>
    public bool WasOverloaded => Before.Load?.IsOverloaded ?? false;

    /// <summary>True when it would be overloaded.</summary>
    public bool IsOverloaded => After.Load?.IsOverloaded ?? false;

    /// <summary>True when anything that is compared differs.</summary>
    public bool IsChanged =>
        Math.Abs(LoadGained) > Slack
        || WasOverloaded != IsOverloaded
        || Before.Load?.Leads != After.Load?.Leads
        || Before.Degree != After.Degree
        || Before.CallsOn != After.CallsOn
        || Before.CalledBy != After.CalledBy
        || Math.Abs(After.Betweenness - Before.Betweenness) > Slack * (1 + Before.Betweenness);
}

/// <summary>What moves of leads would change.</summary>
/// <param name="Before">The graph as it is.</param>
/// <param name="After">The graph as it would be; edges that the documents do not have are marked so.</param>
/// <param name="Units">All units that take part before or after, most points before first, then by id.</param>
public sealed record WhatIfAnalysis(ResponsibilityGraph Before, ResponsibilityGraph After, ImmutableArray<UnitEffect> Units)
{
    /// <summary>
    /// Compares two graphs of the same units. Costs two workloads, two collaboration graphs and their betweenness.
    /// </summary>
    /// <param name="before">The graph as it is.</param>
    /// <param name="after">The graph as it would be (<see cref="LeadMoves.Apply"/>).</param>
    /// <param name="options">How load is counted and judged.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public static WhatIfAnalysis Analyze(
        ResponsibilityGraph before,
        ResponsibilityGraph after,
        WorkloadOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var left = StandingsOf(before, options, cancellationToken);
        var right = StandingsOf(after, options, cancellationToken);
        var nothing = new UnitStanding(Load: null, 0, 0, 0, 0);
        return new WhatIfAnalysis(before, after,
        [
            .. before.Units.Concat(after.Units).DistinctBy(u => u.Id, StringComparer.Ordinal)
                .Where(u => left.ContainsKey(u.Id) || right.ContainsKey(u.Id))
                .Select(u => new UnitEffect(u, left.GetValueOrDefault(u.Id, nothing), right.GetValueOrDefault(u.Id, nothing)))
                .OrderByDescending(e => e.Before.Load?.Total ?? 0)
                .ThenBy(e => e.Unit.Id, StringComparer.Ordinal),
        ]);
    }

    private static Dictionary<string, UnitStanding> StandingsOf(
        ResponsibilityGraph graph, WorkloadOptions? options, CancellationToken cancellationToken)
    {
        var load = WorkloadAnalysis.ComputeLoads(graph, options, cancellationToken);
        var meetings = UnitNetwork.Collaboration(graph, cancellationToken: cancellationToken);
        var calls = UnitNetwork.Calls(graph, cancellationToken);
        var betweenness = Betweenness.Compute(meetings.Graph, cancellationToken: cancellationToken);
        var standings = load.Units.Where(u => u.Total > 0)
            .ToDictionary(u => u.Unit.Id, u => new UnitStanding(u, 0, 0, 0, 0), StringComparer.Ordinal);

        // both networks have the units that take part, in the same order
        for (var i = 0; i < meetings.Units.Length; i++)
        {
            var id = meetings.Units[i].Id;
            standings[id] = new UnitStanding(
                load.Find(id), meetings.Graph.Degree(i), betweenness[i], calls.Graph.Degree(i), calls.Graph.Reversed.Degree(i));
        }

        return standings;
    }
}
