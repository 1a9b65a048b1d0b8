namespace OrgGraph.Workspace.Inputs;

/// <summary>The place of a file that no link stands for any more: two names are one file when these are equal.</summary>
internal static class RealPath
{
    // as many as Linux itself follows
    private const int MaxLinks = 40;

    /// <summary>How names of files are compared on this system.</summary>
    public static StringComparer Comparer { get; } = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>
    /// The absolute path with every link in it followed, also one to a file that is not there yet. Linear in its parts.
    /// </summary>
    /// <exception cref="IOException">The links lead around in a circle, or there are too many.</exception>
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var links = 0;
        var at = Path.GetPathRoot(full)!;
        var parts = new Stack<string>(PartsOf(full));
        while (parts.TryPop(out var part))
        {
            var next = Path.Combine(at, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                at = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                throw new IOException($"too many links: {path}");
            }

            var absolute = Path.GetFullPath(Path.Combine(at, target));
            at = Path.GetPathRoot(absolute)!;
            foreach (var more in PartsOf(absolute))
            {
                parts.Push(more);
            }
        }

        return at;
    }

    /// <summary>True when a path is a folder or file, or lies in it; both as <see cref="Of"/> gives them.</summary>
    public static bool IsIn(string path, string folder) =>
        Comparer.Equals(path, folder)
        || (path.Length > folder.Length && Comparer.Equals(path[..folder.Length], folder)
            && (Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar));

    // The last part first.
    private static IEnumerable<string> PartsOf(string full) => full[Path.GetPathRoot(full)!.Length..]
        .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
