using System.CommandLine;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Sync;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph load</c>: plans or graph files into a Neo4j server.</summary>
internal static class LoadCommand
{
    public const string Name = "load";

    public static Command Create(CommandHost host, Language language)
    {
        var files = ReadingOptions.Files(ServerHelp.GraphFiles.In(language), "FILE|DIR|graph.json...");
        var dryRun = new Option<bool>("--dry-run") { Description = ServerHelp.DryRun.In(language) };
        var prune = new Option<bool>("--prune") { Description = ServerHelp.Prune.In(language) };
        var command = new Command(Name, ServerHelp.Load.In(language)) { files };
        var server = new ServerOptions(command, "--to", language);
        command.Add(dryRun);
        command.Add(prune);
        var reading = new ReadingOptions(command, language);
        command.SetAction(async (parsed, cancellationToken) => await RunAsync(
            parsed.GetRequiredValue(files),
            await server.ConnectionOfAsync(parsed, host, cancellationToken),
            new LoadOptions { DryRun = parsed.GetValue(dryRun), Prune = parsed.GetValue(prune) },
            reading.InputOptionsOf(parsed, host),
            (failed, toReview) => reading.ExitCodeOf(parsed, failed, toReview),
            host,
            language,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] names,
        ConnectionOptions connection,
        LoadOptions options,
        InputOptions reading,
        Func<bool, int, int> exitCode,
        CommandHost host,
        Language language,
        CancellationToken cancellationToken)
    {
        await using var client = ServerOptions.Open(connection);
        var (graph, input) =
            await ShownInputs.RequireGraphAsync(names, reading, ServerTexts.NothingToLoad, host, language, cancellationToken);
        if (input.Failed && options.Prune)
        {
            // A file that could not be read would count as one whose plans are to go.
            Messages.WriteError(host.Error, ServerTexts.NoPruneAfterFailure.In(language), language);
            return ExitCode.Findings;
        }

        options = options with
        {
            Metrics = all => UnitMetricsTable.MetricsOf(all, cancellationToken),
            Shortened = id => host.Error.WriteLine(Printable.Of(ServerTexts.IdShortened.In(language, id))),
        };
        var progress = new LatestProgress<LoadProgress>(new(LoadStage.Schema, 0, 0), p =>
        {
            if (p.Stage == LoadStage.Waiting)
            {
                TellWaiting(options, host, language);
            }
        });
        var work = GraphLoader.LoadAsync(client, graph, options, progress, cancellationToken);
        await ProgressDisplay.ShowAsync(
            work, () => (LoadTables.Of(progress.Last.Stage), progress.Last.Done), graph.Measures.Length, host, language);
        WriteSummary(await work, connection, options, host, language);
        return exitCode(input.Failed, input.ToReview);
    }

    private static void WriteSummary(
        LoadSummary summary, ConnectionOptions connection, LoadOptions options, CommandHost host, Language language)
    {
        host.Error.WriteLine(LoadTables.SentenceOf(summary, connection, options.DryRun).In(language));
        if (summary.IsEmpty)
        {
            host.Error.WriteLine(ServerTexts.NoChange.In(language));
            return;
        }

        LoadTables.Of(summary, language).Write(TableOutput.Table, host);
    }

    // Where a bar is shown, it says so.
    private static void TellWaiting(LoadOptions options, CommandHost host, Language language)
    {
        if (!host.ErrorIsTerminal)
        {
            host.Error.WriteLine(ServerTexts.WaitingForServer.In(language, options.ServerWait.TotalSeconds));
        }
    }
}
