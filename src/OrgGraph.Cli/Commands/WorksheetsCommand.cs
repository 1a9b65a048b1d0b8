using System.CommandLine;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Reports;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph worksheets</c>: a sheet a unit to fill in, the ledger, the calendar.</summary>
internal static class WorksheetsCommand
{
    public const string Name = "worksheets";

    public static Command Create(CommandHost host, Language language)
    {
        var files = ReadingOptions.Files(ServerHelp.GraphFiles.In(language), "FILE|DIR|graph.json...");
        var output = OptionValues.Text("--out", FollowUpTexts.WorksheetsOut, "DIR", language);
        var command = new Command(Name, FollowUpTexts.Worksheets.In(language)) { files, output };
        var filter = new FilterOptions(command, language);
        var selection = new SelectionOptions(command, language);
        var reading = new ReadingOptions(command, language);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = parsed.GetValue(output) ?? throw new UsageException(ServerTexts.OutMissing);
            OutputFolder.Check(folder, FolderKind.Worksheets);
            var (graph, input) = await ShownInputs.RequireGraphAsync(
                parsed.GetRequiredValue(files), FolderKind.Worksheets.ReadingInto(reading.InputOptionsOf(parsed, host), folder),
                Messages.NothingWritten, host, language, cancellationToken);
            var set = MakeWorksheets.Of(
                graph,
                new WorksheetRequest { Selection = selection.RequestOf(parsed), Filter = filter.FilterOf(parsed, host.Today()) },
                cancellationToken);
            var written = await Task.Run(
                () => WriteWorksheets.ToFolder(set, folder, language, cancellationToken), cancellationToken);
            host.Error.WriteLine(Printable.Of(FollowUpTexts.SheetsWritten.In(
                language, folder, set.Sheets.Length, set.Ledger.Length, set.Undated, written)));
            WorkloadNotes.WriteLeftOut(set.Scope.LeftOut, host, language);
            return reading.ExitCodeOf(parsed, input.Failed, input.ToReview);
        });
        return command;
    }
}
