using System.Diagnostics;
using System.Globalization;
using System.Text;
using OrgGraph.Reports.Output;

namespace OrgGraph.Benchmarks.Robustness;

/// <summary>
/// Kills processes that write a report, each between two of its renames, as a power cut would: the next run must finish or forget
/// what it left, and leave nothing behind.
/// </summary>
internal static class KillRun
{
    private static readonly string[] s_before = [OutputFolder.Graph, OutputFolder.Units, "diagrams/a.svg", "diagrams/b.svg"];

    private static readonly string[] s_after =
        [.. OutputFolder.FileNames, "diagrams/b.svg", "diagrams/c.svg", "diagrams/d.svg", "neo4j/duties.cypher"];

    /// <summary>Kills, recovers, compares; 1 when anything was torn.</summary>
    public static int Run(Arguments arguments, TextWriter output)
    {
        var root = Directory.CreateTempSubdirectory("orggraph-kills-").FullName;
        var (kills, torn, halfway) = (0, 0, 0);
        try
        {
            var clean = Path.Combine(root, "clean");
            Write(clean, s_after, "new");
            var wanted = Content(clean);
            for (var step = 0; step < (arguments.Repeat ?? 20); step++)
            {
                var folder = Path.Combine(root, step.ToString(CultureInfo.InvariantCulture));
                Write(folder, s_before, "old");
                var old = Content(folder);
                if (!Kill(folder, step))
                {
                    break;
                }

                kills++;
                halfway += Directory.Exists(Path.Combine(folder, FolderCommit.Commit)) ? 1 : 0;
                OutputFolder.Recover(folder);
                var content = Content(folder);
                torn += content == wanted || (step == 0 && content == old) ? 0 : 1;
            }
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }

        output.WriteLine($"{kills} kills, {halfway} between renames, {torn} folders torn");
        return torn == 0 && kills > 0 ? 0 : 1;
    }

    /// <summary>Writes a report and dies before a step, in the process that <see cref="Run"/> started for it.</summary>
    public static int Die(Arguments arguments)
    {
        var left = arguments.Repeat ?? 1;
        OutputFolder.Replace(arguments.Out, FilesOf(s_after, "new"), CancellationToken.None, () =>
        {
            if (--left == 0)
            {
                Process.GetCurrentProcess().Kill();
                Thread.Sleep(Timeout.Infinite);
            }
        });
        return 0;
    }

    // True when it died; false when it came to its end first.
    private static bool Kill(string folder, int step)
    {
        using var process = Process.Start(OwnProgram.Start(
            "killed-report", "--out", folder, "--repeat", (step + 1).ToString(CultureInfo.InvariantCulture)))!;
        process.WaitForExit();
        return process.ExitCode != 0;
    }

    private static void Write(string folder, string[] names, string text) =>
        OutputFolder.Replace(folder, FilesOf(names, text), CancellationToken.None);

    private static OutputFile[] FilesOf(string[] names, string text) =>
        [.. names.Select(n => new OutputFile(n, stream => stream.Write(Encoding.UTF8.GetBytes(n + text))))];

    private static string Content(string folder) => string.Join('\n', Directory
        .EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(f => $"{Path.GetRelativePath(folder, f)}: {(File.Exists(f) ? File.ReadAllText(f) : "")}"));
}
