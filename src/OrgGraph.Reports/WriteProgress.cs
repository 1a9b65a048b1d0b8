using OrgGraph.Reports.Output;
using OrgGraph.Reports.Worksheets;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Reports;

/// <summary>Writes what returned sheets say: the ledger and the circular.</summary>
public static class WriteProgress
{
    /// <summary>Writes both files or none; those of the time before are replaced where nobody has changed them since.</summary>
    /// <param name="report">The account.</param>
    /// <param name="folder">The folder; it is made where it is missing.</param>
    /// <param name="language">The language of headings and words.</param>
    /// <param name="cancellationToken">Stops the work; the folder is then as it was.</param>
    /// <exception cref="OutputException">A file was changed since, is none of these, or the system refuses.</exception>
    public static void ToFolder(ProgressReport report, string folder, Language language, CancellationToken cancellationToken)
    {
        OutputFolder.Check(folder, FolderKind.Progress);
        OutputFolder.Replace(
            folder,
            [
                new(WorksheetNames.Ledger, stream => ProgressWorkbook.Write(report, language, stream)),
                new(WorksheetNames.Circular, stream => ProgressCircular.Write(report, language, stream)),
            ],
            cancellationToken, step: null, FolderKind.Progress);
    }

    /// <summary>The one sentence on all measures.</summary>
    public static string SummaryOf(ProgressReport report, Language language) => ProgressWords.SummaryOf(report, language);
}
