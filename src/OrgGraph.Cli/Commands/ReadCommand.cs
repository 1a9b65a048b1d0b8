using System.Collections.Immutable;
using OrgGraph.Documents;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph read</c>: what was read from files, and every finding.</summary>
internal static class ReadCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new DocumentedCommand("read", host, new(
            "读入计划文件，显示读到的内容和每一条发现（附行号）。", "Reads plan files; shows what was read and every finding with its line."), new(
            "orggraph read 行动计划.txt\n"
            + "orggraph read 行动计划.txt --format json > 行动计划.json\n"
            + "orggraph read 分工表.txt --jurisdiction 北京市大兴区 --strict",
            "orggraph read plan.txt --lang en\n"
            + "orggraph read plan.txt --format json > plan.json\n"
            + "orggraph read table.txt --jurisdiction 北京市大兴区 --strict"));
        var files = command.Files("FILE...", new("计划文件，一个或多个", "plan files, one or more"));
        var format = command.OneOfOr("--format", [TableOutput.Table, TableOutput.Json], new(
            "输出格式：table（默认，供人阅读）或 json", "output: table (default, for people) or json"));
        var options = new ReadingOptions(command, files);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var names = parsed.GetRequiredValue(files);
            var reading = await ShownInputs.ReadAsync(
                names, options.InputOptionsOf(parsed) with { TakesFolders = false }, host, cancellationToken);
            var findings = reading.Readings.Select(InputReading.FindingsOf).ToList();
            if (parsed.GetValue(format) == TableOutput.Json)
            {
                WriteJson(reading.Readings, several: names.Length > 1, host);
                TellToReview(findings, host);
            }
            else
            {
                foreach (var (read, found) in reading.Readings.Zip(findings))
                {
                    ReadingTable.Write(read, found, host);
                }
            }

            return options.ExitCodeOf(
                parsed, reading.Failed, findings.Sum(f => f.Count(x => x.Severity != Severity.Note)));
        });
        return command;
    }

    private static void WriteJson(ImmutableArray<DocumentReading> readings, bool several, CommandHost host)
    {
        ImmutableArray<DocumentResult> results = [.. readings.Select(DocumentResult.Of)];
        if (results.Length > 0)
        {
            host.Out.Write(several
                ? ResultJson.TextOf(results, ResultJsonContext.Readable.ImmutableArrayDocumentResult)
                : ResultJson.TextOf(results[0], ResultJsonContext.Readable.DocumentResult));
        }
    }

    private static void TellToReview(List<ImmutableArray<Finding>> findings, CommandHost host)
    {
        foreach (var finding in findings.SelectMany(f => f).Where(f => f.Severity != Severity.Note))
        {
            host.TellLine(Messages.LineOf(finding, host.Language));
        }

        var notes = findings.Sum(f => f.Count(x => x.Severity == Severity.Note));
        if (notes > 0)
        {
            host.Tell(new("另有 {0} 条说明，见 --format table", "{0} more notes; see --format table"), notes);
        }
    }
}
