using System.Collections.Immutable;
using OrgGraph.Model;

namespace OrgGraph.Analytics.Graphs;

/// <summary>
/// The plans of one government for one year, as a graph of their own: what a unit did in another year is not on its table now,
/// and a city and a district share out their work apart, so load is judged in each by itself.
/// </summary>
/// <param name="Year">The year; null for plans that do not tell theirs.</param>
/// <param name="Jurisdiction">The government; empty when unknown.</param>
/// <param name="Graph">The plans' part of the graph, as <see cref="GraphSelection"/> makes it; the whole graph when it is all.</param>
public sealed record GovernmentYear(int? Year, string Jurisdiction, ResponsibilityGraph Graph)
{
    /// <summary>
    /// The parts of a graph, the latest year first, plans without a year last; of a year the one with most measures first. Linear
    /// in the graph, and in the units that each part names.
    /// </summary>
    public static ImmutableArray<GovernmentYear> Of(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var groups = graph.Plans.GroupBy(p => (p.Year, p.Jurisdiction)).ToList();
        if (groups is [var only])
        {
            return [new GovernmentYear(only.Key.Year, only.Key.Jurisdiction, graph)];
        }

        var groupOfPlan = groups.SelectMany((g, i) => g.Select(p => (p.Id, i))).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var groupOfTask = graph.Tasks.ToDictionary(t => t.Id, t => groupOfPlan[t.PlanId], StringComparer.Ordinal);
        var groupOfMeasure = graph.Measures.ToDictionary(m => m.Id, m => groupOfTask[m.TaskId], StringComparer.Ordinal);
        var sections = graph.Sections.ToLookup(s => groupOfPlan[s.PlanId]);
        var tasks = graph.Tasks.ToLookup(t => groupOfPlan[t.PlanId]);
        var measures = graph.Measures.ToLookup(m => groupOfMeasure[m.Id]);
        var edges = graph.Responsibilities.ToLookup(e => groupOfMeasure[e.MeasureId]);
        var oversights = graph.Oversights.ToLookup(o => groupOfMeasure[o.MeasureId]);
        var units = new NamedUnits(graph.Units);
        var persons = graph.Persons.ToDictionary(p => p.Id, StringComparer.Ordinal);
        return
        [
            .. groups
                .Select((g, i) => new GovernmentYear(g.Key.Year, g.Key.Jurisdiction, new ResponsibilityGraph
                {
                    Plans = [.. g],
                    Sections = [.. sections[i]],
                    Tasks = [.. tasks[i]],
                    Measures = [.. measures[i]],
                    Units = units.Of(edges[i].Select(e => e.UnitId)),
                    Persons =
                    [
                        .. oversights[i].Select(o => o.PersonId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => persons[id]),
                    ],
                    Responsibilities = [.. edges[i]],
                    Oversights = [.. oversights[i]],
                }))
                .OrderByDescending(y => y.Year ?? int.MinValue)
                .ThenByDescending(y => y.Graph.Measures.Length)
                .ThenBy(y => y.Jurisdiction, StringComparer.Ordinal),
        ];
    }
}
