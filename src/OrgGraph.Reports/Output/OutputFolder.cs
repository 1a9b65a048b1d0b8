using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace OrgGraph.Reports.Output;

/// <summary>A file to write.</summary>
/// <param name="Name">Its name in the folder; a sub-folder's name and / may stand before it.</param>
/// <param name="Write">Writes its content.</param>
public sealed record OutputFile(string Name, Action<Stream> Write)
{
    /// <summary>Tells early what would stop the writing of one file later.</summary>
    /// <exception cref="OutputException">The path is a folder's.</exception>
    public static void CheckPath(string path)
    {
        if (Directory.Exists(path) || Path.GetFileName(path).Length == 0)
        {
            throw new OutputException(OutputProblems.OutIsFolder.With(path));
        }
    }

    /// <summary>Writes one file, under a temporary name first; the one that is there stays until the new one is whole.</summary>
    /// <exception cref="OutputException">The system does not let it be written.</exception>
    public static void WriteTo(string path, Action<Stream> write, CancellationToken cancellationToken) => OutputFolder.Write(
        Path.GetDirectoryName(Path.GetFullPath(path))!, [new OutputFile(Path.GetFileName(path), write)], cancellationToken);
}

/// <summary>The results cannot be written.</summary>
/// <param name="text">What is wrong, for the user.</param>
/// <param name="innerException">What the system said; null where it was not asked.</param>
public sealed class OutputException(
    LocalizedText text, Exception? innerException = null) : Exception(text.English, innerException)
{
    /// <summary>What is wrong, for the user.</summary>
    public LocalizedText Text { get; } = text;
}

/// <summary>
/// Writes a set of files so that the folder holds either all the new ones or all the old ones: every file is first
/// written under a temporary name beside its target, then all are renamed, and a rename that fails undoes those before.
/// </summary>
public static class OutputFolder
{
    /// <summary>The graph.</summary>
    public const string Graph = "graph.json";
    /// <summary>A record a unit.</summary>
    public const string Units = "units.csv";
    /// <summary>A record a measure.</summary>
    public const string Measures = "measures.csv";
    /// <summary>A record a responsibility.</summary>
    public const string Responsibilities = "responsibilities.csv";
    /// <summary>The page.</summary>
    public const string Report = "report.html";
    /// <summary>The workload, for Excel and WPS.</summary>
    public const string Workbook = "workload.xlsx";

    /// <summary>The sub-folder of the files for Neo4j Browser.</summary>
    public const string Browser = "neo4j";

    /// <summary>The sub-folder of the diagrams.</summary>
    public const string Diagrams = "diagrams";

    /// <summary>The sub-folders of a report.</summary>
    public static ImmutableArray<string> FolderNames { get; } = [Browser, Diagrams];

    /// <summary>The files of a report, but for those of <see cref="Browser"/> and <see cref="Diagrams"/>.</summary>
    public static ImmutableArray<string> FileNames { get; } = [Graph, Units, Measures, Responsibilities, Report, Workbook];

    /// <summary>Tells early what would stop the writing later.</summary>
    /// <exception cref="OutputException">The folder is a file, or a target is a folder.</exception>
    public static void Check(string folder)
    {
        if (File.Exists(folder))
        {
            throw new OutputException(OutputProblems.OutIsFile.With(folder));
        }

        foreach (var name in FileNames.Append(FolderRecord.Name))
        {
            if (Directory.Exists(Path.Combine(folder, name)))
            {
                throw new OutputException(OutputProblems.TargetIsFolder.With(folder, name));
            }
        }

        foreach (var inner in FolderNames)
        {
            if (File.Exists(Path.Combine(folder, inner)))
            {
                throw new OutputException(OutputProblems.OutIsFile.With(Path.Combine(folder, inner)));
            }
        }
    }

    /// <summary>Writes the files, or none.</summary>
    /// <exception cref="OutputException">The system does not let them be written.</exception>
    public static void Write(string folder, IReadOnlyList<OutputFile> files, CancellationToken cancellationToken) =>
        Write(folder, files, recorded: false, cancellationToken);

    /// <summary>
    /// Writes the files of a report, or none. What the report before wrote, and this one does not, is deleted with the same all
    /// or nothing: see <see cref="FolderRecord"/>.
    /// </summary>
    /// <returns>How many files were deleted.</returns>
    /// <exception cref="OutputException">The system does not let them be written.</exception>
    public static int Replace(string folder, IReadOnlyList<OutputFile> files, CancellationToken cancellationToken) =>
        Write(folder, files, recorded: true, cancellationToken);

