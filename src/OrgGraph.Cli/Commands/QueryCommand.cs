using System.Collections.Immutable;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Queries;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph query</c>: a query of the library, or the user's own Cypher.</summary>
internal static class QueryCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new DocumentedCommand("query", host, new(
            "在 Neo4j 上运行一个现成的查询（--list 列出），或自己的 Cypher。",
            "Runs a query of the library on Neo4j (--list shows them), or your own Cypher."), new(
            "orggraph query --list\n"
            + "orggraph query overloaded --from http://127.0.0.1:7474\n"
            + "orggraph query duties --param unit=大兴区水务局 --from http://127.0.0.1:7474 --format csv > 任务.csv\n"
            + "orggraph query --cypher \"MATCH (p:Plan) RETURN p.title, p.year\" --from http://127.0.0.1:7474",
            "orggraph query --list --lang en\n"
            + "orggraph query overloaded --from http://127.0.0.1:7474\n"
            + "orggraph query duties --param unit=大兴区水务局 --from http://127.0.0.1:7474 --format csv > duties.csv\n"
            + "orggraph query --cypher \"MATCH (p:Plan) RETURN p.title, p.year\" --from http://127.0.0.1:7474"));
        var name = command.Optional("name", "NAME", new("查询的名称", "name of the query"));
        var cypher = command.Text("--cypher", "TEXT", new(
            "自己的 Cypher；照原样运行，也会执行写操作", "your own Cypher; run as it is, writes too"));
        var values = command.Texts(
            "--param", "NAME=VALUE", new(
                "查询的参数，可重复；列表用逗号分隔；单位可写别名或其中一段，措施可写编号（3.1）",
                "a parameter of the query; may be repeated; commas separate a list's items; a unit by a second name or a "
                + "part of one, a measure by number"),
            LocalizedText.Same("NAME=VALUE"), text => text.IndexOf('=', StringComparison.Ordinal) > 0);
        var list = command.Flag("--list", new("列出现成的查询及其参数", "show the queries of the library and their parameters"));
        var format = command.Format();
        var server = new ServerOptions(command, "--from");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var shape = parsed.GetRequiredValue(format);
            if (parsed.GetValue(list))
            {
                QueryTables.Library(host.Language).Write(shape, host);
                return ExitCode.Success;
            }

            var parameters = ParametersOf(parsed.GetValue(values) ?? []);
            var (query, statement) = (parsed.GetValue(name), parsed.GetValue(cypher)) switch
            {
                ({ } known, null) => QueryRequest.Bind(known, parameters),
                (null, { } text) => ((NamedQuery?)null, QueryRequest.Own(text, parameters)),
                (null, null) => throw new UsageException(new(
                    "缺少查询：给出 NAME 或 --cypher TEXT；--list 列出全部查询",
                    "the query is missing: give NAME or --cypher TEXT; --list shows them all")),
                _ => throw new UsageException(new("NAME 和 --cypher 只能给一个", "give NAME or --cypher, not both")),
            };
            await using var client = ServerOptions.Open(await server.ConnectionOfAsync(parsed, cancellationToken));
            if (query is not null)
            {
                if (!await StoredNames.HavePlansAsync(client, cancellationToken))
                {
                    host.Fail(new(
                        "数据库里没有计划，没有可查询的；请先用 orggraph load 载入",
                        "the database holds no plan to ask about; load some first (orggraph load)"));
                    return ExitCode.Findings;
                }

                statement = await QueryNames.ResolveAsync(
                    client, query, statement,
                    (parameter, text, meant) => host.Tell(new(
                        "{0}：“{1}”按 {2} 查询", "{0}: '{1}' taken as {2}"), parameter, text, meant),
                    cancellationToken);
            }

            var result = await ProgressDisplay.ShowAsync(
                client.RunAsync(statement, cancellationToken), new("查询", "querying"), host);
            // JSON, which programs read, and the user's own Cypher stay as the database has them
            var isRaw = query is null || shape == TableOutput.Json;
            (isRaw ? QueryTables.Raw(result) : QueryTables.Of(result, host.Language)).Write(shape, host);
            TellAbout(result, host);
            return ExitCode.Success;
        });
        return command;
    }

    private static void TellAbout(CypherResult result, CommandHost host)
    {
        foreach (var notification in result.Notifications)
        {
            host.Tell(Messages.AboutFile, notification.Title, notification.Description);
        }

        if (result.Counters != CypherCounters.None)
        {
            var c = result.Counters;
            host.Tell(
                new(
                    "已改动数据库：节点 +{0} −{1}，关系 +{2} −{3}，属性 {4}",
                    "changed the database: nodes +{0} −{1}, relationships +{2} −{3}, properties {4}"),
                c.NodesCreated, c.NodesDeleted, c.RelationshipsCreated, c.RelationshipsDeleted, c.PropertiesSet);
        }

        host.Tell(ServerTexts.RowCount, result.Rows.Count);
    }

    // The last one counts where a name is given twice.
    private static ImmutableDictionary<string, string> ParametersOf(string[] values)
    {
        var parameters = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            var at = value.IndexOf('=', StringComparison.Ordinal);
            parameters[value[..at].Trim()] = value[(at + 1)..];
        }

        return parameters.ToImmutable();
    }
}
