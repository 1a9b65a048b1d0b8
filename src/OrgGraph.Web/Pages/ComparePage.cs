using System.Collections.Immutable;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Reports.Html;
using OrgGraph.Reports.Tables;
using OrgGraph.Reports.Workbook;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.Sentences;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Web.Pages;

/// <summary>What changed between two years or plans, and how a city's measures are carried out in its districts.</summary>
internal static class ComparePage
{
    private const string ByYears = "years";
    private const string ByPlans = "plans";
    private const string ByCascade = "cascade";

    /// <summary>The page.</summary>
    public static async Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        Action<HtmlWriter> write;
        try
        {
            write = await ResultAsync(request, state);
        }
        catch (RequestException e)
        {
            write = html => html.Write("p", request.Say(e.Text), ("class", "problem")).Line();
        }

        return PageView.Of(request, request.Say(CompareTexts.Title), state.Version, html =>
        {
            WriteForm(html, request, state);
            write(html);
        });
    }

    /// <summary>The same as a workbook.</summary>
    public static async Task<Answer> FileAsync(PageRequest request, PlanState state)
    {
        Action<Stream> write;
        if (ModeOf(request) == ByCascade)
        {
            var cascades = await CascadesAsync(request, state);
            write = stream => PairWorkbook.Write(cascades, request.Language, stream);
        }
        else
        {
            var pairs = await ComparisonsAsync(request, state);
            write = stream => PairWorkbook.Write(pairs, request.Language, stream);
        }

        return ContentAnswer.Written(TableFiles.Workbook, write) with { FileName = $"{ModeOf(request)}.xlsx" };
    }

    private static string ModeOf(PageRequest request) =>
        request.Value("mode") is ByPlans or ByCascade ? request.Value("mode")! : ByYears;

    private static async Task<Action<HtmlWriter>> ResultAsync(PageRequest request, PlanState state)
    {
        var links = new PlanLinks(state.Index);
        if (ModeOf(request) == ByCascade)
        {
            var cascades = await CascadesAsync(request, state);
            return html => WriteCascades(html, request, cascades, links);
        }

        if (ModeOf(request) == ByPlans && (request.Value("a") is null || request.Value("b") is null))
        {
            return html => html.Write("p", request.Say(CompareTexts.ChoosePlans), ("class", "note")).Line();
        }

        var pairs = await ComparisonsAsync(request, state);
        return html => WriteComparisons(html, request, pairs, links);
    }

    private static CompareRequest RequestOf(PageRequest request, PlanState state)
    {
        var name = request.Services.Store.Folder.Title;
        int? Year(string key) => request.Value(key) is null ? null : request.Whole(key, 0, 1, 9999);
        var across = request.Value("across") == "1";
        return ModeOf(request) == ByPlans
            ? new CompareRequest(
                name, ComparisonPairs.WithPlans(state.Graph!, request.Values("a")),
                ComparisonPairs.WithPlans(state.Graph!, request.Values("b")),
                null, null, across)
            : new CompareRequest(name, state.Graph!, null, Year("ya"), Year("yb"), across);
    }

    private static string KeyOf(PageRequest request) =>
        string.Join(
            '\u001E', ModeOf(request), request.Value("a"), request.Value("b"), request.Value("ya"), request.Value("yb"),
            request.Value("across"));

    private static Task<ImmutableArray<(ComparisonPair Pair, PlanComparison Comparison)>> ComparisonsAsync(
        PageRequest request, PlanState state) =>
        state.GetAsync(
            "compare " + KeyOf(request), token => ComparePlans.Compare(RequestOf(request, state), token), request.Cancellation);

    private static Task<ImmutableArray<Cascade>> CascadesAsync(PageRequest request, PlanState state) => state.GetAsync(
        "cascade " + KeyOf(request), token => ComparePlans.Cascade(RequestOf(request, state), token), request.Cancellation);

    private static void WriteForm(HtmlWriter html, PageRequest request, PlanState state)
    {
        var graph = state.Graph!;
        var any = request.Say(ShellTexts.Any);
        var plans = graph.Plans.Select(p => (p.Id, TableParts.NameOf(p))).Prepend(("", any)).ToList();
        var years =
            graph.Plans.Select(p => p.Year).OfType<int>().Distinct().Order().Select(y => ($"{y}", $"{y}")).Prepend(("", any))
                .ToList();
        using (html.Open("form", ("method", "get"), ("action", "/compare"), ("class", "filters")))
        {
            Forms.WriteChoice(html, "mode", request.Say(CompareTexts.What.Capitalized), ModeOf(request),
            [
                (ByYears, request.Say(CompareTexts.Years)), (ByPlans, request.Say(CompareTexts.Plans)),
                (ByCascade, request.Say(CompareTexts.Cascade)),
            ]);
            if (ModeOf(request) == ByPlans)
            {
                Forms.WriteChoice(html, "a", request.Say(CompareTexts.First.Capitalized), request.Value("a"), plans);
                Forms.WriteChoice(html, "b", request.Say(CompareTexts.Second.Capitalized), request.Value("b"), plans);
                Forms.WriteBox(html, "across", request.Say(CompareTexts.Across), request.Value("across") == "1");
            }
            else
            {
                Forms.WriteChoice(html, "ya", request.Say(CompareTexts.YearA.Capitalized), request.Value("ya"), years);
                Forms.WriteChoice(html, "yb", request.Say(CompareTexts.YearB.Capitalized), request.Value("yb"), years);
            }

            Forms.WriteButton(html, request.Say(ShellTexts.Show));
        }

        html.Line();
    }

    private static void WriteComparisons(
        HtmlWriter html, PageRequest request, ImmutableArray<(ComparisonPair Pair, PlanComparison Comparison)> pairs,
        PlanLinks links)
    {
        foreach (var (pair, comparison) in pairs)
        {
            html.Write("h2", ComparisonTables.LabelOf(pair, request.Language)).Line();
            html.Write("p", ComparisonSentences.CountsOf(comparison, request.Language), ("class", "lead")).Line();
            WriteNotes(html, ComparisonTables.NotesOn(pair, comparison, request.Language));
            TableView.Write(
                html, ComparisonTables.UnitsOf(comparison, request.Language), ["unit"], links, request.Language,
                request.Say(CompareTexts.Units));
            TableView.Write(
                html, ComparisonTables.MeasuresOf(pair, comparison, request.Language), links, request.Say(CompareTexts.Measures));
        }

        Forms.WriteDownloads(html, ("XLSX", request.At("/compare.xlsx")));
    }

    private static void WriteCascades(HtmlWriter html, PageRequest request, ImmutableArray<Cascade> cascades, PlanLinks links)
    {
        foreach (var cascade in cascades)
        {
            html.Write("h2", CascadeTables.HeadingOf(cascade, request.Language)).Line();
            html.Write("p", CascadeSentences.CountsOf(cascade, request.Language), ("class", "lead")).Line();
            WriteNotes(html, CascadeTables.NotesOn(cascade, request.Language));
            TableView.Write(html, CascadeTables.Of(cascade, request.Language), links, request.Say(CompareTexts.Measures));
        }

        Forms.WriteDownloads(html, ("XLSX", request.At("/compare.xlsx")));
    }

    private static void WriteNotes(HtmlWriter html, IEnumerable<string> notes)
    {
        foreach (var note in notes)
        {
            html.Write("p", note, ("class", "note")).Line();
        }
    }
}
