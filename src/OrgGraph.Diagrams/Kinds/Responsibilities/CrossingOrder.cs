using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Responsibilities;

/// <summary>Puts measures in an order in which lines cross little.</summary>
internal static class CrossingOrder
{
    /// <summary>The measures from top to bottom as a layered layout of units and measures has them, those of a task together.</summary>
    public static ImmutableArray<Measure> Of(GraphView view, IDiagramLayout layered, CancellationToken cancellationToken)
    {
        var measures = view.Graph.Measures;
        var tasks = measures.Select(m => m.TaskId).Distinct(StringComparer.Ordinal).Select((t, i) => (t, i))
            .ToDictionary(p => p.t, p => p.i, StringComparer.Ordinal);
        var at = measures.Select((m, i) => (m.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var units = view.Graph.Responsibilities.Select(e => e.UnitId).Distinct(StringComparer.Ordinal).Select((u, i) => (u, i))
            .ToDictionary(p => p.u, p => p.i + measures.Length, StringComparer.Ordinal);
        var graph = new LayoutGraph(
            [
                .. measures.Select(m => new LayoutNode(200, 20, Layer: 1, Group: tasks[m.TaskId])),
                .. Enumerable.Repeat(new LayoutNode(120, 16, Layer: 0), units.Count),
            ],
            [
                .. view.Graph.Responsibilities.Select(e => new LayoutEdge(
                    units[e.UnitId], at[e.MeasureId], e.Role switch { Role.Lead => 3, Role.Responsible => 2, _ => 1 })),
            ],
            new LayoutSpacing());
        var boxes = layered.Lay(graph, cancellationToken).Boxes;
        return [.. measures.Select((m, i) => (m, boxes[i].Y)).OrderBy(p => p.Y).Select(p => p.m)];
    }
}
