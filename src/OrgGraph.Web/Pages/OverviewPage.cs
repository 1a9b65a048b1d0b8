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
        var data = await state.DataAsync(request.Selection, request.Language, request.Cancellation);
        var index = await state.IndexOfAsync(request.Selection, request.Cancellation);
        return PageView.Of(
            request, OverviewSection.TitleOf(data), state.Version, html => Write(html, request, state, data, index));
    }

    private static void Write(HtmlWriter html, PageRequest request, PlanState state, ReportData data, GraphIndex index)
    {
        html.Line();
        FilterForm.Write(html, request, state.Index, withParts: false);
        WriteConclusions(html, request, data);
        WriteReview(html, request, data);
        WritePicture(html, request, data);
        PickedView.Write(html, request, state, index);
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

        WriteDue(html, request, state, index);
        using (html.Open("section", ("aria-labelledby", "figures")))
        {
            html.Write("h2", request.Say(PageTexts.Figures), ("id", "figures")).Line();
            OverviewSection.WriteFigures(html, data with { Graph = index.Graph });
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
                                load.IsDoubtful ? request.Say(WorkloadTexts.DoubtMark) : ""),
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

    // a page a government, in the order of the sentences: the first that has somebody overloaded
    private static void WritePicture(HtmlWriter html, PageRequest request, ReportData data)
    {
        var over = data.Years.Select((y, i) => y.Workload.Overloaded.Any() ? i + 1 : 0).FirstOrDefault(p => p > 0);
        var picture = request.Within("/diagram/overview.svg", ("paper", WantedDrawing.Slide), ("p", $"{Math.Max(1, over)}"));
        DrawingView.Write(
            html, request, picture, request.Say(PageTexts.OverviewPicture), isFirst: true, DrawingView.Slide,
            (request.Say(PageTexts.Enlarge), picture), (request.Say(PageTexts.AllDiagrams), request.Within("/diagrams")));
    }

    // follows what is chosen in the picture
    private static void WriteDue(HtmlWriter html, PageRequest request, PlanState state, GraphIndex index)
    {
        var today = request.Services.Today();
        var due = OfflineQuestions.Due(
            PickedView.ChosenOf(request, index) is { } chosen ? new GraphIndex(Subgraph.OfMeasures(index, chosen)) : index);
        var last = today.AddDays(CollectProgress.NearDays);
        var soon = due with { Rows = [.. due.Rows.Where(r => r[0] is DateOnly day && day >= today && day <= last)] };
        using (html.Open("section", ("id", "soon"), ("aria-labelledby", "due"), ("data-follows", "")))
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
            string AddressOf(string name) => request.Within("/download/" + name, ("plan", null), ("section", null));
            Forms.WriteDownloads(
                html,
                [
                    (request.Say(PageTexts.WholeReport), AddressOf("report.zip")),
                    .. OutputFolder.FileNames.Select(n => (n, AddressOf(n))),
                ]);
        }

        html.Line();
    }
}
