namespace OrgGraph.Tests.Support;

/// <summary>Where the repository and the material beside it lie.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The invented sample plans.</summary>
    public static string Plans => Path.Combine(Root, "tests", "plans");

    /// <summary>
    /// A path in the material beside the repository; the test is skipped where it is not there, and fails in CI, which has it.
    /// </summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.Combine([Root, "..", "shared", .. parts]);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Tools.Skip($"needs {Path.Combine(["..", "shared", .. parts])}, which is not beside the repository");
        }

        return path;
    }

    /// <summary>The real document whose name begins with a number of three digits.</summary>
    public static string Seed(string number) => Directory.GetFiles(Shared("seeds"), number + "_*.txt").Single();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OrgGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
