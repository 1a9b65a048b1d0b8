using System.Collections.Immutable;
using OrgGraph.Model.Json;
using OrgGraph.Reports.Output;
using OrgGraph.Reports.Worksheets;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Reports;

/// <summary>Writes what bureaus are handed: a sheet a unit, the ledger of all measures, the calendar.</summary>
public static class WriteWorksheets
{
    /// <summary>
    /// Writes all files or none; a folder written before is replaced where nobody has filled anything in since. Works with all
    /// cores.
    /// </summary>
    /// <param name="set">The sheets; their graph is kept beside them to collect what comes back.</param>
    /// <param name="folder">The folder; it is made where it is missing.</param>
    /// <param name="language">The language of headings and words.</param>
    /// <param name="cancellationToken">Stops the work; the folder is then as it was.</param>
    /// <returns>How many files were written.</returns>
    /// <exception cref="OutputException">A file was changed since, is none of these, or the system refuses.</exception>
    public static int ToFolder(WorksheetSet set, string folder, Language language, CancellationToken cancellationToken)
    {
        OutputFolder.Check(folder, FolderKind.Worksheets);
        var files = FilesOf(set, language);
        OutputFolder.Replace(folder, files, cancellationToken, step: null, FolderKind.Worksheets);
        return files.Length;
    }

    /// <summary>The files, each with what writes it: also for a caller who writes them elsewhere.</summary>
    public static ImmutableArray<OutputFile> FilesOf(WorksheetSet set, Language language)
    {
        ArgumentNullException.ThrowIfNull(set);
        var names = SafeFileNames.Of(set.Sheets.Select(s => s.Unit.Id));
        return
        [
            new(WorksheetNames.Ledger, stream => LedgerWorkbook.Write(set, language, stream)),
            new(WorksheetNames.Calendar, stream => DeadlineCalendar.Write(set, language, stream)),
            new(WorksheetNames.Graph, stream => GraphJson.Write(set.Graph, stream)),
            new(WorksheetNames.HandedOut, stream => HandedOut.Of(set).Write(stream)),
            .. set.Sheets.Zip(names).SelectMany(s => new OutputFile[]
            {
                new($"{WorksheetNames.Sheets}/{s.Second}.xlsx", stream => UnitWorkbook.Write(s.First, language, stream)),
                new($"{WorksheetNames.Sheets}/{s.Second}.docx", stream => UnitDocument.Write(s.First, language, stream)),
            }),
        ];
    }
}
