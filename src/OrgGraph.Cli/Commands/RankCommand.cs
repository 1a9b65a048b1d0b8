using OrgGraph.Analytics.Ranking;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Gds;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph rank</c>: units by load or centrality.</summary>
internal static class RankCommand
{
    private static readonly LocalizedText s_ranking = new("计算中心性", "ranking");

    private const string Gds = "gds";
    private const string Builtin = "builtin";
    private const string QuikGraph = "quikgraph";
    private const string PageRankName = "pagerank";
    private const string Collaboration = "collaboration";
    private const string Responsibility = "responsibility";

    /// <summary>So many bridges and circles are told at most.</summary>
    private const int ShownMeetings = 3;

    public static Command Create(CommandHost host)
    {
        var command = new DocumentedCommand("rank", host, new(
            "按负荷或中心性给单位排名（谁最忙、谁是沟通的枢纽）。\n"
            + "协作图：两个单位共同参加一条措施即相连；强度、约束、群落按共同措施数加权，其余不加权。\n"
            + "--engine gds 对已载入 Neo4j 的图，用 Graph Data Science 计算度、介数、PageRank，与内置引擎结果一致。",
            "Ranks units by load or centrality (who is busiest, who is the hub).\n"
            + "In the collaboration graph two units are tied when they share a measure; strength, constraint and "
            + "communities go by the\n"
            + "number of measures shared, everything else by the ties alone. --engine gds computes degree, betweenness "
            + "and PageRank\n"
            + "of a graph in Neo4j with Graph Data Science, and gets the same."), new(
            "orggraph rank 计划文件夹\n"
            + "orggraph rank graph.json --by betweenness --top 20\n"
            + "orggraph rank 计划文件夹 --year 2024 --level 区县级 --role 牵头 --format csv > 排名.csv\n"
            + "orggraph rank --engine gds --from http://127.0.0.1:7474",
            "orggraph rank plans --lang en\n"
            + "orggraph rank graph.json --by betweenness --top 20\n"
            + "orggraph rank plans --year 2024 --level district --role lead --format csv > ranks.csv\n"
            + "orggraph rank --engine gds --by pagerank --from http://127.0.0.1:7474"));
        var files = command.Files();
        files.Arity = ArgumentArity.ZeroOrMore;
        var by = command.OneOf("--by", RankMeasure.All.Select(m => m.Name), new(
            "按什么排（默认 load；gds 默认 betweenness，且只有 degree、betweenness、pagerank）",
            "what to rank by (default load; gds: betweenness, and degree, betweenness and pagerank only)"));
        var top = command.Top(new("只列前几名", "only the first so many"));
        var format = command.Format();
        var graph = command.OneOf("--graph", [Collaboration, Responsibility], new(
            "collaboration：单位协作图（默认）；responsibility：单位与措施的二模图",
            "collaboration: units that share measures (default); responsibility: the two-mode graph of units and measures"));
        var groups = command.Flag("--groups", new("群组（各镇人民政府等）也一起排名", "give places to groups of units (各镇人民政府), too"));
        var selection = new SelectionOptions(command);
        var weights = command.Weights();
        var engine = command.OneOf("--engine", [Builtin, QuikGraph, Gds], new(
            "builtin：内置（默认）；quikgraph：用 QuikGraph 核对 PageRank；gds：服务器的 Graph Data Science，需要 --from",
            "builtin: this program (default); quikgraph: checks PageRank; gds: the server's Graph Data Science, with "
            + "--from"));
        var server = new ServerOptions(command, "--from");
        var reading = new ReadingOptions(command, files);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var shown = new Shown(parsed.GetValue(by), parsed.GetValue(top), parsed.GetRequiredValue(format));
            var request = new RankRequest
            {
                Graph = parsed.GetValue(graph) == Responsibility ? RankedGraph.Responsibility : RankedGraph.Collaboration,
                Weights = parsed.GetValue(weights) ?? new LoadWeights(), Selection = selection.RequestOf(parsed),
                WithGroups = parsed.GetValue(groups),
            };
            var hasFiles = parsed.GetValue(files) is { Length: > 0 };
            if (parsed.GetValue(engine) == Gds)
            {
                if (hasFiles || !request.Selection.IsEmpty || parsed.IsGiven(weights))
                {
                    throw new UsageException(new(
                        "--engine gds 计算数据库里的整张图：不能给文件、筛选条件或 --weights",
                        "--engine gds ranks the whole graph in the database: no files, filters or --weights"));
                }

                if (shown.By is not (null or "betweenness" or "degree" or PageRankName))
                {
                    throw new UsageException(new(
                        "--engine gds 不能按 {0} 排；可以按 degree、betweenness、pagerank",
                        "--engine gds does not rank by {0}; it does by degree, betweenness, pagerank"), shown.By);
                }

                var connection = await server.ConnectionOfAsync(parsed, cancellationToken);
                await WriteGdsAsync(connection, request.Graph, shown, host, cancellationToken);
                return ExitCode.Success;
            }

            if (server.IsGiven(parsed))
            {
                throw new UsageException(new("--from 只用于 --engine gds", "--from goes with --engine gds only"));
            }

            if (!hasFiles)
            {
                throw new UsageException(Messages.FileMissing.With(files.HelpName));
            }

            var checkedByOther = parsed.GetValue(engine) == QuikGraph;
            if (checkedByOther && shown.By is not PageRankName)
            {
                throw new UsageException(new(
                    "--engine quikgraph 只用于 --by pagerank", "--engine quikgraph goes with --by pagerank only"));
            }

            var (whole, input) = await reading.ReadGraphAsync(
                parsed, cancellationToken, ifNone: new("没有可用的计划，无从排名", "no usable plan; there is nothing to rank"));
            selection.TellSections(parsed, whole);
            var ranking = await RankAsync(whole, request, host, cancellationToken);
            if (checkedByOther)
            {
                (ranking, var difference) = RankCheck.ByQuikGraph(ranking);
                host.Tell(new(
                    "PageRank 由 QuikGraph 计算；与内置引擎相差最多 {0:0.0E+0}",
                    "PageRank by QuikGraph; it differs from ours by {0:0.0E+0} at most"), difference);
            }

            Write(ranking, shown, host);
            WriteMeetings(ranking, host);
            return reading.ExitCodeOf(parsed, input);
        });
        return command;
    }

    /// <summary>What of a ranking is shown.</summary>
    /// <param name="By">What to rank by; null for the engine's usual.</param>
    /// <param name="Top">How many rows at most; null for all.</param>
    /// <param name="Format">How to write them.</param>
    private sealed record Shown(string? By, int? Top, string Format);

    private static async Task<Ranking> RankAsync(
        ResponsibilityGraph graph, RankRequest request, CommandHost host, CancellationToken cancellationToken)
    {
        var progress = new LatestProgress<double>(0);
        var work = Task.Run(() => RankUnits.Rank(graph, request, progress, cancellationToken), cancellationToken);
        return await ProgressDisplay.ShowAsync(work, () => (s_ranking, (int)(100 * progress.Last)), 100, host);
    }

    // The ranking that Graph Data Science computes inside the server.
    private static async Task WriteGdsAsync(
        ConnectionOptions connection, RankedGraph graph, Shown shown, CommandHost host, CancellationToken cancellationToken)
    {
        await using var client = ServerOptions.Open(connection);
        var network = graph == RankedGraph.Responsibility ? RankNetwork.Responsibility : RankNetwork.Collaboration;
        var scores = await ProgressDisplay.ShowAsync(
            GdsRank.RankAsync(client, new GdsOptions(network), cancellationToken), s_ranking, host);
        if (shown.Format == TableOutput.Json)
        {
            host.Out.Write(ResultJson.TextOf(
                GdsRankDocument.Of(scores, graph, shown.By, shown.Top), ResultJsonContext.Readable.GdsRankDocument));
            return;
        }

        RankTables.Of(scores, shown.By, shown.Top, host.Language).Write(shown.Format, host);
    }

    private static void Write(Ranking ranking, Shown shown, CommandHost host)
    {
        host.WriteAs(
            shown.Format,
            () => ResultJson.TextOf(ranking.ToDocument(shown.By, shown.Top), ResultJsonContext.Readable.RankDocument),
            () => RankTables.FullOf(ranking, shown.By, shown.Top, host.Language),
            () =>
            {
                foreach (var part in ranking.Parts)
                {
                    host.Show(ScopeSentences.TitleOf(part.Part));
                    RankTables.BriefOf(part, shown.By, shown.Top, host.Language).Write(shown.Format, host);
                }

                foreach (var meaning in RankTables.MeaningsOf(shown.By, host.Language))
                {
                    host.TellLine(meaning);
                }
            });
        foreach (var part in ranking.Parts)
        {
            host.TellLine(RankTables.SummaryOf(part, host.Language));
        }

        host.TellLeftOut(ranking.Scope.LeftOut);
    }

    // Of the network of units: who ties groups that would not meet, and who calls on whom in circles.
    private static void WriteMeetings(Ranking ranking, CommandHost host)
    {
        foreach (var part in ranking.Parts.Where(p => p.All.Graph == RankedGraph.Collaboration))
        {
            var graph = part.Part.Graph;
            var bridges = MeetingBridges.Find(graph, ShownMeetings);
            var circles = CallCircles.Find(graph).Take(ShownMeetings);
            var sentences = bridges.Select(b => MeetingSentences.Of(part.Part, b, host.Language))
                .Concat(circles.Select(c => MeetingSentences.Of(part.Part, c, host.Language)));
            foreach (var sentence in sentences)
            {
                host.TellLine(sentence);
            }
        }
    }
}
