using System.Collections.Immutable;

namespace OrgGraph.Reports.Output;

/// <summary>What becomes of a file of the folder.</summary>
internal enum FileChange
{
    /// <summary>A file that was not there.</summary>
    Create,

    /// <summary>A file that was there.</summary>
    Replace,

    /// <summary>A file that goes.</summary>
    Delete,
}

/// <summary>
/// Changes many files of a folder so that it holds either all the new ones or all the old ones, whenever the run dies. New files
/// are gathered in a hidden folder (<see cref="Stage"/>) with the list of changes; renaming it (<see cref="Commit"/>) decides:
/// from there on whoever comes next finishes the work, and after a failure (<see cref="Undo"/>) undoes it.
/// </summary>
internal static class FolderCommit
{
    /// <summary>New files in the making.</summary>
    public const string Stage = ".orggraph.stage";

    /// <summary>New files that are whole and take their places.</summary>
    public const string Commit = ".orggraph.commit";

    /// <summary>Old files that come back.</summary>
    public const string Undo = ".orggraph.undo";

    private const string Done = ".orggraph.done";
    private const string List = "changes";
    private const string New = "new";
    private const string Old = "old";

    /// <summary>Where a new file is gathered.</summary>
    public static string PathOf(string folder, string name) => Path.Combine(folder, Stage, New, name);

    /// <summary>
    /// Finishes or undoes what a run that died left, and clears the rest away. To be called by the holder of the folder's lock.
    /// </summary>
    public static void Recover(string folder)
    {
        if (Directory.Exists(Path.Combine(folder, Undo)))
        {
            TakeBack(folder);
        }

        if (Directory.Exists(Path.Combine(folder, Commit)))
        {
            Finish(folder, step: null);
        }

        Clear(Path.Combine(folder, Stage));
        Clear(Path.Combine(folder, Done));
    }

    /// <summary>Brings the gathered files to their places and takes away those that go.</summary>
    /// <param name="folder">The folder, whose stage holds the new files.</param>
    /// <param name="changes">All the changes.</param>
    /// <param name="step">Told before each change; for tests.</param>
    /// <exception cref="IOException">A change was refused; those before are undone.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static void Apply(string folder, IReadOnlyCollection<(FileChange Change, string Name)> changes, Action? step)
    {
        File.WriteAllLines(Path.Combine(folder, Stage, List), changes.Select(c => $"{c.Change} {c.Name}"));
        step?.Invoke();
        Directory.Move(Path.Combine(folder, Stage), Path.Combine(folder, Commit));
        try
        {
            Finish(folder, step);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            step?.Invoke();
            Directory.Move(Path.Combine(folder, Commit), Path.Combine(folder, Undo));
            TakeBack(folder);
            throw;
        }
    }

    private static void Finish(string folder, Action? step)
    {
        var root = Path.Combine(folder, Commit);
        foreach (var (change, name) in ChangesOf(root))
        {
            step?.Invoke();
            var (target, fresh, old) = PlacesOf(folder, root, name);
            if (change == FileChange.Delete)
            {
                if (File.Exists(target))
                {
                    File.Move(target, old, overwrite: true);
                }
            }
            else if (!File.Exists(fresh))
            {
                // it has its place already
            }
            else if (File.Exists(target))
            {
                File.Replace(fresh, target, old);
            }
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(fresh, target);
            }
        }

        step?.Invoke();
        End(folder, root);
    }

    private static void TakeBack(string folder)
    {
        var root = Path.Combine(folder, Undo);
        foreach (var (change, name) in ChangesOf(root))
        {
            var (target, fresh, old) = PlacesOf(folder, root, name);
            if (File.Exists(old))
            {
                File.Move(old, target, overwrite: true);
            }
            else if (change == FileChange.Create && !File.Exists(fresh))
            {
                File.Delete(target);
            }
        }

        End(folder, root);
    }

    // Renamed first: half a folder must not pass for work to be done.
    private static void End(string folder, string root)
    {
        var done = Path.Combine(folder, Done);
        Clear(done);
        Directory.Move(root, done);
        Clear(done);
    }

    private static (string Target, string Fresh, string Old) PlacesOf(string folder, string root, string name)
    {
        var old = Path.Combine(root, Old, name);
        Directory.CreateDirectory(Path.GetDirectoryName(old)!);
        return (Path.Combine(folder, name), Path.Combine(root, New, name), old);
    }

    // A file like any other: whatever it says, nothing outside the places of results is touched.
    private static ImmutableArray<(FileChange Change, string Name)> ChangesOf(string root)
    {
        var list = Path.Combine(root, List);
        return !File.Exists(list) ? [] :
        [
            .. File.ReadLines(list).Select(line => line.Split(' ', 2))
                .Where(parts => parts.Length == 2 && Enum.TryParse<FileChange>(parts[0], out _)
                    && FolderKind.All.Any(k => k.Has(parts[1]) || parts[1] == k.RecordName))
                .Select(parts => (Enum.Parse<FileChange>(parts[0]), parts[1])),
        ];
    }

    private static void Clear(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // hidden, and cleared by the next run
        }
    }
}
