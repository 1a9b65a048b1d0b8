using System.Collections.Immutable;

namespace OrgGraph.Model.Graphs;

/// <summary>
/// The two-mode network of units and measures, over any number of plans. Immutable; every list is in document
/// order of its plan, plans, units and persons are sorted by id (ordinal), so that equal input gives equal output.
/// </summary>
public sealed record ResponsibilityGraph
{
    /// <summary>The graph without plans.</summary>
    public static ResponsibilityGraph Empty { get; } = new();

    /// <summary>The plans.</summary>
    public ImmutableArray<Plan> Plans { get; init; } = [];

    /// <summary>Sections and subsections.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>Tasks.</summary>
    public ImmutableArray<PlanTask> Tasks { get; init; } = [];

    /// <summary>Measures.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>Units, those of all plans merged; with parents of branches and named members of groups.</summary>
    public ImmutableArray<Unit> Units { get; init; } = [];

    /// <summary>Persons.</summary>
    public ImmutableArray<Person> Persons { get; init; } = [];

    /// <summary>Edges unit–measure.</summary>
    public ImmutableArray<Responsibility> Responsibilities { get; init; } = [];

    /// <summary>Edges person–measure.</summary>
    public ImmutableArray<Oversight> Oversights { get; init; } = [];

    /// <summary>
    /// What was computed of the units of this very graph, sorted by unit id; empty when nothing was. A graph made from
    /// this one by hand should drop them: they are of the graph as it was.
    /// </summary>
    public ImmutableArray<UnitMetrics> Metrics { get; init; } = [];
}
