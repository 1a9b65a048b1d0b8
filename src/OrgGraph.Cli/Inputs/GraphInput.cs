using System.Collections.Immutable;
using OrgGraph.Cli.Texts;
using OrgGraph.Documents;
using OrgGraph.Model.Json;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Cli.Inputs;

/// <summary>One graph out of documents and graph files.</summary>
/// <param name="Graph">The graph; null when nothing could be used.</param>
/// <param name="Failed">True when something that the user named could not be used.</param>
/// <param name="ToReview">How many findings a person should look at.</param>
internal sealed record GraphInput(ResponsibilityGraph? Graph, bool Failed, int ToReview)
{
    /// <summary>
    /// Reads what the user named: <c>.json</c> files are graphs that <c>orggraph report</c> or <c>pull</c> wrote, everything
    /// else is read as <c>report</c> reads it. Documents come before graph files where both have a plan. Says on standard
    /// error what failed, what was skipped, and which plans are there twice.
    /// </summary>
    public static async Task<GraphInput> ReadAsync(
        string[] names, ReadOptions options, CommandHost host, Language language, CancellationToken cancellationToken)
    {
        var graphs = new List<ResponsibilityGraph>();
        var findings = new List<Finding>();
        var toReview = 0;
        var failed = false;
        var files = 0;
        if (names.Where(n => !IsGraphFile(n)).ToList() is { Count: > 0 } documents)
        {
            var input = InputFinder.Find(documents, results: null, cancellationToken);
            var outcomes = await ShownReading.ReadAsync(input.Files, options, host, language, cancellationToken);
            failed = InputFailures.Write(input, outcomes, host, language);
            WriteSkipped(input, outcomes, host, language);
            var readings = BatchReader.ReadingsOf(outcomes, options);
            files += readings.Length;
            toReview += readings.Sum(r => r.Findings.Count(f => f.Severity != Severity.Note));
            if (!readings.IsEmpty)
            {
                graphs.Add(GraphBuilder.Build(readings.SelectMany(r => r.Plans), findings));
            }
        }

        foreach (var name in names.Where(IsGraphFile).Distinct(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ReadGraph(name, host, language) is { } graph)
            {
                graphs.Add(graph);
                files++;
            }
            else
            {
                failed = true;
            }
        }

        if (graphs.Count == 0)
        {
            return new GraphInput(Graph: null, failed, toReview);
        }

        if (Merge(names, graphs, findings, host, language) is not { } merged)
        {
            return new GraphInput(Graph: null, Failed: true, toReview);
        }

        var shown = findings.Where(f => f.Severity != Severity.Note).ToList();
        foreach (var finding in shown)
        {
            host.Error.WriteLine(Messages.LineOf(finding, language));
        }

        toReview += shown.Count;
        host.Error.WriteLine(Messages.Summary.In(
            language, files, merged.Plans.Length, merged.Measures.Length, merged.Units.Length, merged.Responsibilities.Length, toReview));
        return new GraphInput(merged, failed, toReview);
    }

    private static ResponsibilityGraph? Merge(
        string[] names, List<ResponsibilityGraph> graphs, List<Finding> findings, CommandHost host, Language language)
    {
        try
        {
            return GraphMerger.Merge(graphs, findings);
        }
        catch (GraphFormatException e)
        {
            Messages.WriteError(host.Error, ServerTexts.NoGraphFile.In(language, string.Join(' ', names), e.Message), language);
            return null;
        }
    }

    private static bool IsGraphFile(string name) =>
        Path.GetExtension(name.AsSpan()).Equals(".json", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(name);

    private static ResponsibilityGraph? ReadGraph(string name, CommandHost host, Language language)
    {
        var warnings = new List<string>();
        try
        {
            // The limit of --max-size is meant for documents; a graph of many plans may be larger.
            var graph = GraphJson.Read(DocumentFile.Read(name, name, Array.MaxLength), warnings);
            foreach (var warning in warnings)
            {
                host.Error.WriteLine(Printable.Of(ServerTexts.UnknownField.In(language, name, warning)));
            }

            return graph;
        }
        catch (DocumentException e)
        {
            Messages.WriteError(host.Error, Messages.AboutFile.In(language, name, e.Reason(language)), language);
        }
        catch (GraphFormatException e)
        {
            Messages.WriteError(host.Error, ServerTexts.NoGraphFile.In(language, name, e.Message), language);
        }

        return null;
    }

    private static void WriteSkipped(
        InputSet input, ImmutableArray<FileOutcome> outcomes, CommandHost host, Language language)
    {
        var noPlans = outcomes.Where(o => o.IsSkipped).Select(o => (o.File.Source, Reason: o.Problem!.Reason(language)));
        var notTried = input.Skipped.Where(s => !s.Failed).Select(s => (s.Source, Reason: s.Reason.In(language)));
        foreach (var (source, reason) in noPlans.Concat(notTried))
        {
            host.Error.WriteLine(Printable.Of(Messages.Skipped.In(language, source, reason)));
        }
    }
}
