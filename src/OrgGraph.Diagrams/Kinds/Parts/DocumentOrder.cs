using System.Collections.Immutable;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>
/// A graph in the order in which its documents are read: by file, then by line. The model sorts plans by their ids, so that equal
/// input gives equal output; a reader with the document in hand looks for 附件1 before 附件2.
/// </summary>
internal static class DocumentOrder
{
    /// <summary>
    /// The same graph with plans, and what stands in them, by the names of their files and the lines of their titles.
    /// </summary>
    public static ResponsibilityGraph Sort(ResponsibilityGraph graph)
    {
        if (graph.Plans.Length < 2)
        {
            return graph;
        }

        ImmutableArray<Plan> plans =
        [
            .. graph.Plans.OrderBy(p => p.Source.File, StringComparer.Ordinal).ThenBy(p => p.Source.Line)
                .ThenBy(p => p.Source.Column),
        ];
        var place = plans.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var taskPlace = graph.Tasks.ToDictionary(t => t.Id, t => place[t.PlanId], StringComparer.Ordinal);
        var measurePlace = graph.Measures.ToDictionary(m => m.Id, m => taskPlace[m.TaskId], StringComparer.Ordinal);
        return graph with
        {
            Plans = plans,
            Sections = [.. graph.Sections.OrderBy(s => place[s.PlanId])],
            Tasks = [.. graph.Tasks.OrderBy(t => taskPlace[t.Id])],
            Measures = [.. graph.Measures.OrderBy(m => measurePlace[m.Id])],
            Responsibilities = [.. graph.Responsibilities.OrderBy(e => measurePlace[e.MeasureId])],
            Oversights = [.. graph.Oversights.OrderBy(o => measurePlace[o.MeasureId])],
        };
    }
}
