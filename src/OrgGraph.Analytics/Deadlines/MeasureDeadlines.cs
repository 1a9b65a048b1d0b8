using System.Collections.Frozen;
using System.Collections.Immutable;
using OrgGraph.Model;

namespace OrgGraph.Analytics.Deadlines;

/// <summary>The deadlines of a graph's measures, resolved against the years of their plans. Immutable.</summary>
public sealed class MeasureDeadlines
{
    private readonly FrozenDictionary<string, ImmutableArray<Deadline>> _byMeasure;

    private MeasureDeadlines(FrozenDictionary<string, ImmutableArray<Deadline>> byMeasure, ImmutableArray<UnresolvedDeadline> unresolved)
    {
        _byMeasure = byMeasure;
        Unresolved = unresolved;
    }

    /// <summary>Deadlines whose time is not told, in the graph's order.</summary>
    public ImmutableArray<UnresolvedDeadline> Unresolved { get; }

    /// <summary>Reads all deadlines. Linear in their texts.</summary>
    public static MeasureDeadlines Of(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var plans = graph.Plans.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var planOf = graph.Tasks.ToDictionary(t => t.Id, t => plans[t.PlanId], StringComparer.Ordinal);
        var known = new Dictionary<(string Text, int? Year), ImmutableArray<Deadline>>(); // plans word few deadlines, again and again
        ImmutableArray<Deadline> Read(string? text, int? year)
        {
            if (text is null)
            {
                return [];
            }

            if (!known.TryGetValue((text, year), out var deadlines))
            {
                known[(text, year)] = deadlines = DeadlineReader.Read(text, year);
            }

            return deadlines;
        }

        var read = graph.Measures.Select(m => (Measure: m, Deadlines: Read(m.Deadline, planOf[m.TaskId].Year))).ToList();
        return new MeasureDeadlines(
            read.ToFrozenDictionary(r => r.Measure.Id, r => r.Deadlines, StringComparer.Ordinal),
            [
                .. read.SelectMany(r => r.Deadlines
                    .Where(d => d.Kind == DeadlineKind.Unresolved)
                    .Select(d => new UnresolvedDeadline(r.Measure, d.Text))),
            ]);
    }

    /// <summary>The deadlines of a measure, in the order of its cell, the same array for the same wording; none when the cell is blank or the measure unknown.</summary>
    public ImmutableArray<Deadline> Of(string measureId) =>
        _byMeasure.TryGetValue(measureId, out var deadlines) ? deadlines : [];
}

/// <summary>A deadline whose time is not told.</summary>
/// <param name="Measure">Its measure.</param>
/// <param name="Text">Its wording.</param>
public sealed record UnresolvedDeadline(Measure Measure, string Text);
