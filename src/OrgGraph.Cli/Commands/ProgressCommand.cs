using System.CommandLine;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Reports;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph progress</c>: returned sheets to the ledger and the circular.</summary>
internal static class ProgressCommand
{
    public const string Name = "progress";

    public static Command Create(CommandHost host, Language language)
    {
        var folders = ReadingOptions.Files(FollowUpTexts.Returned.In(language), "DIR|FILE...");
        var plans = OptionValues.Texts("--plans", FollowUpTexts.Plans, "FILE|DIR|graph.json", language);
        var output = new Option<string>("--out")
        {
            Description = FollowUpTexts.ProgressOut.In(language), HelpName = "DIR", DefaultValueFactory = _ => "progress",
        };
        output.Validators.Add(OptionValues.RefuseBlank);
        var today = FilterOptions.Day("--today", FollowUpTexts.Today, language);
        var command = new Command(Name, FollowUpTexts.Progress.In(language)) { folders, plans, output, today };
        var selection = new SelectionOptions(command, language);
        var reading = new ReadingOptions(command, language);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var names = parsed.GetRequiredValue(folders);
            var folder = parsed.GetRequiredValue(output);
            OutputFolder.Check(folder, FolderKind.Progress);
            var options = FolderKind.Progress.ReadingInto(reading.InputOptionsOf(parsed, host), folder);
            var given = parsed.GetValue(plans) is { Length: > 0 } some ? some : null;
            var handedOut = HandedOutIn(given ?? names) ?? HandedOutIn(names)?.UnitsOnly();
            var (graph, input) = await ShownInputs.RequireGraphAsync(
                given ?? GraphBeside(names), options, Messages.NothingWritten,
                host,
                language, cancellationToken);
            var report = await Task.Run(
                () =>
                {
                    var set =
                        MakeWorksheets.Of(
                            graph, new WorksheetRequest { Selection = selection.RequestOf(parsed), HandedOut = handedOut },
                            cancellationToken);
                    var returned = ReturnedSheets.Read(names, options, cancellationToken);
                    var report = CollectProgress.Of(
                        set, returned, FilterOptions.DayOf(parsed.GetValue(today)) ?? host.Today(), cancellationToken);
                    WriteProgress.ToFolder(report, folder, language, cancellationToken);
                    return report;
                },
                cancellationToken);
            foreach (var file in report.Returned.NotRead)
            {
                host.Error.WriteLine(Printable.Of(Messages.Skipped.In(language, file.Source, file.Reason)));
            }

            host.Error.WriteLine(Printable.Of(WriteProgress.SummaryOf(report, language)));
            host.Error.WriteLine(Printable.Of(FollowUpTexts.ProgressWritten.In(
                language, folder, report.Returned.Files.Length, report.Units.Count(u => u.IsSilent), report.Findings.Length)));
            return reading.ExitCodeOf(
                parsed, input.Failed || report.Returned.NotRead.Any(f => f.Failed), input.ToReview + report.Findings.Length);
        });
        return command;
    }

    // and what was handed out to whom; plans that have changed since have it not beside them
    private static HandedOut? HandedOutIn(string[] names) => HandedOut.Join(
        [
            .. names.Select(n => Path.GetFileName(n) == WorksheetNames.Graph ? Path.GetDirectoryName(n) ?? "" : n)
                .Select(n => Path.Combine(n, WorksheetNames.HandedOut)).Where(File.Exists)
                .Select(f => HandedOut.Read(File.ReadAllBytes(f))
                    ?? throw new UsageException(FollowUpTexts.HandedOutUnreadable.With(f))),
        ]);

    // orggraph worksheets leaves the graph beside the sheets
    private static string[] GraphBeside(string[] names) =>
        names.Select(n => Path.Combine(n, WorksheetNames.Graph)).Where(File.Exists)
        .Take(1).ToArray() is { Length: > 0 } found ? found : throw new UsageException(FollowUpTexts.PlansMissing);
}
