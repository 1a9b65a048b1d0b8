using System.Collections.Immutable;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;
using OrgGraph.Documents;
using OrgGraph.Workspace;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Review;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Cli.Terminal;

/// <summary>
/// Reads what the user named, under a progress bar, and says on standard error what failed and what was left out.
/// </summary>
internal static class ShownInputs
{
    private const int NamesShown = 3;

    /// <summary>
    /// Reads names. What was left out is said where something was read: a folder without any plan tells it itself.
    /// </summary>
    public static async Task<InputReading> ReadAsync(
        string[] names, InputOptions options, CommandHost host, Language language, CancellationToken cancellationToken)
    {
        var progress = new LatestProgress<WorkProgress>(default);
        var work = ReadPlans.ReadAsync(names, options, progress, cancellationToken);
        await ProgressDisplay.ShowAsync(work, () => (Messages.Progress, Percent(progress.Last)), 100, host, language);
        return Show(await work, host, language);
    }

    /// <summary>Reads names for a review.</summary>
    public static async Task<ReviewSession> OpenReviewAsync(
        string[] names, InputOptions options, ReviewOptions review, CommandHost host, Language language,
        CancellationToken cancellationToken)
    {
        var progress = new LatestProgress<WorkProgress>(default);
        var work = ReviewSession.OpenAsync(names, options, review, progress, cancellationToken);
        await ProgressDisplay.ShowAsync(work, () => (Messages.Progress, Percent(progress.Last)), 100, host, language);
        var session = await work;
        Show(session.Reading, host, language);
        return session;
    }

    private static InputReading Show(InputReading reading, CommandHost host, Language language)
    {
        WriteFailures(reading.Failures, host, language);
        foreach (var graph in reading.Graphs)
        {
            foreach (var field in graph.UnknownFields)
            {
                host.Error.WriteLine(Printable.Of(ServerTexts.UnknownField.In(language, graph.Name, field)));
            }
        }

        if (!reading.Readings.IsEmpty)
        {
            WriteSkipped([.. reading.Skipped], host, language);
        }

        if (reading.CorrectionsMade + reading.CorrectionsUnfit + reading.Confirmations > 0)
        {
            var made = (reading.CorrectionsUnfit > 0 ? Messages.CorrectionsUnfit : Messages.CorrectionsMade)
                .With(reading.CorrectionsMade, reading.CorrectionsUnfit);
            host.Error.WriteLine(
                (reading.Confirmations > 0 ? Messages.Confirmations.With(made, reading.Confirmations) : made).In(language));
        }

        return reading;
    }

    /// <summary>Reads names into one graph, and says what it holds.</summary>
    public static async Task<InputGraph> ReadGraphAsync(
        string[] names, InputOptions options, CommandHost host, Language language, CancellationToken cancellationToken)
    {
        var reading = await ReadAsync(names, options with { TakesGraphs = true }, host, language, cancellationToken);
        var joined = InputGraph.Join(reading);
        WriteFailures(joined.Failures[reading.Failures.Length..], host, language);
        foreach (var finding in joined.Findings)
        {
            host.Error.WriteLine(Messages.LineOf(finding, language));
        }

        if (joined.Graph is { } graph)
        {
            host.Error.WriteLine(Messages.Summary.In(
                language, joined.Files, graph.Plans.Length, graph.Measures.Length, graph.Units.Length,
                graph.Responsibilities.Length,
                joined.ToReview));
        }

        return joined;
    }

    /// <summary>Reads names into one graph; where there is none, says so and ends the command.</summary>
    /// <exception cref="NothingReadException">Nothing could be used.</exception>
    public static async Task<(ResponsibilityGraph Graph, InputGraph Input)> RequireGraphAsync(
        string[] names, InputOptions options, LocalizedText ifNone, CommandHost host, Language language,
        CancellationToken cancellationToken)
    {
        var input = await ReadGraphAsync(names, options, host, language, cancellationToken);
        return (input.Graph ?? throw new NothingReadException(ifNone), input);
    }

    /// <summary>Says that loads of several years add up, where they do.</summary>
    public static void WarnOfYears(ResponsibilityGraph graph, CommandHost host, Language language)
    {
        var years = graph.Plans.Select(p => p.Year).OfType<int>().Distinct().Order().ToList();
        if (years.Count > 1)
        {
            host.Error.WriteLine(SelectionTexts.YearsAdd.In(language, string.Join(ReadTexts.Comma.In(language), years)));
        }
    }

    private static int Percent(WorkProgress progress) => progress.Total == 0 ? 0 : (int)(100L * progress.Done / progress.Total);

    private static void WriteFailures(ImmutableArray<InputFailure> failures, CommandHost host, Language language)
    {
        foreach (var failure in failures)
        {
            var reason = failure.Reason.In(language);
            var text = Hints.Of(failure) is { } hint ? Messages.WithHint.In(language, reason, hint) : reason;
            Messages.WriteError(host.Error, Messages.AboutFile.In(language, failure.Name, text), language);
        }

        // one is enough: the others are likely to be the same
        if (failures.FirstOrDefault(f => f.Document?.Problem == DocumentProblem.Fault) is { Document.InnerException: { } fault })
        {
            host.Error.WriteLine(BugReport.Write(fault).In(language));
        }
    }

    private static void WriteSkipped(IReadOnlyCollection<SkippedFile> skipped, CommandHost host, Language language)
    {
        foreach (var file in skipped.Where(s => !s.IsPlainlyNoPlan))
        {
            host.Error.WriteLine(Printable.Of(Messages.Skipped.In(language, file.Source, file.Reason)));
        }

        var others = skipped.Where(s => s.IsPlainlyNoPlan).Select(s => s.Source).ToList();
        if (others.Count > 0)
        {
            var names =
                string.Join(ReadTexts.Comma.In(language), others.Take(NamesShown)) + (others.Count > NamesShown ? " …" : "");
            host.Error.WriteLine(Printable.Of(Messages.PlainlyNoPlans.In(language, others.Count, names)));
        }
    }
}
