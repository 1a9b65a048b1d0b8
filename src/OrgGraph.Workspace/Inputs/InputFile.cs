using System.Collections.Immutable;
using OrgGraph.Documents;

namespace OrgGraph.Workspace.Inputs;

/// <summary>A file to read.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Source">The name shown for it: its own, or its path within the folder that the user named.</param>
/// <param name="Folder">The folder as the user named it; null for a file that the user named.</param>
public sealed record InputFile(string Path, string Source, string? Folder)
{
    /// <summary>The bytes of a member of an archive, which has no file of its own; null for a file.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>Why an archive cannot be opened; null for everything else.</summary>
    public DocumentException? Problem { get; init; }

    /// <summary>What messages call it: as the user named it, or its path within the folder that the user named.</summary>
    public string Name => Folder is null ? Path : Source;
}

/// <summary>What became of a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Draft">What was read, until the documents of the run are resolved; null when it failed.</param>
/// <param name="Problem">Why it failed; null when it was read.</param>
public sealed record FileOutcome(InputFile File, DocumentDraft? Draft, DocumentException? Problem)
{
    /// <summary>True for a file of a folder that simply is no plan: it is listed, and is no failure.</summary>
    public bool IsSkipped =>
        File.Folder is not null && Problem is { } problem && (problem.IsNoPlan || !PlanFormats.IsExpected(File.Path));

    /// <summary>True for a skipped file that nobody takes for a plan: a picture, a program's data, a README.</summary>
    public bool IsPlainlyNoPlan => IsSkipped && !PlanFormats.IsExpected(File.Path);
}

/// <summary>A file or folder that is not read, and why.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Reason">Why.</param>
/// <param name="Failed">True when it ought to have been readable.</param>
/// <param name="IsPlainlyNoPlan">True when nobody takes it for a plan, so that a list of it would only be noise.</param>
public sealed record SkippedFile(string Source, LocalizedText Reason, bool Failed, bool IsPlainlyNoPlan = false);

/// <summary>What names stand for.</summary>
/// <param name="Files">The files, each once, in the order of the names and of paths within a folder.</param>
/// <param name="Folders">The folders that the user named, as named.</param>
/// <param name="Skipped">What is not even tried.</param>
public sealed record InputSet(
    ImmutableArray<InputFile> Files, ImmutableArray<string> Folders, ImmutableArray<SkippedFile> Skipped);

/// <summary>A folder that results go to: they are not read back as input.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Files">The names of the files that are results, where the folder itself is read.</param>
/// <param name="Folders">The names of the folders that are results, where the folder itself is read.</param>
public sealed record ResultFolder(string Path, ImmutableArray<string> Files, ImmutableArray<string> Folders)
{
    /// <summary>The record that marks a folder of worksheets.</summary>
    public const string WorksheetsRecord = ".orggraph-worksheets.sha256";

    /// <summary>The record that marks a folder of what worksheets said.</summary>
    public const string ProgressRecord = ".orggraph-progress.sha256";

    /// <summary>The records of folders whose files look like plans and are none.</summary>
    internal static ImmutableArray<string> SheetRecords { get; } = [WorksheetsRecord, ProgressRecord];
}
