namespace OrgGraph.Reports.Output;

/// <summary>Writes a whole folder of files: first beside its place, then moved there.</summary>
public static class NewFolder
{
    /// <summary>Writes the folder; one that is there is replaced when it holds nothing but files of the same names.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="write">Writes the files into the folder that it is given.</param>
    /// <exception cref="OutputException">Something else is there, or the system does not let it be written.</exception>
    public static void Write(string folder, Action<string> write)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(target))
        {
            throw new OutputException(OutputProblems.OutIsFile.With(folder));
        }

        var beside =
            Path.Combine(Path.GetDirectoryName(target) ?? target, $".{Path.GetFileName(target)}.{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(beside + ".new");
            write(beside + ".new");
            if (Directory.Exists(target))
            {
                RefuseForeign(target, beside + ".new", folder);
                Swap(target, beside, Directory.Move);
            }
            else
            {
                Directory.Move(beside + ".new", target);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(OutputProblems.CannotWrite.With(folder, e.Message), e);
        }
        finally
        {
            if (Directory.Exists(beside + ".new"))
            {
                Directory.Delete(beside + ".new", recursive: true);
            }
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
        move(target, beside + ".old");
        try
        {
            move(beside + ".new", target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            move(beside + ".old", target);
            throw;
        }

        DeleteIfPossible(beside + ".old");
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
