using System.CommandLine;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Reports;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph report</c>: plans in, graph and report out.</summary>
internal static class ReportCommand
{
    public const string Name = "report";

    public static Command Create(CommandHost host, Language language)
    {
        var files = ReadingOptions.Files(HelpTexts.ReportFiles.In(language), "FILE|DIR...");
        var output = new Option<string>("--out")
        {
            Description = HelpTexts.Out.In(language),
            HelpName = "DIR",
            DefaultValueFactory = _ => "graph-export",
        };
        output.Validators.Add(OptionValues.RefuseBlank);
        var command = new Command(Name, HelpTexts.Report.In(language)) { files, output };
        var years = SelectionOptions.YearOption(language);
        command.Add(years);
        var isShort = new Option<bool>("--short") { Description = HelpTexts.Short.In(language) };
        command.Add(isShort);
        var open = new Option<bool>("--open") { Description = HelpTexts.OpenReport.In(language) };
        command.Add(open);
        var reading = new ReadingOptions(command, language);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(files),
            parsed.GetRequiredValue(output),
            reading.InputOptionsOf(parsed, host),
            SelectionOptions.YearsOf(parsed, years),
            parsed.GetValue(isShort),
            parsed.GetValue(open),
            (failed, toReview) => reading.ExitCodeOf(parsed, failed, toReview),
            host,
            language,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] names,
        string output,
        InputOptions options,
        ChosenYears years,
        bool isShort,
        bool opens,
        Func<bool, int, int> exitCode,
        CommandHost host,
        Language language,
        CancellationToken cancellationToken)
    {
        OutputFolder.Check(output);
        var reading = await ShownInputs.ReadAsync(
            names, FolderKind.Report.ReadingInto(options, output), host, language, cancellationToken);
        if (reading.Readings.IsEmpty)
        {
            host.Error.WriteLine(Messages.NothingWritten.In(language));
            return ExitCode.Findings;
        }

        var progress = new LatestProgress<ReportStage>(ReportStage.Gathering);
        var work = Task.Run(
            () => WriteReport.ToFolder(reading, output, language, progress, cancellationToken, years, isShort),
            cancellationToken);
        await ProgressDisplay.ShowAsync(work, () => (ReportWords.Of(progress.Last), (int)progress.Last), 3, host, language);
        var (data, missing, deleted) = await work;
        foreach (var diagram in missing)
        {
            host.Error.WriteLine(Printable.Of(ReportWords.NotDrawn.In(language, diagram.Title, diagram.Reason)));
        }

        foreach (var finding in data.Files.SelectMany(f => f.Findings).Where(f => f.Kind
            is FindingKind.PlanRepeated or FindingKind.PlanReplaced or FindingKind.DuplicatePlan or FindingKind.PartsJoined))
        {
            host.Error.WriteLine(Messages.LineOf(finding, language)); // what is not counted is told wherever figures are
        }

        host.Error.WriteLine(Messages.Summary.In(
            language, data.Files.Length, data.Graph.Plans.Length, data.Graph.Measures.Length,
            data.Graph.Units.Length, data.Graph.Responsibilities.Length, data.ToReview));
        host.Error.WriteLine(Printable.Of(Messages.Written.In(
            language, output,
            string.Join(
                ReadTexts.Comma.In(language),
                [.. OutputFolder.FileNames, OutputFolder.Browser + "/", OutputFolder.Diagrams + "/"]))));
        WorkloadNotes.WriteLeftOut(data.Scope.LeftOut, host, language);
        if (deleted > 0)
        {
            host.Error.WriteLine(Messages.OldFilesDeleted.In(language, deleted));
        }

        if (opens)
        {
            host.Open(Path.GetFullPath(Path.Combine(output, OutputFolder.Report)));
        }

        return exitCode(reading.Failed, data.ToReview);
    }
}
