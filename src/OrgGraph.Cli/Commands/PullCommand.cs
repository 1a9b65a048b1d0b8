using OrgGraph.Model.Json;
using OrgGraph.Neo4j.Sync;
using OrgGraph.Reports.Output;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph pull</c>: the graph of a Neo4j server into a graph file.</summary>
internal static class PullCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new DocumentedCommand("pull", host, new(
            "把 Neo4j 里的责任图读回 graph.json；与载入的一致。",
            "Reads the graph back from Neo4j into graph.json, equal to what was loaded."), LocalizedText.Same(
            "orggraph pull --from http://127.0.0.1:7474 --out graph.json"));
        var server = new ServerOptions(command, "--from");
        var output = command.TextOr("--out", "FILE", OutputFolder.Graph, new(
            "写到哪个文件（默认 graph.json）", "file to write (default graph.json)"));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(output);
            var connection = await server.ConnectionOfAsync(parsed, cancellationToken);
            OutputFile.CheckPath(path);
            await using var client = ServerOptions.Open(connection);
            var graph = await GraphPuller.PullAsync(
                client, cancellationToken,
                foreign => host.Tell(new(
                    "注意：略去 {0} 个不是本程序写入的 {1}（没有编号等属性）",
                    "note: left out {0} of {1} that this program did not write (without an "
                    + "id or a kind)"), foreign.Count, foreign.Name));
            if (graph.Plans.IsEmpty)
            {
                host.Fail(new("数据库里没有计划，没有写出任何文件", "the database holds no plan; no file was written"));
                return ExitCode.Findings;
            }

            OutputFile.WriteTo(path, stream => GraphJson.Write(graph, stream), cancellationToken);
            host.Tell(
                new(
                    "从 {0} 读回 {1} 份计划：{2} 条措施，{3} 个单位，{4} 条责任关系；已写到 {5}",
                    "pulled from {0}: {1} plans, {2} measures, {3} units, {4} responsibilities; written to {5}"),
                connection.Address, graph.Plans.Length, graph.Measures.Length, graph.Units.Length, graph.Responsibilities.Length,
                path);
            return ExitCode.Success;
        });
        return command;
    }
}
