using System.Collections.Immutable;
using OrgGraph.Analytics.Communities;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Neo4j.Gds;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Reports.Tables;

/// <summary>Rankings as rows: largest first; equal ones have equal ranks and stand in the order of their ids.</summary>
public static class RankTables
{
    // What a screen has room for, next to what was asked for; files have everything.
    private static readonly string[] s_brief = ["load", "points", "leads", "degree", "betweenness", "pagerank"];
    private static readonly string[] s_gdsMeasures = ["degree", "betweenness", "pagerank"];

    private static readonly LocalizedText s_scope = new("范围", "scope");
    private static readonly LocalizedText s_plans = new("计划数", "plans");
    private static readonly LocalizedText s_level = new("级别", "level");
    private static readonly LocalizedText s_low = new("负荷最低", "load at least");
    private static readonly LocalizedText s_high = new("负荷最高", "load at most");
    private static readonly LocalizedText s_guessed = new("推断的职责", "guessed duties");
    private static readonly LocalizedText s_range = new("推断（负荷范围）", "guesses (range of load)");
    private static readonly LocalizedText s_rangeOf = new("{0} 项（{1:0.0}–{2:0.0}）", "{0} ({1:0.0}–{2:0.0})");
    private static readonly LocalizedText s_fromGroups = new("其中经群组", "from groups");
    private static readonly LocalizedText s_peers = new("同类数", "peers");
    private static readonly LocalizedText s_doubtful = new("存疑", "doubtful");
    private static readonly LocalizedText s_articulation = new("断点", "articulation");
    private static readonly LocalizedText s_community = new("群落", "community");
    private static readonly LocalizedText s_communityName = new("群落所涉", "community meets in");
    private static readonly LocalizedText s_collaboration = new("协作图", "collaboration graph");
    private static readonly LocalizedText s_responsibility = new("责任图（二模）", "responsibility graph (two-mode)");
    private static readonly LocalizedText s_means = new("{0}：{1}", "{0}: {1}");

    private static readonly LocalizedText s_summary = new(
        "{6}：{0} 个单位；{1}，{2} 个节点，{3} 条边，{4} 个群落（模块度 {5:0.000}）",
        "{6}: {0} units; {1} of {2} nodes, {3} ties, {4} communities (modularity {5:0.000})");

    private static readonly LocalizedText s_weak = new(
        "；模块度低于 {0:0.0}，群落之间界线不清，表中不列",
        "; a modularity under {0:0.0}: the communities are hardly told apart, and left out of the table");

    private static readonly LocalizedText s_guesses = new(
        "；{0} 项职责中 {1} 项是推断的，凡涉及的负荷给出范围", "; {1} of {0} duties are guesses: loads with some have a range");

    /// <summary>The units of one part by a measure.</summary>
    /// <param name="part">What was measured.</param>
    /// <param name="by">What to rank by: the name of one of <see cref="RankMeasure.All"/>; null for the load.</param>
    /// <param name="top">How many rows at most; null for all.</param>
    /// <param name="language">The language of headings and terms.</param>
    /// <returns>The columns that a screen has room for, with figures rounded for people.</returns>
    public static ResultTable BriefOf(RankedPart part, string? by, int? top, Language language)
    {
        ArgumentNullException.ThrowIfNull(part);
        var measure = RankMeasure.Find(by);
        List<Column> columns =
        [
            .. ShownMeasures(by).Select(m => new Column(
                m.Heading, r => m.Of(r) switch { double real => TableWords.Fixed(real, m.Digits), var other => other })),
            new(
                s_range,
                r => r.Work is { } w && w.High > w.Low ? s_rangeOf.In(language, w.Guessed + w.Possible, w.Low, w.High) : ""),
            // no mark where there is nothing to remark
            new(TableWords.Overloaded, r => r.Work is { PeerGroup: not null, IsOverloaded: false, IsDoubtful: false } ? ""
                : TableWords.Verdict(r.Work, language)),
        ];
        if (part.Shown.Rows.All(r => r.Work is not { } w || !(w.High > w.Low)))
        {
            columns.RemoveAt(columns.Count - 2);
        }

        if (!part.All.Communities.IsWeak)
        {
            columns.Add(new(s_community, r => (long?)r.Community));
        }

        return TableOf(part, measure, top, columns, language);
    }

    /// <summary>The measures that the brief table shows.</summary>
    public static IEnumerable<RankMeasure> ShownMeasures(string? by) =>
        RankMeasure.All.Where(m => m == RankMeasure.Find(by) || s_brief.Contains(m.Name));

