using System.Collections.Immutable;
using OrgGraph.Documents;

namespace OrgGraph.Workspace.Inputs;

/// <summary>A file to read.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Source">The name shown for it: its own, or its path within the folder that the user named.</param>
/// <param name="Folder">The folder as the user named it; null for a file that the user named.</param>
internal sealed record InputFile(string Path, string Source, string? Folder);

/// <summary>What became of a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Reading">What was read; null when it failed.</param>
/// <param name="Problem">Why it failed; null when it was read.</param>
internal sealed record FileOutcome(InputFile File, DocumentReading? Reading, DocumentException? Problem)
{
    /// <summary>True for a file of a folder that simply is no plan: it is listed, and is no failure.</summary>
    public bool IsSkipped => File.Folder is not null && Problem is { IsNoPlan: true };
}

/// <summary>A file or folder that is not read, and why.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Reason">Why.</param>
/// <param name="Failed">True when it ought to have been readable.</param>
internal sealed record SkippedFile(string Source, LocalizedText Reason, bool Failed);

/// <summary>What the arguments of a command stand for.</summary>
/// <param name="Files">The files, each once, in the order of the arguments and of paths within a folder.</param>
/// <param name="Folders">The folders that the user named, as named.</param>
/// <param name="Skipped">What is not even tried.</param>
internal sealed record InputSet(
    ImmutableArray<InputFile> Files, ImmutableArray<string> Folders, ImmutableArray<SkippedFile> Skipped);

/// <summary>A folder that results go to: they are not read back as input.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Files">The names of the files that are results, where the folder itself is read.</param>
/// <param name="Folders">The names of the folders that are results, where the folder itself is read.</param>
internal sealed record ResultFolder(string Path, ImmutableArray<string> Files, ImmutableArray<string> Folders);
