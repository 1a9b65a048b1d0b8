using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Reports.Html;
using OrgGraph.Reports.Tables;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Web.Pages;

/// <summary>Measures by words and conditions; results follow the typing.</summary>
internal static class MeasuresPage
{
    private const int Rows = 50;

    /// <summary>The page.</summary>
    public static Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        ImmutableArray<Measure> found = [];
        LocalizedText? problem = null;
        try
        {
            found = Find(request, state);
        }
        catch (RequestException e)
        {
            problem = e.Text;
        }

        return Task.FromResult<Answer>(PageView.Of(
            request, request.Say(ShellTexts.Measures), state.Version, html => Write(html, request, state, found, problem)));
    }

    /// <summary>The measures found, as CSV or a workbook: everything that is known of each.</summary>
    public static Task<Answer> FileAsync(PageRequest request, PlanState state, string extension)
    {
        var found = Find(request, state);
        var rows = RowsOf(state, found);
        var language = request.Language;
        LocalizedText[] heads =
        [
            PageTexts.Measure, ShellTexts.Plan, ShellTexts.Section, PageTexts.Task, PageTexts.AsWritten, PageTexts.Deadline,
            Terms.HoldersOf(Role.Lead), Terms.HoldersOf(Role.Responsible), Terms.HoldersOf(Role.Assist),
            Terms.HoldersOf(Role.Oversees),
            PageTexts.Source,
        ];
        var table = new ResultTable(
            [.. heads.Select(h => h.In(language))],
            [
                .. rows.Select(r => (IReadOnlyList<object?>)
                [
                    r.Measure.Id, state.Index.PlanOf(r.Measure).Title, r.Section?.Title, r.Task.Title, r.Measure.Text,
                    r.Measure.Deadline, Names(r, Role.Lead), Names(r, Role.Responsible), Names(r, Role.Assist),
                    Names(r, Role.Oversees), r.Measure.Source.FileAndPlaceIn(language),
                ]),
            ]);
        return Task.FromResult<Answer>(
            TableFiles.Of(table, extension, "measures", ShellTexts.Measures, PageTexts.AsRead, language));
    }

    /// <summary>The measures that all conditions of an address hold for; best first where words are looked for.</summary>
    /// <exception cref="RequestException">A name that stands for nothing, or conditions that nothing meets.</exception>
    public static ImmutableArray<Measure> Find(PageRequest request, PlanState state)
    {
        var graph = FilterOf(request).Apply(request.Selection.Select(state.Graph!));
        if (request.Value("q") is not { } words)
        {
            return graph.Measures;
        }

        // those whose own text has the words come first, best first
        var texts = graph.Measures.Select(m => m.Text).ToList();
        var ranked = new MeasureSearch(words).Rank(texts).Select(r => graph.Measures[r.Place]).ToList();
        return [.. ranked, .. graph.Measures.Except(ranked)];
    }

    /// <summary>The conditions of an address beside those that choose a part of the plans.</summary>
    public static MeasureFilter FilterOf(PageRequest request) => new()
    {
        Units = request.Values("unit"),
        Leaders = request.Values("leader"),
        Tasks = request.Values("task"),
        Kinds = request.Values("kind"),
        DueFrom = Day(request.Value("from")),
        DueBy = Day(request.Value("by")),
        DueMonth = request.Value("month") is null ? null : request.Whole("month", 1, 1, 12),
        Words = request.Value("q"),
    };

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Names(PlanRow row, Role role) =>
        string.Join(ReportTexts.NameSeparator, row.Of(role).Select(n => n.Text));

    private static List<PlanRow> RowsOf(PlanState state, ImmutableArray<Measure> measures) =>
        [.. measures.Select(m => state.Rows[m.Id])];

    private static void Write(
        HtmlWriter html, PageRequest request, PlanState state, ImmutableArray<Measure> found, LocalizedText? problem)
    {
        FilterForm.Write(html, request, state.Index, h => WriteFields(h, request), withYearsApart: false);
        using (html.Open("div", ("id", "results"), ("aria-live", "polite")))
        {
            html.Line();
            if (problem is { } text)
            {
                html.Write("p", request.Say(text), ("class", "problem"));
                return;
            }

            var pages = Math.Max(1, (found.Length + Rows - 1) / Rows);
            var page = request.Whole("page", 1, 1, pages);
            html.Write(
                "p", found.Length == 1 ? request.Say(PageTexts.FoundOne) : request.Say(PageTexts.Found, found.Length),
                ("class", "count"));
            var search = request.Value("q") is { } words ? new MeasureSearch(words) : null;
            MeasuresTable.Write(html, request, state, found.Skip((page - 1) * Rows).Take(Rows), search);
            Forms.WritePages(html, request, page, pages);
            Forms.WriteDownloads(
                html, ("CSV", request.At("/measures.csv", ("page", null))),
                ("XLSX", request.At("/measures.xlsx", ("page", null))));
        }

        html.Line();
    }

    private static void WriteFields(HtmlWriter html, PageRequest request)
    {
        using (html.Open("label", ("class", "wide")))
        {
            html.Write("span", request.Say(ShellTexts.Words.Capitalized));
            html.Void(
                "input", ("type", "search"), ("name", "q"), ("value", request.Value("q")), ("data-instant", "results"),
                ("autocomplete", "off"), ("aria-describedby", "instant"));
            html.Write("small", request.Say(PageTexts.Instant), ("id", "instant"));
        }

        Forms.WriteText(html, "unit", request.Say(PageTexts.Unit.Capitalized), request.Value("unit"));
        Forms.WriteText(html, "leader", request.Say(Terms.HoldersOf(Role.Oversees).Capitalized), request.Value("leader"));
        Forms.WriteText(html, "from", request.Say(PageTexts.DueFrom.Capitalized), request.Value("from"), "date");
        Forms.WriteText(html, "by", request.Say(PageTexts.DueBy.Capitalized), request.Value("by"), "date");
        if (request.Value("month") is { } month)
        {
            Forms.WriteText(html, "month", request.Say(PageTexts.Month.Capitalized), month, "number");
        }
    }
}
