using System.Collections.Immutable;
using System.CommandLine;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph path</c>: who connects two units, and through which measures.</summary>
internal static class PathCommand
{
    public const string Name = "path";

    private const int DefaultWays = 3;
    private const int MeasuresShown = 5;

    public static Command Create(CommandHost host, Language language)
    {
        var from = Unit("from", PathTexts.From, "UNIT_A", language);
        var to = Unit("to", PathTexts.To, "UNIT_B", language);
        var files = ReadingOptions.Files(ServerHelp.GraphFiles.In(language), "FILE|DIR|graph.json...");
        var top = RankCommand.TopOption(PathTexts.Top, language);
        var format = QueryCommand.FormatOption(language);
        var command = new Command(Name, PathTexts.Command.In(language)) { from, to, files, top, format };
        var selection = new SelectionOptions(command, language);
        var reading = new ReadingOptions(command, language);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var input = await ShownInputs.ReadGraphAsync(
                parsed.GetRequiredValue(files), reading.InputOptionsOf(parsed, host), host, language, cancellationToken);
            if (input.Graph is not { } whole)
            {
                host.Error.WriteLine(Messages.NothingWritten.In(language));
                return ExitCode.Findings;
            }

            var (first, last, paths) = UnitPaths.Find(
                selection.RequestOf(parsed).Select(whole), parsed.GetRequiredValue(from), parsed.GetRequiredValue(to),
                parsed.GetValue(top) ?? DefaultWays);
            var shape = parsed.GetRequiredValue(format);
            if (!paths.IsEmpty || shape != ResultTable.Formats[0])
            {
                TableOf(paths, shape, language).Write(shape, host);
            }

            var said = paths.IsEmpty ? PathTexts.NotConnected : PathTexts.Connected;
            host.Error.WriteLine(Printable.Of(said.In(language, first, last, paths.Length)));
            return reading.ExitCodeOf(parsed, input.Failed, input.ToReview);
        });
        return command;
    }

    // A row a step. In a table for people the first few measures stand for all.
    private static ResultTable TableOf(ImmutableArray<ConnectingPath> paths, string format, Language language)
    {
        var headings = ResultTable.LanguageOf(format, language);
        var shown = format == ResultTable.Formats[0] ? MeasuresShown : int.MaxValue;
        return new ResultTable(
            [
                PathTexts.Way.In(headings), PathTexts.Step.In(headings), PathTexts.FromUnit.In(headings),
                PathTexts.ToUnit.In(headings),
                PathTexts.Shared.In(headings), PathTexts.Measures.In(headings),
            ],
            [.. paths.SelectMany((path, way) => path.Measures.Select((measures, step) => (IReadOnlyList<object?>)
            [
                way + 1L, step + 1L, path.Units[step].Id, path.Units[step + 1].Id, (long)measures.Length,
                measures.Take(shown).Select(m => (object?)m.Id).Concat(measures.Length > shown ? ["…"] : []).ToList(),
            ]))]);
    }

    private static Argument<string> Unit(string name, LocalizedText description, string helpName, Language language)
    {
        var unit = new Argument<string>(name) { Description = description.In(language), HelpName = helpName };
        unit.Validators.Add(ReadingOptions.RefuseBlank);
        return unit;
    }
}
