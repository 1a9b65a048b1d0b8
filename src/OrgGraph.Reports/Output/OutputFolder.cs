using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace OrgGraph.Reports.Output;

/// <summary>
/// Writes the files of a report, or of another <see cref="FolderKind"/>, so that the folder holds either all the new ones or all
/// the old ones: see
/// <see cref="FolderCommit"/>.
/// </summary>
public static class OutputFolder
{
    /// <summary>The graph.</summary>
    public const string Graph = "graph.json";
    /// <summary>A record a unit.</summary>
    public const string Units = "units.csv";
    /// <summary>A record a measure.</summary>
    public const string Measures = "measures.csv";
    /// <summary>A record a quantity that a measure names.</summary>
    public const string Targets = "targets.csv";
    /// <summary>A record a responsibility.</summary>
    public const string Responsibilities = "responsibilities.csv";
    /// <summary>The page.</summary>
    public const string Report = "report.html";
    /// <summary>The workload, for Excel and WPS.</summary>
    public const string Workbook = "workload.xlsx";

    /// <summary>The lock of the run that writes.</summary>
    public const string LockName = ".orggraph.lock";

    /// <summary>The sub-folder of the files for Neo4j Browser.</summary>
    public const string Browser = "neo4j";

    /// <summary>The sub-folder of the diagrams.</summary>
    public const string Diagrams = "diagrams";

    /// <summary>The sub-folders of a report.</summary>
    public static ImmutableArray<string> FolderNames { get; } = [Browser, Diagrams];

    /// <summary>The files of a report, but for those of <see cref="Browser"/> and <see cref="Diagrams"/>.</summary>
    public static ImmutableArray<string> FileNames { get; } =
        [Graph, Units, Measures, Targets, Responsibilities, Report, Workbook];

    /// <summary>Tells early what would stop the writing later.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="kind">The sort of folder; a report's when null.</param>
    /// <exception cref="OutputException">The folder is a file, or a target is a folder.</exception>
    public static void Check(string folder, FolderKind? kind = null)
    {
        kind ??= FolderKind.Report;
        if (File.Exists(folder))
        {
            throw new OutputException(OutputProblems.OutIsFile.With(folder));
        }

        foreach (var name in kind.FileNames.Append(kind.RecordName))
        {
            if (Directory.Exists(Path.Combine(folder, name)))
            {
                throw new OutputException(OutputProblems.TargetIsFolder.With(folder, name));
            }
        }

        foreach (var inner in kind.FolderNames)
        {
            if (File.Exists(Path.Combine(folder, inner)))
            {
                throw new OutputException(OutputProblems.OutIsFile.With(Path.Combine(folder, inner)));
            }
        }
    }

    /// <summary>
    /// Writes the files of a report, or none. What the report before wrote, and this one does not, is deleted with the same all
    /// or nothing: see <see cref="FolderRecord"/>. What a killed run left half done is finished or undone first.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">The files.</param>
    /// <param name="cancellationToken">Stops the writing, until the first file takes its place.</param>
    /// <param name="step">Told before each change to the folder; for tests.</param>
    /// <param name="kind">The sort of folder; a report's when null.</param>
    /// <returns>How many files were deleted.</returns>
    /// <exception cref="OutputException">
    /// The system does not let them be written, another run writes there, or a file of the user is in the way.
    /// </exception>
    public static int Replace(
        string folder, IReadOnlyList<OutputFile> files, CancellationToken cancellationToken, Action? step = null,
        FolderKind? kind = null)
    {
        List<string> created = [];
        try
        {
            created = NewFolders.Create(folder);
            using var turn = FolderLock.Take(Path.Combine(folder, LockName), folder);
            FolderCommit.Recover(folder);
            var deleted = Replace(folder, files, kind ?? FolderKind.Report, step, cancellationToken);
            created.Clear();
            return deleted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(OutputProblems.CannotWrite.With(folder, e.Message), e);
        }
        finally
        {
            NewFolders.RemoveEmpty(created);
        }
    }

    /// <summary>Finishes or undoes what a killed run left half done in a folder; without one it does nothing.</summary>
    /// <exception cref="OutputException">Another run writes there, or the system refuses.</exception>
    public static void Recover(string folder)
    {
        try
        {
            using var turn = FolderLock.Take(Path.Combine(folder, LockName), folder);
            FolderCommit.Recover(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(OutputProblems.CannotWrite.With(folder, e.Message), e);
        }
    }

    private static int Replace(
        string folder, IReadOnlyList<OutputFile> files, FolderKind kind, Action? step, CancellationToken cancellationToken)
    {
        ImmutableArray<string> names = [.. files.Select(f => f.Name)];
        FolderRecord.Difference difference;
        try
        {
            WriteAll(folder, files, cancellationToken);
            difference = FolderRecord.Compare(folder, kind, names);
            if (difference.Foreign is [var foreign, ..])
            {
                throw new OutputException(OutputProblems.NotOfReport.With(Path.Combine(folder, foreign)));
            }

            FolderRecord.Write(
                FolderCommit.PathOf(folder, kind.RecordName), names.Select(n => (n, FolderCommit.PathOf(folder, n))));
            cancellationToken.ThrowIfCancellationRequested();
        }
        catch
        {
            Directory.Delete(Path.Combine(folder, FolderCommit.Stage), recursive: true);
            throw;
        }

        // From here on nothing is cancelled: the renames take no time to speak of.
        FolderCommit.Apply(
            folder,
            [
                .. names.Append(kind.RecordName).Select(name =>
                    (File.Exists(Path.Combine(folder, name)) ? FileChange.Replace : FileChange.Create, name)),
                .. difference.Obsolete.Select(name => (FileChange.Delete, name)),
            ],
            step);
        NewFolders.RemoveEmpty(kind.FolderNames.Select(inner => Path.Combine(folder, inner)));
        return difference.Obsolete.Length;
    }

    private static void WriteAll(string folder, IReadOnlyList<OutputFile> files, CancellationToken cancellationToken)
    {
        foreach (var inner in files.Select(f => Path.GetDirectoryName(FolderCommit.PathOf(folder, f.Name))!).Distinct())
        {
            Directory.CreateDirectory(inner);
        }

        try
        {
            Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            {
                using var stream = new FileStream(
                    FolderCommit.PathOf(folder, files[i].Name), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
                files[i].Write(new StoppableStream(stream, cancellationToken));
            });
        }
        catch (AggregateException e)
        {
            // a writer that is stopped may fail in its own way when it closes
            cancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
