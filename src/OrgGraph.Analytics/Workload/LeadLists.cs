using System.Collections.Immutable;

namespace OrgGraph.Analytics.Workload;

/// <summary>A measure that several units answer for.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Edges">Their edges in the order in which the document names them, the first named first.</param>
public sealed record SharedMeasure(Measure Measure, ImmutableArray<Responsibility> Edges);

/// <summary>A measure in which only one unit takes part.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Edge">The only unit's edge.</param>
public sealed record LoneMeasure(Measure Measure, Responsibility Edge);

/// <summary>
/// What a coordination meeting settles first: who really leads where several do, and who helps those who are alone.
/// </summary>
public static class LeadLists
{
    /// <summary>
    /// Measures for which two units or more answer in the role of <see cref="WorkloadTable.Accountable"/>; most units first, then
    /// in the graph's order. A group counts as one, as it is named. Linear.
    /// </summary>
    public static ImmutableArray<SharedMeasure> FindShared(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var role = AccountableRole.Of(graph.Responsibilities);
        var edges = graph.Responsibilities.Where(e => e.Role == role).ToLookup(e => e.MeasureId, StringComparer.Ordinal);
        return
        [
            .. graph.Measures
                .Select(m => new SharedMeasure(
                    m, [.. edges[m.Id].OrderBy(e => e.Ordinal).DistinctBy(e => e.UnitId, StringComparer.Ordinal)]))
                .Where(m => m.Edges.Length > 1)
                .OrderByDescending(m => m.Edges.Length),
        ];
    }

    /// <summary>
    /// Measures in which one single unit answers and no other unit has any duty, in the graph's order; a group (各镇人民政府) is
    /// several units. Linear.
    /// </summary>
    public static ImmutableArray<LoneMeasure> FindLone(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var index = new GraphIndex(graph);
        return
        [
            .. graph.Measures
                .Select(m => (Measure: m, Edges: index.EdgesOfMeasure[m.Id].OrderBy(e => e.Role).ToList()))
                .Where(m => m.Edges.Select(e => e.UnitId).Distinct(StringComparer.Ordinal).Count() == 1
                    && m.Edges[0].Role != Role.Assist)
                .Where(m => PeerGroups.IsSingle(index.Units[m.Edges[0].UnitId]))
                .Select(m => new LoneMeasure(m.Measure, m.Edges[0])),
        ];
    }
}
