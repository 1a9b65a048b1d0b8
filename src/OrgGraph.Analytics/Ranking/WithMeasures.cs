using System.Collections.Immutable;
using OrgGraph.Model;

namespace OrgGraph.Analytics.Ranking;

/// <summary>Completes a graph of which only units and responsibilities are at hand.</summary>
internal static class WithMeasures
{
    /// <summary>The graph with a bare measure, in a bare plan, for each that its responsibilities name and it does not have.</summary>
    public static ResponsibilityGraph Of(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var known = graph.Measures.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Measure> missing =
        [
            .. graph.Responsibilities
                .Where(e => known.Add(e.MeasureId))
                .Select(e => new Measure { Id = e.MeasureId, TaskId = "", Text = "", Source = e.Source }),
        ];
        return missing.IsEmpty
            ? graph
            : graph with
            {
                Plans = graph.Plans.Add(new Plan { Id = "", Title = "", Jurisdiction = "", Source = missing[0].Source }),
                Tasks = graph.Tasks.Add(new PlanTask("", "", null, null, null, missing[0].Source)),
                Measures = graph.Measures.AddRange(missing),
            };
    }
}
