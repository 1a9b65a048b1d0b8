using System.Collections.Immutable;
using OrgGraph.Documents;

namespace OrgGraph.Workspace.Inputs;

/// <summary>Reads one document; <see cref="PlanReader.Read"/> outside tests.</summary>
internal delegate DocumentReading ReadDocument(
    string source, ReadOnlyMemory<byte> content, ReadOptions? options, CancellationToken cancellationToken);

/// <summary>Reads many files at once, as many as there are cores.</summary>
internal static class BatchReader
{
    /// <summary>Reads the files; outcomes are in the order of the files. A file's failure is its outcome.</summary>
    /// <param name="files">The files.</param>
    /// <param name="options">What the reader is told.</param>
    /// <param name="read">Reads one document.</param>
    /// <param name="progress">Told how many files are read, from several threads; null where nobody asks.</param>
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

    /// <summary>The readings among outcomes, with what they tell each other.</summary>
    public static ImmutableArray<DocumentReading> ReadingsOf(ImmutableArray<FileOutcome> outcomes, ReadOptions options) =>
        ReadingSet.ShareCities([.. outcomes.Where(o => o.Reading is not null).Select(o => o.Reading!)], options);

    private static FileOutcome ReadOne(
        InputFile file, ReadOptions options, ReadDocument read, CancellationToken cancellationToken)
    {
        try
        {
            if (file.Folder is not null && HasNoLength(file.Path))
            {
                throw new DocumentException(DocumentProblem.Empty, file.Source, "空文件，或不是普通文件", "empty, or no regular file");
            }

            var content = DocumentFile.Read(file.Path, file.Source, options.MaxBytes);
            return new FileOutcome(file, read(file.Source, content, options, cancellationToken), Problem: null);
        }
        catch (DocumentException e)
        {
            return new FileOutcome(file, Reading: null, e);
        }
    }

    // As an empty file, or a pipe: one that happens to lie in a folder would be waited for without end. A pipe that the user names is read.
    private static bool HasNoLength(string path) =>
        new FileInfo(path) is { Exists: true } file
        && (file.ResolveLinkTarget(returnFinalTarget: true) ?? file) is FileInfo { Exists: true, Length: 0 };
}
