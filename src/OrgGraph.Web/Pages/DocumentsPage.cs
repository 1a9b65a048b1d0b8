using System.Globalization;
using OrgGraph.Reports.Html;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Safety;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;

namespace OrgGraph.Web.Pages;

/// <summary>The files of the workspace: drop more, see what was understood of each, take one away, undo.</summary>
internal static class DocumentsPage
{
    private const int FilesShown = 500;

    /// <summary>The page.</summary>
    public static Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        var store = request.Services.Store;
        var files = store.Folder.Files(request.Cancellation);
        return Task.FromResult<Answer>(PageView.Of(request, request.Say(DocumentTexts.Title), state.Version, html =>
        {
            WriteDrop(html, request);
            if (files.Length == 0)
            {
                WriteSamples(html, request);
            }

            if (state.UnitsProblem is { } problem)
            {
                html.Write("p", request.Say(DocumentTexts.UnitsProblem, problem), ("class", "problem")).Line();
            }

            if (files.Length > 0)
            {
                WriteFiles(html, request, state, files);
            }

            ChangesView.Write(html, request, store.Changes.All(), DocumentTexts.Changes);
        }, of: "/documents"));
    }

    private static void WriteDrop(HtmlWriter html, PageRequest request)
    {
        using (html.Open(
            "form", ("method", "post"), ("action", "/documents"), ("enctype", "multipart/form-data"), ("class", "drop"),
            ("id", "drop"),
            ("data-reading", request.Say(DocumentTexts.Reading, "")), ("data-done", request.Say(DocumentTexts.Done)),
            ("data-overview", "/"), ("data-most", $"{UploadLimits.DocumentBytes - (1 << 20)}"),
            ("data-large", request.Say(ShellTexts.TooLarge, UploadLimits.MostMegabytes, UploadLimits.MostFiles)),
            ("data-header", AccessGuard.FormHeader)))
        {
            Forms.WriteToken(html, request);
            html.Line().Write("p", request.Say(DocumentTexts.Drop)).Line();
            using (html.Open("div", ("class", "fields")))
            {
                using (html.Open("label"))
                {
                    html.Write("span", request.Say(DocumentTexts.Files.Capitalized));
                    html.Void("input", ("type", "file"), ("name", "files"), ("multiple", ""));
                }

                // hidden until the script, which alone can send a folder, shows it
                using (html.Open("label", ("class", "folder"), ("hidden", "")))
                {
                    html.Write("span", request.Say(DocumentTexts.Folder.Capitalized));
                    html.Void("input", ("type", "file"), ("webkitdirectory", ""), ("multiple", ""));
                }

                Forms.WriteButton(html, request.Say(DocumentTexts.Add));
            }

            html.Write(
                "p", request.Say(DocumentTexts.Limits, UploadLimits.MostMegabytes, UploadLimits.MostFiles), ("class", "note"));
            using (html.Open("ol", ("id", "progress"), ("aria-live", "polite")))
            {
            }
        }

        html.Line();
    }

    private static void WriteSamples(HtmlWriter html, PageRequest request)
    {
        using (html.Open("form", ("method", "post"), ("action", "/documents/samples"), ("class", "samples")))
        {
            Forms.WriteToken(html, request);
            Forms.WriteButton(html, request.Say(DocumentTexts.Samples), "second");
            html.Write("span", request.Say(DocumentTexts.SamplesMean), ("class", "note"));
        }

        html.Line();
    }

    private static void WriteFiles(
        HtmlWriter html, PageRequest request, PlanState state, IReadOnlyCollection<WorkspaceFile> files)
    {
        var outcomes = new FileOutcomes(state.Reading);
        TableView.Frame(html, request.Say(DocumentTexts.List, files.Count), "files", () =>
        {
            TableParts.Head(
                html, request.Language,
                [
                    new(DocumentTexts.File.Capitalized), new(DocumentTexts.Size.Capitalized, "num"),
                    new(DocumentTexts.Understood.Capitalized), new(DocumentTexts.Remove),
                ]);
            using (html.Open("tbody"))
            {
                foreach (var file in files.Take(FilesShown))
                {
                    html.Line();
                    WriteFile(html, request, file, state.IsDocument(file.Name), outcomes);
                }
            }
        });
        if (files.Count > FilesShown)
        {
            html.Write("p", request.Say(DocumentTexts.MoreFiles, files.Count - FilesShown), ("class", "note")).Line();
        }
    }

    private static void WriteFile(
        HtmlWriter html, PageRequest request, WorkspaceFile file, bool isDocument, FileOutcomes outcomes)
    {
        using (html.Open("tr"))
        {
            using (html.Open("th", ("scope", "row"), ("class", "file")))
            {
                if (isDocument)
                {
                    html.Write("a", file.Name, ("href", OriginalPage.AddressOf(file.Name)));
                }
                else
                {
                    html.Text(file.Name);
                }
            }

            html.Write("td", SizeOf(file.Length), ("class", "num"), ("data-label", request.Say(DocumentTexts.Size)));
            using (html.Open("td"))
            {
                foreach (var (text, failed) in outcomes.Of(file.Name))
                {
                    html.Write("span", request.Say(text), ("class", failed ? "outcome problem" : "outcome")).Line();
                }
            }

            using (html.Open("td"))
            {
                Forms.WriteAction(
                    html, request, "/documents/remove", request.Say(DocumentTexts.Remove),
                    request.Say(DocumentTexts.RemoveFile, file.Name), ("name", file.Name));
            }
        }
    }

    private static string SizeOf(long bytes) => bytes < 1L << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes >> 10)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 20):0.0} MB");
}
