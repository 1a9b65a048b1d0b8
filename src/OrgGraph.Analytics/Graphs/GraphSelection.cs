using System.Collections.Immutable;

namespace OrgGraph.Analytics.Graphs;

/// <summary>Which part of a graph is analysed. An empty list, or null, leaves nothing out.</summary>
public sealed record GraphSelection
{
    /// <summary>Everything, groups kept as nodes.</summary>
    public static GraphSelection All { get; } = new();

    /// <summary>Ids of plans.</summary>
    public ImmutableArray<string> Plans { get; init; } = [];

    /// <summary>Years of plans.</summary>
    public ImmutableArray<int> Years { get; init; } = [];

    /// <summary>Ids of sections; a section stands for its subsections too.</summary>
    public ImmutableArray<string> Sections { get; init; } = [];

    /// <summary>Roles whose edges count.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>Levels of the units that count.</summary>
    public ImmutableArray<UnitLevel> Levels { get; init; } = [];

    /// <summary>
    /// True when a group whose members are all known gives way to them: each member stands in the group's measures, once a
    /// role. A member that is such a group gives way in turn; other groups stay nodes.
    /// </summary>
    public bool ExpandGroups { get; init; }

    /// <summary>
    /// The graph with the selected measures and edges only, and the units that take part in them (with the parents and members
    /// that those name). Plans, sections and tasks without a selected measure go; so do metrics, which are of the whole graph.
    /// Linear.
    /// </summary>
    public ResponsibilityGraph Select(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var index = new GraphIndex(graph);
        var holders = LoadHolders.Find(graph.Units);
        var plans = graph.Plans
            .Where(p => Allows(Plans, p.Id) && (Years.IsEmpty || (p.Year is { } year && Years.Contains(year))))
            .Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var sections = SectionsOf(graph);
        var measures = graph.Measures
            .Where(m => index.TaskOf(m) is var t && plans.Contains(t.PlanId)
                && (sections is null || (t.SectionId is { } s && sections.Contains(s))))
            .ToImmutableArray();
        var measureIds = measures.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        var edges = graph.Responsibilities
            .Where(e => measureIds.Contains(e.MeasureId) && Allows(Roles, e.Role))
            .SelectMany(e => ExpandGroups ? holders[e.UnitId].Select(h => e with { UnitId = h }) : [e])
            .DistinctBy(e => (e.UnitId, e.MeasureId, e.Role)) // a member may be written beside its group
            .Where(e => Allows(Levels, index.Units[e.UnitId].Level))
            .ToImmutableArray();
        return Subgraph.OfMeasures(index, measures, edges);
    }

    private static bool Allows<T>(ImmutableArray<T> allowed, T value) => allowed.IsEmpty || allowed.Contains(value);

    private HashSet<string>? SectionsOf(ResponsibilityGraph graph)
    {
        if (Sections.IsEmpty)
        {
            return null;
        }

        // a subsection follows its section, so one pass reaches every depth
        var chosen = Sections.ToHashSet(StringComparer.Ordinal);
        foreach (var section in graph.Sections)
        {
            if (section.ParentId is { } parent && chosen.Contains(parent))
            {
                chosen.Add(section.Id);
            }
        }

        return chosen;
    }
}
