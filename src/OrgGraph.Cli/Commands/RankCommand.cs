using System.Collections.Immutable;
using System.CommandLine;
using OrgGraph.Cli.Outputs;
using OrgGraph.Cli.Texts;
using OrgGraph.Model;
using OrgGraph.Neo4j;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph rank</c>: the centralities of units.</summary>
internal static class RankCommand
{
    public static Command Create(CommandHost host, Language language)
    {
        var engine = new Option<string?>("--engine") { Description = ServerHelp.Engine.In(language), HelpName = "gds|builtin" };
        engine.AcceptOnlyFromAmong("gds", "builtin");
        var by = new Option<string>("--by")
        {
            Description = ServerHelp.RankBy.In(language),
            HelpName = "betweenness|pagerank|degree",
            DefaultValueFactory = _ => "betweenness",
        };
        by.AcceptOnlyFromAmong("betweenness", "pagerank", "degree");
        var format = QueryCommand.FormatOption(language);
        var command = new Command("rank", ServerHelp.Rank.In(language)) { engine, by, format };
        var server = new ServerOptions(command, "--from", language);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(engine) != "gds")
            {
                throw new UsageException(parsed.GetValue(engine) is null ? ServerTexts.EngineMissing : ServerTexts.NoBuiltinYet);
            }

            var connection = await server.ConnectionOfAsync(parsed, host, cancellationToken);
            await using var client = ServerOptions.Open(connection);
            var work = GdsRank.RankAsync(client, new GdsOptions(), cancellationToken);
            await ProgressDisplay.ShowAsync(work, () => (ServerTexts.Ranking, 0), 1, host, language);
            TableOf(await work, parsed.GetRequiredValue(by), language).Write(parsed.GetRequiredValue(format), host);
            return ExitCode.Success;
        });
        return command;
    }

    // Equal scores have equal ranks, and stand in the order of their ids.
    private static ResultTable TableOf(ImmutableArray<GdsScore> scores, string by, Language language)
    {
        Func<GdsScore, double> score = by switch
        {
            "pagerank" => s => s.PageRank,
            "degree" => s => s.Degree,
            _ => s => s.Betweenness,
        };
        var rows = new List<IReadOnlyList<object?>>(scores.Length);
        var rank = 0L;
        var last = double.NaN;
        foreach (var s in scores.OrderByDescending(score).ThenBy(s => s.UnitId, StringComparer.Ordinal))
        {
            rank = score(s) == last ? rank : rows.Count + 1;
            last = score(s);
            rows.Add([rank, s.UnitId, (long)s.Degree, s.Betweenness, s.PageRank]);
        }

        return new ResultTable([.. ServerTexts.RankColumns.Select(c => c.In(language))], rows);
    }
}
