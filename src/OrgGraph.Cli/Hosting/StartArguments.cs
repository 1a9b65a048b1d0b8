using OrgGraph.Cli.Commands;

namespace OrgGraph.Cli.Hosting;

/// <summary>
/// What a start without a command means: a double click (nothing at all, with a terminal of its own) serves the dashboard;
/// documents or folders, as they are dropped on the program's icon, are reported beside the first of them.
/// </summary>
internal static class StartArguments
{
    /// <summary>The folder of a report on dropped documents.</summary>
    public const string DroppedFolder = "orggraph-report";

    /// <summary>The arguments with the command that they stand for; as they are where they name one or cannot be told.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="interactive">Whether a person sees the output; a script that gives nothing wants help.</param>
    /// <param name="documents">The folder of a person's own documents.</param>
    /// <param name="commands">Names of commands: a file of the same name does not hide one.</param>
    /// <param name="exists">Whether a path is a file or a folder.</param>
    public static string[] Complete(
        string[] args, bool interactive, string documents, IEnumerable<string> commands, Func<string, bool> exists) => args switch
    {
        [] when interactive => [ServeCommand.Name, Path.Combine(documents, "OrgGraph"), "--open"],
        [] => args,
        _ when commands.Contains(args[0], StringComparer.Ordinal) => args,
        _ when args.All(exists) => [ReportCommand.Name, .. args, "--out", FolderBeside(args[0]), "--open"],
        _ => args,
    };

    private static string FolderBeside(string path) =>
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) ?? path, DroppedFolder);
}
