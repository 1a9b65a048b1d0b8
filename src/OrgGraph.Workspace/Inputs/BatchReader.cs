using System.Collections.Immutable;
using OrgGraph.Documents;

namespace OrgGraph.Workspace.Inputs;

/// <summary>Reads one document.</summary>
/// <param name="source">The name that places in it are told by.</param>
/// <param name="content">Its bytes.</param>
/// <param name="options">What the reader is told; null for nothing.</param>
/// <param name="cancellationToken">Stops the reading.</param>
/// <exception cref="DocumentException">The document cannot be used.</exception>
public delegate DocumentDraft ReadDocument(
    string source, ReadOnlyMemory<byte> content, ReadOptions? options, CancellationToken cancellationToken);

/// <summary>Reads many files at once, as many as there are cores.</summary>
public static class BatchReader
{
    /// <summary>
    /// Reads the files; outcomes are in the order of the files. Whatever goes wrong in a file is that file's outcome alone.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="options">What the reader is told.</param>
    /// <param name="read">Reads one document.</param>
    /// <param name="progress">
    /// Told how many files are read, from several threads and in any order; null where nobody asks.
    /// </param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ImmutableArray<FileOutcome>> ReadAsync(
        ImmutableArray<InputFile> files,
        ReadOptions options,
        ReadDocument read,
        IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        var outcomes = new FileOutcome[files.Length];
        var done = 0;
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForAsync(0, files.Length, parallel, (i, token) =>
        {
            outcomes[i] = ReadOne(files[i], options, read, token);
            progress?.Report(Interlocked.Increment(ref done));
            return ValueTask.CompletedTask;
        });
        return [.. outcomes];
    }

    private static FileOutcome ReadOne(
        InputFile file, ReadOptions options, ReadDocument read, CancellationToken cancellationToken)
    {
        try
        {
            if (file.Problem is { } problem)
            {
                return new FileOutcome(file, Draft: null, problem);
            }

            if (file.Content is { } member)
            {
                return new FileOutcome(file, read(file.Source, member, options, cancellationToken), Problem: null);
            }

            // One that happens to lie in a folder would be waited for without end; a pipe that the user names is read.
            if (file.Folder is not null && InputBytes.HasNoLength(file.Path, file.Source))
            {
                throw new DocumentException(DocumentProblem.Empty, file.Source, "空文件，或不是普通文件", "empty, or no regular file");
            }

            var content = InputBytes.Read(file.Path, file.Source, options.MaxBytes, cancellationToken);
            return new FileOutcome(file, read(file.Source, content, options, cancellationToken), Problem: null);
        }
        catch (DocumentException e)
        {
            return new FileOutcome(file, Draft: null, e);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return new FileOutcome(file, Draft: null, InputProblems.Unforeseen(file.Source, e));
        }
    }
}
