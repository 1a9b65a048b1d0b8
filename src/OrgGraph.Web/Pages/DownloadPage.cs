using System.IO.Compression;
using OrgGraph.Diagrams.Writers.Files;
using OrgGraph.Reports;
using OrgGraph.Reports.Drawings;
using OrgGraph.Reports.Output;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Views;

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
        var key = $"{request.Years.IsAll} {string.Join(',', request.Years.Years)} {request.Language}";
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
            var drawings = ReportDiagrams.Draw(data.Graph, request.Language, DiagramFile.Check, token, request.Years);
            return ContentAnswer.Written("application/zip", stream =>
            {
                using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
                foreach (var file in ReportFiles.Of(data with { Undrawn = drawings.Undrawn }).Concat(drawings.Files))
                {
                    using var entry = zip.CreateEntry(file.Name, CompressionLevel.Fastest).Open();
                    using var whole = new MemoryStream();
                    file.Write(new StoppableStream(whole, token));
                    whole.Position = 0;
                    whole.CopyTo(entry);
                }
            }) with { FileName = Archive };
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
