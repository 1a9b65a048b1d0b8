using System.CommandLine;
using OrgGraph.Analytics.Communities;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Load;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph rank</c>: units by load or centrality.</summary>
internal static class RankCommand
{
    private const string Gds = "gds";
    private const string Builtin = "builtin";
    private const string Collaboration = "collaboration";
    private const string Responsibility = "responsibility";

    public static Command Create(CommandHost host, Language language)
    {
        var files = ReadingOptions.Files(ServerHelp.GraphFiles.In(language), "FILE|DIR|graph.json...");
        files.Arity = ArgumentArity.ZeroOrMore;
        var engine = OneOf("--engine", RankTexts.Engine, [Builtin, Gds], language);
        var by = OneOf("--by", RankTexts.By, [.. RankMeasure.All.Select(m => m.Name)], language);
        var graph = OneOf("--graph", RankTexts.Graph, [Collaboration, Responsibility], language);
        var top = new Option<int?>("--top") { Description = RankTexts.Top.In(language), HelpName = "N" };
        top.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number > 0))
            {
                result.AddError("no count"); // worded by UsageErrors, as all errors are
            }
        });
        var format = QueryCommand.FormatOption(language);
        var command = new Command("rank", RankTexts.Command.In(language)) { files, by, top, format, graph };
        var selection = new SelectionOptions(command, language);
        var weights = new LoadWeightsOption(command, language);
        command.Add(engine);
        var server = new ServerOptions(command, "--from", language);
        var reading = new ReadingOptions(command, language);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var output = new GdsRanking(parsed.GetValue(by), parsed.GetValue(top), parsed.GetRequiredValue(format));
            if (parsed.GetValue(engine) == Gds)
            {
                if (parsed.GetValue(files) is { Length: > 0 } || selection.IsGiven(parsed) || weights.IsGiven(parsed))
                {
                    throw new UsageException(RankTexts.OnlyBuiltin);
                }

                var network = parsed.GetValue(graph) == Responsibility ? RankedGraph.Responsibility : RankedGraph.Collaboration;
                output.CheckMeasure();
                return await output.RunAsync(
                    await server.ConnectionOfAsync(parsed, host, cancellationToken), network, host, language, cancellationToken);
            }

            if (server.IsGiven(parsed))
            {
                throw new UsageException(RankTexts.OnlyGds);
            }

            if (parsed.GetValue(files) is not { Length: > 0 } names)
            {
                throw new UsageException(Messages.FileMissing.With(files.HelpName));
            }

            return await RunAsync(
                names,
                graph => selection.SelectAllLevels(parsed, graph),
                new UnitMetricsOptions
                {
                    Graph = parsed.GetValue(graph) == Responsibility ? RankedGraph.Responsibility : RankedGraph.Collaboration,
                    Workload = new WorkloadOptions { Weights = weights.ValueOf(parsed) },
                },
                table => Write(table, RankMeasure.All.FirstOrDefault(m => m.Name == parsed.GetValue(by)) ?? RankMeasure.All[0]),
                reading.InputOptionsOf(parsed, host),
                (failed, toReview) => reading.ExitCodeOf(parsed, failed, toReview),
                host,
                language,
                cancellationToken);

            void Write((UnitMetricsTable Metrics, IReadOnlyList<string>? Names) ranked, RankMeasure measure)
            {
                var shape = parsed.GetRequiredValue(format);
                var levels = selection.LevelsOf(parsed);
                var metrics = levels.IsEmpty
                    ? ranked.Metrics
                    : ranked.Metrics with { Rows = [.. ranked.Metrics.Rows.Where(r => levels.Contains(r.PeerLevel))] };
                if (metrics.Rows.IsEmpty)
                {
                    throw selection.NothingSelected(parsed);
                }

                RankTable.Of(metrics, measure, parsed.GetValue(top), shape, ranked.Names, language).Write(shape, host);
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string[] names,
        Func<ResponsibilityGraph, ResponsibilityGraph> select,
        UnitMetricsOptions options,
        Action<(UnitMetricsTable Metrics, IReadOnlyList<string>? Names)> write,
        InputOptions reading,
        Func<bool, int, int> exitCode,
        CommandHost host,
        Language language,
        CancellationToken cancellationToken)
    {
        var input = await ShownInputs.ReadGraphAsync(names, reading, host, language, cancellationToken);
        if (input.Graph is not { } whole)
        {
            host.Error.WriteLine(RankTexts.NothingToRank.In(language));
            return ExitCode.Findings;
        }

        var graph = select(whole);
        WorkloadNotes.WarnOfYears(graph, host, language);
        var progress = new Watched<double>(0);
        var work = Task.Run(() => UnitMetricsTable.Of(graph, options, progress, cancellationToken), cancellationToken);
        await ProgressDisplay.ShowAsync(work, () => (ServerTexts.Ranking, (int)(100 * progress.Last)), 100, host, language);
        var table = await work;
        write((table, NamesOf(graph, table, language)));
        host.Error.WriteLine(RankTexts.Ranked.In(
            language,
            table.Rows.Length,
            (table.Graph == RankedGraph.Collaboration ? RankTexts.CollaborationGraph : RankTexts.ResponsibilityGraph).In(language),
            table.Ties.NodeCount,
            table.Ties.EdgeCount,
            table.Communities.Count,
            table.Communities.Modularity));
        return exitCode(input.Failed, input.ToReview);
    }

    // Communities of units and measures have no name: they are not all units.
    private static string[]? NamesOf(ResponsibilityGraph graph, UnitMetricsTable table, Language language) =>
        table.Graph == RankedGraph.Collaboration
            ? [.. CommunityNames.Of(graph, new UnitNetwork(table.Taking, table.Ties), table.Communities).Select(n => RankTexts.NameOf(n, language))]
            : null;

    private static Option<string?> OneOf(string name, LocalizedText description, string[] values, Language language)
    {
        var option = new Option<string?>(name) { Description = description.In(language), HelpName = string.Join('|', values) };
        return option.AcceptOnlyFromAmong(values);
    }
}
