using OrgGraph.Reports;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph worksheets</c>: a sheet a unit to fill in, the ledger, the calendar.</summary>
internal static class WorksheetsCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new DocumentedCommand("worksheets", host, new(
            "给每个单位一份可填写的工作单（Word 和 Excel），另写一份督办台账和一份到期日历。\n"
            + "--unit、--leader、--level 等选定给谁、给哪些措施；收回后用 orggraph progress 汇总。",
            "Writes a sheet to fill in for each unit (Word and Excel), the ledger of all measures and a calendar of "
            + "deadlines.\n"
            + "--unit, --leader, --level and the like say for whom and for which measures; orggraph progress collects "
            + "what comes back."), new(
            "orggraph worksheets 计划文件夹 --out 督办\n"
            + "orggraph worksheets 计划文件夹 --unit 区水务局 --unit 区教育局 --out 督办",
            "orggraph worksheets plans --out follow-up --lang en\n"
            + "orggraph worksheets plans --unit 区水务局 --unit 区教育局 --out follow-up"));
        var files = command.Files();
        var output = command.Text("--out", "DIR", new(
            "写出的文件夹；上次写出的会更新，填写过的不会被覆盖", "the folder to write to; what was filled in since is never written over"));
        var filter = new FilterOptions(command);
        var selection = new SelectionOptions(command);
        var reading = new ReadingOptions(command, files);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = parsed.GetValue(output) ?? throw new UsageException(ServerTexts.OutMissing);
            OutputFolder.Check(folder, FolderKind.Worksheets);
            var (graph, input) = await ShownInputs.RequireGraphAsync(
                parsed.GetRequiredValue(files), FolderKind.Worksheets.ReadingInto(reading.InputOptionsOf(parsed), folder),
                Messages.NothingWritten, host, cancellationToken);
            var set = MakeWorksheets.Of(
                graph,
                new WorksheetRequest { Selection = selection.RequestOf(parsed), Filter = filter.FilterOf(parsed, host.Today()) },
                cancellationToken);
            var written = await Task.Run(
                () => WriteWorksheets.ToFolder(set, folder, host.Language, cancellationToken), cancellationToken);
            host.Tell(
                new(
                    "已写到 {0}：{1} 个单位的工作单、{2} 条措施的台账（{3} 条没有写明日期，不在日历里），共 {4} 个文件",
                    "written to {0}: sheets of units {1}, measures in the ledger {2} (without a date, and in no calendar: "
                    + "{3}), files {4}"),
                folder, set.Sheets.Length, set.Ledger.Length, set.Undated, written);
            host.TellLeftOut(set.Scope.LeftOut);
            return reading.ExitCodeOf(parsed, input);
        });
        return command;
    }
}
