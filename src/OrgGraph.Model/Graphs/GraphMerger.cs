using System.Collections.Immutable;
using OrgGraph.Model.Findings;

namespace OrgGraph.Model.Graphs;

/// <summary>Merges whole graphs, as graph files hold them, into one.</summary>
public static class GraphMerger
{
    /// <summary>
    /// Merges the graphs. A plan whose id an earlier graph has is left out with all of its measures, and said; units and
    /// persons of one id become one, units that no plan needs any more are left out. A district's office is tied to the
    /// city's of the same name in another graph. Metrics are of one graph and not of the merged one: they are left out.
    /// Linear in the size of the graphs, but for sorting.
    /// </summary>
    /// <param name="graphs">The graphs, in the order in which the first of two equal plans wins; one alone stays as it is.</param>
    /// <param name="findings">Receives what there is to say about plans that meet.</param>
    /// <exception cref="GraphFormatException">Together the graphs put a unit above, or into, itself.</exception>
    public static ResponsibilityGraph Merge(IReadOnlyList<ResponsibilityGraph> graphs, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(graphs);
        ArgumentNullException.ThrowIfNull(findings);
        if (graphs.Count == 1)
        {
            return graphs[0];
        }

        var parts = KeepFirst(graphs, findings);
        GraphBuilder.ReportClashes([.. parts.Select(p => p.Plan)], findings);
        var units = new UnitMerger();
        var origins = new List<IReadOnlyCollection<string>>();
        foreach (var group in parts.GroupBy(p => p.Graph))
        {
            origins.Add(AddUnits(units, group.Key, group.SelectMany(p => p.Responsibilities)));
        }

        var merged = units.Merge();
        var seen = new HashSet<(string Unit, string Measure, Role Role)>();
        var responsibilities = ImmutableArray.CreateBuilder<Responsibility>();
        var persons = new SortedDictionary<string, Person>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var edge in part.Responsibilities.Select(e => e with { UnitId = merged.IdOf(e.UnitId) }))
            {
                if (seen.Add((edge.UnitId, edge.MeasureId, edge.Role)))
                {
                    responsibilities.Add(edge);
                }
                else
                {
                    findings.Add(new Finding(FindingKind.UnitRepeated, edge.Source, [edge.Mention]));
                }
            }

            foreach (var oversight in part.Oversights)
            {
                persons.TryAdd(oversight.PersonId, part.Graph.Persons[oversight.PersonId]);
            }
        }

        var graph = new ResponsibilityGraph
        {
            Plans = [.. parts.Select(p => p.Plan)],
            Sections = [.. parts.SelectMany(p => p.Graph.Sections[p.Plan.Id])],
            Tasks = [.. parts.SelectMany(p => p.Graph.Tasks[p.Plan.Id])],
            Measures = [.. parts.SelectMany(p => p.Measures)],
            Units = TieAcross(merged, origins, parts.Select(p => p.Plan)),
            Persons = [.. persons.Values],
            Responsibilities = responsibilities.ToImmutable(),
            Oversights = [.. parts.SelectMany(p => p.Oversights)],
        };
        return Cycles.FirstIn(graph) is { } cycle
            ? throw new GraphFormatException($"the graphs contradict each other: what one puts above a unit, the other puts below it: {cycle}")
            : graph;
    }

    // Within one graph the reading has tied what there was to tie.
    private static ImmutableArray<Unit> TieAcross(
        MergedUnits merged, List<IReadOnlyCollection<string>> origins, IEnumerable<Plan> plans)
    {
        var graphs = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        for (var graph = 0; graph < origins.Count; graph++)
        {
            foreach (var id in origins[graph].Select(merged.IdOf))
            {
                (graphs.TryGetValue(id, out var of) ? of : graphs[id] = []).Add(graph);
            }
        }

        return Counterparts.Tie(
            merged.Units, plans.Select(p => (p.Jurisdiction, p.City)), (unit, office) => !graphs[unit].Overlaps(graphs[office]));
    }

    // In the order of plan ids, as the builder gives them.
    private static List<PlanPart> KeepFirst(IReadOnlyList<ResponsibilityGraph> graphs, ICollection<Finding> findings)
    {
        var kept = new SortedDictionary<string, PlanPart>(StringComparer.Ordinal);
        foreach (var graph in graphs.Select(g => new IndexedGraph(g)))
        {
            foreach (var plan in graph.Plans)
            {
                var part = new PlanPart(plan, graph);
                if (!kept.TryAdd(plan.Id, part))
                {
                    var first = kept[plan.Id];
                    var differences = GraphBuilder.Differences(first.Measures, part.Measures);
                    findings.Add(new Finding(
                        FindingKind.DuplicatePlan, plan.Source, [plan.Title, first.Plan.Source.File, $"{differences}"]));
                }
            }
        }

        return [.. kept.Values];
    }

    // The units that the edges name, with the parents and members that these lead to.
    private static HashSet<string> AddUnits(UnitMerger units, IndexedGraph graph, IEnumerable<Responsibility> edges)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(edges.Select(e => e.UnitId));
        while (open.TryPop(out var id))
        {
            if (!seen.Add(id))
            {
                continue;
            }

            var unit = graph.Units[id];
            units.Add(new UnitResolution(unit, []));
            foreach (var next in unit.ParentId is { } parent ? unit.MemberIds.Add(parent) : unit.MemberIds)
            {
                open.Push(next);
            }
        }

        return seen;
    }

    /// <summary>A graph with what belongs to each plan, task and measure at hand.</summary>
    private sealed class IndexedGraph(ResponsibilityGraph graph)
    {
        public ImmutableArray<Plan> Plans => graph.Plans;

        public ILookup<string, Section> Sections { get; } = graph.Sections.ToLookup(s => s.PlanId, StringComparer.Ordinal);

        public ILookup<string, PlanTask> Tasks { get; } = graph.Tasks.ToLookup(t => t.PlanId, StringComparer.Ordinal);

        public ILookup<string, Measure> Measures { get; } = graph.Measures.ToLookup(m => m.TaskId, StringComparer.Ordinal);

        public ILookup<string, Responsibility> Edges { get; } =
            graph.Responsibilities.ToLookup(e => e.MeasureId, StringComparer.Ordinal);

        public ILookup<string, Oversight> Oversights { get; } = graph.Oversights.ToLookup(e => e.MeasureId, StringComparer.Ordinal);

        public Dictionary<string, Unit> Units { get; } = graph.Units.ToDictionary(u => u.Id, StringComparer.Ordinal);

        public Dictionary<string, Person> Persons { get; } = graph.Persons.ToDictionary(p => p.Id, StringComparer.Ordinal);
    }

    /// <summary>One plan of a graph.</summary>
    private sealed record PlanPart(Plan Plan, IndexedGraph Graph)
    {
        public IEnumerable<Measure> Measures => Graph.Tasks[Plan.Id].SelectMany(t => Graph.Measures[t.Id]);

        public IEnumerable<Responsibility> Responsibilities => Measures.SelectMany(m => Graph.Edges[m.Id]);

        public IEnumerable<Oversight> Oversights => Measures.SelectMany(m => Graph.Oversights[m.Id]);
    }
}
