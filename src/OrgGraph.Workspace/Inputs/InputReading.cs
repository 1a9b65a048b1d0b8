using System.Collections.Immutable;
using OrgGraph.Documents;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Model.Json;

namespace OrgGraph.Workspace.Inputs;

/// <summary>How names are read.</summary>
public sealed record InputOptions
{
    /// <summary>What the reader of documents is told.</summary>
    public ReadOptions Documents { get; init; } = new();

    /// <summary>
    /// Reads one document; <see cref="PlanReader.ReadDraft(string, ReadOnlyMemory{byte}, ReadOptions?, CancellationToken)"/>
    /// outside tests.
    /// </summary>
    public ReadDocument Read { get; init; } = PlanReader.ReadDraft;

    /// <summary>The folder that results go to; null when there is none.</summary>
    public ResultFolder? Results { get; init; }

    /// <summary>False where a folder is a failure.</summary>
    public bool TakesFolders { get; init; } = true;

    /// <summary>True where <c>.json</c> files that the user names are graphs, as a report or a database wrote them.</summary>
    public bool TakesGraphs { get; init; }
}

/// <summary>The sort of a failure.</summary>
public enum InputFailureKind
{
    /// <summary>A document cannot be used; <see cref="InputFailure.Document"/> tells why.</summary>
    Document,

    /// <summary>A folder stands where only files are read.</summary>
    Folder,

    /// <summary>A folder has no files.</summary>
    EmptyFolder,

    /// <summary>No file of a folder is a plan.</summary>
    NoPlanInFolder,

    /// <summary>A folder within cannot be looked into.</summary>
    UnreadableFolder,

    /// <summary>A graph file cannot be used, or does not go together with the other inputs.</summary>
    Graph,
}

/// <summary>Something that the user named and that could not be used.</summary>
/// <param name="Kind">The sort of failure.</param>
/// <param name="Name">What failed, as the user named it.</param>
/// <param name="Reason">Why, without its name.</param>
/// <param name="Document">The problem of a document; null otherwise.</param>
public sealed record InputFailure(InputFailureKind Kind, string Name, LocalizedText Reason, DocumentException? Document = null);

/// <summary>A graph file that was read.</summary>
/// <param name="Name">The file, as the user named it.</param>
/// <param name="Graph">Its graph.</param>
/// <param name="UnknownFields">Fields that were left out, as a later version may have written them.</param>
public sealed record GraphFile(string Name, ResponsibilityGraph Graph, ImmutableArray<string> UnknownFields);

