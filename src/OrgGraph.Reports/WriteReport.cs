using System.Collections.Immutable;
using OrgGraph.Diagrams.Writers.Files;
using OrgGraph.Reports.Drawings;
using OrgGraph.Reports.Html;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Reports;

/// <summary>What the writing of a report is at.</summary>
public enum ReportStage
{
    /// <summary>Workloads and metrics are computed.</summary>
    Gathering,

    /// <summary>Diagrams are drawn.</summary>
    Drawing,

    /// <summary>Files are written.</summary>
    Writing,
}

/// <summary>A diagram that a report lacks.</summary>
/// <param name="Title">What it is called, in the report's language.</param>
/// <param name="Reason">Why it could not be drawn.</param>
public sealed record MissingDiagram(string Title, string Reason);

/// <summary>A report that was written.</summary>
/// <param name="Data">What it shows.</param>
/// <param name="Missing">The diagrams that it lacks.</param>
/// <param name="Deleted">How many files of the report before, which this one has not, were deleted.</param>
public sealed record WrittenReport(ReportData Data, ImmutableArray<MissingDiagram> Missing, int Deleted);

/// <summary>Writes a report: graph, tables, page, workbook and diagrams in one folder.</summary>
public static class WriteReport
{
    /// <summary>
    /// Writes all files or none; a report that is there is replaced. The same reading gives the same bytes. Long: works with all
    /// cores.
    /// </summary>
    /// <param name="reading">What was read: one document at least.</param>
    /// <param name="folder">The folder; it is made where it is missing.</param>
    /// <param name="language">The language of the report.</param>
    /// <param name="progress">Told what the work is at; null where nobody asks.</param>
    /// <param name="cancellationToken">Stops the work; the folder is then as it was.</param>
    /// <param name="years">Which years its statements on workload tell of; the newest of each government when null.</param>
    /// <param name="isShort">True to leave the plans' tables out of the page.</param>
    /// <exception cref="OutputException">The system does not let the files be written.</exception>
    /// <exception cref="RequestException">There are no plans for a year.</exception>
    public static WrittenReport ToFolder(
        InputReading reading, string folder, Language language, IProgress<ReportStage>? progress,
        CancellationToken cancellationToken,
        ChosenYears? years = null, bool isShort = false)
    {
        OutputFolder.Check(folder);
        progress?.Report(ReportStage.Gathering);
        var data = ReportData.Of(reading, language, cancellationToken, years);
        progress?.Report(ReportStage.Drawing);
        var drawings = ReportDiagrams.Draw(
            data.Graph, language, DiagramFile.Check, cancellationToken, years ?? ChosenYears.Newest);
        data = data with { Undrawn = drawings.Undrawn, Thumbnails = drawings.Thumbnails, IsShort = isShort };
        progress?.Report(ReportStage.Writing);
        var deleted = OutputFolder.Replace(folder, [.. ReportFiles.Of(data), .. drawings.Files], cancellationToken);
        return new WrittenReport(
            data,
            [
                .. ReportDiagrams.Of(data.Graph).Where(d => data.Undrawn.ContainsKey(d.Name))
                    .Select(d => new MissingDiagram(ReportDiagrams.TitleOf(d, language), data.Undrawn[d.Name])),
                .. ReportDiagrams.PlansLeftOut(data.Graph) is > 0 and var plans
                    ? (MissingDiagram[])
                    [
                        new(
                            DiagramKinds.TitleOf(DiagramKinds.Responsibility).In(language),
                            ReportTexts.PlansNotDrawn.In(language, plans, ReportDiagrams.MaxPlans)),
                    ]
                    : [],
            ],
            deleted);
    }
}
