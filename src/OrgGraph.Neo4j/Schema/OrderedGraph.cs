using System.Collections.Immutable;
using OrgGraph.Model;

namespace OrgGraph.Neo4j.Schema;

/// <summary>
/// A graph in canonical order with the ranges of each plan and measure: everything of one plan lies together.
/// </summary>
internal sealed class OrderedGraph
{
    private readonly int[] _sections;
    private readonly int[] _tasks;
    private readonly int[] _measures;
    private readonly int[] _edges;
    private readonly int[] _oversights;

    public OrderedGraph(ResponsibilityGraph graph)
    {
        Graph = GraphOrder.Canonical(graph);
        var planOf = GraphOrder.Positions(Graph.Plans, p => p.Id);
        TaskOf = GraphOrder.Positions(Graph.Tasks, t => t.Id);
        var measureOf = GraphOrder.Positions(Graph.Measures, m => m.Id);
        _sections = Starts(Graph.Sections, s => planOf[s.PlanId], planOf.Count);
        _tasks = Starts(Graph.Tasks, t => planOf[t.PlanId], planOf.Count);
        _measures = Starts(Graph.Measures, m => planOf[Graph.Tasks[TaskOf[m.TaskId]].PlanId], planOf.Count);
        _edges = Starts(Graph.Responsibilities, e => measureOf[e.MeasureId], measureOf.Count);
        _oversights = Starts(Graph.Oversights, e => measureOf[e.MeasureId], measureOf.Count);
    }

    public ResponsibilityGraph Graph { get; }

    /// <summary>The position of each task by its id.</summary>
    public Dictionary<string, int> TaskOf { get; }

    public Range SectionsOf(int plan) => _sections[plan].._sections[plan + 1];

    public Range TasksOf(int plan) => _tasks[plan].._tasks[plan + 1];

    /// <summary>First and last but one position of the plan's measures.</summary>
    public (int Start, int End) MeasuresOf(int plan) => (_measures[plan], _measures[plan + 1]);

    public ReadOnlySpan<Responsibility> EdgesOf(int measure) =>
        Graph.Responsibilities.AsSpan()[_edges[measure].._edges[measure + 1]];

    public ReadOnlySpan<Oversight> OversightsOf(int measure) =>
        Graph.Oversights.AsSpan()[_oversights[measure].._oversights[measure + 1]];

    private static int[] Starts<T>(ImmutableArray<T> items, Func<T, int> key, int keys)
    {
        var starts = new int[keys + 1];
        foreach (var item in items)
        {
            starts[key(item) + 1]++;
        }

        for (var k = 0; k < keys; k++)
        {
            starts[k + 1] += starts[k];
        }

        return starts;
    }
}
