using OrgGraph.Analytics.Ranking;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Sync;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph load</c>: plans or graph files into a Neo4j server.</summary>
internal static class LoadCommand
{
    public const string Name = "load";

    public static Command Create(CommandHost host)
    {
        var command = new DocumentedCommand(Name, host, new(
            "把计划或 graph.json 载入 Neo4j。每份计划一个事务；重复载入不会有改动；改正过的计划只替换它自己。\n"
            + "密码取自环境变量 ORGGRAPH_NEO4J_PASSWORD，没有时在终端询问；从不作为参数。",
            "Loads plans or graph files into Neo4j. One transaction a plan; loading again changes nothing; a "
            + "corrected plan\n"
            + "replaces itself only. The password comes from ORGGRAPH_NEO4J_PASSWORD or is asked for; it is never an "
            + "argument."), new(
            "orggraph load 计划文件夹 --to http://127.0.0.1:7474\n"
            + "orggraph load graph-export/graph.json --to http://127.0.0.1:7474 --dry-run\n"
            + "orggraph load 2025/graph.json 2026/graph.json --to http://127.0.0.1:7474 --prune",
            "orggraph load plans --to http://127.0.0.1:7474 --lang en\n"
            + "orggraph load graph-export/graph.json --to http://127.0.0.1:7474 --dry-run\n"
            + "orggraph load 2025/graph.json 2026/graph.json --to http://127.0.0.1:7474 --prune"));
        var files = command.Files();
        var server = new ServerOptions(command, "--to");
        var dryRun = command.Flag("--dry-run", new("只说会改什么，不改动", "say what would change; change nothing"));
        var prune = command.Flag("--prune", new("删除输入里没有的计划", "remove plans that are not in the input"));
        var reading = new ReadingOptions(command, files);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var connection = await server.ConnectionOfAsync(parsed, cancellationToken);
            await using var client = ServerOptions.Open(connection);
            var (graph, input) = await reading.ReadGraphAsync(
                parsed, cancellationToken, ifNone: new("没有可用的计划，数据库没有改动", "no usable plan; the database is as it was"));
            var options = new LoadOptions
            {
                DryRun = parsed.GetValue(dryRun), Prune = parsed.GetValue(prune),
                Metrics = all => UnitMetricsTable.MetricsOf(all, cancellationToken),
                Shortened = id => host.Tell(new(
                    "{0}：编号太长，数据库的索引放不下，已截短并附上摘要（…后面的部分）",
                    "{0}: an id too long for the database's index was cut and given a digest (what stands behind …)"), id),
            };
            if (input.Failed && options.Prune)
            {
                // A file that could not be read would count as one whose plans are to go.
                host.Fail(new(
                    "有文件没有读成，不能用 --prune（它的计划会被删除）；数据库没有改动",
                    "a file could not be read, so that --prune would remove its plans; the database is as it was"));
                return ExitCode.Findings;
            }

            var progress = new LatestProgress<LoadProgress>(new(LoadStage.Schema, 0, 0), p =>
            {
                if (p.Stage == LoadStage.Waiting && !host.ErrorIsTerminal) // where a bar is shown, it says so
                {
                    host.Tell(new(
                        "服务器没有回答；等它恢复，最多 {0} 秒 …",
                        "the server does not answer; waiting for it, {0} s at most …"), options.ServerWait.TotalSeconds);
                }
            });
            var work = GraphLoader.LoadAsync(client, graph, options, progress, cancellationToken);
            var summary = await ProgressDisplay.ShowAsync(
                work, () => (LoadTables.Of(progress.Last.Stage), progress.Last.Done), graph.Measures.Length, host);
            WriteSummary(summary, connection, options, host);
            return reading.ExitCodeOf(parsed, input);
        });
        return command;
    }

    private static void WriteSummary(LoadSummary summary, ConnectionOptions connection, LoadOptions options, CommandHost host)
    {
        host.Tell(LoadTables.SentenceOf(summary, connection, options.DryRun));
        if (summary.IsEmpty)
        {
            host.Tell(new("数据库已与输入一致，没有改动", "the database holds the input already; no change"));
            return;
        }

        LoadTables.Of(summary, host.Language).Write(TableOutput.Table, host);
    }
}
