using System.Collections.Immutable;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Neo4j.Gds;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Reports.Tables;

/// <summary>Rankings as rows: largest first; equal ones have equal ranks and stand in the order of their ids.</summary>
public static class RankTables
{
    // What a screen has room for, next to what was asked for; files have everything.
    private static readonly string[] s_brief = ["load", "leads", "degree", "betweenness", "pagerank"];
    private static readonly string[] s_gdsMeasures = ["degree", "betweenness", "pagerank"];

    private static readonly LocalizedText s_level = new("级别", "level");
    private static readonly LocalizedText s_articulation = new("断点", "articulation");
    private static readonly LocalizedText s_community = new("群落", "community");
    private static readonly LocalizedText s_communityName = new("群落所涉", "community meets in");
    private static readonly LocalizedText s_collaboration = new("协作图", "collaboration graph");
    private static readonly LocalizedText s_responsibility = new("责任图（二模）", "responsibility graph (two-mode)");

    private static readonly LocalizedText s_summary = new(
        "{0} 个单位；{1}，{2} 个节点，{3} 条边，{4} 个群落（模块度 {5:0.000}）",
        "{0} units; {1} of {2} nodes, {3} ties, {4} communities (modularity {5:0.000})");

    /// <summary>The units by a measure.</summary>
    /// <param name="ranking">What was measured.</param>
    /// <param name="by">What to rank by: the name of one of <see cref="RankMeasure.All"/>; null for the load.</param>
    /// <param name="top">How many rows at most; null for all.</param>
    /// <param name="isFull">False for the columns that a screen has room for.</param>
    /// <param name="language">The language of headings and terms.</param>
    public static ResultTable Of(Ranking ranking, string? by, int? top, bool isFull, Language language)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        string Flag(bool value) => value ? TableWords.YesNo(value, language) : "";
        var measure = RankMeasure.Find(by);
        List<Column> columns =
        [
            new(s_level, r => Terms.Of(r.PeerLevel).In(language), IsBrief: false),
            .. RankMeasure.All.Select(m => new Column(m.Heading, m.Of, m == measure || s_brief.Contains(m.Name))),
            new(TableWords.Overloaded, r => Flag(r.IsOverloaded)),
            new(s_articulation, r => Flag(r.IsArticulationPoint), IsBrief: false),
            new(s_community, r => (long?)r.Community),
        ];
        if (ranking.CommunityNamesIn(language) is { } names)
        {
            columns.Add(new(s_communityName, r => r.Community is { } c ? names[c] : null, IsBrief: false));
        }

        columns.RemoveAll(c => !isFull && !c.IsBrief);
        return new ResultTable(
            [TableWords.Rank.In(language), TableWords.Unit.In(language), .. columns.Select(c => c.Heading.In(language))],
            [
                .. Places.Of(ranking.Shown.Rows, measure.SortKey, r => r.Unit.Id, top)
                    .Select(p => (IReadOnlyList<object?>)[p.Rank, p.Item.Unit.Id, .. columns.Select(c => c.Of(p.Item))]),
            ]);
    }

    /// <summary>The units as Graph Data Science measured them in a server.</summary>
    /// <param name="scores">What it measured.</param>
    /// <param name="by">What to rank by: degree, betweenness or pagerank; null for betweenness.</param>
    /// <param name="top">How many rows at most; null for all.</param>
    /// <param name="language">The language of headings.</param>
    public static ResultTable Of(ImmutableArray<GdsScore> scores, string? by, int? top, Language language)
    {
        Func<GdsScore, double> score = by switch
        {
            "pagerank" => s => s.PageRank,
            "degree" => s => s.Degree,
            _ => s => s.Betweenness,
        };
        LocalizedText[] headings =
        [
            TableWords.Rank, TableWords.Unit, .. s_gdsMeasures.Select(n => RankMeasure.Find(n).Heading),
        ];
        return new ResultTable(
            [.. headings.Select(h => h.In(language))],
            [
                .. Places.Of(scores, score, s => s.UnitId, top).Select(p => (IReadOnlyList<object?>)
                    [p.Rank, p.Item.UnitId, (long)p.Item.Degree, p.Item.Betweenness, p.Item.PageRank]),
            ]);
    }

    /// <summary>What was ranked, in one sentence.</summary>
    public static LocalizedText SummaryOf(UnitMetricsTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return s_summary.With(
            table.Rows.Length,
            table.Graph == RankedGraph.Collaboration ? s_collaboration : s_responsibility,
            table.Ties.NodeCount,
            table.Ties.EdgeCount,
            table.Communities.Count,
            table.Communities.Modularity);
    }

    private sealed record Column(LocalizedText Heading, Func<UnitMetricsRow, object?> Of, bool IsBrief = true);
}
