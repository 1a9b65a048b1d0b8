using System.Collections.Immutable;
using OrgGraph.Model;

namespace OrgGraph.Neo4j.Schema;

/// <summary>
/// A graph's order as the database keeps it: plans, units and persons by id; sections, tasks and measures in their
/// order within the plan; edges by measure, then in their order within the measure. A graph that the reader built has
/// this order already; one edited by hand may not.
/// </summary>
public static class GraphOrder
{
    /// <summary>The same graph in the database's order. Linear but for the sorting of plans, units and persons.</summary>
    public static ResponsibilityGraph Canonical(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var plans = graph.Plans.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        var planOf = Positions(plans, p => p.Id);
        var tasks = Sort(graph.Tasks, t => planOf[t.PlanId], plans.Length);
        var taskPlan = graph.Tasks.ToDictionary(t => t.Id, t => planOf[t.PlanId], StringComparer.Ordinal);
        var measures = Sort(graph.Measures, m => taskPlan[m.TaskId], plans.Length);
        var measureOf = Positions(measures, m => m.Id);
        return new ResponsibilityGraph
        {
            Plans = plans,
            Sections = Sort(graph.Sections, s => planOf[s.PlanId], plans.Length),
            Tasks = tasks,
            Measures = measures,
            Units =
            [
                .. graph.Units
                    .Select(u => u with { MemberIds = Sorted(u.MemberIds), Aliases = Sorted(u.Aliases) })
                    .OrderBy(u => u.Id, StringComparer.Ordinal),
            ],
            Persons = graph.Persons.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id)),
            Responsibilities = Sort(graph.Responsibilities, e => measureOf[e.MeasureId], measures.Length),
            Oversights = Sort(graph.Oversights, e => measureOf[e.MeasureId], measures.Length),
            Metrics = graph.Metrics.Sort((a, b) => string.CompareOrdinal(a.UnitId, b.UnitId)),
        };
    }

    /// <summary>The position of every item by its id.</summary>
    internal static Dictionary<string, int> Positions<T>(ImmutableArray<T> items, Func<T, string> id)
    {
        var positions = new Dictionary<string, int>(items.Length, StringComparer.Ordinal);
        foreach (var item in items)
        {
            positions.Add(id(item), positions.Count);
        }

        return positions;
    }

    /// <summary>
    /// Items by key, those of one key in their old order: a counting sort. Nothing is copied when they are sorted.
    /// </summary>
    internal static ImmutableArray<T> Sort<T>(ImmutableArray<T> items, Func<T, int> key, int keys)
    {
        var starts = new int[keys + 1];
        var sorted = true;
        var last = 0;
        foreach (var item in items)
        {
            var k = key(item);
            sorted &= k >= last;
            last = k;
            starts[k + 1]++;
        }

        if (sorted)
        {
            return items;
        }

        for (var k = 0; k < keys; k++)
        {
            starts[k + 1] += starts[k];
        }

        var result = new T[items.Length];
        foreach (var item in items)
        {
            result[starts[key(item)]++] = item;
        }

        return [.. result];
    }

    private static ImmutableArray<string> Sorted(ImmutableArray<string> texts)
    {
        for (var i = 1; i < texts.Length; i++)
        {
            if (string.CompareOrdinal(texts[i - 1], texts[i]) > 0)
            {
                return texts.Sort(StringComparer.Ordinal);
            }
        }

        return texts;
    }
}
