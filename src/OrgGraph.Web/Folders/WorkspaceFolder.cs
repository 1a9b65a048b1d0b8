using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace.Corrections;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Web.Folders;

/// <summary>A file of the workspace.</summary>
/// <param name="Name">Its path within the workspace, with slashes.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="ChangedAt">When it was written last, UTC.</param>
internal sealed record WorkspaceFile(string Name, long Length, DateTime ChangedAt);

/// <summary>
/// The files of a workspace. Every write is to a temporary file, then renamed: a killed program leaves old files or new ones.
/// Hidden files are the program's own.
/// </summary>
internal sealed class WorkspaceFolder
{
    /// <summary>The most files that a workspace may have.</summary>
    public const int MostFiles = 10_000;

    /// <summary>The folder of scenarios, which are no plans.</summary>
    public const string Scenarios = "scenarios";

    /// <summary>The folder of worksheets that came back, which are no plans.</summary>
    public const string Returned = "returned";

    /// <summary>The folder of the program's own files.</summary>
    public const string Own = ChangeLog.Own;

    /// <summary>What the user knows of units.</summary>
    public const string Units = "units.json";

    private readonly string _real;

    /// <summary>Opens a workspace; the folder is made where it is missing.</summary>
    /// <exception cref="IOException">It cannot be made, or is a file.</exception>
    public WorkspaceFolder(string root)
    {
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        Directory.CreateDirectory(Root);
        _real = RealPath.Of(Root);
    }

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>Its name, as a title.</summary>
    public string Title => Path.GetFileName(Root);

    /// <summary>The files that are not hidden, in ordinal order of their names; links to folders are not followed.</summary>
    public ImmutableArray<WorkspaceFile> Files(CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<WorkspaceFile>();
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden };
        var open = new Stack<DirectoryInfo>([new DirectoryInfo(Root)]);
        while (open.TryPop(out var folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var entry in folder.EnumerateFileSystemInfos("*", options).Where(e => e.Name[0] != '.'))
            {
                if (entry is DirectoryInfo inner)
                {
                    if (inner.LinkTarget is null)
                    {
                        open.Push(inner);
                    }
                }
                else if (entry is FileInfo file && files.Count < MostFiles)
                {
                    files.Add(new WorkspaceFile(NameOf(file.FullName), file.Exists ? file.Length : 0, file.LastWriteTimeUtc));
                }
            }
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return files.ToImmutable();
    }

    /// <summary>
    /// What tells one state of the files from another: short texts of their names, sizes and times; of all, and of those that
    /// are read as plans or with them.
    /// </summary>
    public (string All, string Read) Fingerprints(CancellationToken cancellationToken)
    {
        var all = new StringBuilder();
        var read = new StringBuilder();
        foreach (var file in Files(cancellationToken))
        {
            var line = string.Create(
                CultureInfo.InvariantCulture, $"{file.Name}\n{file.Length}\n{file.ChangedAt.Ticks}\n");
            all.Append(line);
            if (!IsIn(file.Name, Scenarios) && !IsIn(file.Name, Returned))
            {
                read.Append(line);
            }
        }

        return (Short(all), Short(read));

        static bool IsIn(string name, string folder) =>
            name.StartsWith(folder, StringComparison.Ordinal) && name.AsSpan(folder.Length).StartsWith("/");
        static string Short(StringBuilder text) => Digest(Encoding.UTF8.GetBytes(text.ToString()))[..16];
    }

    /// <summary>The bytes of a file; null where there is none.</summary>
    /// <param name="name">A name that <see cref="SafeName"/> let through, or one of <see cref="Files"/>.</param>
    /// <exception cref="OutputException">The system does not let it be read.</exception>
    public byte[]? Read(string name)
    {
        if (PathOf(name) is not { } path || !File.Exists(path))
        {
            return null;
        }

        try
        {
            // a document that is open in an editor can be read
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(FolderTexts.CannotRead.With(name, e.Message), e);
        }
    }

    /// <summary>Puts a file in its place, whole; null takes it away.</summary>
    /// <exception cref="OutputException">The system does not let it be written, or a link leads out of the workspace.</exception>
    public void Write(string name, byte[]? content, CancellationToken cancellationToken)
    {
        var path = PathOf(name) ?? throw new OutputException(FolderTexts.LeadsOut.With(name));
        if (content is not null)
        {
            OutputFile.WriteTo(path, stream => stream.Write(content), cancellationToken);
            return;
        }

        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(FolderTexts.CannotWrite.With(name, e.Message), e);
        }
    }

    /// <summary>What a path within the workspace is called in it.</summary>
    public string NameOf(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The digest of bytes, as the log of changes knows them.</summary>
    public static string Digest(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    // A name that is safe may still go through a link that was put there.
    private string? PathOf(string name)
    {
        var path = Path.Combine(Root, name);
        try
        {
            return RealPath.IsIn(RealPath.Of(path), _real) ? path : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
