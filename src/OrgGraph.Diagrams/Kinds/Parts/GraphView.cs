using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>A graph with the look-ups that drawing needs. Made in linear time.</summary>
internal sealed class GraphView
{
    private readonly GraphIndex _index;
    private readonly CitedNumbers _numbers;
    private readonly ILookup<string, Responsibility> _inWhole;
    private readonly Lazy<UnitLoads> _loads;
    private readonly string _place;

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
        _index = new GraphIndex(graph);
        _numbers = new CitedNumbers(whole ?? graph);
        Whole = whole ?? graph;
        _inWhole = Whole.Responsibilities.ToLookup(e => e.UnitId, StringComparer.Ordinal);
        _loads = new Lazy<UnitLoads>(() => UnitLoads.Compute(Whole));
        _place =
            graph.Plans.Select(p => p.Jurisdiction).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? only : "";
    }

    /// <summary>The graph, in the order of its documents.</summary>
    public ResponsibilityGraph Graph { get; }

    /// <summary>The graph that it was selected from, or itself: loads and fences are judged in it.</summary>
    public ResponsibilityGraph Whole { get; }

    /// <summary>The loads of units, in the whole.</summary>
    public UnitLoads Loads => _loads.Value;

    /// <summary>Names of the files of the plans, each once, in ordinal order.</summary>
    public ImmutableArray<string> Sources =>
        [.. Graph.Plans.Select(p => p.Source.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The unit of an id.</summary>
    public Unit UnitOf(string id) => _index.Units[id];

    /// <summary>The measure of an id.</summary>
    public Measure MeasureOf(string id) => _index.Measures[id];

    /// <summary>
    /// The name of a unit as the documents of its own government write it, 区水务局 for 大兴区水务局, where all plans are of one
    /// government and write it so: the place stands in the title already. Else the whole name.
    /// </summary>
    public string NameOf(string id)
    {
        if (_place.Length > 1 && id.Length > _place.Length && id.StartsWith(_place, StringComparison.Ordinal))
        {
            var aliases = UnitOf(id).Aliases;
            foreach (var written in (string[])[id[(_place.Length - 1)..], id[_place.Length..]])
            {
                if (aliases.Contains(written))
                {
                    return PlainText.OneLine(written);
                }
            }
        }

        return PlainText.OneLine(id);
    }

    /// <summary>The responsibilities of a unit in the whole.</summary>
    public IEnumerable<Responsibility> InWhole(string unitId) => _inWhole[unitId];

    /// <summary>The strongest role in which anybody takes part in a measure; assist where nobody does.</summary>
    public Role AccountableOf(Measure measure) =>
        _index.EdgesOfMeasure[measure.Id].Select(e => e.Role).DefaultIfEmpty(Role.Assist).Min();

    /// <summary>The task of a measure.</summary>
    public PlanTask TaskOf(Measure measure) => _index.TaskOf(measure);

    /// <summary>The innermost section of a task; null when there is none.</summary>
    public Section? SectionOf(PlanTask task) => _index.SectionTree.Upwards(task.SectionId).FirstOrDefault();

    /// <summary>The section of a task that has no other above it; null when there is none.</summary>
    public Section? TopSectionOf(PlanTask task) => _index.SectionTree.OutermostOf(task);

    /// <summary>The plan of a task.</summary>
    public Plan PlanOf(PlanTask task) => _index.PlanOf(task);

    /// <summary>The plan of an id.</summary>
    public Plan PlanOf(string id) => _index.Plans[id];

    /// <summary>The responsibilities of a measure, in document order.</summary>
    public IEnumerable<Responsibility> Of(Measure measure) => _index.EdgesOfMeasure[measure.Id];

    /// <summary>The responsibilities of a unit, in document order.</summary>
    public IEnumerable<Responsibility> Of(Unit unit) => _index.EdgesOfUnit[unit.Id];

    /// <summary>Names of the persons who oversee a measure.</summary>
    public IEnumerable<string> LeadersOf(Measure measure) =>
        _index.OversightsOfMeasure[measure.Id].Select(o => _index.Persons[o.PersonId].Name);

    /// <summary>A task's number, see <see cref="CitedNumbers"/>.</summary>
    public string NumberOf(PlanTask task) => _numbers.Of(task);

    /// <summary>True where nobody but a unit takes part in a measure.</summary>
    public bool IsAlone(string? unit, Measure measure) => Of(measure).All(e => e.UnitId == unit);

    /// <summary>True for a measure that is its task's only one, in the whole.</summary>
    public bool IsOnly(Measure measure) => _numbers.IsOnly(measure);

    /// <summary>A measure's number, see <see cref="CitedNumbers"/>.</summary>
    public string NumberOf(Measure measure) => _numbers.Of(measure, TaskOf(measure));

    /// <summary>A task's title; the beginning of its first measure where the table has none.</summary>
    public string TitleOf(PlanTask task) =>
        task.Title is { Length: > 0 } title ? title : Graph.Measures.First(m => m.TaskId == task.Id).Text;

    /// <summary>Where something is written, for tooltips.</summary>
    public static string SourceOf(SourceSpan source, Language language) =>
        FrameLabels.Line.In(language, source.FileAndPlaceIn(language));
}