    private static int Write(string folder, IReadOnlyList<OutputFile> files, bool recorded, CancellationToken cancellationToken)
    {
        string[] folders =
            [.. files.Select(f => Path.GetDirectoryName(Path.Combine(folder, f.Name))!).Distinct(StringComparer.Ordinal)];
        var created = folders.SelectMany(MissingFolders).Distinct(StringComparer.Ordinal).ToList();
        var done = false;
        try
        {
            foreach (var inner in folders)
            {
                Directory.CreateDirectory(inner);
            }

            var deleted = WriteAndRename(folder, files, recorded, cancellationToken);
            done = true;
            return deleted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(OutputProblems.CannotWrite.With(folder, e.Message), e);
        }
        finally
        {
            if (!done)
            {
                RemoveEmpty(created);
            }
        }
    }

    private static int WriteAndRename(
        string folder, IReadOnlyList<OutputFile> files, bool recorded, CancellationToken cancellationToken)
    {
        List<string> names = [.. files.Select(f => f.Name)];
        var temporary = names.ConvertAll(n => Beside(folder, n, "new"));
        ImmutableArray<string> obsolete = [];
        try
        {
            WriteAll(files, temporary, cancellationToken);
            if (recorded)
            {
                obsolete = FolderRecord.ObsoleteIn(folder, names);
                temporary.Add(Beside(folder, FolderRecord.Name, "new"));
                FolderRecord.Write(temporary[^1], names.Zip(temporary));
                names.Add(FolderRecord.Name);
            }

            cancellationToken.ThrowIfCancellationRequested();
            RenameAll(folder, names, temporary, obsolete);
        }
        finally
        {
            temporary.ForEach(File.Delete);
        }

        RemoveEmpty(obsolete.Select(n => Path.GetDirectoryName(Path.Combine(folder, n))!).Distinct(StringComparer.Ordinal));
        return obsolete.Length;
    }

    private static void WriteAll(IReadOnlyList<OutputFile> files, List<string> paths, CancellationToken cancellationToken)
    {
        try
        {
            Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            {
                using var stream = new FileStream(paths[i], FileMode.Create, FileAccess.Write, FileShare.None);
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

    // From here on nothing is cancelled: the renames take no time to speak of.
    private static void RenameAll(string folder, List<string> names, List<string> temporary, ImmutableArray<string> obsolete)
    {
        var backups = new List<string>();
        var undo = new Stack<Action>();
        try
        {
            foreach (var name in names)
            {
                var target = Path.Combine(folder, name);
                var source = Beside(folder, name, "new");
                if (File.Exists(target))
                {
                    var backup = Beside(folder, name, "old");
                    backups.Add(backup);
                    File.Replace(source, target, backup);
                    undo.Push(() => File.Move(backup, target, overwrite: true));
                }
                else
                {
                    File.Move(source, target);
                    undo.Push(() => File.Delete(target));
                }

                temporary.Remove(source);
            }

            foreach (var name in obsolete)
            {
                var target = Path.Combine(folder, name);
                var backup = Beside(folder, name, "old");
                File.Move(target, backup);
                backups.Add(backup);
                undo.Push(() => File.Move(backup, target));
            }

            undo.Clear();
        }
        finally
        {
            foreach (var step in undo)
            {
                step();
            }

            backups.ForEach(File.Delete);
        }
    }

    private static string Beside(string folder, string name, string role) =>
        Path.Combine(folder, Path.GetDirectoryName(name) ?? "", $".{Path.GetFileName(name)}.{Environment.ProcessId}.{role}");

    private static List<string> MissingFolders(string folder)
    {
        var missing = new List<string>();
        for (var path = Path.GetFullPath(folder); path is not null && !Directory.Exists(path); path = Path.GetDirectoryName(path))
        {
            missing.Add(path);
        }

        return missing;
    }

    private static void RemoveEmpty(IEnumerable<string> folders)
    {
        // Inner folders first.
        foreach (var folder in folders.OrderByDescending(f => f.Length)
            .Where(f => Directory.Exists(f) && !Directory.EnumerateFileSystemEntries(f).Any()))
        {
            Directory.Delete(folder);
        }
    }
}
