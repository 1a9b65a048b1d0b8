using OrgGraph.Analytics.Workload;
using OrgGraph.Diagrams.Scenes;
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
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Web.Pages;

/// <summary>One unit: a sentence to read out, its duties with deadlines, its partners, its picture.</summary>
internal static class UnitPage
{
    private const int Partners = 15;
    private const int MostPages = 9;

    /// <summary>The page.</summary>
    public static async Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        if (request.Value("id") is not { } id || !state.Index.Units.TryGetValue(id, out var unit))
        {
            return ProblemView.NotFound(request);
        }

        var data = await state.DataAsync(request.Selection, request.Language, request.Cancellation);
        var pairs = await state.GetAsync("pairs", token => OfflineQuestions.Pairs(state.Index, token), request.Cancellation);
        var (pages, problem) = await PagesAsync(request, state, unit);
        return PageView.Of(request, unit.Id, state.Version, html =>
        {
            WriteSentences(html, request, unit, data);
            WriteFacts(html, request, unit, new PlanLinks(state.Index));
            if (problem is { } text)
            {
                html.Write("p", request.Say(text), ("class", "note")).Line();
            }
            else if (pages > 0)
            {
                WriteDrawings(html, request, unit, pages);
                PickedView.WriteOf(html, request, state, unit.Id);
            }

            WriteDuties(html, request, state, unit);
            WritePartners(html, request, unit, pairs, new PlanLinks(state.Index));
        }, of: "/units");
    }

    /// <summary>The duties of a unit as CSV or a workbook.</summary>
    public static Task<Answer> FileAsync(PageRequest request, PlanState state, string extension)
    {
        if (request.Value("id") is not { } id || !state.Index.Units.ContainsKey(id))
        {
            return Task.FromResult<Answer>(ProblemView.NotFound(request));
        }

        var table = QueryTables.Of(OfflineQuestions.Duties(state.Index, id), request.Language);
        return Task.FromResult<Answer>(TableFiles.Of(
            table, extension, id, PageTexts.Unit, PageTexts.DutiesCaption, request.Language));
    }

    // The pages of its diagram; none where it has no duty, and a reason where it has none in the plans chosen.
    private static async Task<(int Pages, LocalizedText? Problem)> PagesAsync(PageRequest request, PlanState state, Unit unit)
    {
        if (!state.Index.EdgesOfUnit[unit.Id].Any())
        {
            return (0, null);
        }

        try
        {
            var wanted = new WantedDrawing(DiagramKinds.Ego, unit.Id, WantedDrawing.Slide);
            return ((await DiagramRequests.SceneAsync(request, state, wanted)).Pages.Length, null);
        }
        catch (RequestException e)
        {
            return (0, e.Text);
        }
        catch (DiagramException e)
        {
            return (0, e.Text);
        }
    }

    // the first page at once, the others folded up: the tables below are not to be far down
    private static void WriteDrawings(HtmlWriter html, PageRequest request, Unit unit, int pages)
    {
        string AddressOf(int page) => request.Within(
            "/diagram/ego.svg", ("unit", unit.Id), ("paper", WantedDrawing.Slide), ("p", $"{page}"));
        var text = request.Say(PageTexts.EgoPicture, unit.Id);
        DrawingView.Write(
            html, request, AddressOf(1), text, isFirst: false, DrawingView.Slide, (request.Say(PageTexts.Enlarge), AddressOf(1)),
            (request.Say(PageTexts.Explore), request.Within("/diagrams", ("kind", DiagramKinds.Ego), ("unit", unit.Id))));
        if (pages == 1)
        {
            return;
        }

        using (html.Open("details"))
        {
            html.Write("summary", request.Say(PageTexts.MoreOfPicture, pages - 1));
            for (var i = 2; i <= Math.Min(pages, MostPages); i++)
            {
                DrawingView.Write(
                    html, request, AddressOf(i), $"{text} {request.Say(DiagramTexts.Page, i)}", isFirst: false, DrawingView.Slide,
                    (request.Say(DiagramTexts.Page, i), AddressOf(i)));
            }

            if (pages > MostPages)
            {
                html.Write("p", request.Say(DiagramTexts.MorePages, pages - MostPages), ("class", "note"));
            }
        }

        html.Line();
    }

    private static void WriteDuties(HtmlWriter html, PageRequest request, PlanState state, Unit unit)
    {
        var duties = OfflineQuestions.Duties(state.Index, unit.Id);
        using (html.Open("section", ("aria-labelledby", "duties")))
        {
            html.Write("h2", request.Say(PageTexts.Duties, duties.Rows.Length), ("id", "duties")).Line();
            if (!duties.Rows.IsEmpty)
            {
                TableView.Write(html, duties, new PlanLinks(state.Index), request, request.Say(PageTexts.DutiesCaption));
                using (html.Open("p", ("class", "downloads")))
                {
                    html.Write(
                        "a",
                        request.Say(
                            PageTexts.ItsMeasures, state.Index.EdgesOfUnit[unit.Id].Select(e => e.MeasureId).Distinct().Count()),
                        ("href", new Address("/measures").And("unit", unit.Id).ToString()));
                    WorksheetsPage.WriteLinks(html, request, unit);
                    Forms.WriteDownload(html, "CSV", new Address("/duties.csv").And("id", unit.Id).ToString());
                    Forms.WriteDownload(html, "XLSX", new Address("/duties.xlsx").And("id", unit.Id).ToString());
                }
            }
        }

        html.Line();
    }

    private static void WriteSentences(HtmlWriter html, PageRequest request, Unit unit, ReportData data)
    {
        var said = false;
        foreach (var year in data.Years)
        {
            if (year.Workload.Find(unit.Id) is { Total: > 0 } load)
            {
                said = true;
                html.Write(
                    "p",
                    load.IsOverloaded
                        ? WorkloadSentences.OfOverload(year, load, request.Language)
                        : WorkloadSentences.OfBusiest(year, load, request.Language).TrimEnd(),
                    ("class", load.IsOverloaded ? "lead problem" : "lead")).Line();
                UnitBar.Write(html, load, Math.Max(load.Total, load.PeerGroup?.Fence ?? 0) * 1.05, request.Language);
                html.Line();
                if (load.CouldTakeMore)
                {
                    html.Write("p", WorkloadSentences.OfRelief(load, request.Language)).Line();
                }
            }
            else if (UnitGroups.IsGroup(unit) && year.Workload.Find(unit.Id) is not null)
            {
                said = true;
                html.Write("p", GroupSentences.Of(year, unit, request.Language)).Line();
            }
        }

        if (!said)
        {
            html.Write("p", request.Say(PageTexts.NotInScope), ("class", "note")).Line();
        }
    }

    private static void WriteFacts(HtmlWriter html, PageRequest request, Unit unit, PlanLinks links)
    {
        using (html.Open("dl", ("class", "details")))
        {
            Facts.Write(html, request, PageTexts.LevelAndKind, Terms.LevelAndKind(unit, request.Language));
            Facts.Write(html, request, PageTexts.ToldBy, request.Say(UnitRules.Of(unit.Rule)));
            Facts.Write(html, request, PageTexts.Aliases, string.Join(ReportTexts.NameSeparator, unit.Aliases));
            Facts.Write(html, request, PageTexts.Parent, unit.ParentId is { } parent ? [parent] : [], links);
            Facts.Write(html, request, PageTexts.Counterpart, unit.CounterpartId is { } counterpart ? [counterpart] : [], links);
            Facts.Write(html, request, PageTexts.Members, [.. unit.MemberIds], links);
        }

        html.Line();
    }

    private static void WritePartners(HtmlWriter html, PageRequest request, Unit unit, QuestionTable pairs, PlanLinks links)
    {
        var own = pairs.Rows.Where(r => unit.Id.Equals(r[0]) || unit.Id.Equals(r[1])).ToList();
        if (own.Count == 0)
        {
            return;
        }

        var table = new QuestionTable(
            ["unit", "measures", "weight"], [.. own.Select(r => r.RemoveAt(unit.Id.Equals(r[0]) ? 0 : 1))]);
        using (html.Open("section", ("aria-labelledby", "partners")))
        {
            html.Write("h2", request.Say(PageTexts.Partners), ("id", "partners")).Line();
            TableView.Write(
                html, table, links, request, request.Say(
                    own.Count > Partners ? PageTexts.PartnersCaption : PageTexts.AllPartners, Math.Min(Partners, own.Count),
                    own.Count),
                Partners);
        }

        html.Line();
    }
}
