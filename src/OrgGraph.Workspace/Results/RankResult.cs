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

    /// <summary>The government and year of the plans that the figures are about: 大兴区/2024.</summary>
    public required string Scope { get; init; }

    /// <summary>How many plans these are.</summary>
    public required long Plans { get; init; }

    /// <summary>Its load: role points and coordination.</summary>
    public required double? Load { get; init; }

    /// <summary>The least that its load may be, whatever the guesses among its duties mean.</summary>
    public required double? LoadLow { get; init; }

    /// <summary>The most that its load may be.</summary>
    public required double? LoadHigh { get; init; }

    /// <summary>How many of its duties are guesses.</summary>
    public required long Guessed { get; init; }

    /// <summary>Its role points.</summary>
    [JsonPropertyName("points")]
    public required double? RolePoints { get; init; }

    /// <summary>Those of its role points that it has as a member of groups only.</summary>
    public required double? FromGroups { get; init; }

    /// <summary>Its coordination points.</summary>
    public required double? Coordination { get; init; }

    /// <summary>Measures that it leads, in its own name.</summary>
    public required long Leads { get; init; }

    /// <summary>Measures that it is responsible for, in its own name.</summary>
    public required long Responsible { get; init; }

    /// <summary>Measures that it assists in, in its own name.</summary>
    public required long Assists { get; init; }

    /// <summary>The load above which it is overloaded; null where it is not judged.</summary>
    public required double? Fence { get; init; }

    /// <summary>How many peers the fence is drawn from, with itself; null where it is not judged.</summary>
    public required long? Peers { get; init; }

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

    /// <summary>True when some reading of the guesses could turn whether it is overloaded.</summary>
    public required bool Doubtful { get; init; }

    /// <summary>True when the network falls apart without it.</summary>
    public required bool Articulation { get; init; }

    /// <summary>The number of its community; null where it has none.</summary>
    public required long? Community { get; init; }

    /// <summary>What its community is called; absent where communities have no names.</summary>
    [JsonPropertyName("communityMeetsIn")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CommunityName { get; init; }

    /// <summary>The units by a measure, largest first; equal ones stand in the order of their ids.</summary>
    /// <param name="part">What was measured.</param>
    /// <param name="by">What to rank by.</param>
    /// <param name="top">How many at most; null for all.</param>
    /// <param name="names">Names of communities, by number; null where they have none.</param>
    internal static ImmutableArray<RankResult> Of(
        RankedPart part, RankMeasure by, int? top, IReadOnlyList<string>? names) =>
    [
        .. Places.Of(part.Shown.Rows, by.SortKey, r => r.Unit.Id, top).Select(p => new RankResult
        {
            Rank = p.Rank,
            Unit = p.Item.Unit.Id,
            Level = Terms.Of(p.Item.PeerLevel).In(Language.English),
            Scope = part.Part.Name,
            Plans = part.Part.Graph.Plans.Length,
            Load = Finite(p.Item.Load),
            LoadLow = Finite(p.Item.Work?.Low),
            LoadHigh = Finite(p.Item.Work?.High),
            Guessed = p.Item.Work?.Guessed ?? 0,
            RolePoints = Finite(p.Item.Work?.Base),
            FromGroups = Finite(p.Item.Work?.FromGroups),
            Coordination = Finite(p.Item.Work?.Coordination),
            Leads = p.Item.Leads,
            Responsible = p.Item.Work?.Responsible ?? 0,
            Assists = p.Item.Work?.Assists ?? 0,
            Fence = Finite(p.Item.Work?.Fence),
            Peers = p.Item.Work?.PeerGroup?.Count,
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
            Doubtful = p.Item.Work?.IsDoubtful ?? false,
            Articulation = p.Item.IsArticulationPoint,
            Community = p.Item.Community,
            CommunityName = p.Item.Community is { } c ? names?[c] : null,
        }),
    ];

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
