using System.CommandLine;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Review;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph review</c>: a person answers what the reading asks.</summary>
internal static class ReviewCommand
{
    public const string Name = "review";

    public static Command Create(CommandHost host, Language language)
    {
        var files = ReadingOptions.Files(HelpTexts.ReportFiles.In(language), "FILE|DIR...");
        var list = new Option<bool>("--list") { Description = ReviewWords.List.In(language) };
        var format = OptionValues.OneOf("--format", ReviewWords.Format, ["table", "json"], language);
        var accept = OptionValues.Texts("--accept", ReviewWords.AcceptKind, "KIND", language);
        var plain = new Option<bool>("--plain") { Description = ReviewWords.Plain.In(language) };
        var undo = new Option<bool>("--undo") { Description = ReviewWords.UndoLast.In(language) };
        var by = OptionValues.Text("--by", ReviewWords.By, "NAME", language);
        var office = OptionValues.Text("--office", ReviewWords.Office, "FILE", language);
        var command = new Command(Name, ReviewWords.Command.In(language))
        {
            files, list, format, accept, undo, plain, by, office,
        };
        var reading = new ReadingOptions(command, language);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var kinds = (parsed.GetValue(accept) ?? []).Select(KindOf).ToList();
            var session = await ShownInputs.OpenReviewAsync(
                parsed.GetRequiredValue(files), reading.InputOptionsOf(parsed, host),
                OptionsOf(parsed.GetValue(by), parsed.GetValue(office), reading.CorrectionsFolderOf(parsed)), host, language,
                cancellationToken);
            if (parsed.GetValue(undo))
            {
                host.Error.WriteLine(Printable.Of((session.Undo(cancellationToken) ?? ReviewWords.NothingToUndo).In(language)));
                return ExitCode.Success;
            }

            foreach (var kind in kinds)
            {
                var count = session.AcceptAll(kind, cancellationToken);
                host.Error.WriteLine(ReviewWords.Accepted.In(language, count, kind));
            }

            if (parsed.GetValue(list) || parsed.GetValue(format) is not null)
            {
                ReviewTerminal.List(session, parsed.GetValue(format) == "json", host, language);
            }
            else if (kinds.Count == 0)
            {
                new ReviewTerminal(session, host, language, parsed.GetValue(plain)).Run(cancellationToken);
            }

            return reading.ExitCodeOf(parsed, session.Reading.Failed, session.Items.Length - session.Answered);
        });
        return command;
    }

    /// <summary>Who answers, and where the office's names are: with the corrections, where nothing else is said.</summary>
    public static ReviewOptions OptionsOf(string? by, string? office, string? folder) => new()
    {
        By = by,
        Office = office ?? (folder is null ? null : Path.Combine(folder, OfficeKnowledge.FileName)),
    };

    private static FindingKind KindOf(string word) =>
        Enum.TryParse<FindingKind>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind)
            && Enum.IsDefined(kind)
            ? kind
            : throw new UsageException(ReviewWords.NoSuchKind.With(
                word, string.Join(' ', Enum.GetValues<FindingKind>().Where(k => FindingTexts.SeverityOf(k) != Severity.Note))));
}
