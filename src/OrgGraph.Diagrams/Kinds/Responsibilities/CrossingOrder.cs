using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Responsibilities;

/// <summary>Puts the measures of a page in an order in which lines cross little.</summary>
internal static class CrossingOrder
{
    /// <summary>
    /// The rows from top to bottom as a layered layout of their units and measures has them, those of a task together.
    /// </summary>
    public static ImmutableArray<MeasureRow> Sort(
        ImmutableArray<MeasureRow> rows, IDiagramLayout layered, CancellationToken cancellationToken)
    {
        var tasks = IndicesOf(rows.Select(r => r.Measure.TaskId));
        var units = IndicesOf(rows.SelectMany(r => r.Edges).Select(e => e.UnitId));
        var graph = new LayoutGraph(
            [
                .. rows.Select(r => new LayoutNode(200, 20, Layer: 1, Group: tasks[r.Measure.TaskId])),
                .. Enumerable.Repeat(new LayoutNode(120, 16, Layer: 0), units.Count),
            ],
            [
                .. rows.SelectMany(
                    (r, i) => r.Edges.Select(e => new LayoutEdge(rows.Length + units[e.UnitId], i, WeightOf(e.Role)))),
            ],
            new LayoutSpacing());
        var boxes = layered.Lay(graph, cancellationToken).Boxes;
        return [.. rows.Select((r, i) => (r, boxes[i].Y)).OrderBy(p => p.Y).Select(p => p.r)];
    }

    /// <summary>What a line counts in crossings: leads most, as their lines are seen most.</summary>
    public static double WeightOf(Role role) => role switch { Role.Lead => 3, Role.Responsible => 2, _ => 1 };

    private static Dictionary<string, int> IndicesOf(IEnumerable<string> keys) => keys.Distinct(StringComparer.Ordinal)
        .Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i, StringComparer.Ordinal);
}
