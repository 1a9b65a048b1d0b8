using NUnit.Framework;

namespace OrgGraph.Tests.Support;

/// <summary>Programs that tests call to check what ours have written.</summary>
internal static class Tools
{
    /// <summary>Path of a program; the test is skipped where it is not installed, and fails in CI, which installs it.</summary>
    public static string Require(string program)
    {
        var folders =
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var names = OperatingSystem.IsWindows() ? new[] { program + ".exe" } : [program];
        var path = folders.SelectMany(f => names.Select(n => Path.Combine(f, n))).FirstOrDefault(File.Exists);
        return path ?? Missing(program);
    }

    /// <summary>A file that a package of the system brings; the test is skipped where it is not there, and fails in CI.</summary>
    public static string RequireFile(string path, string package) => File.Exists(path) ? path : Missing($"{package} ({path})");

    /// <summary>Skips the test, and fails it in CI, where what it needs is installed.</summary>
    public static void Skip(string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(reason);
        }

        SkipAlsoInCi(reason);
    }

    /// <summary>Skips the test; for what CI has no more than others have (a package that the feed does not serve).</summary>
    public static void SkipAlsoInCi(string reason)
    {
        SkippedTests.Count(reason);
        Assert.Ignore(reason);
    }

    private static string Missing(string what)
    {
        Skip($"needs {what}, which is not installed");
        return "";
    }
}
