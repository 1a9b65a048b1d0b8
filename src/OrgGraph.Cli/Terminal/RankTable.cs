using OrgGraph.Analytics.Ranking;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Cli.Terminal;

/// <summary>The rows of <c>orggraph rank</c>.</summary>
internal static class RankTable
{
    // What a terminal has room for, next to what was asked for; files have everything.
    private static readonly string[] s_brief = ["load", "leads", "degree", "betweenness", "pagerank"];

    /// <summary>
    /// Writes the units by a measure, largest first; equal ones have equal ranks and stand in the order of their ids.
    /// </summary>
    /// <param name="ranking">What was measured.</param>
    /// <param name="name">What to rank by; null for the load.</param>
    /// <param name="top">How many rows at most; null for all.</param>
    /// <param name="format">What the rows are for: a table has the columns that a terminal has room for.</param>
    /// <param name="host">Where to write them.</param>
    /// <param name="language">The language of headings and terms.</param>
    public static void Write(Ranking ranking, string? name, int? top, string format, CommandHost host, Language language)
    {
        if (format == ResultTable.Json)
        {
            host.Out.Write(ResultJson.TextOf(ranking.ToResults(name, top), ResultJsonContext.Readable.ImmutableArrayRankResult));
        }
        else
        {
            TableOf(ranking, RankMeasure.Find(name), top, format == ResultTable.Csv, language).Write(format, host);
        }
    }

    private static ResultTable TableOf(Ranking ranking, RankMeasure by, int? top, bool full, Language language)
    {
        string Flag(bool value) => value ? RankTexts.Yes.In(language) : "";
        RankMeasure[] measures = [.. RankMeasure.All.Where(m => full || m == by || s_brief.Contains(m.Name))];
        List<Column> columns =
        [
            new(RankTexts.Level, r => Terms.Of(r.PeerLevel).In(language)),
            .. measures.Select(m => new Column(m.Heading, m.Of)),
            new(RankTexts.Overloaded, r => Flag(r.IsOverloaded)),
            new(RankTexts.Articulation, r => Flag(r.IsArticulationPoint)),
            new(RankTexts.Community, r => (long?)r.Community),
        ];
        if (!full)
        {
            columns.RemoveAll(c => c.Heading == RankTexts.Level || c.Heading == RankTexts.Articulation);
        }
        else if (ranking.CommunityNamesIn(language) is { } names)
        {
            columns.Add(new(RankTexts.CommunityName, r => r.Community is { } c ? names[c] : null));
        }

        return new ResultTable(
            [RankTexts.Rank.In(language), RankTexts.Unit.In(language), .. columns.Select(c => c.Heading.In(language))],
            [
                .. Places.Of(ranking.Shown.Rows, by.SortKey, r => r.Unit.Id, top)
                    .Select(p => (IReadOnlyList<object?>)[p.Rank, p.Item.Unit.Id, .. columns.Select(c => c.Of(p.Item))]),
            ]);
    }

    private sealed record Column(LocalizedText Heading, Func<UnitMetricsRow, object?> Of);
}
