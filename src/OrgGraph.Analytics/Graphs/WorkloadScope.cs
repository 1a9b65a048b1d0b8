using System.Collections.Immutable;

namespace OrgGraph.Analytics.Graphs;

/// <summary>
/// Which plans a statement on workload is about: parts of one government and year each, which are never added up, and the parts
/// that are left out, to be named.
/// </summary>
/// <param name="Parts">What is told, each by itself, in the order of <see cref="GovernmentYear.Split"/>.</param>
/// <param name="LeftOut">Older years of the same governments.</param>
public sealed record WorkloadScope(ImmutableArray<GovernmentYear> Parts, ImmutableArray<GovernmentYear> LeftOut)
{
    /// <summary>The scope of a graph: the only place that decides it. Linear in the graph.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="isAsked">
    /// True when the user has named years or plans, or all: then every part is told. Else the newest year of each government is,
    /// and the plans that tell no year or no government.
    /// </param>
    public static WorkloadScope Choose(ResponsibilityGraph graph, bool isAsked = false)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var parts = GovernmentYear.Split(graph);
        if (isAsked)
        {
            return new WorkloadScope(parts, []);
        }

        var newest = parts.Where(p => p.Year is not null).GroupBy(p => p.Jurisdiction, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Max(p => p.Year), StringComparer.Ordinal);
        bool IsTold(GovernmentYear part) =>
            part.Year is null || part.Jurisdiction.Length == 0 || part.Year == newest[part.Jurisdiction];
        return new WorkloadScope([.. parts.Where(IsTold)], [.. parts.Where(p => !IsTold(p))]);
    }

    /// <summary>
    /// The part in which a unit's one number stands where only one can be told: that of its own government, else where it has
    /// most duties, else the first. Units of none are left out.
    /// </summary>
    public static IReadOnlyDictionary<string, GovernmentYear> HomesOf(ImmutableArray<GovernmentYear> parts)
    {
        var homes = new Dictionary<string, (GovernmentYear Part, bool IsOwn, int Duties)>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var duties = part.Graph.Responsibilities.CountBy(e => e.UnitId, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal);
            foreach (var unit in part.Graph.Units)
            {
                var isOwn = unit.Jurisdiction == part.Jurisdiction;
                var count = duties.GetValueOrDefault(unit.Id);
                if (!homes.TryGetValue(unit.Id, out var home) || (isOwn && !home.IsOwn)
                    || (isOwn == home.IsOwn && count > home.Duties))
                {
                    homes[unit.Id] = (part, isOwn, count);
                }
            }
        }

        return homes.ToDictionary(h => h.Key, h => h.Value.Part, StringComparer.Ordinal);
    }
}
