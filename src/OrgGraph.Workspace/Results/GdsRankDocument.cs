using System.Collections.Immutable;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Neo4j.Gds;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.Results;

/// <summary>A unit as Graph Data Science ranks it.</summary>
/// <param name="Rank">Its place; equal ones have equal places.</param>
/// <param name="Unit">Its id.</param>
/// <param name="Degree">Units that it is tied to.</param>
/// <param name="Betweenness">How many shortest ways lead through it.</param>
/// <param name="PageRank">Its weight in the whole; all units make 1.</param>
public sealed record GdsRankResult(long Rank, string Unit, long Degree, double Betweenness, double PageRank);

/// <summary>
/// A ranking of the server, in the frame of <see cref="RankDocument"/>: the whole database, without a choice and without weights,
/// since no load is computed there.
/// </summary>
/// <param name="Version">The version of this program.</param>
/// <param name="Engine">Who computed it.</param>
/// <param name="Graph">The network that was measured.</param>
/// <param name="By">What places go by.</param>
/// <param name="Weights">Always null: no load is computed.</param>
/// <param name="Selection">Always everything.</param>
/// <param name="WithGroups">Always true: groups are units of the database.</param>
/// <param name="Units">The units, by place.</param>
public sealed record GdsRankDocument(
    string Version,
    string Engine,
    RankedGraph Graph,
    string By,
    LoadWeights? Weights,
    RankSelection Selection,
    bool WithGroups,
    ImmutableArray<GdsRankResult> Units)
{
    /// <summary>A ranking as a document.</summary>
    /// <param name="scores">What the server says.</param>
    /// <param name="graph">The network.</param>
    /// <param name="by">What to rank by; null for betweenness.</param>
    /// <param name="top">How many at most; null for all.</param>
    public static GdsRankDocument Of(ImmutableArray<GdsScore> scores, RankedGraph graph, string? by, int? top)
    {
        var measure = by ?? "betweenness";
        return new GdsRankDocument(
            ToolVersion.Number, "gds", graph, measure, Weights: null, RankSelection.Of(new SelectionRequest()), WithGroups: true,
            [
                .. Places.Of(scores, ScoreOf(measure), s => s.UnitId, top).Select(p => new GdsRankResult(
                    p.Rank, p.Item.UnitId, (long)p.Item.Degree, p.Item.Betweenness, p.Item.PageRank)),
            ]);
    }

    /// <summary>The figure that a measure of the server is.</summary>
    internal static Func<GdsScore, double> ScoreOf(string? by) => by switch
    {
        "pagerank" => s => s.PageRank,
        "degree" => s => s.Degree,
        _ => s => s.Betweenness,
    };
}
