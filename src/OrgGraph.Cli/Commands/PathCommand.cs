using System.CommandLine;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph path</c>: who connects two units, and through which measures.</summary>
internal static class PathCommand
{
    public const string Name = "path";

    private const int DefaultWays = 3;

    public static Command Create(CommandHost host, Language language)
    {
        var from = OptionValues.Required("from", PathTexts.From, "UNIT_A", language);
        var to = OptionValues.Required("to", PathTexts.To, "UNIT_B", language);
        var files = ReadingOptions.Files(ServerHelp.GraphFiles.In(language), "FILE|DIR|graph.json...");
        var top = RankCommand.TopOption(PathTexts.Top, language);
        var format = TableOutput.FormatOption(language);
        var command = new Command(Name, PathTexts.Command.In(language)) { from, to, files, top, format };
        var selection = new SelectionOptions(command, language);
        var reading = new ReadingOptions(command, language);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (whole, input) = await ShownInputs.RequireGraphAsync(
                parsed.GetRequiredValue(files), reading.InputOptionsOf(parsed, host), Messages.NothingWritten, host, language,
                cancellationToken);
            var (first, last, paths) = UnitPaths.Find(
                selection.RequestOf(parsed).Select(whole), parsed.GetRequiredValue(from), parsed.GetRequiredValue(to),
                parsed.GetValue(top) ?? DefaultWays, cancellationToken);
            var shape = parsed.GetRequiredValue(format);
            if (!paths.IsEmpty || shape != TableOutput.Table)
            {
                PathTables.Of(paths, shape != TableOutput.Table, TableOutput.LanguageOf(shape, language)).Write(shape, host);
            }

            var said = paths.IsEmpty ? PathTexts.NotConnected : PathTexts.Connected;
            host.Error.WriteLine(Printable.Of(said.In(language, first, last, paths.Length)));
            return reading.ExitCodeOf(parsed, input.Failed, input.ToReview);
        });
        return command;
    }
}
