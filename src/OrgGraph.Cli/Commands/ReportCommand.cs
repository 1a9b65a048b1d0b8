using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using OrgGraph.Cli.Inputs;
using OrgGraph.Cli.Outputs;
using OrgGraph.Cli.Outputs.Workbook;
using OrgGraph.Cli.Reports;
using OrgGraph.Cli.Texts;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Model.Json;
using OrgGraph.Neo4j.Queries;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph report</c>: plans in, graph and report out.</summary>
internal static class ReportCommand
{
    public static Command Create(CommandHost host, Language language)
    {
        var files = ReadingOptions.Files(HelpTexts.ReportFiles.In(language), "FILE|DIR...");
        var output = new Option<string>("--out")
        {
            Description = HelpTexts.Out.In(language),
            HelpName = "DIR",
            DefaultValueFactory = _ => "graph-export",
        };
        output.Validators.Add(ReadingOptions.RefuseBlank);
        var command = new Command("report", HelpTexts.Report.In(language)) { files, output };
        var reading = new ReadingOptions(command, language);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(files),
            parsed.GetRequiredValue(output),
            reading.ReadOptionsOf(parsed, host),
            reading.IsStrict(parsed),
            host,
            language,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] names,
        string output,
        ReadOptions options,
        bool strict,
        CommandHost host,
        Language language,
        CancellationToken cancellationToken)
    {
        OutputFolder.Check(output);
        var input = InputFinder.Find(names, output, cancellationToken);
        var outcomes = await BatchReader.ReadAsync(input.Files, options, host, language, cancellationToken);
        var failed = InputFailures.Write(input, outcomes, host, language);
        var readings = BatchReader.ReadingsOf(outcomes, options);
        if (readings.IsEmpty)
        {
            host.Error.WriteLine(Messages.NothingWritten.In(language));
            return ExitCode.Findings;
        }

        var data = ReportData.Of(readings, outcomes, input.Skipped, language, cancellationToken);
        foreach (var skipped in data.Skipped.Where(s => !s.Failed))
        {
            host.Error.WriteLine(Printable.Of(Messages.Skipped.In(language, skipped.Source, skipped.Reason.In(language))));
        }

        var drawings = ReportDiagrams.Draw(data.Graph, language, DiagramFile.Check, cancellationToken);
        data = data with { Undrawn = drawings.Undrawn };
        foreach (var diagram in ReportDiagrams.Of(data.Graph).Where(d => data.Undrawn.ContainsKey(d.Name)))
        {
            host.Error.WriteLine(Printable.Of(DiagramTexts.NotDrawn.In(
                language, ReportDiagrams.TitleOf(diagram, language), data.Undrawn[diagram.Name])));
        }

        var deleted = OutputFolder.Replace(output, [.. FilesOf(data), .. drawings.Files], cancellationToken);
        host.Error.WriteLine(Messages.Summary.In(
            language, data.Files.Length, data.Graph.Plans.Length, data.Graph.Measures.Length,
            data.Graph.Units.Length, data.Graph.Responsibilities.Length, data.ToReview));
        host.Error.WriteLine(Printable.Of(Messages.Written.In(
            language, output, string.Join(ReadTexts.Comma.In(language), [.. OutputFolder.FileNames, OutputFolder.Browser + "/", OutputFolder.Diagrams + "/"]))));
        if (deleted > 0)
        {
            host.Error.WriteLine(Messages.OldFilesDeleted.In(language, deleted));
        }

        return failed || (strict && data.ToReview > 0) ? ExitCode.Findings : ExitCode.Success;
    }

    private static ImmutableArray<OutputFile> FilesOf(ReportData data) =>
    [
        new(OutputFolder.Graph, stream => GraphJson.Write(data.Graph, stream)),
        new(OutputFolder.Units, stream => CsvTables.WriteUnits(data, stream)),
        new(OutputFolder.Measures, stream => CsvTables.WriteMeasures(data, stream)),
        new(OutputFolder.Responsibilities, stream => CsvTables.WriteResponsibilities(data, stream)),
        new(OutputFolder.Report, stream => ReportWriter.Write(data, stream)),
        new(OutputFolder.Workbook, stream => WorkbookWriter.Write(data, stream)),
        .. BrowserFiles.Of(data.Graph).Select(
            f => new OutputFile($"{OutputFolder.Browser}/{f.Name}", stream => stream.Write(Encoding.UTF8.GetBytes(f.Text)))),
    ];
}
