using System.Collections.Immutable;

namespace OrgGraph.Analytics.Graphs;

/// <summary>
/// The two-mode graph of units and measures: node i is <c>Units[i]</c> for i below <c>Units.Length</c>, and
/// <c>Measures[i - Units.Length]</c> above. Not weighted; a unit with several roles in one measure has one edge to it,
/// with its strongest role. Units without a measure are not in it; measures without a unit are.
/// </summary>
public sealed record TwoModeGraph
{
    private readonly ImmutableArray<(int Unit, Role Role)[]> _participations;

    private TwoModeGraph(
        ImmutableArray<Unit> units,
        ImmutableArray<Measure> measures,
        ImmutableArray<(int Unit, Role Role)[]> participations,
        CompactGraph graph)
    {
        (Units, Measures, Graph) = (units, measures, graph);
        _participations = participations;
    }

    /// <summary>The units, in ordinal order of their ids.</summary>
    public ImmutableArray<Unit> Units { get; }

    /// <summary>The measures, in ordinal order of their ids: nothing that is computed depends on the order of inputs.</summary>
    public ImmutableArray<Measure> Measures { get; }

    /// <summary>Their edges.</summary>
    public CompactGraph Graph { get; }

    /// <summary>Makes the two-mode graph of a graph (selected before). O(n + m log m).</summary>
    public static TwoModeGraph Of(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var taking = graph.Responsibilities.Select(e => e.UnitId).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Unit> units =
            [.. graph.Units.Where(u => taking.Contains(u.Id)).OrderBy(u => u.Id, StringComparer.Ordinal)];
        var unitAt = units.Select((u, i) => (u.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var measures = graph.Measures.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        var measureAt = measures.Select((m, i) => (m.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var parts = new SortedDictionary<int, Role>[measures.Length];
        foreach (var edge in graph.Responsibilities)
        {
            var part = parts[measureAt[edge.MeasureId]] ??= [];
            var unit = unitAt[edge.UnitId];
            part[unit] = part.TryGetValue(unit, out var role) && role < edge.Role ? role : edge.Role;
        }

        ImmutableArray<(int Unit, Role Role)[]> participations =
            [.. parts.Select(p => p is null ? [] : p.Select(e => (e.Key, e.Value)).ToArray())];
        WeightedEdge[] edges =
        [
            .. participations.SelectMany((p, measure) => p.Select(e => new WeightedEdge(e.Unit, units.Length + measure))),
        ];
        return new TwoModeGraph(
            units, measures, participations, CompactGraph.Undirected(units.Length + measures.Length, edges));
    }

    /// <summary>
    /// For each measure its units, ascending, each once with its strongest role (lead before responsible before assist).
    /// </summary>
    public IEnumerable<(int Unit, Role Role)[]> Participations() => _participations;
}
