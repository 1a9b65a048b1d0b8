using OrgGraph.Reports.Html;
using OrgGraph.Reports.Output;
using OrgGraph.Reports.Texts;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Web.Pages;

/// <summary>The first page: who is overloaded, what needs a look, what is due soon, and the picture of it all.</summary>
internal static class OverviewPage
{
    private const int MostDue = 12;

    /// <summary>The page.</summary>
    public static async Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        var data = await state.DataAsync(request.Years, request.Language, request.Cancellation);
        return PageView.Of(request, OverviewSection.TitleOf(data), state.Version, html => Write(html, request, state, data));
    }

    private static void Write(HtmlWriter html, PageRequest request, PlanState state, ReportData data)
    {
        html.Line();
        WriteConclusions(html, request, data);
        WriteReview(html, request, data);
        WritePicture(html, request);
        using (html.Open("section", ("aria-labelledby", "overload")))
        {
            html.Write("h2", request.Say(PageTexts.Overload), ("id", "overload")).Line();
            foreach (var year in data.Years)
            {
                OverloadSection.WriteYearHeading(html, data, year);
                OverloadSection.WriteOverloaded(html, year, request.Language);
            }

            if (ScopeSentences.OfLeftOut(data.Scope.LeftOut) is { } leftOut)
            {
                html.Write("p", request.Say(leftOut), ("class", "note")).Line();
            }
        }

        WriteDue(html, request, state);
        using (html.Open("section", ("aria-labelledby", "figures")))
        {
            html.Write("h2", request.Say(PageTexts.Figures), ("id", "figures")).Line();
            OverviewSection.WriteFigures(html, data);
        }

        WriteDownloads(html, request);
        html.Write("p", request.Say(ReportTexts.Method), ("class", "note"));
        html.Write("p", WorkloadSentences.Rule(new Analytics.Workload.WorkloadOptions(), request.Language), ("class", "note"));
    }

    // One line a government: who is overloaded, with the figures; each leads to the unit's page.
    private static void WriteConclusions(HtmlWriter html, PageRequest request, ReportData data)
    {
        using (html.Open("ul", ("class", "conclusions")))
        {
            foreach (var year in data.Years)
            {
                var over = year.Workload.Overloaded.ToList();
                html.Line();
                using (html.Open("li", ("class", over.Count > 0 ? "over" : null)))
                {
                    html.Text(
                        request.Say(
                            over.Count > 0 ? PageTexts.OverloadedIn : PageTexts.NobodyIn, ScopeSentences.TitleOf(year.Part)));
                    foreach (var load in over)
                    {
                        html.Text(" ");
                        html.Write(
                            "a", request.Say(
                                PageTexts.LoadOfFence, load.Unit.Id, WorkloadSentences.Points(load.Total),
                                WorkloadSentences.Points(load.Fence),
                                load.IsDoubtful ? request.Say(ReportTexts.GuessMark) : ""),
                            ("href", Address.OfUnit(load.Unit.Id)));
                    }
                }
            }
        }

        html.Line();
    }

    private static void WriteReview(HtmlWriter html, PageRequest request, ReportData data)
    {
        using (html.Open("p", ("class", data.ToReview > 0 ? "call" : "note")))
        {
            if (data.ToReview > 0)
            {
                html.Write("a", request.Say(PageTexts.ToReview, data.ToReview), ("href", "/review"));
            }
            else
            {
                html.Text(request.Say(PageTexts.NothingToReview));
            }
        }

        if (data.Skipped.Count(s => s.Failed) is > 0 and var failed)
        {
            using (html.Open("p", ("class", "call")))
            {
                html.Write("a", request.Say(PageTexts.NotRead, failed), ("href", "/documents"));
            }
        }

        html.Line();
    }

    private static void WritePicture(HtmlWriter html, PageRequest request)
    {
        var picture = request.Within("/diagram/overview.svg", ("paper", "16:9"));
        using (html.Open("figure", ("class", "picture")))
        {
            html.Void("img", ("src", picture), ("alt", request.Say(PageTexts.OverviewPicture)), ("width", 960), ("height", 540));
            using (html.Open("figcaption"))
            {
                html.Write("a", request.Say(PageTexts.Enlarge), ("href", picture));
                html.Write("a", request.Say(PageTexts.AllDiagrams), ("href", request.Within("/diagrams")));
            }
        }

        html.Line();
    }

    private static void WriteDue(HtmlWriter html, PageRequest request, PlanState state)
    {
        var today = request.Services.Today();
        var due = OfflineQuestions.Due(state.Index);
        var last = today.AddDays(CollectProgress.NearDays);
        var soon = due with { Rows = [.. due.Rows.Where(r => r[0] is DateOnly day && day >= today && day <= last)] };
        using (html.Open("section", ("aria-labelledby", "due")))
        {
            html.Write("h2", request.Say(PageTexts.DueSoon), ("id", "due")).Line();
            if (soon.Rows.IsEmpty)
            {
                html.Write("p", request.Say(PageTexts.NothingDueSoon), ("class", "note"));
            }
            else
            {
                TableView.Write(
                    html, soon, new PlanLinks(state.Index), request, request.Say(PageTexts.Found, soon.Rows.Length), MostDue);
            }

            html.Write("a", request.Say(ShellTexts.Deadlines), ("href", request.Within("/deadlines")));
        }

        html.Line();
    }

    private static void WriteDownloads(HtmlWriter html, PageRequest request)
    {
        using (html.Open("section", ("aria-labelledby", "take")))
        {
            html.Write("h2", request.Say(PageTexts.Downloads), ("id", "take")).Line();
            using (html.Open("p", ("class", "downloads")))
            {
                html.Write(
                    "a", request.Say(PageTexts.WholeReport), ("href", request.Within("/download/report.zip")), ("download", ""));
                foreach (var name in OutputFolder.FileNames)
                {
                    html.Write("a", name, ("href", request.Within("/download/" + name)), ("download", ""));
                }
            }
        }

        html.Line();
    }
}
