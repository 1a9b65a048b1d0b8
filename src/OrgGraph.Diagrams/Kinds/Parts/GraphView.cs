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
    private readonly CitedNumbers _numbers;
    private readonly ILookup<string, Responsibility> _byMeasure;
    private readonly ILookup<string, Responsibility> _byUnit;
    private readonly ILookup<string, string> _leaders;

    /// <summary>Indexes a graph that has at least one responsibility.</summary>
    /// <param name="graph">What is drawn.</param>
    /// <param name="whole">What it was selected from, in which numbers are counted; null where it is the whole.</param>
    /// <exception cref="ArgumentException">It has none: there is nothing to draw.</exception>
    public GraphView(ResponsibilityGraph graph, ResponsibilityGraph? whole = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Responsibilities.IsEmpty)
        {
            throw new ArgumentException("The selection has no responsibility: there is nothing to draw.", nameof(graph));
        }

        Graph = DocumentOrder.Sort(graph);
        _units = graph.Units.ToDictionary(u => u.Id, StringComparer.Ordinal);
        _tasks = graph.Tasks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        _sections = new SectionTree(graph.Sections);
        _plans = graph.Plans.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _numbers = new CitedNumbers(whole ?? graph);
        _byMeasure = graph.Responsibilities.ToLookup(e => e.MeasureId, StringComparer.Ordinal);
        _byUnit = graph.Responsibilities.ToLookup(e => e.UnitId, StringComparer.Ordinal);
        var persons = graph.Persons.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        _leaders = graph.Oversights.ToLookup(o => o.MeasureId, o => persons[o.PersonId], StringComparer.Ordinal);
    }

    /// <summary>The graph, in the order of its documents.</summary>
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

    /// <summary>A task's number, see <see cref="CitedNumbers"/>.</summary>
    public string NumberOf(PlanTask task) => _numbers.Of(task);

    /// <summary>A measure's number, see <see cref="CitedNumbers"/>.</summary>
    public string NumberOf(Measure measure) => _numbers.Of(measure, TaskOf(measure));

    /// <summary>A task's title; the beginning of its first measure where the table has none.</summary>
    public string TitleOf(PlanTask task) =>
        task.Title is { Length: > 0 } title ? title : Graph.Measures.First(m => m.TaskId == task.Id).Text;

    /// <summary>Where something is written, for tooltips.</summary>
    public static string SourceOf(SourceSpan source, Language language) =>
        FrameLabels.Line.In(language, source.FileAndPlaceIn(language));
}
