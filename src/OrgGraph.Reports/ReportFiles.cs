using System.Collections.Immutable;
using System.Text;
using OrgGraph.Model.Json;
using OrgGraph.Neo4j.Queries;
using OrgGraph.Reports.Csv;
using OrgGraph.Reports.Html;
using OrgGraph.Reports.Output;
using OrgGraph.Reports.Workbook;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports;

/// <summary>The files of a report, but for its diagrams.</summary>
public static class ReportFiles
{
    /// <summary>The files, each with what writes it.</summary>
    public static ImmutableArray<OutputFile> Of(ReportData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var browser = BrowserFiles.Of(data.Graph);
        return
        [
            new(OutputFolder.Graph, stream => GraphJson.Write(data.Graph, stream)),
            new(OutputFolder.Units, stream => CsvTables.WriteUnits(data, stream)),
            new(OutputFolder.Measures, stream => CsvTables.WriteMeasures(data, stream)),
            new(OutputFolder.Targets, stream => CsvTables.WriteTargets(data, stream)),
            new(OutputFolder.Responsibilities, stream => CsvTables.WriteResponsibilities(data, stream)),
            new(OutputFolder.Report, stream => ReportWriter.Write(data, stream)),
            new(OutputFolder.Workbook, stream => WorkbookWriter.Write(data, stream)),
            .. browser.Select(
                f => new OutputFile($"{OutputFolder.Browser}/{f.Name}", stream => stream.Write(Encoding.UTF8.GetBytes(f.Text)))),
            new($"{OutputFolder.Browser}/{BrowserFiles.Archive}", stream => BrowserFiles.WriteArchive(browser, stream)),
        ];
    }
}
