namespace OrgGraph.Model.Graphs;

/// <summary>
/// The look-ups of a graph: its parts by id, and what belongs to each. Every look-up is made in linear time when it is first
/// asked for, and kept; what belongs to a part stands in the graph's order. An id that the graph has not is a
/// <see cref="KeyNotFoundException"/> for a part, and nothing for what belongs to it.
/// </summary>
/// <param name="graph">
/// The graph; its references must lead somewhere, as the builder and the reader of graph files see to.
/// </param>
public sealed class GraphIndex(ResponsibilityGraph graph)
{
    /// <summary>The graph.</summary>
    public ResponsibilityGraph Graph { get; } = graph ?? throw new ArgumentNullException(nameof(graph));

    /// <summary>Plans by id.</summary>
    public IReadOnlyDictionary<string, Plan> Plans => field ??= Graph.Plans.ToDictionary(p => p.Id, StringComparer.Ordinal);

    /// <summary>Sections by id.</summary>
    public IReadOnlyDictionary<string, Section> Sections =>
        field ??= Graph.Sections.ToDictionary(s => s.Id, StringComparer.Ordinal);

    /// <summary>Tasks by id.</summary>
    public IReadOnlyDictionary<string, PlanTask> Tasks => field ??= Graph.Tasks.ToDictionary(t => t.Id, StringComparer.Ordinal);

    /// <summary>Measures by id.</summary>
    public IReadOnlyDictionary<string, Measure> Measures =>
        field ??= Graph.Measures.ToDictionary(m => m.Id, StringComparer.Ordinal);

    /// <summary>Units by id.</summary>
    public IReadOnlyDictionary<string, Unit> Units => field ??= Graph.Units.ToDictionary(u => u.Id, StringComparer.Ordinal);

    /// <summary>Persons by id.</summary>
    public IReadOnlyDictionary<string, Person> Persons => field ??= Graph.Persons.ToDictionary(p => p.Id, StringComparer.Ordinal);

    /// <summary>Sections with those above them.</summary>
    public SectionTree SectionTree => field ??= new SectionTree(Graph.Sections);

    /// <summary>Sections by the id of their plan.</summary>
    public ILookup<string, Section> SectionsOfPlan => field ??= Graph.Sections.ToLookup(s => s.PlanId, StringComparer.Ordinal);

    /// <summary>Tasks by the id of their plan.</summary>
    public ILookup<string, PlanTask> TasksOfPlan => field ??= Graph.Tasks.ToLookup(t => t.PlanId, StringComparer.Ordinal);

    /// <summary>Measures by the id of their task.</summary>
    public ILookup<string, Measure> MeasuresOfTask => field ??= Graph.Measures.ToLookup(m => m.TaskId, StringComparer.Ordinal);

    /// <summary>Edges by the id of their measure.</summary>
    public ILookup<string, Responsibility> EdgesOfMeasure =>
        field ??= Graph.Responsibilities.ToLookup(e => e.MeasureId, StringComparer.Ordinal);

    /// <summary>Edges by the id of their unit.</summary>
    public ILookup<string, Responsibility> EdgesOfUnit =>
        field ??= Graph.Responsibilities.ToLookup(e => e.UnitId, StringComparer.Ordinal);

    /// <summary>Oversights by the id of their measure.</summary>
    public ILookup<string, Oversight> OversightsOfMeasure =>
        field ??= Graph.Oversights.ToLookup(o => o.MeasureId, StringComparer.Ordinal);

    /// <summary>The task of a measure.</summary>
    public PlanTask TaskOf(Measure measure) => Tasks[measure.TaskId];

    /// <summary>The plan of a task.</summary>
    public Plan PlanOf(PlanTask task) => Plans[task.PlanId];

    /// <summary>The plan of a measure.</summary>
    public Plan PlanOf(Measure measure) => PlanOf(TaskOf(measure));

    /// <summary>The measures of a plan.</summary>
    public IEnumerable<Measure> MeasuresOf(Plan plan) => TasksOfPlan[plan.Id].SelectMany(t => MeasuresOfTask[t.Id]);
}
