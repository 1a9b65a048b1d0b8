using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Workload;

namespace OrgGraph.Workspace.Results;

/// <summary>A unit's one number where only one can be told, as in a file with a row a unit.</summary>
/// <param name="Part">The plans that it is about.</param>
/// <param name="Work">What the unit carries there.</param>
public sealed record HomeLoad(GovernmentYear Part, UnitWorkload Work)
{
    /// <summary>The home loads of all units of the parts, by id (<see cref="WorkloadScope.HomesOf"/>).</summary>
    public static IReadOnlyDictionary<string, HomeLoad> Find(ImmutableArray<YearWorkload> years)
    {
        var workloads = years.ToDictionary(y => y.Part, y => y.Workload);
        return WorkloadScope.HomesOf([.. years.Select(y => y.Part)]).ToDictionary(
            h => h.Key, h => new HomeLoad(h.Value, workloads[h.Value].Find(h.Key)!), StringComparer.Ordinal);
    }

    /// <summary>Those of the newest plans of a graph.</summary>
    public static IReadOnlyDictionary<string, HomeLoad> Find(
        ResponsibilityGraph graph, CancellationToken cancellationToken = default) =>
        Find(YearWorkload.Of(WorkloadScope.Choose(graph), cancellationToken));
}
