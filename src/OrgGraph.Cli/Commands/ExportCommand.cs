using System.Collections.Frozen;
using System.CommandLine;
using System.Text;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Reports.GraphFiles;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Cli.Commands;

/// <summary>
/// <c>orggraph export</c>: files for other programs: a Neo4j that cannot be reached from here, Gephi, yEd, Graphviz.
/// </summary>
internal static class ExportCommand
{
    private const string Cypher = "cypher";
    private const string Bulk = "neo4j-admin";

    public static Command Create(CommandHost host, Language language)
    {
        var files = ReadingOptions.Files(ServerHelp.GraphFiles.In(language), "FILE|DIR|graph.json...");
        var format = new Option<string?>("--format")
        {
            Description = ExportTexts.Format.In(language), HelpName = $"{Cypher}|{Bulk}|graphml|gexf|dot",
        };
        format.AcceptOnlyFromAmong(Cypher, Bulk, "graphml", "gexf", "dot");
        var network = new Option<string?>("--graph")
        {
            Description = ExportTexts.Graph.In(language), HelpName = "responsibility|collaboration|calls",
        };
        network.AcceptOnlyFromAmong("responsibility", "collaboration", "calls");
        var output = new Option<string?>("--out") { Description = ExportTexts.Out.In(language), HelpName = "PATH" };
        output.Validators.Add(ReadingOptions.RefuseBlank);
        var command = new Command("export", ExportTexts.Command.In(language)) { files, format, network, output };
        var selection = new SelectionOptions(command, language);
        var reading = new ReadingOptions(command, language);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetValue(format) ?? throw new UsageException(ServerTexts.FormatMissing);
            var path = parsed.GetValue(output) ?? throw new UsageException(ServerTexts.OutMissing);
            var export = GraphExports.IsNetwork(name)
                ? NetworkExport(parsed.GetValue(network) ?? "responsibility", name, path, host, language)
                : parsed.GetValue(network) is not null || !selection.RequestOf(parsed).IsEmpty
                    ? throw new UsageException(ExportTexts.OnlyNetworks.With(name))
                : name == Cypher ? CypherFile(path, host, language)
                : BulkFiles(path, host, language);
            return await RunAsync(
                parsed.GetRequiredValue(files),
                selection.RequestOf(parsed).Select,
                export,
                reading.InputOptionsOf(parsed, host),
                (failed, toReview) => reading.ExitCodeOf(parsed, failed, toReview),
                host,
                language,
                cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string[] names,
        Func<ResponsibilityGraph, ResponsibilityGraph> select,
        Action<ResponsibilityGraph, CancellationToken> export,
        InputOptions options,
        Func<bool, int, int> exitCode,
        CommandHost host,
        Language language,
        CancellationToken cancellationToken)
    {
        var input = await ShownInputs.ReadGraphAsync(names, options, host, language, cancellationToken);
        if (input.Graph is not { } graph)
        {
            host.Error.WriteLine(Messages.NothingWritten.In(language));
            return ExitCode.Findings;
        }

        export(select(graph), cancellationToken);
        return exitCode(input.Failed, input.ToReview);
    }

    private static Action<ResponsibilityGraph, CancellationToken> NetworkExport(
        string network, string format, string path, CommandHost host, Language language)
    {
        OutputFile.CheckPath(path);
        return (graph, cancellationToken) =>
        {
            var file = GraphExports.WriteNetwork(graph, network, format, path, language, cancellationToken);
            host.Error.WriteLine(
                Printable.Of(ExportTexts.Written.In(language, path, file.Title, file.Nodes.Length, file.Edges.Length)));
        };
    }

    private static Action<ResponsibilityGraph, CancellationToken> CypherFile(string path, CommandHost host, Language language)
    {
        OutputFile.CheckPath(path);
        return (graph, cancellationToken) =>
        {
            GraphExports.WriteCypher(graph, path, cancellationToken);
            host.Error.WriteLine(Printable.Of(ServerTexts.CypherWritten.In(language, path)));
        };
    }

    private static Action<ResponsibilityGraph, CancellationToken> BulkFiles(string path, CommandHost host, Language language) =>
        (graph, cancellationToken) =>
    {
        GraphExports.WriteBulk(graph, path, cancellationToken);
        host.Error.WriteLine(Printable.Of(ServerTexts.BulkWritten.In(language, path)));
    };
}
