using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrgGraph.Analytics.Ranking;

namespace OrgGraph.Workspace.Results;

/// <summary>A unit's place in a ranking, and all that was measured of it; null where a measure is not defined.</summary>
public sealed record RankResult
{
    /// <summary>Its place, from 1; equal ones have equal places.</summary>
    public required long Rank { get; init; }

    /// <summary>Its id.</summary>
    public required string Unit { get; init; }

    /// <summary>The level of its peers, in English.</summary>
    public required string Level { get; init; }

    /// <summary>Its load in points.</summary>
    public required double? Load { get; init; }

    /// <summary>Measures that it leads.</summary>
    public required long Leads { get; init; }

    /// <summary>Its neighbours.</summary>
    public required long Degree { get; init; }

    /// <summary>Its ties, weighted.</summary>
    public required double? Strength { get; init; }

    /// <summary>Betweenness.</summary>
    public required double? Betweenness { get; init; }

    /// <summary>Closeness.</summary>
    public required double? Closeness { get; init; }

    /// <summary>Harmonic centrality.</summary>
    public required double? Harmonic { get; init; }

    /// <summary>Eigenvector centrality.</summary>
    public required double? Eigenvector { get; init; }

    /// <summary>PageRank.</summary>
    [JsonPropertyName("pagerank")]
    public required double? PageRank { get; init; }

    /// <summary>Core number.</summary>
    [JsonPropertyName("kcore")]
    public required long Core { get; init; }

    /// <summary>Burt's constraint.</summary>
    public required double? Constraint { get; init; }

    /// <summary>Clustering coefficient.</summary>
    public required double? Clustering { get; init; }

    /// <summary>True when it is overloaded.</summary>
    public required bool Overloaded { get; init; }

    /// <summary>True when the network falls apart without it.</summary>
    public required bool Articulation { get; init; }

    /// <summary>The number of its community; null where it has none.</summary>
    public required long? Community { get; init; }

    /// <summary>What its community is called; absent where communities have no names.</summary>
    [JsonPropertyName("community meets in")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CommunityName { get; init; }

    /// <summary>The units by a measure, largest first; equal ones stand in the order of their ids.</summary>
    /// <param name="ranking">What was measured.</param>
    /// <param name="by">What to rank by.</param>
    /// <param name="top">How many at most; null for all.</param>
    /// <param name="names">Names of communities, by number; null where they have none.</param>
    internal static ImmutableArray<RankResult> Of(
        UnitMetricsTable ranking, RankMeasure by, int? top, IReadOnlyList<string>? names) =>
    [
        .. Places.Of(ranking.Rows, by.SortKey, r => r.Unit.Id, top).Select(p => new RankResult
        {
            Rank = p.Rank,
            Unit = p.Item.Unit.Id,
            Level = Terms.Of(p.Item.PeerLevel).In(Language.English),
            Load = Finite(p.Item.Load),
            Leads = p.Item.Leads,
            Degree = p.Item.Degree,
            Strength = Finite(p.Item.Strength),
            Betweenness = Finite(p.Item.Betweenness),
            Closeness = Finite(p.Item.Closeness),
            Harmonic = Finite(p.Item.Harmonic),
            Eigenvector = Finite(p.Item.Eigenvector),
            PageRank = Finite(p.Item.PageRank),
            Core = p.Item.Core,
            Constraint = Finite(p.Item.Constraint),
            Clustering = Finite(p.Item.Clustering),
            Overloaded = p.Item.IsOverloaded,
            Articulation = p.Item.IsArticulationPoint,
            Community = p.Item.Community,
            CommunityName = p.Item.Community is { } c ? names?[c] : null,
        }),
    ];

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
