namespace OrgGraph.Workspace.Inputs;

/// <summary>Names of files that are no Unicode text: what a system of another encoding, or an old archive, left behind.</summary>
internal static class OddNames
{
    /// <summary>
    /// True for the name of a file that is there but cannot be opened: bytes that are no UTF-8 come as replacement characters,
    /// which lead nowhere.
    /// </summary>
    public static bool CannotBeOpened(string path) =>
        path.Contains('\uFFFD', StringComparison.Ordinal) && !File.Exists(path) && !Directory.Exists(path);
}
