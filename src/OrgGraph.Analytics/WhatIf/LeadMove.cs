namespace OrgGraph.Analytics.WhatIf;

/// <summary>
/// A lead that goes from one unit to another. Where a measure has no lead, those responsible for it answer for it, and the move
/// is of their responsibility.
/// </summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="From">Id of the unit that leads it.</param>
/// <param name="To">Id of the unit that shall lead it.</param>
public sealed record LeadMove(string MeasureId, string From, string To);

/// <summary>Why a move cannot be made.</summary>
public enum MoveFault
{
    /// <summary>It can.</summary>
    None,

    /// <summary>The graph has no such measure.</summary>
    NoSuchMeasure,

    /// <summary>The graph has no unit of the id that the lead shall go from.</summary>
    NoSuchFrom,

    /// <summary>The graph has no unit of the id that the lead shall go to.</summary>
    NoSuchTo,

    /// <summary>Both units are the same.</summary>
    SameUnit,

    /// <summary>The unit that the lead shall go from takes no part in the measure.</summary>
    FromTakesNoPart,

    /// <summary>The unit that the lead shall go from takes part and does not lead.</summary>
    FromDoesNotLead,

    /// <summary>The unit that the lead shall go to leads the measure already.</summary>
    ToLeadsAlready,
}

/// <summary>Moves leads in a graph.</summary>
public static class LeadMoves
{
    /// <summary>Why a move cannot be made in a graph; the first that holds, in the order of the enumeration. Linear.</summary>
    public static MoveFault FaultOf(ResponsibilityGraph graph, LeadMove move)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(move);
        var edges = graph.Responsibilities.Where(e => e.MeasureId == move.MeasureId).ToList();
        return !graph.Measures.Any(m => m.Id == move.MeasureId) ? MoveFault.NoSuchMeasure
            : !graph.Units.Any(u => u.Id == move.From) ? MoveFault.NoSuchFrom
            : !graph.Units.Any(u => u.Id == move.To) ? MoveFault.NoSuchTo
            : FaultOf(edges, move);
    }

    /// <summary>
    /// The graph after moves, made one after the other. The unit that a lead goes to gives up its other roles in the measure;
    /// the one that it goes from stays as one that assists, unless it has another role there anyway or
    /// <paramref name="leave"/> is set. Every edge that the documents do not have is marked
    /// <see cref="Uncertainty.Hypothetical"/> and keeps mention and source: those of the unit's own name in the measure, or where
    /// the unit is new to it, those of the name that it replaces. Edges that the documents have are as they were. Metrics go:
    /// they are of the graph before. Linear in the graph, and in the edges of the measures moved.
    /// </summary>
    /// <param name="graph">The graph before.</param>
    /// <param name="moves">The moves.</param>
    /// <param name="leave">True when a unit leaves the measures whose lead it gives away.</param>
    /// <exception cref="ArgumentException">
    /// A move cannot be made; see <see cref="FaultOf(ResponsibilityGraph, LeadMove)"/>.
    /// </exception>
    public static ResponsibilityGraph Apply(ResponsibilityGraph graph, IEnumerable<LeadMove> moves, bool leave = false)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(moves);
        var units = graph.Units.Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        var before = graph.Responsibilities.ToLookup(e => e.MeasureId, StringComparer.Ordinal);
        var changed = new Dictionary<string, List<Responsibility>>(StringComparer.Ordinal);
        foreach (var move in moves)
        {
            if (!changed.TryGetValue(move.MeasureId, out var edges))
            {
                changed[move.MeasureId] = edges = [.. before[move.MeasureId]];
            }

            var fault = !units.Contains(move.To) ? MoveFault.NoSuchTo : FaultOf(edges, move);
            if (fault != MoveFault.None)
            {
                throw new ArgumentException($"{move} cannot be made: {fault}", nameof(moves));
            }

            Move(edges, move, leave);
        }

        foreach (var (measure, edges) in changed)
        {
            changed[measure] = AsDocumented([.. before[measure]], edges);
        }

        var placed = new HashSet<string>(StringComparer.Ordinal);
        return graph with
        {
            Metrics = [],
            Responsibilities =
            [
                .. graph.Responsibilities.SelectMany<Responsibility, Responsibility>(e =>
                    !changed.TryGetValue(e.MeasureId, out var edges) ? [e] : placed.Add(e.MeasureId) ? edges : []),
            ],
        };
    }

    private static MoveFault FaultOf(List<Responsibility> edges, LeadMove move)
    {
        var role = AccountableRole.Of(edges);
        return move.From == move.To ? MoveFault.SameUnit
            : !edges.Exists(e => e.UnitId == move.From) ? MoveFault.FromTakesNoPart
            : !edges.Exists(e => e.UnitId == move.From && e.Role == role) ? MoveFault.FromDoesNotLead
            : edges.Exists(e => e.UnitId == move.To && e.Role == role) ? MoveFault.ToLeadsAlready
            : MoveFault.None;
    }

    private static void Move(List<Responsibility> edges, LeadMove move, bool leave)
    {
        var role = AccountableRole.Of(edges);
        var at = edges.FindIndex(e => e.UnitId == move.From && e.Role == role);
        var lead = edges[at];
        var named = edges.Where(e => e.UnitId == move.To).MinBy(e => e.Role) ?? lead with { UnitId = move.To };
        edges[at] = named with { Role = role, Ordinal = lead.Ordinal, Uncertainty = Uncertainty.Hypothetical };
        edges.RemoveAll(e => e.UnitId == move.To && e.Role != role);
        if (!leave && !edges.Exists(e => e.UnitId == move.From))
        {
            var last = edges.Where(e => e.Role == Role.Assist).Select(e => e.Ordinal).DefaultIfEmpty().Max();
            edges.Add(lead with { Role = Role.Assist, Ordinal = last + 1, Uncertainty = Uncertainty.Hypothetical });
        }
    }

    // What a move took and a later one gave back is what the document says.
    private static List<Responsibility> AsDocumented(List<Responsibility> before, List<Responsibility> after)
    {
        var documented = before.DistinctBy(e => (e.UnitId, e.Role)).ToDictionary(e => (e.UnitId, e.Role));
        var kept = after.Select(e => documented.GetValueOrDefault((e.UnitId, e.Role), e)).ToList();
        return kept.Count == before.Count && before.TrueForAll(kept.Contains) ? before : kept;
    }
}