/// <summary>What became of the names that the user gave: found, read, failed.</summary>
/// <param name="Outcomes">What became of each document.</param>
/// <param name="Readings">The documents that were read, with what they tell each other.</param>
/// <param name="Graphs">The graph files that were read.</param>
/// <param name="NotRead">The documents and folders that gave nothing, those that failed too.</param>
/// <param name="Failures">What failed.</param>
public sealed record InputReading(
    ImmutableArray<FileOutcome> Outcomes,
    ImmutableArray<DocumentReading> Readings,
    ImmutableArray<GraphFile> Graphs,
    ImmutableArray<SkippedFile> NotRead,
    ImmutableArray<InputFailure> Failures)
{
    /// <summary>What lies in folders and was not read, without failing.</summary>
    public IEnumerable<SkippedFile> Skipped => NotRead.Where(s => !s.Failed);

    /// <summary>True when something that the user named could not be used.</summary>
    public bool Failed => !Failures.IsEmpty;

    /// <summary>
    /// Finds the files that names stand for and reads them. What fails is told in the result; the rest is read.
    /// </summary>
    /// <param name="names">Files and folders.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="progress">Told how far the reading is, from several threads; null where nobody asks.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<InputReading> ReadAsync(
        IReadOnlyCollection<string> names,
        InputOptions options,
        IProgress<WorkProgress>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        bool IsGraph(string name) => options.TakesGraphs && IsGraphFile(name);
        bool IsRefused(string name) => !options.TakesFolders && Directory.Exists(name);
        var found = InputFinder.Find(
            [.. names.Where(n => !IsGraph(n) && !IsRefused(n))], options.Results, cancellationToken);
        var input = ArchiveInputs.Open(found, options.Documents, cancellationToken);
        var count = progress is null ? null : new Counter(progress, input.Files.Length);
        var outcomes = await BatchReader.ReadAsync(input.Files, options.Documents, options.Read, count, cancellationToken);
        var failures = names.Where(IsRefused)
            .Select(n => new InputFailure(InputFailureKind.Folder, n, InputProblems.IsFolder))
            .Concat(FailuresOf(input, outcomes))
            .ToList();
        var graphs = ImmutableArray.CreateBuilder<GraphFile>();
        foreach (var name in names.Where(IsGraph).Distinct(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadGraph(name, graphs, failures);
        }

        return new InputReading(
            outcomes,
            ReadingSet.Resolve(
                [.. outcomes.Where(o => o.Draft is not null).Select(o => o.Draft!)], options.Documents, cancellationToken),
            graphs.ToImmutable(),
            [
                .. outcomes.Where(o => o.Problem is not null).Select(o => new SkippedFile(
                    o.File.Source, InputProblems.ReasonOf(o.Problem!), Failed: !o.IsSkipped, o.IsPlainlyNoPlan)),
                .. input.Skipped,
            ],
            [.. failures]);
    }

    /// <summary>
    /// What there is to say about a document alone, by line: also what is only seen when its units meet in a graph.
    /// </summary>
    public static ImmutableArray<Finding> FindingsOf(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var findings = new List<Finding>(reading.Findings);
        GraphBuilder.Build(reading.Plans, findings);
        return Finding.InOrderOfPlace(findings);
    }

    private static bool IsGraphFile(string name) =>
        Path.GetExtension(name.AsSpan()).Equals(".json", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(name);

    private static IEnumerable<InputFailure> FailuresOf(InputSet input, ImmutableArray<FileOutcome> outcomes)
    {
        foreach (var outcome in outcomes.Where(o => o.Problem is not null && !o.IsSkipped))
        {
            yield return new InputFailure(
                InputFailureKind.Document, outcome.File.Name, InputProblems.ReasonOf(outcome.Problem!), outcome.Problem);
        }

        foreach (var skipped in input.Skipped.Where(s => s.Failed))
        {
            yield return new InputFailure(InputFailureKind.UnreadableFolder, skipped.Source, skipped.Reason);
        }

        foreach (var folder in input.Folders)
        {
            var inside = outcomes.Where(o => o.File.Folder == folder).ToList();
            if (inside.Count == 0)
            {
                yield return new InputFailure(InputFailureKind.EmptyFolder, folder, InputProblems.EmptyFolder);
            }
            else if (inside.TrueForAll(o => o.Draft is null))
            {
                yield return new InputFailure(InputFailureKind.NoPlanInFolder, folder, InputProblems.WithoutPlan(inside));
            }
        }
    }

    private static void ReadGraph(string name, ImmutableArray<GraphFile>.Builder graphs, List<InputFailure> failures)
    {
        var unknown = new List<string>();
        try
        {
            // The limit on documents is not meant for graphs: one of many plans may be larger.
            var graph = DeadlineReader.ReadAll(GraphJson.Read(DocumentFile.Read(name, name, Array.MaxLength), unknown));
            graphs.Add(new GraphFile(name, graph, [.. unknown]));
        }
        catch (DocumentException e)
        {
            failures.Add(new InputFailure(InputFailureKind.Graph, name, InputProblems.ReasonOf(e), e));
        }
        catch (GraphFormatException e)
        {
            failures.Add(new InputFailure(InputFailureKind.Graph, name, InputProblems.NoGraph.With(e.Message)));
        }
    }

    private sealed class Counter(IProgress<WorkProgress> progress, int total) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new WorkProgress(value, total));
    }
}
