using System.CommandLine;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Reports.GraphFiles;
using OrgGraph.Reports.Output;

namespace OrgGraph.Cli.Commands;

/// <summary>
/// <c>orggraph export</c>: files for other programs: a Neo4j that cannot be reached from here, Gephi, yEd, Graphviz.
/// </summary>
internal static class ExportCommand
{
    public static Command Create(CommandHost host, Language language)
    {
        var files = ReadingOptions.Files(ServerHelp.GraphFiles.In(language), "FILE|DIR|graph.json...");
        var format = OptionValues.OneOf("--format", ExportTexts.Format, [.. GraphExports.Formats], language);
        var network = OptionValues.OneOf("--graph", ExportTexts.Graph, [.. GraphExports.NetworkNames], language);
        var output = OptionValues.Text("--out", ExportTexts.Out, "PATH", language);
        var command = new Command("export", ExportTexts.Command.In(language)) { files, format, network, output };
        var selection = new SelectionOptions(command, language);
        var reading = new ReadingOptions(command, language);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetValue(format) ?? throw new UsageException(ServerTexts.FormatMissing);
            var path = parsed.GetValue(output) ?? throw new UsageException(ServerTexts.OutMissing);
            var (graphName, selected) = (parsed.GetValue(network), selection.RequestOf(parsed));
            if (!GraphExports.IsNetwork(name) && (graphName is not null || !selected.IsEmpty))
            {
                throw new UsageException(ExportTexts.OnlyNetworks.With(name));
            }

            if (name != GraphExports.Bulk)
            {
                OutputFile.CheckPath(path);
            }

            var (graph, input) = await ShownInputs.RequireGraphAsync(
                parsed.GetRequiredValue(files), reading.InputOptionsOf(parsed, host, path), Messages.NothingWritten, host,
                language,
                cancellationToken);
            var said = GraphExports.Write(selected.Select(graph), name, graphName, path, language, cancellationToken);
            host.Error.WriteLine(Printable.Of(said.In(language)));
            return reading.ExitCodeOf(parsed, input.Failed, input.ToReview);
        });
        return command;
    }
}
