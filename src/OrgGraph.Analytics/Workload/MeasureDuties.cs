using System.Collections.Immutable;

namespace OrgGraph.Analytics.Workload;

/// <summary>A duty that a unit bears in a measure.</summary>
/// <param name="Bearer">Who bears it.</param>
/// <param name="Role">The role.</param>
internal readonly record struct Duty(string Bearer, Role Role);

/// <summary>Who bears what in one measure; the only place where edges become duties.</summary>
internal sealed class MeasureDuties
{
    /// <summary>Where its load is put down.</summary>
    public required (string PlanId, string? SectionId) Place { get; init; }

    /// <summary>Its deadlines.</summary>
    public required ImmutableArray<Deadline> Deadlines { get; init; }

    /// <summary>Its edges.</summary>
    public required ImmutableArray<Responsibility> Edges { get; init; }

    /// <summary>Its duties: each bearer once in a role.</summary>
    public required ImmutableArray<Duty> Duties { get; init; }

    /// <summary>
    /// Those who answer for it, each once: its leads, or where it has none those responsible. A group whose members all have the
    /// duty is its members.
    /// </summary>
    public required ImmutableArray<string> Accountable { get; init; }

    /// <summary>Units beside the one that answers.</summary>
    public required int Partners { get; init; }

    /// <summary>True when a guess, or a group of which only some have the duty, leaves open who bears what.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The coordination points of each of those who answer.</summary>
    public double CoordinationOf(double factor) => CoordinationCost.Compute(Partners, factor) / Accountable.Length;

    /// <summary>The units that have a role in their own name.</summary>
    public ImmutableArray<string> UnitsIn(Role role) =>
        [.. Edges.Where(e => e.Role == role).Select(e => e.UnitId).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The duties of every measure that has some, in the order of their ids, so that sums do not depend on the order of
    /// documents. Linear in edges and memberships, n log n in measures.
    /// </summary>
    public static ImmutableArray<MeasureDuties> List(
        ResponsibilityGraph graph,
        IReadOnlyDictionary<string, Bearers> bearers,
        IReadOnlyDictionary<string, ImmutableArray<string>> holders)
    {
        var index = new GraphIndex(graph);
        var places = LoadPlaces.List(graph);
        return [.. graph.Responsibilities.GroupBy(e => e.MeasureId, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal).Select(measure =>
        {
            ImmutableArray<Responsibility> edges =
            [
                .. measure.Select(e => e.Role is Role.Lead or Role.Responsible ? e : e with { Role = Role.Assist })
                    .OrderBy(e => Guesses.IsGuess(e.Uncertainty)) // of two that are the same the certain one counts
                    .DistinctBy(e => (e.UnitId, e.Role)),
            ];
            var leading = AccountableRole.Of(edges);
            return new MeasureDuties
            {
                Place = places[measure.Key],
                Deadlines = index.Measures[measure.Key].Deadlines,
                Edges = edges,
                Duties = [.. edges.SelectMany(e => bearers[e.UnitId].Surely.Select(b => new Duty(b, e.Role))).Distinct()],
                Accountable =
                [
                    .. edges.Where(e => e.Role == leading).SelectMany(e => holders[e.UnitId]).Distinct(StringComparer.Ordinal),
                ],
                Partners = edges.SelectMany(e => holders[e.UnitId]).Distinct(StringComparer.Ordinal).Count() - 1,
                IsOpen = edges.Any(e => IsOpenEdge(e, bearers)),
            };
        })];
    }

    /// <summary>
    /// True when it is open who owes what by an edge: the reader guessed, or some members of a group may have the duty.
    /// </summary>
    public static bool IsOpenEdge(Responsibility edge, IReadOnlyDictionary<string, Bearers> bearers) =>
        Guesses.IsGuess(edge.Uncertainty) || !bearers[edge.UnitId].Perhaps.IsEmpty;
}
