using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>A graph with the look-ups that drawing needs. Made in linear time.</summary>
internal sealed class GraphView
{
    private readonly Dictionary<string, Unit> _units;
    private readonly Dictionary<string, PlanTask> _tasks;
    private readonly SectionTree _sections;
    private readonly Dictionary<string, Plan> _plans;
    private readonly Dictionary<string, int> _measuresOfTask;
    private readonly HashSet<string> _numberedAnew;
    private readonly ILookup<string, Responsibility> _byMeasure;
    private readonly ILookup<string, Responsibility> _byUnit;
    private readonly ILookup<string, string> _leaders;

    /// <summary>Indexes a graph that has at least one responsibility.</summary>
    /// <exception cref="ArgumentException">It has none: there is nothing to draw.</exception>
    public GraphView(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Responsibilities.IsEmpty)
        {
            throw new ArgumentException("The selection has no responsibility: there is nothing to draw.", nameof(graph));
        }

        Graph = graph;
        _units = graph.Units.ToDictionary(u => u.Id, StringComparer.Ordinal);
        _tasks = graph.Tasks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        _sections = new SectionTree(graph.Sections);
        _plans = graph.Plans.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _numberedAnew = graph.Tasks.Where(t => t.Number is not null)
            .GroupBy(t => (t.PlanId, t.Number)).Where(g => g.Skip(1).Any()).Select(g => g.Key.PlanId).ToHashSet(StringComparer.Ordinal);
        _measuresOfTask = graph.Measures.CountBy(m => m.TaskId, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _byMeasure = graph.Responsibilities.ToLookup(e => e.MeasureId, StringComparer.Ordinal);
        _byUnit = graph.Responsibilities.ToLookup(e => e.UnitId, StringComparer.Ordinal);
        var persons = graph.Persons.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        _leaders = graph.Oversights.ToLookup(o => o.MeasureId, o => persons[o.PersonId], StringComparer.Ordinal);
    }

    /// <summary>The graph.</summary>
    public ResponsibilityGraph Graph { get; }

    /// <summary>Names of the files of the plans, each once, in ordinal order.</summary>
    public ImmutableArray<string> Sources =>
        [.. Graph.Plans.Select(p => p.Source.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The unit of an id.</summary>
    public Unit UnitOf(string id) => _units[id];

    /// <summary>The task of a measure.</summary>
    public PlanTask TaskOf(Measure measure) => _tasks[measure.TaskId];

    /// <summary>The innermost section of a task; null when there is none.</summary>
    public Section? SectionOf(PlanTask task) => _sections.Upwards(task.SectionId).FirstOrDefault();

    /// <summary>The section of a task that has no other above it; null when there is none.</summary>
    public Section? TopSectionOf(PlanTask task) => _sections.OutermostOf(task);

    /// <summary>The plan of a task.</summary>
    public Plan PlanOf(PlanTask task) => _plans[task.PlanId];

    /// <summary>The plan of an id.</summary>
    public Plan PlanOf(string id) => _plans[id];

    /// <summary>The responsibilities of a measure, in document order.</summary>
    public IEnumerable<Responsibility> Of(Measure measure) => _byMeasure[measure.Id];

    /// <summary>The responsibilities of a unit, in document order.</summary>
    public IEnumerable<Responsibility> Of(Unit unit) => _byUnit[unit.Id];

    /// <summary>Names of the persons who oversee a measure.</summary>
    public IEnumerable<string> LeadersOf(Measure measure) => _leaders[measure.Id];

    /// <summary>A task's number: 序号 as written; its place in the plan where there is none, or where sections begin with 1 again.</summary>
    public string NumberOf(PlanTask task) =>
        task.Number is { Length: > 0 } number && !_numberedAnew.Contains(task.PlanId) ? number : AfterHash(task.Id);

    /// <summary>A measure's number: the task's where it is the task's only one, else with its place in the task: 3.2.</summary>
    public string NumberOf(Measure measure)
    {
        var number = NumberOf(TaskOf(measure));
        return _measuresOfTask[measure.TaskId] == 1 ? number : number + measure.Id[measure.Id.LastIndexOf('.')..];
    }

    /// <summary>A task's title; the beginning of its first measure where the table has none.</summary>
    public string TitleOf(PlanTask task) =>
        task.Title is { Length: > 0 } title ? title : Graph.Measures.First(m => m.TaskId == task.Id).Text;

    /// <summary>Where something is written, for tooltips.</summary>
    public static string SourceOf(SourceSpan source, Language language) => FrameLabels.Line.In(language, source.File, source.Line);

    private static string AfterHash(string id) => id[(id.LastIndexOf('#') + 1)..];
}
