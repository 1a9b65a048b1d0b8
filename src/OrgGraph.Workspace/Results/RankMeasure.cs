using System.Collections.Immutable;
using OrgGraph.Analytics.Ranking;

namespace OrgGraph.Workspace.Results;

/// <summary>One thing that units are ranked by.</summary>
/// <param name="Name">Its name, as users give it.</param>
/// <param name="Heading">Its column.</param>
/// <param name="Of">Its value: a whole number, a real one, or null where it is not defined.</param>
public sealed record RankMeasure(string Name, LocalizedText Heading, Func<UnitMetricsRow, object?> Of)
{
    /// <summary>All measures, in the order of columns; the first is what units are ranked by when nothing is said.</summary>
    public static ImmutableArray<RankMeasure> All { get; } =
    [
        new("load", Terms.Load, r => r.Load),
        new("leads", Terms.DoneBy(Role.Lead), r => (long)r.Leads),
        new("degree", new("度", "degree"), r => (long)r.Degree),
        new("strength", new("强度", "strength"), r => r.Strength),
        new("betweenness", new("介数", "betweenness"), r => r.Betweenness),
        new("closeness", new("接近度", "closeness"), r => r.Closeness),
        new("harmonic", new("调和中心性", "harmonic"), r => r.Harmonic),
        new("eigenvector", new("特征向量", "eigenvector"), r => r.Eigenvector),
        new("pagerank", new("PageRank", "pagerank"), r => r.PageRank),
        new("kcore", new("核数", "kcore"), r => (long)r.Core),
        new("constraint", new("约束", "constraint"), r => r.Constraint),
        new("clustering", new("聚集系数", "clustering"), r => r.Clustering),
    ];

    /// <summary>The measure of a name; the first for null and for a name that is none's.</summary>
    public static RankMeasure Find(string? name) => All.FirstOrDefault(m => m.Name == name) ?? All[0];

    /// <summary>The value to sort by; below all others where the measure is not defined.</summary>
    public double SortKey(UnitMetricsRow row) => Of(row) switch
    {
        long whole => whole,
        double real => real,
        _ => double.NegativeInfinity,
    };
}
