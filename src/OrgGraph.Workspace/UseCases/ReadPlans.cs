using System.Collections.Immutable;
using OrgGraph.Documents;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Model.Json;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Workspace.UseCases;

/// <summary>Reads plans: files, folders, archives, graph files, or documents that a front end holds in memory.</summary>
public static class ReadPlans
{
    /// <summary>
    /// Finds the files that names stand for and reads them. What fails is told in the result; the rest is read.
    /// </summary>
    /// <param name="names">Files and folders.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="progress">Told how far the reading is, from several threads; null where nobody asks.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="Selection.RequestException">Results would be written over an input.</exception>
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
        var corrections = CorrectionFiles.Find(found.Files, options.CorrectionsFolder);
        TargetCheck.RefuseInputs(
            options.Targets,
            found.Files.Select(f => f.Path).Concat(names.Where(IsGraph)).Concat(options.AlsoRead)
                .Concat(corrections.Select(c => c.Path)));
        var input = ArchiveInputs.Open(found, options.Documents, cancellationToken);
        var corrected = options with
        {
            Documents = options.Documents with
            {
                Corrections =
                    [.. options.Documents.Corrections,
                        .. CorrectionFiles.Read(corrections, input, out var damaged, cancellationToken)],
            },
        };
        var reading = await ReadAsync(input, corrected, progress, cancellationToken);
        List<InputFailure> failures =
        [
            .. names.Where(IsRefused).Select(n => new InputFailure(InputFailureKind.Folder, n, InputProblems.IsFolder)),
            .. damaged,
            .. reading.Failures,
        ];
        var graphs = ImmutableArray.CreateBuilder<GraphFile>();
        foreach (var name in names.Where(IsGraph).Distinct(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadGraph(name, graphs, failures, cancellationToken);
        }

        return reading with { Graphs = graphs.ToImmutable(), Failures = [.. failures] };
    }

    /// <summary>
    /// Reads documents that are no files, as a web page's uploads. What fails is told in the result; the rest is read.
    /// </summary>
    /// <param name="documents">
    /// The names that places are told by, and the bytes. A name's extension helps to tell the format.
    /// </param>
    /// <param name="options">How they are read.</param>
    /// <param name="progress">Told how far the reading is, from several threads; null where nobody asks.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static Task<InputReading> ReadAsync(
        IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> documents,
        InputOptions options,
        IProgress<WorkProgress>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(options);
        ImmutableArray<InputFile> files =
        [
            .. documents.Select(d => new InputFile(d.Name, d.Name, Folder: null)
            {
                Content = d.Content,
                Problem = d.Content.Length > options.Documents.MaxBytes
                    ? DocumentFile.TooLarge(d.Name, d.Content.Length, options.Documents.MaxBytes) : null,
            }),
        ];
        var input = new InputSet(SourceNames.MakeUnique(files), [], []);
        return ReadAsync(ArchiveInputs.Open(input, options.Documents, cancellationToken), options, progress, cancellationToken);
    }

    /// <summary>Reads files and folders into one graph.</summary>
    /// <param name="names">Files and folders; <c>.json</c> files are graphs.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="progress">Told how far the reading is, from several threads; null where nobody asks.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<InputGraph> ReadGraphAsync(
        IReadOnlyCollection<string> names,
        InputOptions options,
        IProgress<WorkProgress>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        return InputGraph.Join(await ReadAsync(names, options with { TakesGraphs = true }, progress, cancellationToken));
    }

    private static async Task<InputReading> ReadAsync(
        InputSet input, InputOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        var count = progress is null ? null : new Counter(progress, input.Files.Length);
        var outcomes = await BatchReader.ReadAsync(input.Files, options.Documents, options.Read, count, cancellationToken);
        var failures = FailuresOf(input, outcomes).ToImmutableArray();
        var readings = ReadingSet.Resolve(
            [.. outcomes.Where(o => o.Draft is not null).Select(o => o.Draft!)], options.Documents, cancellationToken);

        // drafts have served their turn, and are as large as what was made of them
        outcomes = [.. outcomes.Select(o => o with { Draft = null })];
        return new InputReading(
            outcomes,
            readings,
            [],
            [
                .. outcomes.Where(o => o.Problem is not null).Select(o => new SkippedFile(
                    o.File.Source, InputProblems.ReasonOf(o.Problem!), Failed: !o.IsSkipped, o.IsPlainlyNoPlan)),
                .. input.Skipped,
            ],
            failures);
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

    private static void ReadGraph(
        string name, ImmutableArray<GraphFile>.Builder graphs, List<InputFailure> failures, CancellationToken cancellationToken)
    {
        var unknown = new List<string>();
        try
        {
            // The limit on documents is not meant for graphs: one of many plans may be larger.
            var content = InputBytes.Read(name, name, Array.MaxLength, cancellationToken);
            var graph = DeadlineReader.ReadAll(GraphJson.Read(content, unknown));
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
