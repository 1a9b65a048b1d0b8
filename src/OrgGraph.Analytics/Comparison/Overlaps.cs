using System.Collections.Immutable;

namespace OrgGraph.Analytics.Comparison;

/// <summary>Two measures of two plans that are likely the same duty.</summary>
/// <param name="First">The measure that stands first in the graph.</param>
/// <param name="Second">The other measure.</param>
/// <param name="Similarity">How like each other they are.</param>
public sealed record Overlap(Measure First, Measure Second, MeasureSimilarity Similarity);

/// <summary>Finds duties that two plans of a year share.</summary>
public static class Overlaps
{
    /// <summary>
    /// From this likeness of wording on, two measures are likely one duty: over half of what both say is common.
    /// </summary>
    public const double LeastText = 0.6;

    /// <summary>
    /// The pairs of measures of different plans of one year, most alike first. Measured as <see cref="PlanComparison"/> measures;
    /// its cost is that of comparing the graph with itself.
    /// </summary>
    /// <param name="graph">The plans.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static ImmutableArray<Overlap> Find(ResponsibilityGraph graph, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Plans.Length < 2)
        {
            return [];
        }

        var matcher =
            MeasureMatcher.Of(
                graph, graph, new ComparisonOptions { LeastText = LeastText, LeastTextOfSameUnits = LeastText },
                cancellationToken);
        return
        [
            .. matcher.Pairs
                .Where(
                    p => p.Before < p.After && AreOfTwoPlansOfAYear(matcher.Before[p.Before].Plan, matcher.Before[p.After].Plan))
                .OrderByDescending(p => p.Similarity.Score).ThenBy(p => p.Before).ThenBy(p => p.After)
                .Select(p => new Overlap(matcher.Before[p.Before].Measure, matcher.Before[p.After].Measure, p.Similarity)),
        ];
    }

    private static bool AreOfTwoPlansOfAYear(Plan first, Plan second) => first.Id != second.Id && first.Year == second.Year;
}
