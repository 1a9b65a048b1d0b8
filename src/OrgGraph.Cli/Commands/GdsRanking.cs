using OrgGraph.Analytics.Ranking;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Gds;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Cli.Commands;

/// <summary>The ranking that Graph Data Science computes inside the server.</summary>
/// <param name="By">What to rank by; null for betweenness.</param>
/// <param name="Top">How many rows at most; null for all.</param>
/// <param name="Format">How to write them.</param>
internal sealed record GdsRanking(string? By, int? Top, string Format)
{
    /// <summary>Refuses what this engine does not compute.</summary>
    /// <exception cref="UsageException">It is not one of its three measures.</exception>
    public void CheckMeasure()
    {
        if (By is not (null or "betweenness" or "degree" or "pagerank"))
        {
            throw new UsageException(RankTexts.NotInGds.With(By));
        }
    }

    /// <summary>Ranks the units of the database.</summary>
    public async Task<int> RunAsync(
        ConnectionOptions connection, RankedGraph graph, CommandHost host, Language language, CancellationToken cancellationToken)
    {
        await using var client = ServerOptions.Open(connection);
        var network = graph == RankedGraph.Responsibility ? RankNetwork.Responsibility : RankNetwork.Collaboration;
        var work = GdsRank.RankAsync(client, new GdsOptions(network), cancellationToken);
        await ProgressDisplay.ShowAsync(work, () => (ServerTexts.Ranking, 0), 1, host, language);
        var scores = await work;
        if (Format == TableOutput.Json)
        {
            host.Out.Write(ResultJson.TextOf(
                GdsRankDocument.Of(scores, graph, By, Top), ResultJsonContext.Readable.GdsRankDocument));
        }
        else
        {
            RankTables.Of(scores, By, Top, TableOutput.LanguageOf(Format, language)).Write(Format, host);
        }

        return ExitCode.Success;
    }
}
