using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>Parts of a graph that kinds of diagrams ask for.</summary>
internal static class Selections
{
    /// <summary>The measures in which a unit takes part, with everybody in them.</summary>
    public static ResponsibilityGraph AroundUnit(ResponsibilityGraph graph, string unitId)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return OfMeasures(graph, graph.Responsibilities.Where(e => e.UnitId == unitId).Select(e => e.MeasureId));
    }

    /// <summary>Some measures, with everybody in them and the plans, sections and tasks that they stand in.</summary>
    public static ResponsibilityGraph OfMeasures(ResponsibilityGraph graph, IEnumerable<string> measureIds)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var measures = measureIds.ToHashSet(StringComparer.Ordinal);
        return Subgraph.OfMeasures(new GraphIndex(graph), [.. graph.Measures.Where(m => measures.Contains(m.Id))]);
    }
}
