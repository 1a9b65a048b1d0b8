using System.Collections.Immutable;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>A measure and those of its responsibilities that are drawn beside it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Edges">The responsibilities.</param>
internal sealed record MeasureRow(Measure Measure, ImmutableArray<Responsibility> Edges)
{
    /// <summary>A measure's row; several where its units fill more than a page: it is then said again on the next.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="edges">Its responsibilities.</param>
    /// <param name="height">Height of a unit's box with the gap below it.</param>
    /// <param name="room">Height of a page.</param>
    public static IEnumerable<MeasureRow> Collect(
        Measure measure, IEnumerable<Responsibility> edges, Func<string, double> height, double room)
    {
        var part = ImmutableArray.CreateBuilder<Responsibility>();
        var used = 0.0;
        foreach (var unit in edges.GroupBy(e => e.UnitId, StringComparer.Ordinal))
        {
            if (part.Count > 0 && used + height(unit.Key) > room)
            {
                yield return new MeasureRow(measure, part.ToImmutable());
                part.Clear();
                used = 0;
            }

            part.AddRange(unit);
            used += height(unit.Key);
        }

        yield return new MeasureRow(measure, part.ToImmutable());
    }
}
