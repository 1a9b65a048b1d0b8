using System.Collections.Immutable;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Reports.Output;

/// <summary>A sort of folder of results: which names in it are its own. Nothing under any other name is ever touched.</summary>
public sealed record FolderKind
{
    private FolderKind(string recordName, ImmutableArray<string> fileNames, ImmutableArray<string> folderNames) =>
        (RecordName, FileNames, FolderNames) = (recordName, fileNames, folderNames);

    /// <summary>Graph, tables, page, workbook and diagrams.</summary>
    public static FolderKind Report { get; } = new(FolderRecord.Name, OutputFolder.FileNames, OutputFolder.FolderNames);

    /// <summary>The ledger, the calendar and the sheets of the units.</summary>
    public static FolderKind Worksheets { get; } = new(
        ResultFolder.WorksheetsRecord,
        [WorksheetNames.Ledger, WorksheetNames.Calendar, WorksheetNames.Graph, WorksheetNames.HandedOut],
        [WorksheetNames.Sheets]);

    /// <summary>The ledger with what units have said, and the circular on it.</summary>
    public static FolderKind Progress { get; } = new(
        ResultFolder.ProgressRecord, [WorksheetNames.Ledger, WorksheetNames.Circular], []);

    /// <summary>All sorts.</summary>
    internal static ImmutableArray<FolderKind> All { get; } = [Report, Worksheets, Progress];

    /// <summary>The name of the record of what was written.</summary>
    public string RecordName { get; }

    /// <summary>The files of the folder itself.</summary>
    public ImmutableArray<string> FileNames { get; }

    /// <summary>Its sub-folders, which hold files under any name.</summary>
    public ImmutableArray<string> FolderNames { get; }

    /// <summary>True for the name of a file that a run may write.</summary>
    public bool Has(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return FileNames.Contains(name)
            || (name.Split('/') is [var inner, var file] && FolderNames.Contains(inner)
                && file is not ("" or "." or "..") && Path.GetFileName(file) == file);
    }

    /// <summary>The options with the folder's own files left out of what is read: a folder may hold its own results.</summary>
    public InputOptions ReadingInto(InputOptions options, string folder)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with
        {
            Results = new ResultFolder(folder, FileNames, FolderNames),
            Targets = [.. FileNames.Concat(FolderNames).Select(name => Path.Combine(folder, name))],
        };
    }
}
