using System.Collections.Immutable;
using OrgGraph.Documents;
using OrgGraph.Documents.Corrections;

namespace OrgGraph.Workspace.Inputs;

/// <summary>A file of corrections.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Beside">The input that it lies beside; null for a file of the workspace.</param>
internal sealed record CorrectionFileName(string Path, InputFile? Beside);

/// <summary>
/// Where corrections live: beside the document, <c>NAME.corrections.json</c> for <c>NAME.pdf</c>, <c>NAME.docx</c> and every
/// other form of it, or in the folder of a workspace.
/// </summary>
public static class CorrectionFiles
{
    private const string OfficeExtension = ".office.json";

    /// <summary>True for the name of a file of corrections or of an office's names, which is no plan.</summary>
    public static bool IsOne(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.EndsWith(CorrectionJson.Extension, StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(OfficeExtension, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The file of corrections of a document, or of an archive of documents.</summary>
    /// <param name="document">The document's path.</param>
    /// <param name="folder">The workspace's folder; null for the document's own.</param>
    public static string PathFor(string document, string? folder)
    {
        ArgumentNullException.ThrowIfNull(document);
        var name = Path.GetFileNameWithoutExtension(document);
        name = (name.Length > 0 ? name : Path.GetFileName(document)) + CorrectionJson.Extension;
        return Path.Combine(folder ?? Path.GetDirectoryName(document) ?? "", name);
    }

    /// <summary>The files that there are for inputs.</summary>
    internal static ImmutableArray<CorrectionFileName> Find(IEnumerable<InputFile> files, string? folder)
    {
        var found = ImmutableArray.CreateBuilder<CorrectionFileName>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Where(f => !IsOne(f.Path)))
        {
            var path = PathFor(file.Path, folder: null);
            if (File.Exists(path) && seen.Add(Path.GetFullPath(path)))
            {
                found.Add(new CorrectionFileName(path, file));
            }
        }

        if (folder is not null && Directory.Exists(folder))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*" + CorrectionJson.Extension).Order(StringComparer.Ordinal))
            {
                if (seen.Add(Path.GetFullPath(path)))
                {
                    found.Add(new CorrectionFileName(path, Beside: null));
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Reads the files; one that is damaged is a failure of its own, and none of its corrections is made.</summary>
    internal static ImmutableArray<CorrectionSource> Read(
        ImmutableArray<CorrectionFileName> files, InputSet inputs, out List<InputFailure> damaged,
        CancellationToken cancellationToken)
    {
        damaged = [];
        var sources = ImmutableArray.CreateBuilder<CorrectionSource>();
        foreach (var (path, beside) in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var file = CorrectionJson.Read(path, InputBytes.Read(path, path, CorrectionJson.MaxBytes, cancellationToken));
                sources.Add(new CorrectionSource(file.Set, beside is null ? null : SourceOf(beside, inputs))
                {
                    File = Path.GetFileName(path),
                    Unknown = [.. file.Unknown.Select(u => u.Number)],
                });
            }
            catch (DocumentException e)
            {
                damaged.Add(new InputFailure(InputFailureKind.Document, path, InputProblems.ReasonOf(e), e));
            }
        }

        return sources.ToImmutable();
    }

    // the members of an archive have names of their own
    private static string SourceOf(InputFile beside, InputSet inputs) =>
        (inputs.Files.FirstOrDefault(f => f.Content is null && f.Path == beside.Path)
            ?? inputs.Files.FirstOrDefault(f => f.Content is not null && f.Folder == beside.Path))?.Source ?? beside.Source;
}
