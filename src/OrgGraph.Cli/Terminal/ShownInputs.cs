using System.Collections.Immutable;
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
    private static readonly LocalizedText s_progress = new("读入计划", "reading plans");

    private static readonly LocalizedText s_confirmations = new("{0}；确认无误 {1} 处", "{0}; confirmed as read: {1}");

    private static readonly LocalizedText s_correctionsUnfit = new(
        "按更正改动 {0} 处，另有 {1} 条不再适用", "corrections made: {0}; {1} no longer fit");

    private static readonly LocalizedText s_correctionsMade = new("按更正改动 {0} 处", "corrections made: {0}");

    private const int NamesShown = 3;

    /// <summary>
    /// Reads names. What was left out is said where something was read: a folder without any plan tells it itself.
    /// </summary>
    public static async Task<InputReading> ReadAsync(
        string[] names, InputOptions options, CommandHost host, CancellationToken cancellationToken)
    {
        var progress = new LatestProgress<WorkProgress>(default);
        var work = ReadPlans.ReadAsync(names, options, progress, cancellationToken);
        return Show(await ProgressDisplay.ShowAsync(work, () => (s_progress, Percent(progress.Last)), 100, host), host);
    }

    /// <summary>Reads names for a review.</summary>
    public static async Task<ReviewSession> OpenReviewAsync(
        string[] names, InputOptions options, ReviewOptions review, CommandHost host, CancellationToken cancellationToken)
    {
        var progress = new LatestProgress<WorkProgress>(default);
        var work = ReviewSession.OpenAsync(names, options, review, progress, cancellationToken);
        var session = await ProgressDisplay.ShowAsync(work, () => (s_progress, Percent(progress.Last)), 100, host);
        Show(session.Reading, host);
        return session;
    }

    private static InputReading Show(InputReading reading, CommandHost host)
    {
        WriteFailures(reading.Failures, host);
        foreach (var graph in reading.Graphs)
        {
            foreach (var field in graph.UnknownFields)
            {
                host.Tell(new(
                    "{0}：不认识的字段 {1}，已略去（文件来自较新的版本？）",
                    "{0}: unknown field {1} left out (a file of a later version?)"), graph.Name, field);
            }
        }

        if (!reading.Readings.IsEmpty)
        {
            WriteSkipped([.. reading.Skipped], host);
        }

        if (reading.CorrectionsMade + reading.CorrectionsUnfit + reading.Confirmations > 0)
        {
            var made = (reading.CorrectionsUnfit > 0 ? s_correctionsUnfit : s_correctionsMade)
                .With(reading.CorrectionsMade, reading.CorrectionsUnfit);
            host.Tell(reading.Confirmations > 0 ? s_confirmations.With(made, reading.Confirmations) : made);
        }

        return reading;
    }

    /// <summary>Reads names into one graph, and says what it holds.</summary>
    public static async Task<InputGraph> ReadGraphAsync(
        string[] names, InputOptions options, CommandHost host, CancellationToken cancellationToken)
    {
        var reading = await ReadAsync(names, options with { TakesGraphs = true }, host, cancellationToken);
        var joined = InputGraph.Join(reading);
        WriteFailures(joined.Failures[reading.Failures.Length..], host);
        foreach (var finding in joined.Findings)
        {
            host.TellLine(Messages.LineOf(finding, host.Language));
        }

        if (joined.Graph is { } graph)
        {
            host.Tell(
                Messages.Summary, joined.Files, graph.Plans.Length, graph.Measures.Length, graph.Units.Length,
                graph.Responsibilities.Length, joined.ToReview);
        }

        return joined;
    }

    /// <summary>Reads names into one graph; where there is none, says so and ends the command.</summary>
    /// <exception cref="NothingReadException">Nothing could be used.</exception>
    public static async Task<(ResponsibilityGraph Graph, InputGraph Input)> RequireGraphAsync(
        string[] names, InputOptions options, LocalizedText ifNone, CommandHost host, CancellationToken cancellationToken)
    {
        var input = await ReadGraphAsync(names, options, host, cancellationToken);
        return (input.Graph ?? throw new NothingReadException(ifNone), input);
    }

    /// <summary>Says that loads of several years add up, where they do.</summary>
    public static void WarnOfYears(ResponsibilityGraph graph, CommandHost host)
    {
        var years = graph.Plans.Select(p => p.Year).OfType<int>().Distinct().Order().ToList();
        if (years.Count > 1)
        {
            host.Tell(new(
                "注意：各年份（{0}）的负荷加在一起；只看一年请用 --year",
                "note: the loads of several years ({0}) add up; choose one with --year"), host.List(years.Cast<object>()));
        }
    }

    private static int Percent(WorkProgress progress) => progress.Total == 0 ? 0 : (int)(100L * progress.Done / progress.Total);

    private static void WriteFailures(ImmutableArray<InputFailure> failures, CommandHost host)
    {
        foreach (var failure in failures)
        {
            var reason = Hints.Of(failure) is { } hint ? Messages.WithHint.With(failure.Reason, hint) : failure.Reason;
            host.Fail(Messages.AboutFile, failure.Name, reason);
        }

        // one is enough: the others are likely to be the same
        if (failures.FirstOrDefault(f => f.Document?.Problem == DocumentProblem.Fault) is { Document.InnerException: { } fault })
        {
            host.Tell(BugReport.Write(fault));
        }
    }

    private static void WriteSkipped(IReadOnlyCollection<SkippedFile> skipped, CommandHost host)
    {
        foreach (var file in skipped.Where(s => !s.IsPlainlyNoPlan))
        {
            host.Tell(Messages.Skipped, file.Source, file.Reason);
        }

        var others = skipped.Where(s => s.IsPlainlyNoPlan).Select(s => s.Source).ToList();
        if (others.Count > 0)
        {
            var names = host.List(others.Take(NamesShown)) + (others.Count > NamesShown ? " …" : "");
            host.Tell(new(
                "文件夹里另有 {0} 个文件明显不是计划，没有读入：{1}",
                "{0} more files in the folders are plainly no plans and were left out: {1}"), others.Count, names);
        }
    }
}
