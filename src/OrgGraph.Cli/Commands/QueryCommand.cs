using System.Collections.Immutable;
using System.CommandLine;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Queries;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph query</c>: a query of the library, or the user's own Cypher.</summary>
internal static class QueryCommand
{
    public static Command Create(CommandHost host, Language language)
    {
        var name = new Argument<string?>("name")
        {
            Description = ServerHelp.QueryName.In(language), HelpName = "NAME", Arity = ArgumentArity.ZeroOrOne,
        };
        var cypher = OptionValues.Text("--cypher", ServerHelp.Cypher, "TEXT", language);
        var values = new Option<string[]>("--param")
        {
            Description = ServerHelp.Param.In(language), HelpName = "NAME=VALUE", Arity = ArgumentArity.OneOrMore,
        };
        values.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => t.Value.IndexOf('=', StringComparison.Ordinal) < 1))
            {
                result.AddError("no name");
            }
        });
        var list = new Option<bool>("--list") { Description = ServerHelp.List.In(language) };
        var format = TableOutput.FormatOption(language);
        var command = new Command("query", ServerHelp.Query.In(language)) { name, cypher, values, list, format };
        var server = new ServerOptions(command, "--from", language);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(list))
            {
                QueryTables.Library(language).Write(parsed.GetRequiredValue(format), host);
                return ExitCode.Success;
            }

            var parameters = ParametersOf(parsed.GetValue(values) ?? []);
            var (query, statement) = (parsed.GetValue(name), parsed.GetValue(cypher)) switch
            {
                ({ } known, null) => QueryRequest.Bind(known, parameters),
                (null, { } text) => ((NamedQuery?)null, QueryRequest.Own(text, parameters)),
                (null, null) => throw new UsageException(ServerTexts.QueryMissing),
                _ => throw new UsageException(ServerTexts.QueryTwice),
            };
            await using var client = ServerOptions.Open(await server.ConnectionOfAsync(parsed, host, cancellationToken));
            if (query is not null)
            {
                if (!await StoredNames.HavePlansAsync(client, cancellationToken))
                {
                    Messages.WriteError(host.Error, QueryTexts.NoPlans.In(language), language);
                    return ExitCode.Findings;
                }

                statement = await QueryNames.ResolveAsync(client, query, statement, Tell, cancellationToken);
            }

            return await RunAsync(query, statement, parsed.GetRequiredValue(format), client, host, language, cancellationToken);

            void Tell(string parameter, string text, string meant) =>
                host.Error.WriteLine(Printable.Of(QueryTexts.TakenAs.In(language, parameter, text, meant)));
        });
        return command;
    }

    private static async Task<int> RunAsync(
        NamedQuery? query,
        CypherStatement statement,
        string format,
        ICypherClient client,
        CommandHost host,
        Language language,
        CancellationToken cancellationToken)
    {
        var work = client.RunAsync(statement, cancellationToken);
        await ProgressDisplay.ShowAsync(work, () => (ServerTexts.Querying, 0), 1, host, language);
        var result = await work;
        // JSON, which programs read, and the user's own Cypher stay as the database has them
        var isRaw = query is null || format == TableOutput.Json;
        (isRaw ? QueryTables.Raw(result) : QueryTables.Of(result, language)).Write(format, host);
        foreach (var notification in result.Notifications)
        {
            host.Error.WriteLine(Printable.Of(Messages.AboutFile.In(language, notification.Title, notification.Description)));
        }

        if (result.Counters != CypherCounters.None)
        {
            var c = result.Counters;
            host.Error.WriteLine(ServerTexts.QueryChanged.In(
                language, c.NodesCreated, c.NodesDeleted, c.RelationshipsCreated, c.RelationshipsDeleted, c.PropertiesSet));
        }

        host.Error.WriteLine(ServerTexts.RowCount.In(language, result.Rows.Count));
        return ExitCode.Success;
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
