using System.Collections.Immutable;
using OrgGraph.Model.Findings;

namespace OrgGraph.Model.Graphs;

/// <summary>Merges whole graphs, as graph files hold them, into one.</summary>
public static class GraphMerger
{
    // the plans of one graph were judged when it was built
    private static readonly PlanView<PlanPart> s_view = new(p => p.Plan, p => p.Measures)
    {
        ResponsibilitiesOf = p => p.Responsibilities.Count(),
        MayMeet = (a, b) => !ReferenceEquals(a.Graph, b.Graph),
    };

    /// <summary>
    /// Merges the graphs. A plan whose id or content an earlier graph has is left out with all of its measures, and said; units
    /// and persons of one id become one, units that no plan needs any more are left out. A district's office is tied to the
    /// city's of the same name in another graph. Metrics are of one graph and not of the merged one: they are left out.
    /// Linear in the size of the graphs, but for sorting.
    /// </summary>
    /// <param name="graphs">
    /// The graphs, in the order in which the first of two equal plans wins; one alone stays as it is.
    /// </param>
    /// <param name="findings">Receives what there is to say about plans that meet.</param>
    /// <param name="canonicalId">
    /// The one id that all spellings of a unit have: units of different graphs that share it become one, which is said. Null
    /// joins units of equal ids only.
    /// </param>
    /// <exception cref="GraphFormatException">Together the graphs put a unit above, or into, itself.</exception>
    public static ResponsibilityGraph Merge(
        IReadOnlyList<ResponsibilityGraph> graphs, ICollection<Finding> findings, Func<Unit, string>? canonicalId = null)
    {
        ArgumentNullException.ThrowIfNull(graphs);
        ArgumentNullException.ThrowIfNull(findings);
        if (graphs.Count == 1)
        {
            return graphs[0];
        }

        var assembly = new GraphAssembly(findings);
        var parts = PlanChoice.Choose(
            graphs.Select(g => new GraphIndex(g)).SelectMany(g => g.Graph.Plans.Select(p => new PlanPart(p, g))), s_view,
            findings);
        var units = new UnitMerger();
        var origins = new List<IReadOnlyCollection<string>>();
        var spelled = new List<(IReadOnlyCollection<Unit>, IReadOnlyCollection<Responsibility>)>();
        foreach (var group in parts.GroupBy(p => p.Graph))
        {
            List<Responsibility> edges = [.. group.SelectMany(p => p.Responsibilities)];
            var ids = AddUnits(units, group.Key, edges);
            origins.Add(ids);
            spelled.Add(([.. ids.Select(id => group.Key.Units[id])], edges));
        }

        if (canonicalId is not null)
        {
            SpellingTies.Join(units, spelled, canonicalId, findings);
        }

        var merged = units.Merge();
        var persons = new SortedDictionary<string, Person>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var edge in part.Responsibilities)
            {
                assembly.Add(edge with { UnitId = merged.IdOf(edge.UnitId) });
            }

            foreach (var oversight in part.Oversights)
            {
                persons.TryAdd(oversight.PersonId, part.Graph.Persons[oversight.PersonId]);
            }
        }

        var graph = new ResponsibilityGraph
        {
            Plans = [.. parts.Select(p => p.Plan)],
            Sections = [.. parts.SelectMany(p => p.Graph.SectionsOfPlan[p.Plan.Id])],
            Tasks = [.. parts.SelectMany(p => p.Graph.TasksOfPlan[p.Plan.Id])],
            Measures = [.. parts.SelectMany(p => p.Measures)],
            Units = TieAcross(merged, origins, parts.Select(p => p.Plan)),
            Persons = [.. persons.Values],
            Responsibilities = assembly.Edges,
            Oversights = [.. parts.SelectMany(p => p.Oversights)],
        };
        return Cycles.FirstIn(graph) is { } cycle
            ? throw new GraphFormatException(
                $"the graphs contradict each other: what one puts above a unit, the other puts below it: {cycle}")
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

    // The units that the edges name, with the parents and members that these lead to.
    private static HashSet<string> AddUnits(UnitMerger units, GraphIndex graph, IEnumerable<Responsibility> edges)
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

    /// <summary>One plan of a graph.</summary>
    private sealed record PlanPart(Plan Plan, GraphIndex Graph)
    {
        public IReadOnlyList<Measure> Measures => field ??= [.. Graph.MeasuresOf(Plan)];

        public IEnumerable<Responsibility> Responsibilities => Measures.SelectMany(m => Graph.EdgesOfMeasure[m.Id]);

        public IEnumerable<Oversight> Oversights => Measures.SelectMany(m => Graph.OversightsOfMeasure[m.Id]);
    }
}
