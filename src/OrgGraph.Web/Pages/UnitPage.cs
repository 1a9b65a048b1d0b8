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

        var data = await state.DataAsync(request.Years, request.Language, request.Cancellation);
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
            WritePicture(html, request, unit);
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
                    html.Write("a", "CSV", ("href", new Address("/duties.csv").And("id", unit.Id).ToString()), ("download", ""));
                    html.Write(
                        "a", "XLSX", ("href", new Address("/duties.xlsx").And("id", unit.Id).ToString()), ("download", ""));
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
                WriteBar(html, load, request.Language);
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

    private static void WriteBar(HtmlWriter html, UnitWorkload load, Language language)
    {
        var fence = load.PeerGroup?.Fence;
        LoadBar.Write(
            html, LoadBar.PartsOf(load, new LoadWeights()), Math.Max(load.Total, fence ?? 0) * 1.05,
            fence is { } line
                ? PageTexts.BarWithFence.In(language, Terms.Load, load.Total, line)
                : PageTexts.BarWords.In(language, Terms.Load, load.Total),
            fence);
        html.Line();
    }

    private static void WriteFacts(HtmlWriter html, PageRequest request, Unit unit, PlanLinks links)
    {
        using (html.Open("dl", ("class", "details")))
        {
            Fact(PageTexts.LevelAndKind, Terms.LevelAndKind(unit, request.Language));
            Fact(PageTexts.ToldBy, unit.Rule ?? "");
            Fact(PageTexts.Aliases, string.Join(ReportTexts.NameSeparator, unit.Aliases));
            Links(PageTexts.Parent, unit.ParentId is { } parent ? [parent] : []);
            Links(PageTexts.Counterpart, unit.CounterpartId is { } counterpart ? [counterpart] : []);
            Links(PageTexts.Members, [.. unit.MemberIds]);
        }

        html.Line();

        void Fact(LocalizedText name, string value)
        {
            if (value.Length > 0)
            {
                html.Write("dt", request.Say(name.Capitalized)).Write("dd", value).Line();
            }
        }

        void Links(LocalizedText name, string[] ids)
        {
            if (ids.Length == 0)
            {
                return;
            }

            html.Write("dt", request.Say(name.Capitalized));
            using (html.Open("dd"))
            {
                foreach (var (i, id) in ids.Index())
                {
                    html.Text(i > 0 ? ReportTexts.NameSeparator : "");
                    links.Write(html, id);
                }
            }
        }
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
                html, table, links, request, request.Say(PageTexts.PartnersCaption, Math.Min(Partners, own.Count), own.Count),
                Partners);
        }

        html.Line();
    }

    private static void WritePicture(HtmlWriter html, PageRequest request, Unit unit)
    {
        var picture = request.Within("/diagram/ego.svg", ("unit", unit.Id));
        using (html.Open("figure", ("class", "picture")))
        {
            html.Void("img", ("src", picture), ("alt", request.Say(PageTexts.EgoPicture, unit.Id)), ("loading", "lazy"));
            using (html.Open("figcaption"))
            {
                html.Write("a", request.Say(PageTexts.Enlarge), ("href", picture));
                html.Write(
                    "a", request.Say(PageTexts.Explore),
                    ("href", request.Within("/diagrams", ("kind", "ego"), ("unit", unit.Id))));
            }
        }

        html.Line();
    }
}
