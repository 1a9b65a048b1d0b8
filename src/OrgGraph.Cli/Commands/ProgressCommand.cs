using OrgGraph.Reports;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph progress</c>: returned sheets to the ledger and the circular.</summary>
internal static class ProgressCommand
{
    private static readonly LocalizedText s_plansMissing = new(
        "文件夹里没有 graph.json；请用 --plans 指明计划", "there is no graph.json in the folder; name the plans with --plans");

    public static Command Create(CommandHost host)
    {
        var command = new DocumentedCommand("progress", host, new(
            "汇总收回的工作单（.xlsx、.docx，WPS 和 LibreOffice 存的也可以）：按措施并入台账，并写出通报：\n"
            + "各单位已完成、将到期、滞后、未填报的条数，几份表不一致的、计划里已没有的措施。",
            "Collects returned sheets (.xlsx, .docx, also as WPS and LibreOffice save them) into the ledger, measure "
            + "by measure, and\n"
            + "writes the circular: what each unit has done, what is due or late, who is silent; where sheets differ, "
            + "and measures that\n"
            + "no longer exist."), new(
            "orggraph progress 督办\n"
            + "orggraph progress 收回 --plans 计划文件夹 --out 通报 --today 2026-09-30",
            "orggraph progress follow-up --lang en\n"
            + "orggraph progress returned --plans plans --out circular --today 2026-09-30"));
        var folders = command.Files("DIR|FILE...", new(
            "收回的工作单所在的文件夹或文件，一个或多个", "folders or files with returned sheets, one or more"));
        var plans = command.Texts("--plans", "FILE|DIR|graph.json", new(
            "现在的计划；不写时用文件夹里的 graph.json（worksheets 写出的）；可重复",
            "the plans as they are now; the folder's graph.json, which worksheets wrote, where not given; may be repeated"));
        var output = command.TextOr("--out", "DIR", "progress", new(
            "写出台账和通报的文件夹（默认 progress）", "the folder for ledger and circular (default progress)"));
        var today = command.Day("--today", new("按哪一天算逾期（默认今天）", "the day by which measures are late (default today)"));
        var selection = new SelectionOptions(command);
        var reading = new ReadingOptions(command, folders);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var names = parsed.GetRequiredValue(folders);
            var folder = parsed.GetRequiredValue(output);
            OutputFolder.Check(folder, FolderKind.Progress);
            var options = FolderKind.Progress.ReadingInto(reading.InputOptionsOf(parsed), folder);
            var given = parsed.GetValue(plans) is { Length: > 0 } some ? some : null;
            var handedOut = HandedOutIn(given ?? names) ?? HandedOutIn(names)?.UnitsOnly();
            var (graph, input) = await ShownInputs.RequireGraphAsync(
                given ?? GraphBeside(names), options, Messages.NothingWritten, host, cancellationToken);
            var report = await Task.Run(
                () =>
                {
                    var request = new WorksheetRequest { Selection = selection.RequestOf(parsed), HandedOut = handedOut };
                    var report = CollectProgress.Of(
                        MakeWorksheets.Of(graph, request, cancellationToken),
                        ReturnedSheets.Read(names, options, cancellationToken), parsed.GetValue(today) ?? host.Today(),
                        cancellationToken);
                    WriteProgress.ToFolder(report, folder, host.Language, cancellationToken);
                    return report;
                },
                cancellationToken);
            foreach (var file in report.Returned.NotRead)
            {
                host.Tell(Messages.Skipped, file.Source, file.Reason);
            }

            host.TellLine(WriteProgress.SummaryOf(report, host.Language));
            host.Tell(
                new(
                    "已写到 {0}：督办台账.xlsx、通报.docx；收到工作单文件 {1} 个，没有填报的单位 {2} 个，需要核定 {3} 处",
                    "written to {0}: ledger and circular; files with sheets {1}, units that are silent {2}, answers to "
                    + "decide on {3}"),
                folder, report.Returned.Files.Length, report.Units.Count(u => u.IsSilent), report.Findings.Length);
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
                    ?? throw new UsageException(new(
                        "{0} 不是 worksheets 写出的记录；请重新运行 worksheets，或删去它（那样所有单位都算应报）",
                        "{0} is not what worksheets wrote; run worksheets again, or delete it (all units are then "
                        + "expected to answer)"), f)),
        ]);

    // orggraph worksheets leaves the graph beside the sheets
    private static string[] GraphBeside(string[] names) =>
        names.Select(n => Path.Combine(n, WorksheetNames.Graph)).Where(File.Exists)
        .Take(1).ToArray() is { Length: > 0 } found ? found : throw new UsageException(s_plansMissing);
}
