using OrgGraph.Analytics.Workload;
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

/// <summary>One unit: a sentence to read out, its duties with deadlines, its partners, its picture.</summary>
internal static class UnitPage
{
    private const int Partners = 15;

    /// <summary>The page.</summary>
    public static async Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        if (request.Value("id") is not { } id || !state.Index.Units.TryGetValue(id, out var unit))
        {
            return ProblemView.NotFound(request);
        }

        var data = await state.DataAsync(request.Selection, request.Language, request.Cancellation);
        var pairs = await state.GetAsync("pairs", token => OfflineQuestions.Pairs(state.Index, token), request.Cancellation);
        return PageView.Of(
            request, unit.Id, state.Version, html => Write(html, request, state, unit, data, pairs), of: "/units");
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

    private static void Write(
        HtmlWriter html, PageRequest request, PlanState state, Unit unit, ReportData data, QuestionTable pairs)
    {
        var links = new PlanLinks(state.Index);
        WriteSentences(html, request, unit, data);
        WriteFacts(html, request, unit, links);
        if (state.Index.EdgesOfUnit[unit.Id].Any())
        {
            DrawingView.Write(
                html, request, request.Within("/diagram/ego.svg", ("unit", unit.Id)), request.Say(PageTexts.EgoPicture, unit.Id),
                isFirst: false, size: null,
                (request.Say(PageTexts.Enlarge), request.Within("/diagram/ego.svg", ("unit", unit.Id))),
                (request.Say(PageTexts.Explore), request.Within("/diagrams", ("kind", "ego"), ("unit", unit.Id))));
            PickedView.WriteOf(html, request, state, unit.Id);
        }

        var duties = OfflineQuestions.Duties(state.Index, unit.Id);
        using (html.Open("section", ("aria-labelledby", "duties")))
        {
            html.Write("h2", request.Say(PageTexts.Duties, duties.Rows.Length), ("id", "duties")).Line();
            if (!duties.Rows.IsEmpty)
            {
                TableView.Write(html, duties, links, request, request.Say(PageTexts.DutiesCaption));
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
        WritePartners(html, request, unit, pairs, links);
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
            Facts.Write(html, request, PageTexts.ToldBy, unit.Rule ?? "");
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
