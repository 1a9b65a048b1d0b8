using OrgGraph.Diagrams.Writers.Files;
using OrgGraph.Reports;
using OrgGraph.Reports.Drawings;
using OrgGraph.Reports.Output;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Web.Pages;

/// <summary>The files of <c>orggraph report</c>, one by one or all in an archive.</summary>
internal static class DownloadPage
{
    private const string Archive = "report.zip";

    /// <summary>A file.</summary>
    public static async Task<Answer> FileAsync(PageRequest request, PlanState state, string name)
    {
        if (name != Archive && !OutputFolder.FileNames.Contains(name))
        {
            return ProblemView.NotFound(request);
        }

        var data = await state.DataAsync(request.Years, request.Language, request.Cancellation);
        var key = $"{PlanState.KeyOf(request.Years)} {request.Language}";
        if (name != Archive)
        {
            return await state.GetAsync($"report {name} {key}", token =>
            {
                var file = ReportFiles.Of(data).Single(f => f.Name == name);
                return ContentAnswer.Written(
                    TypeOf(name), stream => file.Write(new StoppableStream(stream, token))) with { FileName = name };
            }, request.Cancellation);
        }

        return await state.GetAsync("report zip " + key, token =>
        {
            var years = new ChosenYears(request.Years.Years, request.Years.AllYears);
            var drawings = ReportDiagrams.Draw(data.Graph, request.Language, DiagramFile.Check, token, years);
            return ZipAnswer.Of(ReportFiles.Of(data with { Undrawn = drawings.Undrawn }).Concat(drawings.Files), Archive, token);
        }, request.Cancellation);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => ContentAnswer.Html,
        ".csv" => "text/csv; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        _ => TableFiles.Workbook,
    };
}