    /// <summary>The units of all parts with everything that was measured: places are those within a part.</summary>
    public static ResultTable FullOf(Ranking ranking, string? by, int? top, Language language)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        string Flag(bool value) => value ? TableWords.YesNo(value, language) : "";
        var tables = ranking.Parts.Select(part =>
        {
            List<Column> columns =
            [
                new(s_scope, _ => part.Part.Name),
                new(s_plans, _ => (long)part.Part.Graph.Plans.Length),
                new(s_level, r => Terms.Of(r.PeerLevel).In(language)),
                .. RankMeasure.All.Select(m => new Column(m.Heading, m.Of)),
                new(Terms.Of(Role.Responsible), r => (long?)r.Work?.Responsible),
                new(Terms.Of(Role.Assist), r => (long?)r.Work?.Assists),
                new(s_fromGroups, r => r.Work?.FromGroups),
                new(Terms.CoordinationPoints, r => r.Work?.Coordination),
                new(s_low, r => r.Work?.Low),
                new(s_high, r => r.Work?.High),
                new(s_guessed, r => (long?)r.Work?.Guessed),
                new(TableWords.Fence, r => r.Work?.PeerGroup?.Fence),
                new(s_peers, r => (long?)r.Work?.PeerGroup?.Count),
                new(TableWords.Overloaded, r => Flag(r.IsOverloaded)),
                new(s_doubtful, r => Flag(r.Work?.IsDoubtful ?? false)),
                new(s_articulation, r => Flag(r.IsArticulationPoint)),
                new(s_community, r => (long?)r.Community),
            ];
            if (part.CommunityNamesIn(language) is { } names)
            {
                columns.Add(new(s_communityName, r => r.Community is { } c ? names[c] : null));
            }

            return TableOf(part, RankMeasure.Find(by), top, columns, language);
        }).ToList();
        return tables[0] with { Rows = [.. tables.SelectMany(t => t.Rows)] };
    }

    private static ResultTable TableOf(RankedPart part, RankMeasure by, int? top, List<Column> columns, Language language) => new(
        [TableWords.Rank.In(language), TableWords.Unit.In(language), .. columns.Select(c => c.Heading.In(language))],
        [
            .. Places.Of(part.Shown.Rows, by.SortKey, r => r.Unit.Id, top)
                .Select(p => (IReadOnlyList<object?>)[p.Rank, p.Item.Unit.Id, .. columns.Select(c => c.Of(p.Item))]),
        ]);

    /// <summary>The units as Graph Data Science measured them in a server.</summary>
    /// <param name="scores">What it measured.</param>
    /// <param name="by">What to rank by: degree, betweenness or pagerank; null for betweenness.</param>
    /// <param name="top">How many rows at most; null for all.</param>
    /// <param name="language">The language of headings.</param>
    public static ResultTable Of(ImmutableArray<GdsScore> scores, string? by, int? top, Language language)
    {
        LocalizedText[] headings =
        [
            TableWords.Rank, TableWords.Unit, .. s_gdsMeasures.Select(n => RankMeasure.Find(n).Heading),
        ];
        return new ResultTable(
            [.. headings.Select(h => h.In(language))],
            [
                .. Places.Of(scores, GdsRankDocument.ScoreOf(by), s => s.UnitId, top).Select(p => (IReadOnlyList<object?>)
                    [p.Rank, p.Item.UnitId, (long)p.Item.Degree, p.Item.Betweenness, p.Item.PageRank]),
            ]);
    }

    /// <summary>What was ranked, and how sure it is, in one sentence.</summary>
    public static string SummaryOf(RankedPart part, Language language)
    {
        ArgumentNullException.ThrowIfNull(part);
        var table = part.All;
        var work = table.Workload;
        return s_summary.In(
            language,
            table.Rows.Length,
            table.Graph == RankedGraph.Collaboration ? s_collaboration : s_responsibility,
            table.Ties.NodeCount,
            table.Ties.EdgeCount,
            table.Communities.Count,
            table.Communities.Modularity,
            ScopeSentences.OnlyIn(part.Part))
            + (table.Communities.IsWeak ? s_weak.In(language, Partition.WeakBelow) : "")
            + (work.Guessed > 0 ? s_guesses.In(language, work.Duties, work.Guessed) : "");
    }

    /// <summary>What the figures of the brief table mean, a sentence each.</summary>
    public static IEnumerable<string> MeaningsOf(string? by, Language language) =>
        ShownMeasures(by).Select(m => s_means.In(language, m.Heading, m.Means));

    private sealed record Column(LocalizedText Heading, Func<UnitMetricsRow, object?> Of);
}
