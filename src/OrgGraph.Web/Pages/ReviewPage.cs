using OrgGraph.Reports.Html;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Web.Pages;

/// <summary>What a person should look at, file by file.</summary>
internal static class ReviewPage
{
    /// <summary>The page.</summary>
    public static async Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        var data = await state.DataAsync(request.Years, request.Language, request.Cancellation);
        return PageView.Of(request, request.Say(PageTexts.ReviewTitle), state.Version, html => Write(html, request, data));
    }

    private static void Write(HtmlWriter html, PageRequest request, ReportData data)
    {
        html.Write(
            "p",
            data.ToReview == 0 ? request.Say(ReportTexts.NoFindings) : request.Say(ReportTexts.FindingsMean, data.ToReview),
            ("class", "note")).Line();
        using (html.Open("form", ("method", "get"), ("action", "/review"), ("class", "filters")))
        {
            Forms.WriteBox(html, "notes", request.Say(PageTexts.WithNotes), request.Value("notes") == "1");
            Forms.WriteButton(html, request.Say(ShellTexts.Show));
        }

        html.Line();
        foreach (var file in data.Files)
        {
            var shown = file.Findings.Where(f => f.Severity != Severity.Note || request.Value("notes") == "1").ToList();
            if (shown.Count > 0)
            {
                WriteFile(html, request, file.Source, shown);
            }
        }
    }

    private static void WriteFile(HtmlWriter html, PageRequest request, string file, List<Finding> findings)
    {
        var caption = request.Say(PageTexts.ReviewFile, file, findings.Count);
        using (html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)))
        using (html.Open("table", ("class", "findings")))
        {
            html.Write("caption", caption);
            using (html.Open("thead"))
            using (html.Open("tr"))
            {
                foreach (var head in new[] { PageTexts.Place, PageTexts.Severity, PageTexts.What })
                {
                    html.Write("th", request.Say(head.Capitalized), ("scope", "col"));
                }
            }

            using (html.Open("tbody"))
            {
                foreach (var finding in findings)
                {
                    html.Line();
                    using (html.Open("tr"))
                    {
                        html.Write("td", finding.Source.PlaceIn(request.Language));
                        using (html.Open("td"))
                        {
                            html.Write(
                                "span", request.Say(Terms.Of(finding.Severity)),
                                ("class", finding.Severity == Severity.Warning ? "tag warning" : "tag"));
                        }

                        html.Write("td", finding.Message(request.Language));
                    }
                }
            }
        }

        html.Line();
    }
}
