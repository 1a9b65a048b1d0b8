using System.Collections.Immutable;
using System.CommandLine;
using OrgGraph.Cli.Inputs;
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
            reading.ReadOptionsOf(parsed, host),
            reading.IsStrict(parsed),
            host,
            language,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] names,
        bool json,
        ReadOptions options,
        bool strict,
        CommandHost host,
        Language language,
        CancellationToken cancellationToken)
    {
        var failed = false;
        void Fail(string file, string reason)
        {
            Messages.WriteError(host.Error, Messages.AboutFile.In(language, file, reason), language);
            failed = true;
        }

        foreach (var folder in names.Where(Directory.Exists))
        {
            Fail(folder, Messages.IsFolder.In(language));
        }

        var input = InputFinder.Find([.. names.Where(n => !Directory.Exists(n))], results: null, cancellationToken);
        var outcomes = await ShownReading.ReadAsync(input.Files, options, host, language, cancellationToken);
        foreach (var outcome in outcomes)
        {
            if (outcome.Problem is { } problem)
            {
                Fail(outcome.File.Path, problem.Reason(language));
            }
        }

        var readings = BatchReader.ReadingsOf(outcomes, options);
        var findings = readings.Select(FindingsOf).ToList();
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

        return failed || (strict && findings.Any(f => f.Any(x => x.Severity != Severity.Note)))
            ? ExitCode.Findings
            : ExitCode.Success;
    }

    private static void WriteJson(ImmutableArray<DocumentReading> readings, bool several, CommandHost host)
    {
        if (readings.Length > 0)
        {
            host.Out.Write(ReadingJson.Write(readings, several));
        }
    }

    // What the reader says, and what is only seen when the units are resolved (one listed twice).
    private static ImmutableArray<Finding> FindingsOf(DocumentReading reading)
    {
        var findings = new List<Finding>(reading.Findings);
        GraphBuilder.Build(reading.Plans, findings);
        return Finding.InOrderOfPlace(findings);
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
