using OrgGraph.Reports.Html;
using OrgGraph.Reports.Tables;
using OrgGraph.Reports.Texts;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Web.Pages;

/// <summary>What falls due when: units against months, then a list, month by month.</summary>
internal static class DeadlinesPage
{
    /// <summary>The page.</summary>
    public static async Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        var data = await state.DataAsync(request.Years, request.Language, request.Cancellation);
        var answer = OfflineQuestions.Due(new GraphIndex(request.Selection.Select(state.Graph!)));
        return PageView.Of(
            request, request.Say(PageTexts.DeadlinesTitle), state.Version, html => Write(html, request, state, data, answer));
    }

    /// <summary>The list as CSV or a workbook.</summary>
    public static Task<Answer> FileAsync(PageRequest request, PlanState state, string extension)
    {
        var table =
            QueryTables.Of(OfflineQuestions.Due(new GraphIndex(request.Selection.Select(state.Graph!))), request.Language);
        return Task.FromResult<Answer>(TableFiles.Of(
            table, extension, "deadlines", ShellTexts.Deadlines, PageTexts.DeadlinesTitle, request.Language));
    }

    private static void Write(HtmlWriter html, PageRequest request, PlanState state, ReportData data, QuestionTable answer)
    {
        FilterForm.Write(html, request, state.Index);
        using (html.Open("section", ("aria-labelledby", "months")))
        {
            html.Write("h2", request.Say(PageTexts.ByMonth), ("id", "months")).Line();
            foreach (var year in data.Years)
            {
                OverloadSection.WriteYearHeading(html, data, year);
                CalendarSection.WriteYear(html, year, request.Language);
            }

            html.Write("p", request.Say(WorkloadTexts.CalendarMeans), ("class", "note"));
        }

        using (html.Open("section", ("aria-labelledby", "list")))
        {
            html.Write("h2", request.Say(PageTexts.Dated, answer.Rows.Length), ("id", "list")).Line();
            WriteMonths(html, request, state, answer);
            if (answer.Left > 0)
            {
                html.Write("p", request.Say(PageTexts.Undated, answer.Left), ("class", "note"));
            }

            using (html.Open("p", ("class", "downloads")))
            {
                html.Write(
                    "a", request.Say(WorksheetPageTexts.Calendar), ("href", request.Within("/worksheets/deadlines.ics")),
                    ("download", ""));
                html.Write("a", "CSV", ("href", request.Within("/deadlines.csv")), ("download", ""));
                html.Write("a", "XLSX", ("href", request.Within("/deadlines.xlsx")), ("download", ""));
            }
        }

        html.Line();
    }

    private static void WriteMonths(HtmlWriter html, PageRequest request, PlanState state, QuestionTable answer)
    {
        if (answer.Rows.IsEmpty)
        {
            html.Write("p", request.Say(PageTexts.NoDates), ("class", "note"));
            return;
        }

        var links = new PlanLinks(state.Index);
        foreach (var month in answer.Rows.GroupBy(r => r[0] is DateOnly day ? (day.Year, day.Month) : default))
        {
            var part = answer with { Rows = [.. month], Left = 0 };
            TableView.Write(html, part, links, request, request.Say(
                PageTexts.ReviewFile, request.Say(PageTexts.OfMonth, month.Key.Year, month.Key.Month),
                request.Say(PageTexts.Found, part.Rows.Length)));
        }
    }
}
