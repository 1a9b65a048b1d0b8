using System.Globalization;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Analytics.Workload;
using OrgGraph.Reports.Html;
using OrgGraph.Reports.Tables;
using OrgGraph.Reports.Texts;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Web.Pages;

/// <summary>Units by load or any other figure, with bars against the fence of their peers.</summary>
internal static class UnitsPage
{
    /// <summary>The page.</summary>
    public static async Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        var ranking = await state.RankingAsync(request.Selection, request.Cancellation);
        return PageView.Of(
            request, request.Say(PageTexts.UnitsTitle), state.Version, html => Write(html, request, state, ranking));
    }

    /// <summary>All figures of all units, as CSV or a workbook.</summary>
    public static async Task<Answer> FileAsync(PageRequest request, PlanState state, string extension)
    {
        var ranking = await state.RankingAsync(request.Selection, request.Cancellation);
        var table = RankTables.FullOf(ranking, request.Value("by"), top: null, request.Language);
        return TableFiles.Of(table, extension, "units", ShellTexts.Units, PageTexts.UnitsTitle, request.Language);
    }

    private static void Write(HtmlWriter html, PageRequest request, PlanState state, Ranking ranking)
    {
        FilterForm.Write(html, request, state.Index, h =>
        {
            Forms.WriteText(h, "name", request.Say(PageTexts.NameHas), request.Value("name"), "search");
            if (request.Value("by") is { } by)
            {
                Forms.WriteHidden(h, "by", by);
            }
        });
        WriteKeys(html, request.Language);
        foreach (var part in ranking.Parts)
        {
            WritePart(html, request, part);
            html.Write("p", RankTables.SummaryOf(part, request.Language), ("class", "note")).Line();
        }

        if (ScopeSentences.OfLeftOut(ranking.Scope.LeftOut) is { } leftOut)
        {
            html.Write("p", request.Say(leftOut), ("class", "note")).Line();
        }

        var by = ("by", request.Value("by"));
        Forms.WriteDownloads(html, ("CSV", request.Within("/units.csv", by)), ("XLSX", request.Within("/units.xlsx", by)));

        using (html.Open("details"))
        {
            html.Write("summary", request.Say(PageTexts.Meanings));
            using (html.Open("dl", ("class", "meanings")))
            {
                foreach (var measure in RankMeasure.All)
                {
                    html.Write("dt", request.Say(measure.Heading)).Write("dd", request.Say(measure.Means)).Line();
                }
            }
        }

        html.Line();
    }

    private static void WriteKeys(HtmlWriter html, Language language)
    {
        using (html.Open("p", ("class", "keys")))
        {
            foreach (var role in new[] { Role.Lead, Role.Responsible, Role.Assist })
            {
                LoadBar.WriteKey(html, role.ToString().ToLowerInvariant(), ReportTexts.KeyOf(role, UnitBar.Weights).In(language));
            }

            LoadBar.WriteKey(html, "shared", ReportTexts.KeyShared.In(language));
            LoadBar.WriteKey(html, "coordination", ReportTexts.KeyCoordination.In(language));
            LoadBar.WriteFenceKey(html, PageTexts.FenceKey.In(language));
        }

        html.Line();
    }

    private static void WritePart(HtmlWriter html, PageRequest request, RankedPart part)
    {
        var by = RankMeasure.Find(request.Value("by"));
        var name = request.Value("name");
        var places = Places.Of(part.Shown.Rows, by.SortKey, r => r.Unit.Id, top: null)
            .Where(p => name is null || HasName(p.Item.Unit, name)).ToList();
        var full = part.All.Rows.Select(r => Math.Max(r.Load, r.Work?.PeerGroup?.Fence ?? 0)).DefaultIfEmpty(1).Max();
        var measures = RankTables.ShownMeasures(request.Value("by")).ToList();
        var caption = request.Say(PageTexts.Units, ScopeSentences.TitleOf(part.Part), places.Count);
        TableView.Frame(html, caption, "ranking units", () =>
        {
            WriteHead(html, request, measures, by);
            using (html.Open("tbody"))
            {
                foreach (var (rank, row) in places)
                {
                    html.Line();
                    WriteRow(html, request, rank, row, measures, full > 0 ? full : 1);
                }
            }
        });
    }

    private static bool HasName(Unit unit, string text) =>
        unit.Id.Contains(text, StringComparison.OrdinalIgnoreCase)
        || unit.Aliases.Any(a => a.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static void WriteHead(HtmlWriter html, PageRequest request, List<RankMeasure> measures, RankMeasure by)
    {
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            html.Write("th", request.Say(TableWords.Rank.Capitalized), ("scope", "col"), ("class", "num"));
            html.Write("th", request.Say(PageTexts.Unit.Capitalized), ("scope", "col"));
            html.Write("th", request.Say(PageTexts.Bars.Capitalized), ("scope", "col"));
            foreach (var measure in measures)
            {
                using (html.Open(
                    "th", ("scope", "col"), ("class", "num"), ("aria-sort", measure == by ? "descending" : null),
                    ("title", request.Say(measure.Means))))
                {
                    html.Write(
                        "a", request.Say(measure.Heading.Capitalized), ("href", request.With(("by", measure.Name))),
                        ("aria-label", request.Say(ShellTexts.SortBy, measure.Heading)));
                }
            }

            html.Write("th", request.Say(PageTexts.Verdict.Capitalized), ("scope", "col"));
        }
    }

    private static void WriteRow(
        HtmlWriter html, PageRequest request, long rank, UnitMetricsRow row, List<RankMeasure> measures, double full)
    {
        var language = request.Language;
        using (html.Open("tr", ("class", row.IsOverloaded ? "over" : null)))
        {
            html.Write("td", rank.ToString(CultureInfo.InvariantCulture), ("class", "num rank"));
            using (html.Open("th", ("scope", "row")))
            {
                html.Write("a", row.Unit.Id, ("href", request.Within("/unit", ("id", row.Unit.Id))));
                html.Write("small", Terms.LevelAndKind(row.Unit, language), ("class", "under"));
            }

            using (html.Open("td", ("class", "bars")))
            {
                if (row.Work is { } work)
                {
                    UnitBar.Write(html, work, full, language);
                }
            }

            foreach (var measure in measures)
            {
                html.Write("td", ValueOf(measure, row), ("class", "num"), ("data-label", measure.Heading.In(language)));
            }

            html.Write("td", row.Work is { } w ? WorkloadSentences.VerdictOf(w).In(language) : "", ("class", "verdict"));
        }
    }

    private static string ValueOf(RankMeasure measure, UnitMetricsRow row) => measure.Of(row) switch
    {
        double real => real.ToString("F" + measure.Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        var other => ValueText.TextOf(other),
    };
}
