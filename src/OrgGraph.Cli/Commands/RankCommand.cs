using System.CommandLine;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph rank</c>: units by load or centrality.</summary>
internal static class RankCommand
{
    private const string Gds = "gds";
    private const string Builtin = "builtin";
    private const string QuikGraph = "quikgraph";
    private const string PageRankName = "pagerank";
    private const string Collaboration = "collaboration";
    private const string Responsibility = "responsibility";

    /// <summary>So many bridges and circles are told at most.</summary>
    private const int ShownMeetings = 3;

    public static Command Create(CommandHost host, Language language)
    {
        var files = ReadingOptions.Files(ServerHelp.GraphFiles.In(language), "FILE|DIR|graph.json...");
        files.Arity = ArgumentArity.ZeroOrMore;
        var engine = OptionValues.OneOf("--engine", RankTexts.Engine, [Builtin, QuikGraph, Gds], language);
        var by = OptionValues.OneOf("--by", RankTexts.By, [.. RankMeasure.All.Select(m => m.Name)], language);
        var graph = OptionValues.OneOf("--graph", RankTexts.Graph, [Collaboration, Responsibility], language);
        var top = TopOption(RankTexts.Top, language);
        var format = TableOutput.FormatOption(language);
        var groups = new Option<bool>("--groups") { Description = RankTexts.Groups.In(language) };
        var command = new Command("rank", RankTexts.Command.In(language)) { files, by, top, format, graph, groups };
        var selection = new SelectionOptions(command, language);
        var weights = new LoadWeightsOption(command, language);
        command.Add(engine);
        var server = new ServerOptions(command, "--from", language);
        var reading = new ReadingOptions(command, language);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var network = parsed.GetValue(graph) == Responsibility ? RankedGraph.Responsibility : RankedGraph.Collaboration;
            var output = new GdsRanking(parsed.GetValue(by), parsed.GetValue(top), parsed.GetRequiredValue(format));
            if (parsed.GetValue(engine) == Gds)
            {
                if (parsed.GetValue(files) is { Length: > 0 } || !selection.RequestOf(parsed).IsEmpty || weights.IsGiven(parsed))
                {
                    throw new UsageException(RankTexts.OnlyBuiltin);
                }

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

            var checkedByOther = parsed.GetValue(engine) == QuikGraph;
            if (checkedByOther && parsed.GetValue(by) is not PageRankName)
            {
                throw new UsageException(RankTexts.OnlyPageRank);
            }

            var request = new RankRequest
            {
                Graph = network, Weights = weights.ValueOf(parsed), Selection = selection.RequestOf(parsed),
                WithGroups = parsed.GetValue(groups),
            };
            var (whole, input) = await ShownInputs.RequireGraphAsync(
                names, reading.InputOptionsOf(parsed, host), RankTexts.NothingToRank, host, language, cancellationToken);
            selection.TellSections(parsed, whole, host, language);
            var ranking = await RankAsync(whole, request, host, language, cancellationToken);
            if (checkedByOther)
            {
                (ranking, var difference) = RankCheck.ByQuikGraph(ranking);
                host.Error.WriteLine(RankTexts.Checked.In(language, difference));
            }

            Write(ranking, output, host, language);
            WriteMeetings(ranking, host, language);
            return reading.ExitCodeOf(parsed, input.Failed, input.ToReview);
        });
        return command;
    }

    /// <summary>The option <c>--top</c>: how many at most.</summary>
    public static Option<int?> TopOption(LocalizedText description, Language language)
    {
        var top = new Option<int?>("--top") { Description = description.In(language), HelpName = "N" };
        top.RefuseUnless(text => int.TryParse(text, out var number) && number > 0);
        return top;
    }

    private static async Task<Ranking> RankAsync(
        ResponsibilityGraph graph, RankRequest request, CommandHost host, Language language, CancellationToken cancellationToken)
    {
        var progress = new LatestProgress<double>(0);
        var work = Task.Run(() => RankUnits.Rank(graph, request, progress, cancellationToken), cancellationToken);
        await ProgressDisplay.ShowAsync(work, () => (ServerTexts.Ranking, (int)(100 * progress.Last)), 100, host, language);
        var ranking = await work;
        return ranking;
    }

    private static void Write(Ranking ranking, GdsRanking output, CommandHost host, Language language)
    {
        if (output.Format == TableOutput.Json)
        {
            host.Out.Write(ResultJson.TextOf(
                ranking.ToDocument(output.By, output.Top), ResultJsonContext.Readable.RankDocument));
        }
        else if (output.Format == TableOutput.Csv)
        {
            RankTables.FullOf(ranking, output.By, output.Top, language).Write(output.Format, host);
        }
        else
        {
            foreach (var part in ranking.Parts)
            {
                host.Out.WriteLine(Printable.Of(ScopeSentences.TitleOf(part.Part).In(language)));
                RankTables.BriefOf(part, output.By, output.Top, language).Write(output.Format, host);
            }

            foreach (var meaning in RankTables.MeaningsOf(output.By, language))
            {
                host.Error.WriteLine(meaning);
            }
        }

        foreach (var part in ranking.Parts)
        {
            host.Error.WriteLine(Printable.Of(RankTables.SummaryOf(part, language)));
        }

        WorkloadNotes.WriteLeftOut(ranking.Scope.LeftOut, host, language);
    }

    // Of the network of units: who ties groups that would not meet, and who calls on whom in circles.
    private static void WriteMeetings(Ranking ranking, CommandHost host, Language language)
    {
        foreach (var part in ranking.Parts.Where(p => p.All.Graph == RankedGraph.Collaboration))
        {
            var graph = part.Part.Graph;
            var sentences = MeetingBridges.Find(graph, ShownMeetings).Select(b => MeetingSentences.Of(part.Part, b, language))
                .Concat(CallCircles.Find(graph).Take(ShownMeetings).Select(c => MeetingSentences.Of(part.Part, c, language)));
            foreach (var sentence in sentences)
            {
                host.Error.WriteLine(Printable.Of(sentence));
            }
        }
    }
}
