using System.Collections.Immutable;
using System.CommandLine;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Documents;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph read</c>: what was read from files, and every finding.</summary>
internal static class ReadCommand
{
    public static Command Create(CommandHost host, Language language)
    {
        var files = ReadingOptions.Files(HelpTexts.ReadFiles.In(language), "FILE...");
        var format = new Option<string>("--format")
        {
            Description = HelpTexts.Format.In(language),
            HelpName = "table|json",
            DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("read", HelpTexts.Read.In(language)) { files, format };
        var reading = new ReadingOptions(command, language);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(files),
            parsed.GetValue(format) == "json",
            reading.InputOptionsOf(parsed, host),
            (failed, toReview) => reading.ExitCodeOf(parsed, failed, toReview),
            host,
            language,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] names,
        bool json,
        InputOptions options,
        Func<bool, int, int> exitCode,
        CommandHost host,
        Language language,
        CancellationToken cancellationToken)
    {
        var reading =
            await ShownInputs.ReadAsync(names, options with { TakesFolders = false }, host, language, cancellationToken);
        var readings = reading.Readings;
        var findings = readings.Select(InputReading.FindingsOf).ToList();
        if (json)
        {
            WriteJson(readings, several: names.Length > 1, host);
            WriteToReview(findings, host.Error, language);
        }
        else
        {
            for (var i = 0; i < readings.Length; i++)
            {
                ReadingTable.Write(readings[i], findings[i], host, language);
            }
        }

        return exitCode(reading.Failed, findings.Sum(f => f.Count(x => x.Severity != Severity.Note)));
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

    private static void WriteToReview(List<ImmutableArray<Finding>> findings, TextWriter error, Language language)
    {
        foreach (var finding in findings.SelectMany(f => f).Where(f => f.Severity != Severity.Note))
        {
            error.WriteLine(Messages.LineOf(finding, language));
        }

        var notes = findings.Sum(f => f.Count(x => x.Severity == Severity.Note));
        if (notes > 0)
        {
            error.WriteLine(Messages.NotesLeft.In(language, notes));
        }
    }
}
