using OrgGraph.Analytics.Ranking;
using OrgGraph.Cli.Texts;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Cli.Terminal;

/// <summary>The rows of <c>orggraph rank</c>.</summary>
internal static class RankTable
{
    // What a terminal has room for, next to what was asked for; files have everything.
    private static readonly string[] s_brief = ["load", "leads", "degree", "betweenness", "pagerank"];

    /// <summary>The units by a measure, largest first; equal ones have equal ranks and stand in the order of their ids.</summary>
    /// <param name="table">What was measured.</param>
    /// <param name="by">What to rank by.</param>
    /// <param name="top">How many rows at most; null for all.</param>
    /// <param name="format">What the rows are for: a table has the columns that a terminal has room for; see <see cref="ResultTable.LanguageOf"/> for JSON.</param>
    /// <param name="names">Names of communities, by number; null where they have none.</param>
    /// <param name="language">The language of headings and terms.</param>
    public static ResultTable Of(
        UnitMetricsTable table, RankMeasure by, int? top, string format, IReadOnlyList<string>? names, Language language)
    {
        var isJson = format == ResultTable.Json;
        var full = isJson || format == "csv";
        language = ResultTable.LanguageOf(format, language);
        object Flag(bool value) => isJson ? value : value ? RankTexts.Yes.In(language) : "";
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
        else if (names is not null)
        {
            columns.Add(new(RankTexts.CommunityName, r => r.Community is { } c ? names[c] : null));
        }

        return new ResultTable(
            [RankTexts.Rank.In(language), RankTexts.Unit.In(language), .. columns.Select(c => c.Heading.In(language))],
            [
                .. Places.Of(table.Rows, by.SortKey, r => r.Unit.Id, top)
                    .Select(p => (IReadOnlyList<object?>)[p.Rank, p.Item.Unit.Id, .. columns.Select(c => c.Of(p.Item))]),
            ]);
    }

    private sealed record Column(LocalizedText Heading, Func<UnitMetricsRow, object?> Of);
}
