using System.CommandLine;
using System.Text;
using OrgGraph.Cli.Inputs;
using OrgGraph.Cli.Outputs;
using OrgGraph.Cli.Texts;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Neo4j;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph export</c>: files that bring a graph into a Neo4j that cannot be reached from here.</summary>
internal static class ExportCommand
{
    private const string Cypher = "cypher";
    private const string Bulk = "neo4j-admin";

    public static Command Create(CommandHost host, Language language)
    {
        var files = ReadingOptions.Files(ServerHelp.GraphFiles.In(language), "FILE|DIR|graph.json...");
        var format = new Option<string?>("--format")
        {
            Description = ServerHelp.ExportFormat.In(language), HelpName = $"{Cypher}|{Bulk}",
        };
        format.AcceptOnlyFromAmong(Cypher, Bulk);
        var output = new Option<string?>("--out") { Description = ServerHelp.ExportOut.In(language), HelpName = "PATH" };
        output.Validators.Add(ReadingOptions.RefuseBlank);
        var command = new Command("export", ServerHelp.Export.In(language)) { files, format, output };
        var reading = new ReadingOptions(command, language);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(files),
            parsed.GetValue(format) ?? throw new UsageException(ServerTexts.FormatMissing),
            parsed.GetValue(output) ?? throw new UsageException(ServerTexts.OutMissing),
            reading.ReadOptionsOf(parsed, host),
            reading.IsStrict(parsed),
            host,
            language,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] names,
        string format,
        string output,
        ReadOptions options,
        bool strict,
        CommandHost host,
        Language language,
        CancellationToken cancellationToken)
    {
        if (format == Cypher)
        {
            OutputFile.CheckPath(output);
        }

        var input = await GraphInput.ReadAsync(names, options, host, language, cancellationToken);
        if (input.Graph is not { } graph)
        {
            host.Error.WriteLine(Messages.NothingWritten.In(language));
            return ExitCode.Findings;
        }

        if (format == Cypher)
        {
            OutputFile.WriteTo(output, stream => WriteCypher(graph, stream), cancellationToken);
            host.Error.WriteLine(Printable.Of(ServerTexts.CypherWritten.In(language, output)));
        }
        else
        {
            NewFolder.Write(output, folder => BulkExport.Write(graph, folder));
            host.Error.WriteLine(Printable.Of(ServerTexts.BulkWritten.In(language, output)));
        }

        return input.Failed || (strict && input.ToReview > 0) ? ExitCode.Findings : ExitCode.Success;
    }

    private static void WriteCypher(ResponsibilityGraph graph, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        CypherExport.Write(graph, writer);
    }
}
