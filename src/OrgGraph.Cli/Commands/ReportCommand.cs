using OrgGraph.Reports;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph report</c>: plans in, graph and report out.</summary>
internal static class ReportCommand
{
    public const string Name = "report";

    public static Command Create(CommandHost host)
    {
        var command = new DocumentedCommand(Name, host, new(
            "读入计划，写出责任图和分工统计报告：graph.json、units.csv、measures.csv、targets.csv、responsibilities.csv、report.html、workload.xlsx，"
            + "\n"
            + "以及 diagrams/（图）和 neo4j/（Neo4j Browser 的收藏查询、导览和配色）。\n"
            + "文件夹逐级读入，隐藏文件除外；不是计划的文件列为“未读入”。CSV 中以 = + - @ 等开头的单元格前加 '，防止被当作公式。",
            "Reads plans; writes the graph and a report: graph.json, units.csv, measures.csv, targets.csv,\n"
            + "responsibilities.csv, report.html, workload.xlsx, diagrams/ and neo4j/ (favourites, guide and style for "
            + "Neo4j Browser).\n"
            + "Folders are read with their sub-folders, hidden files excepted; files that are no plans are listed as "
            + "skipped.\n"
            + "A CSV cell that starts with = + - @ and the like gets a ' in front, so that no spreadsheet takes it for "
            + "a formula."), new(
            "orggraph report 计划文件夹\n"
            + "orggraph report 2023.txt 2024.txt --out 报告\n"
            + "orggraph report 计划文件夹 --units units.json --strict",
            "orggraph report plans --lang en\n"
            + "orggraph report 2023.txt 2024.txt --out report-2024\n"
            + "orggraph report plans --units units.json --strict"));
        var files = command.Files("FILE|DIR...", HelpTexts.ReportFiles);
        var output = command.TextOr("--out", "DIR", "graph-export", new(
            "写出结果的文件夹（默认 graph-export）；要么全部更新，要么一个不动；上次写出而这次没有的会删去",
            "folder to write to (default graph-export); all files are replaced, or none;\n"
            + "those that the report before wrote and this one does not are deleted"));
        var years = command.Years();
        var isShort = command.Flag("--short", new(
            "网页不列各计划的任务分工，只留结论和统计，便于打印", "leave the plans' tables out of the page: conclusions and figures only, to print"));
        var open = command.Flag("--open", new("写好后打开报告", "open the report when it is written"));
        var options = new ReadingOptions(command, files);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = parsed.GetRequiredValue(output);
            OutputFolder.Check(folder);
            var reading = await ShownInputs.ReadAsync(
                parsed.GetRequiredValue(files), FolderKind.Report.ReadingInto(options.InputOptionsOf(parsed), folder), host,
                cancellationToken);
            if (reading.Readings.IsEmpty)
            {
                throw new NothingReadException(Messages.NothingWritten);
            }

            var progress = new LatestProgress<ReportStage>(ReportStage.Gathering);
            var chosen = ChosenYears.Of(parsed.GetValue(years) ?? []);
            var work = Task.Run(
                () => WriteReport.ToFolder(
                    reading, folder, host.Language, progress, cancellationToken, chosen, parsed.GetValue(isShort)),
                cancellationToken);
            var written = await ProgressDisplay.ShowAsync(
                work, () => (DoingAt(progress.Last), (int)progress.Last), 3, host);
            Tell(written, folder, host);
            if (parsed.GetValue(open))
            {
                host.Open(Path.GetFullPath(Path.Combine(folder, OutputFolder.Report)));
            }

            return options.ExitCodeOf(parsed, reading.Failed, written.Data.ToReview);
        });
        return command;
    }

    private static void Tell(WrittenReport written, string folder, CommandHost host)
    {
        var (data, missing, deleted) = written;
        foreach (var diagram in missing)
        {
            host.Tell(new("{0}：没有画出，{1}", "{0}: not drawn, {1}"), diagram.Title, diagram.Reason);
        }

        foreach (var finding in data.Files.SelectMany(f => f.Findings).Where(f => f.Kind
            is FindingKind.PlanRepeated or FindingKind.PlanReplaced or FindingKind.DuplicatePlan or FindingKind.PartsJoined))
        {
            host.TellLine(Messages.LineOf(finding, host.Language)); // what is not counted is told wherever figures are
        }

        host.Tell(
            Messages.Summary, data.Files.Length, data.Graph.Plans.Length, data.Graph.Measures.Length,
            data.Graph.Units.Length, data.Graph.Responsibilities.Length, data.ToReview);
        host.Tell(
            new("已写到 {0}：{1}", "written to {0}: {1}"), folder,
            host.List([.. OutputFolder.FileNames, OutputFolder.Browser + "/", OutputFolder.Diagrams + "/"]));
        host.TellLeftOut(data.Scope.LeftOut);
        if (deleted > 0)
        {
            host.Tell(new(
                "删去了上次报告写出而这次没有的文件 {0} 个", "{0} files of the report before, which this one has not, were deleted"), deleted);
        }
    }

    private static LocalizedText DoingAt(ReportStage stage) => stage switch
    {
        ReportStage.Gathering => new("计算负荷", "computing loads"),
        ReportStage.Drawing => new("绘图", "drawing"),
        _ => new("写出报告", "writing the report"),
    };
}
