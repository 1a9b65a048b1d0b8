using System.Collections.Immutable;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats;
using OrgGraph.Documents.Formats.Archives;

namespace OrgGraph.Workspace.Inputs;

/// <summary>Opens the archives among inputs: an archive is a folder, whose members are documents of their own.</summary>
internal static class ArchiveInputs
{
    private static readonly ImmutableArray<string> s_extensions = [".zip", ".rar", ".7z", ".tar", ".gz", ".tgz"];

    /// <summary>The inputs with archives replaced by their members. Members stay in memory until they are read.</summary>
    /// <param name="input">What names stand for.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Stops the unpacking.</param>
    public static InputSet Open(InputSet input, ReadOptions options, CancellationToken cancellationToken)
    {
        if (!input.Files.Any(f => HasExtension(f.Path)))
        {
            return input;
        }

        var files = ImmutableArray.CreateBuilder<InputFile>();
        var folders = input.Folders.ToBuilder();
        foreach (var file in input.Files)
        {
            if (!HasExtension(file.Path) || file.Problem is not null
                || (file is { Folder: not null, Content: null } && IsNoRegularFile(file)))
            {
                files.Add(file);
                continue;
            }

            try
            {
                Add(file, options, files, folders, cancellationToken);
            }
            catch (DocumentException e)
            {
                files.Add(file with { Problem = e });
            }
        }

        return input with { Files = files.ToImmutable(), Folders = folders.ToImmutable() };
    }

    private static void Add(
        InputFile file, ReadOptions options, ImmutableArray<InputFile>.Builder files, ImmutableArray<string>.Builder folders,
        CancellationToken cancellationToken)
    {
        var content = file.Content ?? InputBytes.Read(file.Path, file.Source, options.MaxBytes, cancellationToken);
        if (!ArchiveReader.IsArchive(content.Span, Path.GetExtension(file.Path).ToLowerInvariant()))
        {
            files.Add(file);
            return;
        }

        var members = ArchiveReader.Expand(new DocumentInput(file.Source, content, options.Limits, cancellationToken));
        if (file.Folder is null)
        {
            folders.Add(file.Path);
        }

        foreach (var member in members)
        {
            files.Add(new InputFile(member.Name, member.Name, file.Folder ?? file.Path) { Content = member.Content });
        }
    }

    // Told as what it is by the reading of files.
    private static bool IsNoRegularFile(InputFile file)
    {
        try
        {
            return InputBytes.HasNoLength(file.Path, file.Source);
        }
        catch (DocumentException)
        {
            return true;
        }
    }

    private static bool HasExtension(string path) => s_extensions.Contains(Path.GetExtension(path).ToLowerInvariant());
}
