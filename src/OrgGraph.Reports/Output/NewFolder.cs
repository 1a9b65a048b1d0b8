using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Reports.Output;

/// <summary>Writes a whole folder of files: first beside its place, then moved there.</summary>
public static class NewFolder
{
    private const string New = ".new";
    private const string Old = ".old";

    /// <summary>Writes the folder; one that is there is replaced when it holds nothing but files of the same names.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="write">Writes the files into the folder that it is given.</param>
    /// <exception cref="OutputException">Something else is there, or the system does not let it be written.</exception>
    public static void Write(string folder, Action<string> write)
    {
        var target = TargetOf(folder);
        if (File.Exists(target))
        {
            throw new OutputException(OutputProblems.OutIsFile.With(folder));
        }

        var created = new List<string>();
        try
        {
            created = NewFolders.Create(Path.GetDirectoryName(target) ?? target);
            using var turn = FolderLock.Take(OutputFile.HiddenBeside(target, "lock"), folder);
            var beside = OutputFile.HiddenBeside(target, "folder");
            Recover(target, beside);
            try
            {
                Directory.CreateDirectory(beside + New);
                write(beside + New);
                if (Directory.Exists(target))
                {
                    RefuseForeign(target, beside + New, folder);
                    Swap(target, beside, Directory.Move);
                }
                else
                {
                    Directory.Move(beside + New, target);
                }

                created.Clear();
            }
            finally
            {
                if (Directory.Exists(beside + New))
                {
                    Directory.Delete(beside + New, recursive: true);
                }
            }
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

    /// <summary>
    /// Puts an old folder back that a run took away before it died, and clears away what else such a run left.
    /// </summary>
    internal static void Recover(string target, string beside)
    {
        if (Directory.Exists(beside + Old))
        {
            if (Directory.Exists(target))
            {
                DeleteIfPossible(beside + Old);
            }
            else
            {
                Directory.Move(beside + Old, target);
            }
        }

        if (Directory.Exists(beside + New))
        {
            Directory.Delete(beside + New, recursive: true);
        }
    }

    private static string TargetOf(string folder)
    {
        try
        {
            return RealPath.Of(folder);
        }
        catch (IOException e)
        {
            throw new OutputException(OutputProblems.CannotWrite.With(folder, e.Message), e);
        }
    }

    private static void RefuseForeign(string target, string fresh, string shown)
    {
        var names = Directory.EnumerateFileSystemEntries(fresh).Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        var foreign =
            Directory.EnumerateFileSystemEntries(target).Select(Path.GetFileName).FirstOrDefault(n => !names.Contains(n));
        if (foreign is not null)
        {
            throw new OutputException(OutputProblems.FolderInUse.With(shown, foreign));
        }
    }

    /// <summary>Puts the folder <c>beside.new</c> into the place of another, which stays there when that fails.</summary>
    internal static void Swap(string target, string beside, Action<string, string> move)
    {
        move(target, beside + Old);
        try
        {
            move(beside + New, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            move(beside + Old, target);
            throw;
        }

        DeleteIfPossible(beside + Old);
    }

    // The new files stand in their place: that old ones cannot be cleared away is no failure.
    private static void DeleteIfPossible(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // a hidden folder stays beside
        }
    }
}
