using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrgGraph.Model.Graphs;

namespace OrgGraph.Model.Json;

/// <summary>The root of a graph file.</summary>
internal sealed record GraphDocument(
    string Format,
    ImmutableArray<Plan> Plans,
    ImmutableArray<Section> Sections,
    ImmutableArray<PlanTask> Tasks,
    ImmutableArray<Measure> Measures,
    ImmutableArray<Unit> Units,
    ImmutableArray<Person> Persons,
    ImmutableArray<Responsibility> Responsibilities,
    ImmutableArray<Oversight> Oversights)
{
    /// <summary>The metrics; a graph without any has no field.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<UnitMetrics> Metrics { get; init; }

    public static GraphDocument From(ResponsibilityGraph graph) => new(
        GraphJson.Format,
        graph.Plans,
        graph.Sections,
        graph.Tasks,
        graph.Measures,
        graph.Units,
        graph.Persons,
        graph.Responsibilities,
        graph.Oversights)
    {
        Metrics = graph.Metrics.IsEmpty ? default : graph.Metrics,
    };
}
