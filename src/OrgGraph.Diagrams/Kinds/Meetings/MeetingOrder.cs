using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Meetings;

/// <summary>The items that one unit reports.</summary>
/// <param name="UnitId">The unit; null where the plans name nobody in charge.</param>
/// <param name="Measures">Its items, in the order of the documents.</param>
/// <param name="Leaving">The units that have no item after these.</param>
internal sealed record MeetingPart(string? UnitId, ImmutableArray<Measure> Measures, ImmutableArray<string> Leaving);

/// <summary>
/// Puts the items of a meeting in an order in which those who sit in it may leave: all items of a unit that reports follow each
/// other, and the part that lets most units go for its length comes first (greedy, as W. Smith's rule orders jobs by weight over
/// length).
/// </summary>
internal static class MeetingOrder
{
    /// <summary>The parts in their order. O(parts² · duties) at most.</summary>
    public static ImmutableArray<MeetingPart> Of(GraphView view)
    {
        var left = view.Graph.Measures.GroupBy(m => ReporterOf(view, m) ?? "", StringComparer.Ordinal)
            .Select(g => (Unit: g.Key, Measures: g.ToImmutableArray(), Present: PresentIn(view, g))).ToList();
        var parts = ImmutableArray.CreateBuilder<MeetingPart>(left.Count);
        while (left.Count > 0)
        {
            var needed = left.SelectMany(p => p.Present).CountBy(u => u, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal);
            // MaxBy takes the first of equals: the order of the documents
            var next = left.MaxBy(p => (double)p.Present.Count(u => needed[u] == 1) / p.Measures.Length);
            left.Remove(next);
            parts.Add(new MeetingPart(
                next.Unit.Length > 0 ? next.Unit : null, next.Measures, [.. next.Present.Where(u => needed[u] == 1)]));
        }

        return parts.ToImmutable();
    }

    /// <summary>Who reports an item: the unit named first of the strongest role, unless that is to assist.</summary>
    private static string? ReporterOf(GraphView view, Measure measure) =>
        view.Of(measure).OrderBy(e => e.Role).ThenBy(e => e.Ordinal).FirstOrDefault() is { Role: not Role.Assist } first
            ? first.UnitId
            : null;

    private static ImmutableArray<string> PresentIn(GraphView view, IEnumerable<Measure> measures) =>
        [.. measures.SelectMany(view.Of).Select(e => e.UnitId).Distinct(StringComparer.Ordinal)];
}
