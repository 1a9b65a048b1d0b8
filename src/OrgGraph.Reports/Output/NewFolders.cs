namespace OrgGraph.Reports.Output;

/// <summary>Folders that are made for files, and go again when no file comes.</summary>
internal static class NewFolders
{
    /// <summary>Makes a folder and those above it.</summary>
    /// <returns>Those that were not there.</returns>
    public static List<string> Create(string folder)
    {
        var missing = new List<string>();
        for (var path = Path.GetFullPath(folder); path is not null && !Directory.Exists(path); path = Path.GetDirectoryName(path))
        {
            missing.Add(path);
        }

        Directory.CreateDirectory(folder);
        return missing;
    }

    /// <summary>Deletes folders that hold nothing, inner ones first.</summary>
    public static void RemoveEmpty(IEnumerable<string> folders)
    {
        foreach (var folder in folders.OrderByDescending(f => f.Length)
            .Where(f => Directory.Exists(f) && !Directory.EnumerateFileSystemEntries(f).Any()))
        {
            Directory.Delete(folder);
        }
    }
}
