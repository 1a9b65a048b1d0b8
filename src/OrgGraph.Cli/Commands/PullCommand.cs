using System.CommandLine;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Texts;
using OrgGraph.Model.Json;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Sync;
using OrgGraph.Reports.Output;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph pull</c>: the graph of a Neo4j server into a graph file.</summary>
internal static class PullCommand
{
    public static Command Create(CommandHost host, Language language)
    {
        var output = new Option<string>("--out")
        {
            Description = ServerHelp.PullOut.In(language),
            HelpName = "FILE",
            DefaultValueFactory = _ => OutputFolder.Graph,
        };
        output.Validators.Add(OptionValues.RefuseBlank);
        var command = new Command("pull", ServerHelp.Pull.In(language));
        var server = new ServerOptions(command, "--from", language);
        command.Add(output);
        command.SetAction(async (parsed, cancellationToken) => await RunAsync(
            parsed.GetRequiredValue(output),
            await server.ConnectionOfAsync(parsed, host, cancellationToken),
            host,
            language,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string output, ConnectionOptions connection, CommandHost host, Language language, CancellationToken cancellationToken)
    {
        OutputFile.CheckPath(output);
        await using var client = ServerOptions.Open(connection);
        var graph = await GraphPuller.PullAsync(
            client,
            cancellationToken,
            foreign => host.Error.WriteLine(ServerTexts.ForeignSkipped.In(language, foreign.Count, foreign.Name)));
        if (graph.Plans.IsEmpty)
        {
            Messages.WriteError(host.Error, ServerTexts.NoPlanInDatabase.In(language), language);
            return ExitCode.Findings;
        }

        OutputFile.WriteTo(output, stream => GraphJson.Write(graph, stream), cancellationToken);
        host.Error.WriteLine(Printable.Of(ServerTexts.Pulled.In(
            language, connection.Address, graph.Plans.Length, graph.Measures.Length, graph.Units.Length,
            graph.Responsibilities.Length, output)));
        return ExitCode.Success;
    }
}
