using System.Collections.Immutable;

namespace OrgGraph.Model.Graphs;

/// <summary>
/// Parts of a graph that are graphs themselves: their edges lead somewhere, and everything stands in the order of the whole.
/// Metrics are of the whole and go.
/// </summary>
public static class Subgraph
{
    /// <summary>
    /// Some measures with some of their edges: the plans, sections and tasks that the measures stand in, the persons who oversee
    /// them, the units that the edges name, with the parents, counterparts and members that these name. Linear in the graph.
    /// </summary>
    /// <param name="index">The whole.</param>
    /// <param name="measures">The measures, in the order of the whole.</param>
    /// <param name="edges">Edges of these measures; all that the whole has, when null.</param>
    public static ResponsibilityGraph OfMeasures(
        GraphIndex index, ImmutableArray<Measure> measures, ImmutableArray<Responsibility>? edges = null)
    {
        ArgumentNullException.ThrowIfNull(index);
        var graph = index.Graph;
        var measureIds = measures.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        var tasks = measures.Select(m => m.TaskId).ToHashSet(StringComparer.Ordinal);
        var plans = tasks.Select(t => index.Tasks[t].PlanId).ToHashSet(StringComparer.Ordinal);
        var sections = tasks.SelectMany(t => index.SectionTree.Upwards(index.Tasks[t].SectionId))
            .Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var kept = edges ?? [.. graph.Responsibilities.Where(e => measureIds.Contains(e.MeasureId))];
        var oversights = graph.Oversights.Where(o => measureIds.Contains(o.MeasureId)).ToImmutableArray();
        var persons = oversights.Select(o => o.PersonId).ToHashSet(StringComparer.Ordinal);
        return new ResponsibilityGraph
        {
            Plans = [.. graph.Plans.Where(p => plans.Contains(p.Id))],
            Sections = [.. graph.Sections.Where(s => sections.Contains(s.Id))],
            Tasks = [.. graph.Tasks.Where(t => tasks.Contains(t.Id))],
            Measures = measures,
            Units = new NamedUnits(graph.Units).Closure(kept.Select(e => e.UnitId)),
            Persons = [.. graph.Persons.Where(p => persons.Contains(p.Id))],
            Responsibilities = kept,
            Oversights = oversights,
        };
    }

    /// <summary>
    /// The graph by groups of its plans: each part has all that stands in its plans, and the units and persons that these name.
    /// Linear in the graph, and in the units that each part names.
    /// </summary>
    /// <param name="graph">The whole.</param>
    /// <param name="keyOf">The group of a plan.</param>
    /// <returns>The parts with their keys, in the order in which the plans first name them.</returns>
    public static ImmutableArray<(TKey Key, ResponsibilityGraph Graph)> ByPlans<TKey>(
        ResponsibilityGraph graph, Func<Plan, TKey> keyOf)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(keyOf);
        var groups = graph.Plans.GroupBy(keyOf).ToList();
        var ofPlan = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, group) in groups.Index())
        {
            foreach (var plan in group)
            {
                ofPlan[plan.Id] = i;
            }
        }

        var ofTask = graph.Tasks.ToDictionary(t => t.Id, t => ofPlan[t.PlanId], StringComparer.Ordinal);
        var ofMeasure = graph.Measures.ToDictionary(m => m.Id, m => ofTask[m.TaskId], StringComparer.Ordinal);
        var sections = graph.Sections.ToLookup(s => ofPlan[s.PlanId]);
        var tasks = graph.Tasks.ToLookup(t => ofTask[t.Id]);
        var measures = graph.Measures.ToLookup(m => ofMeasure[m.Id]);
        var edges = graph.Responsibilities.ToLookup(e => ofMeasure[e.MeasureId]);
        var oversights = graph.Oversights.ToLookup(o => ofMeasure[o.MeasureId]);
        var units = new NamedUnits(graph.Units);
        var persons = new GraphIndex(graph).Persons;
        return
        [
            .. groups.Select((group, i) => (group.Key, new ResponsibilityGraph
            {
                Plans = [.. group],
                Sections = [.. sections[i]],
                Tasks = [.. tasks[i]],
                Measures = [.. measures[i]],
                Units = units.Closure(edges[i].Select(e => e.UnitId)),
                Persons =
                [
                    .. oversights[i].Select(o => o.PersonId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                        .Select(id => persons[id]),
                ],
                Responsibilities = [.. edges[i]],
                Oversights = [.. oversights[i]],
            })),
        ];
    }
}
