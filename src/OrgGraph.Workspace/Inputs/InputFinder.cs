using System.Collections.Immutable;
using OrgGraph.Documents;

namespace OrgGraph.Workspace.Inputs;

/// <summary>Finds the files that arguments stand for.</summary>
public static class InputFinder
{
    /// <summary>
    /// Names stay as given; folders are walked, hidden entries left out, in ordinal order of their paths.
    /// Links to folders are not followed, so that no walk is endless.
    /// </summary>
    /// <param name="arguments">What the user named.</param>
    /// <param name="results">The folder that results go to, which is not read back; null when there is none.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <param name="entersSheets">
    /// True to enter folders of worksheets within the folders named: they look like plans, and are no input but for who collects
    /// them.
    /// </param>
    public static InputSet Find(
        IReadOnlyList<string> arguments, ResultFolder? results, CancellationToken cancellationToken, bool entersSheets = false)
    {
        var walk = new Walk(results, entersSheets, cancellationToken);
        var folders = ImmutableArray.CreateBuilder<string>();
        foreach (var argument in arguments)
        {
            if (Directory.Exists(argument))
            {
                folders.Add(argument);
                walk.Enter(argument);
            }
            else
            {
                walk.Add(argument, Path.GetFileName(argument), folder: null);
                if (OddNames.CannotBeOpened(argument))
                {
                    walk.RefuseLast(InputProblems.NameNotUnicode);
                }
            }
        }

        return new InputSet(SourceNames.MakeUnique(walk.Files), folders.ToImmutable(), [.. walk.Skipped]);
    }

    private sealed class Walk(ResultFolder? results, bool entersSheets, CancellationToken cancellationToken)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private readonly string? _output = results is null ? null : Normal(results.Path);

        public List<InputFile> Files { get; } = [];

        public List<SkippedFile> Skipped { get; } = [];

        public void Add(string path, string source, string? folder)
        {
            if (_seen.Add(Normal(path)))
            {
                Files.Add(new InputFile(path, source, folder));
            }
        }

        public void RefuseLast(LocalizedText reason) => Files[^1] = Files[^1] with
        {
            Problem = new DocumentException(DocumentProblem.Missing, Files[^1].Source, reason.Chinese, reason.English),
        };

        public void Enter(string root)
        {
            var found = new List<(string Path, string Source)>();
            Collect(new DirectoryInfo(root), "", found);
            foreach (var (path, source) in found.OrderBy(f => f.Source, StringComparer.Ordinal))
            {
                Add(path, source, root);
            }
        }

        private void Collect(DirectoryInfo folder, string prefix, List<(string Path, string Source)> found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            FileSystemInfo[] entries;
            try
            {
                entries = folder.GetFileSystemInfos();
            }
            catch (UnauthorizedAccessException)
            {
                Skipped.Add(
                    new SkippedFile(prefix.Length == 0 ? folder.Name : prefix, InputProblems.UnreadableFolder, Failed: true));
                return;
            }

            var ownResults = _output is not null && Normal(folder.FullName) == _output;
            foreach (var entry in entries.OrderBy(e => e.Name, StringComparer.Ordinal))
            {
                var source = prefix + entry.Name;
                if (OddNames.CannotBeOpened(entry.FullName))
                {
                    Skipped.Add(new SkippedFile(source, InputProblems.NameNotUnicode, Failed: true));
                    continue;
                }

                if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden))
                {
                    continue;
                }

                if (entry is not DirectoryInfo inner)
                {
                    if (!(ownResults && results!.Files.Contains(entry.Name)) && !CorrectionFiles.IsOne(entry.Name))
                    {
                        found.Add((entry.FullName, source));
                    }
                }
                else if (inner.LinkTarget is not null)
                {
                    Skipped.Add(new SkippedFile(source + "/", InputProblems.LinkedFolder, Failed: false));
                }
                else if (!entersSheets && ResultFolder.SheetRecords.Any(r => File.Exists(Path.Combine(inner.FullName, r))))
                {
                    Skipped.Add(new SkippedFile(source + "/", InputProblems.OwnSheets, Failed: false));
                }
                else if ((_output is null || Normal(inner.FullName) != _output)
                    && !(ownResults && results!.Folders.Contains(inner.Name)))
                {
                    Collect(inner, source + "/", found);
                }
            }
        }

        private static string Normal(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
    }
}
