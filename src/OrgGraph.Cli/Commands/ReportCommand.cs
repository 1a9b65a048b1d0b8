using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using OrgGraph.Cli.Inputs;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Texts;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Documents;
using OrgGraph.Reports;
using OrgGraph.Reports.Drawings;
using OrgGraph.Reports.Html;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Results;

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
        var input = InputFinder.Find(
            names, new ResultFolder(output, OutputFolder.FileNames, OutputFolder.FolderNames), cancellationToken);
        var outcomes = await ShownReading.ReadAsync(input.Files, options, host, language, cancellationToken);
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
            host.Error.WriteLine(Printable.Of(ReportTexts.NotDrawn.In(
                language, ReportDiagrams.TitleOf(diagram, language), data.Undrawn[diagram.Name])));
        }

        var deleted = OutputFolder.Replace(output, [.. ReportFiles.Of(data), .. drawings.Files], cancellationToken);
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
}
