using System.Globalization;
using Microsoft.AspNetCore.Http;
using OrgGraph.Reports;
using OrgGraph.Reports.Html;
using OrgGraph.Reports.Output;
using OrgGraph.Reports.Worksheets;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Web.Pages;

/// <summary>Sheets to hand to each unit, the ledger, the calendar; what comes back, and how far all is.</summary>
internal static class WorksheetsPage
{
    private const string Path = "/worksheets";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The page.</summary>
    public static async Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        var set = await SetAsync(request, state);
        var report = await ProgressAsync(request, state, set);
        return PageView.Of(
            request, request.Say(WorksheetPageTexts.Title), state.Version, html => Write(html, request, state, set, report));
    }

    /// <summary>A file of what is handed out, or of what came back.</summary>
    public static async Task<Answer> FileAsync(PageRequest request, PlanState state, string file)
    {
        var set = await SetAsync(request, state);
        var language = request.Language;
        switch (file)
        {
            case "ledger.xlsx":
                return Saved(TableFiles.Workbook, WorksheetNames.Ledger, stream => LedgerWorkbook.Write(set, language, stream));
            case "deadlines.ics":
                return Saved(
                    "text/calendar; charset=utf-8", WorksheetNames.Calendar,
                    stream => DeadlineCalendar.Write(set, language, stream));
            case "all.zip":
                return await state.GetAsync(
                    $"worksheets zip {language} {PlanState.KeyOf(request.Selection)}",
                    token => ZipAnswer.Of(WriteWorksheets.FilesOf(set, language), "worksheets.zip", token),
                    request.Cancellation);
            case "unit.xlsx" or "unit.docx" when set.Sheets.FirstOrDefault(s => s.Unit.Id == request.Value("id")) is { } sheet:
                return file == "unit.xlsx"
                    ? Saved(TableFiles.Workbook, sheet.Unit.Id + ".xlsx", stream => UnitWorkbook.Write(sheet, language, stream))
                    : Saved(Word, sheet.Unit.Id + ".docx", stream => UnitDocument.Write(sheet, language, stream));
            case "progress.xlsx" or "progress.docx" when await ProgressAsync(request, state, set) is { } report:
                return file == "progress.xlsx"
                    ? Saved(
                        TableFiles.Workbook, WorksheetNames.Ledger, stream => ProgressWorkbook.Write(report, language, stream))
                    : Saved(Word, WorksheetNames.Circular, stream => ProgressCircular.Write(report, language, stream));
            default:
                return ProblemView.NotFound(request);
        }
    }

    /// <summary>Keeps sheets that came back.</summary>
    public static async Task<Answer> CollectAsync(PageRequest request, IFormCollection form)
    {
        await DocumentActions.KeepAsync(request, form, WorkspaceFolder.Returned + "/");
        return new RedirectAnswer(Path);
    }

    private static ContentAnswer Saved(string type, string name, Action<Stream> write) =>
        ContentAnswer.Written(type, write) with { FileName = name };

    private static Task<WorksheetSet> SetAsync(PageRequest request, PlanState state) => state.GetAsync(
        "worksheets " + PlanState.KeyOf(request.Selection),
        token => MakeWorksheets.Of(state.Graph!, new WorksheetRequest { Selection = request.Selection }, token),
        request.Cancellation);

    private static async Task<ProgressReport?> ProgressAsync(PageRequest request, PlanState state, WorksheetSet set)
    {
        var store = request.Services.Store;
        var folder = System.IO.Path.Combine(store.Folder.Root, WorkspaceFolder.Returned);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var today = request.Services.Today();
        return await state.GetAsync(
            $"progress {today} {state.Version} {PlanState.KeyOf(request.Selection)}",
            token => CollectProgress.Of(
                set, ReturnedSheets.Read([folder], store.OptionsOf(out _) with { Results = null }, token), today, token),
            request.Cancellation);
    }

    private static void Write(HtmlWriter html, PageRequest request, PlanState state, WorksheetSet set, ProgressReport? report)
    {
        html.Write("p", request.Say(WorksheetPageTexts.Means), ("class", "note")).Line();
        FilterForm.Write(html, request, state.Index);
        Forms.WriteDownloads(
            html,
            (request.Say(WorksheetPageTexts.Ledger), request.Within(Path + "/ledger.xlsx")),
            (request.Say(WorksheetPageTexts.Calendar), request.Within(Path + "/deadlines.ics")),
            (request.Say(WorksheetPageTexts.All), request.Within(Path + "/all.zip")));
        WriteReturned(html, request, report);
        WriteSheets(html, request, set);
    }

    private static void WriteReturned(HtmlWriter html, PageRequest request, ProgressReport? report)
    {
        using (html.Open("section", ("aria-labelledby", "returned")))
        {
            html.Write("h2", request.Say(WorksheetPageTexts.Returned), ("id", "returned")).Line();
            using (html.Open(
                "form", ("method", "post"), ("action", Path), ("enctype", "multipart/form-data"), ("class", "filters")))
            {
                Forms.WriteToken(html, request);
                using (html.Open("label"))
                {
                    html.Write("span", request.Say(WorksheetPageTexts.ReturnedFiles.Capitalized));
                    html.Void("input", ("type", "file"), ("name", "files"), ("multiple", ""), ("required", ""));
                }

                Forms.WriteButton(html, request.Say(WorksheetPageTexts.Collect));
            }

            html.Line();
            if (report is null)
            {
                html.Write("p", request.Say(WorksheetPageTexts.None), ("class", "note"));
            }
            else
            {
                WriteProgress(html, request, report);
            }
        }

        html.Line();
    }

    private static void WriteProgress(HtmlWriter html, PageRequest request, ProgressReport report)
    {
        var language = request.Language;
        html.Write("p", ProgressWords.SummaryOf(report, language), ("class", "lead")).Line();
        html.Write("p", ProgressWords.BackOf(report, language)).Line();
        Forms.WriteDownloads(
            html,
            (request.Say(WorksheetPageTexts.Circular), request.Within(Path + "/progress.docx")),
            (request.Say(WorksheetPageTexts.Filled), request.Within(Path + "/progress.xlsx")));
        TableView.Frame(html, request.Say(WorksheetPageTexts.Progress), "result", () =>
        {
            TableParts.Head(
                html, language,
                [
                    new(WorksheetPageTexts.Unit.Capitalized), new(WorksheetPageTexts.Rows.Capitalized, "num"),
                    new(WorksheetPageTexts.Done.Capitalized, "num"), new(WorksheetPageTexts.Due.Capitalized, "num"),
                    new(WorksheetPageTexts.Late.Capitalized, "num"), new(WorksheetPageTexts.Silent.Capitalized, "num"),
                ]);
            using (html.Open("tbody"))
            {
                foreach (var unit in report.Units)
                {
                    Row(html, unit.Unit.Id, unit.Measures, unit.Done, unit.Due, unit.Late, unit.Silent);
                }
            }
        });
        if (!report.Findings.IsEmpty)
        {
            html.Write("h3", request.Say(WorksheetPageTexts.ToSettle, report.Findings.Length));
            using (html.Open("ul"))
            {
                foreach (var finding in report.Findings)
                {
                    html.Write("li", $"{ProgressWords.AboutOf(finding)} — {ProgressWords.SaidIn(finding, language)}").Line();
                }
            }
        }
    }

    private static void WriteSheets(HtmlWriter html, PageRequest request, WorksheetSet set)
    {
        html.Write("h2", request.Say(WorksheetPageTexts.Sheets, set.Sheets.Length)).Line();
        TableView.Frame(html, request.Say(WorksheetPageTexts.Sheets, set.Sheets.Length), "result", () =>
        {
            TableParts.Head(
                html, request.Language,
                [
                    new(WorksheetPageTexts.Unit.Capitalized), new(WorksheetPageTexts.Rows.Capitalized, "num"),
                    new(WorksheetPageTexts.Dated.Capitalized, "num"), new(ShellTexts.Download.Capitalized),
                ]);
            using (html.Open("tbody"))
            {
                foreach (var sheet in set.Sheets)
                {
                    html.Line();
                    using (html.Open("tr"))
                    {
                        using (html.Open("th", ("scope", "row")))
                        {
                            html.Write("a", sheet.Unit.Id, ("href", Address.OfUnit(sheet.Unit.Id)));
                        }

                        TableParts.Number(html, sheet.Rows.Length);
                        TableParts.Number(html, sheet.Dated);
                        using (html.Open("td"))
                        {
                            WriteLinks(html, request, sheet.Unit);
                        }
                    }
                }
            }
        });
    }

    /// <summary>Links to the sheets of a unit.</summary>
    public static void WriteLinks(HtmlWriter html, PageRequest request, Unit unit)
    {
        foreach (var (extension, name) in new[] { ("docx", "Word"), ("xlsx", "Excel") })
        {
            Forms.WriteDownload(
                html, name, request.Within($"{Path}/unit.{extension}", ("id", unit.Id)),
                request.Say(WorksheetPageTexts.SheetOf, unit.Id, name));
            html.Text(" ");
        }
    }

    private static void Row(HtmlWriter html, string unit, params ReadOnlySpan<int> figures)
    {
        html.Line();
        using (html.Open("tr"))
        {
            using (html.Open("th", ("scope", "row")))
            {
                html.Write("a", unit, ("href", Address.OfUnit(unit)));
            }

            foreach (var figure in figures)
            {
                html.Write("td", figure.ToString(CultureInfo.InvariantCulture), ("class", "num"));
            }
        }
    }
}
