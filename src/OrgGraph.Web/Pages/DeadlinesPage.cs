using OrgGraph.Reports.Html;
using OrgGraph.Reports.Tables;
using OrgGraph.Reports.Texts;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Web.Pages;

/// <summary>What falls due when: units against months, then a list, month by month.</summary>
internal static class DeadlinesPage
{
    private const int Rows = 300;

    /// <summary>The page.</summary>
    public static async Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        var data = await state.DataAsync(request.Selection, request.Language, request.Cancellation);
        QuestionTable? answer = null;
        LocalizedText? problem = null;
        try
        {
            answer = await DueAsync(request, state);
        }
        catch (RequestException e)
        {
            problem = e.Text;
        }

        return PageView.Of(request, request.Say(PageTexts.DeadlinesTitle), state.Version, html =>
        {
            FilterForm.Write(html, request, state.Index, h => WriteFields(h, request, state));
            WriteCalendar(html, request, data);
            WriteList(html, request, state, answer, problem);
        });
    }

    /// <summary>The list as CSV or a workbook.</summary>
    public static async Task<Answer> FileAsync(PageRequest request, PlanState state, string extension) => TableFiles.Of(
        QueryTables.Of(await DueAsync(request, state), request.Language), extension, "deadlines", ShellTexts.Deadlines,
        PageTexts.DeadlinesTitle, request.Language);

    // the part of the plans, of it the unit and month that a click or the form chooses
    private static async Task<QuestionTable> DueAsync(PageRequest request, PlanState state)
    {
        var index = await state.IndexOfAsync(request.Selection, request.Cancellation);
        var filter = MeasuresPage.FilterOf(request);
        return OfflineQuestions.Due(filter.IsEmpty ? index : new GraphIndex(filter.Apply(index.Graph)));
    }

    private static void WriteFields(HtmlWriter html, PageRequest request, PlanState state)
    {
        Forms.WriteText(
            html, "unit", request.Say(PageTexts.Unit.Capitalized), request.Value("unit"), list: UnitNames.ListId);
        Forms.WriteChoice(
            html, "month", request.Say(PageTexts.Month.Capitalized), request.Value("month"),
            Enumerable.Range(1, 12).Select(m => ($"{m}", $"{m}")).Prepend(("", request.Say(ShellTexts.Any))));
        UnitNames.WriteList(html, state.Index);
    }

    private static void WriteCalendar(HtmlWriter html, PageRequest request, ReportData data)
    {
        using (html.Open("section", ("aria-labelledby", "months")))
        {
            html.Write("h2", request.Say(PageTexts.ByMonth), ("id", "months")).Line();
            foreach (var year in data.Years)
            {
                OverloadSection.WriteYearHeading(html, data, year);
                CalendarSection.WriteYear(
                    html, year, request.Language,
                    (unit, month) => request.Within("/deadlines", ("unit", unit), ("month", $"{month}")) + "#list");
            }

            html.Write("p", request.Say(WorkloadTexts.CalendarMeans), ("class", "note"));
            html.Write("p", request.Say(PageTexts.CalendarClicks), ("class", "note"));
        }

        html.Line();
    }

    private static void WriteList(
        HtmlWriter html, PageRequest request, PlanState state, QuestionTable? answer, LocalizedText? problem)
    {
        using (html.Open("section", ("aria-labelledby", "list")))
        {
            if (answer is null)
            {
                html.Write("h2", request.Say(PageTexts.Dated, 0), ("id", "list")).Line();
                html.Write("p", request.Say(problem!.Value), ("class", "problem"));
                return;
            }

            html.Write("h2", request.Say(PageTexts.Dated, answer.Rows.Length), ("id", "list")).Line();
            var pages = Math.Max(1, (answer.Rows.Length + Rows - 1) / Rows);
            var page = request.Whole("page", 1, 1, pages);
            WriteMonths(html, request, state, answer with { Rows = [.. answer.Rows.Skip((page - 1) * Rows).Take(Rows)] });
            Forms.WritePages(html, request, page, pages);
            if (answer.Left > 0)
            {
                html.Write("p", request.Say(PageTexts.Undated, answer.Left), ("class", "note"));
            }

            Forms.WriteDownloads(
                html, (request.Say(WorksheetPageTexts.Calendar), request.Within("/worksheets/deadlines.ics")),
                ("CSV", request.At("/deadlines.csv", ("page", null))),
                ("XLSX", request.At("/deadlines.xlsx", ("page", null))));
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
