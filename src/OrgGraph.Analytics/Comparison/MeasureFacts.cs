using System.Collections.Immutable;

namespace OrgGraph.Analytics.Comparison;

/// <summary>A measure with what a comparison asks about it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Task">Its task.</param>
/// <param name="Section">Its innermost section; null when it has none.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Units">The units that take part, ordinal, each once.</param>
/// <param name="Leads">Those that lead it, or where nobody does are responsible for it; ordinal, each once.</param>
/// <param name="Guessed">The units whose part in it is a guess of the reader; ordinal, each once.</param>
internal sealed record MeasureFacts(
    Measure Measure,
    PlanTask Task,
    Section? Section,
    Plan Plan,
    ImmutableArray<string> Units,
    ImmutableArray<string> Leads,
    ImmutableArray<string> Guessed)
{
    /// <summary>The measures of a graph, in its order. Linear, but for sorting the units of a measure.</summary>
    public static ImmutableArray<MeasureFacts> Gather(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var index = new GraphIndex(graph);
        return
        [
            .. graph.Measures.Select(measure =>
            {
                var task = index.TaskOf(measure);
                var section = task.SectionId is { } id ? index.Sections[id] : null;
                var own = index.EdgesOfMeasure[measure.Id];
                return new MeasureFacts(
                    measure, task, section, index.PlanOf(task), UnitsOf(own), LeadsOf(own), UnitsOf(own.Where(e => e.Uncertain)));
            }),
        ];
    }

    private static ImmutableArray<string> LeadsOf(IEnumerable<Responsibility> edges)
    {
        var role = AccountableRole.Of(edges);
        return UnitsOf(edges.Where(e => e.Role == role));
    }

    private static ImmutableArray<string> UnitsOf(IEnumerable<Responsibility> edges) =>
        [.. edges.Select(e => e.UnitId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
