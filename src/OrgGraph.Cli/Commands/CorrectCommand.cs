using System.CommandLine;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Workspace.Review;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph correct</c>: a correction that no question of a review asks for.</summary>
internal static class CorrectCommand
{
    public const string Name = "correct";

    public static Command Create(CommandHost host, Language language)
    {
        var phrase = OptionValues.Required("correction", ReviewWords.Phrase, "CORRECTION", language);
        var files = ReadingOptions.Files(HelpTexts.ReportFiles.In(language), "FILE|DIR...");
        var measure = OptionValues.Text("--measure", ReviewWords.Measure, "ID|TEXT", language);
        var plan = OptionValues.Text("--plan", ReviewWords.Plan, "TITLE", language);
        var by = OptionValues.Text("--by", ReviewWords.By, "NAME", language);
        var office = OptionValues.Text("--office", ReviewWords.Office, "FILE", language);
        var command = new Command(Name, ReviewWords.CorrectCommand.In(language)) { phrase, files, measure, plan, by, office };
        var reading = new ReadingOptions(command, language);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var session = await ShownInputs.OpenReviewAsync(
                parsed.GetRequiredValue(files), reading.InputOptionsOf(parsed, host),
                ReviewCommand.OptionsOf(parsed.GetValue(by), parsed.GetValue(office), reading.CorrectionsFolderOf(parsed)), host,
                language, cancellationToken);
            if (session.Reading.Readings.IsEmpty)
            {
                throw new NothingReadException(Messages.NothingWritten);
            }

            host.Error.WriteLine(Printable.Of(
                session.Correct(
                    parsed.GetRequiredValue(phrase), parsed.GetValue(plan), parsed.GetValue(measure), cancellationToken)
                    .In(language)));
            return reading.ExitCodeOf(parsed, session.Reading.Failed, toReview: 0);
        });
        return command;
    }
}
