using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Facts;

/// <summary>Gathers what a page that people explore has to know of the plans.</summary>
public static class GraphFacts
{
    private static readonly Label s_month = new("{0} 年 {1} 月", "{0}-{1:00}");
    private static readonly Label s_recurring = new("长期、经常", "standing or recurring");

    /// <summary>The facts of a graph; null where nobody is responsible for anything. Linear, and n log n in units.</summary>
    /// <param name="graph">What is drawn.</param>
    /// <param name="page">The language, and what it was selected from.</param>
    public static SceneFacts? Of(ResponsibilityGraph graph, DiagramPage page)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(page);
        if (graph.Responsibilities.IsEmpty)
        {
            return null;
        }

        var view = new GraphView(graph, page.Whole);
        graph = view.Graph;
        var plans = IndexesOf(graph.Plans, p => p.Id);
        var sections = IndexesOf(graph.Sections, s => s.Id);
        var tasks = IndexesOf(graph.Tasks, t => t.Id);
        var measures = IndexesOf(graph.Measures, m => m.Id);
        ImmutableArray<string> taking = [.. graph.Responsibilities.Select(e => e.UnitId).Distinct(StringComparer.Ordinal)];
        var units = IndexesOf(taking, id => id);
        ImmutableArray<string> leaders =
            [.. graph.Measures.SelectMany(view.LeadersOf).Select(PlainText.OneLine).Distinct(StringComparer.Ordinal)];
        var people = IndexesOf(leaders, name => name);
        var keys = graph.Measures.Select(DueOf).Distinct().Order().ToImmutableArray();
        return new SceneFacts(
            [.. graph.Plans.Select((p, i) => new FactGroup(p.Id, Captions.ShortNameOf(view, p), i, -1))],
            [.. graph.Sections.Select(s => new FactGroup(s.Id, s.Title, plans[s.PlanId], ParentOf(s.ParentId)))],
            [.. graph.Tasks.Select(t => new FactGroup(
                t.Id, $"{view.NumberOf(t)} {t.Title}".Trim(), plans[t.PlanId], ParentOf(t.SectionId)))],
            [.. graph.Measures.Select(m => new FactMeasure(
                m.Id, view.NumberOf(m), m.Text, tasks[m.TaskId], m.Deadline ?? "", keys.IndexOf(DueOf(m)),
                [.. view.LeadersOf(m).Select(n => people[PlainText.OneLine(n)]).Distinct()],
                GraphView.SourceOf(m.Source, page.Language)))],
            [.. taking.Select(id => new FactUnit(
                id, view.NameOf(id), view.UnitOf(id).Aliases, view.Loads.FigureOf(id), view.Loads.IsOverloaded(id),
                view.UnitOf(id).Level == UnitLevel.Group))],
            [.. graph.Responsibilities.Select(e => new FactTie(
                units[e.UnitId], measures[e.MeasureId], e.Role switch { Role.Lead => 0, Role.Responsible => 1, _ => 2 },
                e.Uncertain))],
            leaders,
            [.. keys.Select(k => WordsOf(k, page.Language))]);

        int ParentOf(string? section) => section is not null && sections.TryGetValue(section, out var index) ? index : -1;
    }

    // The month of the last day; what recurs, and what names no day, stand behind.
    private static (int Group, int Year, int Month) DueOf(Measure measure) => measure.DueOn is { } day
        ? (0, day.Year, day.Month)
        : measure.Deadlines.All(d => d.Kind == DeadlineKind.Unresolved) ? (2, 0, 0) : (1, 0, 0);

    private static string WordsOf((int Group, int Year, int Month) due, Language language) => due.Group switch
    {
        0 => s_month.In(language, due.Year, due.Month),
        1 => s_recurring.In(language),
        _ => FrameLabels.NoDeadline.In(language),
    };

    private static Dictionary<string, int> IndexesOf<T>(ImmutableArray<T> items, Func<T, string> key) =>
        items.Select((item, i) => (Key: key(item), i)).ToDictionary(p => p.Key, p => p.i, StringComparer.Ordinal);
}
