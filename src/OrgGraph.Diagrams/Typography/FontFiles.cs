namespace OrgGraph.Diagrams.Typography;

/// <summary>The files of fonts on this machine.</summary>
internal static class FontFiles
{
    private static readonly EnumerationOptions s_all = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>Paths by file name, without regard to case; of files of one name the first in the order of folders.</summary>
    /// <param name="folders">Where to look; null for the folders of the system and the user.</param>
    /// <param name="patterns">What names look like, as in <c>*.ttf</c>.</param>
    public static Dictionary<string, string> Find(IReadOnlyList<string>? folders, params string[] patterns) =>
        (folders ?? SystemFolders()).Where(Directory.Exists)
            .SelectMany(folder => patterns
                .SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, s_all)).Order(StringComparer.Ordinal))
            .GroupBy(file => Path.GetFileName(file), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyList<string> SystemFolders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return OperatingSystem.IsWindows()
            ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts), Path.Combine(local, "Microsoft", "Windows", "Fonts")]
            : OperatingSystem.IsMacOS()
                ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library", "Fonts")]
                : ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".fonts"), Path.Combine(local, "fonts")];
    }
}
