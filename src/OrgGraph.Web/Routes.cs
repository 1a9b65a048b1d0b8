using Microsoft.AspNetCore.Http;
using OrgGraph.Web.Api;
using OrgGraph.Web.Assets;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Pages;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;

namespace OrgGraph.Web;

/// <summary>Which page answers which address. Whatever is not here is not there.</summary>
internal static class Routes
{
    private static readonly Dictionary<string, Func<PageRequest, PlanState, Task<Answer>>> s_pages = new(StringComparer.Ordinal)
    {
        ["/"] = OverviewPage.GetAsync,
        ["/units"] = UnitsPage.GetAsync,
        ["/units.csv"] = (r, s) => UnitsPage.FileAsync(r, s, "csv"),
        ["/units.xlsx"] = (r, s) => UnitsPage.FileAsync(r, s, "xlsx"),
        ["/unit"] = UnitPage.GetAsync,
        ["/duties.csv"] = (r, s) => UnitPage.FileAsync(r, s, "csv"),
        ["/duties.xlsx"] = (r, s) => UnitPage.FileAsync(r, s, "xlsx"),
        ["/measures"] = MeasuresPage.GetAsync,
        ["/measures.csv"] = (r, s) => MeasuresPage.FileAsync(r, s, "csv"),
        ["/measures.xlsx"] = (r, s) => MeasuresPage.FileAsync(r, s, "xlsx"),
        ["/measure"] = MeasurePage.GetAsync,
        ["/leaders"] = LeadersPage.GetAsync,
        ["/deadlines"] = DeadlinesPage.GetAsync,
        ["/deadlines.csv"] = (r, s) => DeadlinesPage.FileAsync(r, s, "csv"),
        ["/deadlines.xlsx"] = (r, s) => DeadlinesPage.FileAsync(r, s, "xlsx"),
        ["/diagrams"] = DiagramsPage.GetAsync,
        ["/review"] = ReviewPage.GetAsync,
        ["/compare"] = ComparePage.GetAsync,
        ["/compare.xlsx"] = ComparePage.FileAsync,
        ["/whatif"] = WhatIfPage.GetAsync,
        ["/whatif.csv"] = (r, s) => WhatIfPage.FileAsync(r, s, "csv"),
        ["/whatif.xlsx"] = (r, s) => WhatIfPage.FileAsync(r, s, "xlsx"),
        ["/worksheets"] = WorksheetsPage.GetAsync,
        ["/neo4j"] = Neo4jPage.GetAsync,
        ["/documents"] = DocumentsPage.GetAsync,
        ["/original"] = OriginalPage.GetAsync,
    };

    private static readonly Dictionary<string, Func<PageRequest, PlanState, string, Task<Answer>>> s_files =
        new(StringComparer.Ordinal)
    {
        ["/diagram/"] = DiagramsPage.FileAsync,
        ["/download/"] = DownloadPage.FileAsync,
        ["/worksheets/"] = WorksheetsPage.FileAsync,
    };

    private static readonly Dictionary<string, Func<PageRequest, IFormCollection, Task<Answer>>> s_actions =
        new(StringComparer.Ordinal)
    {
        ["/documents"] = DocumentActions.AddAsync,
        ["/documents/samples"] = DocumentActions.AddSamplesAsync,
        ["/documents/remove"] = DocumentActions.RemoveAsync,
        ["/documents/undo"] = DocumentActions.UndoAsync,
        ["/whatif/keep"] = WhatIfPage.KeepAsync,
        ["/worksheets"] = WorksheetsPage.CollectAsync,
        ["/review"] = ReviewPage.PostAsync,
        ["/neo4j"] = Neo4jPage.PostAsync,
        ["/neo4j/stop"] = Neo4jPage.StopAsync,
    };

    /// <summary>The addresses that show something, without those of single files.</summary>
    public static IEnumerable<string> Pages => s_pages.Keys;

    /// <summary>The addresses that change something.</summary>
    public static IEnumerable<string> Actions => s_actions.Keys;

    /// <summary>True where documents are sent.</summary>
    public static bool TakesDocuments(string path) => path is "/documents" or "/worksheets";

    /// <summary>What changes something at an address; null where nothing does.</summary>
    public static Func<PageRequest, IFormCollection, Task<Answer>>? ActionOf(string path) => s_actions.GetValueOrDefault(path);

    /// <summary>A file of the pages, which needs no leave and no plan; null for every other address.</summary>
    public static Answer? AssetOf(string path)
    {
        const string folder = "/assets/";
        return path == "/favicon.ico" ? AssetOf(folder + "icon.svg")
            : path.StartsWith(folder, StringComparison.Ordinal) && AssetFiles.Find(path[folder.Length..]) is { } asset
            ? new ContentAnswer(asset.ContentType, asset.Content) { IsFixed = true }
            : null;
    }

    /// <summary>What an address shows.</summary>
    public static async Task<Answer> GetAsync(PageRequest request)
    {
        var store = request.Services.Store;
        if (request.Path == "/version")
        {
            return JsonAnswers.Of(
                new VersionResult(store.Folder.Fingerprints(request.Cancellation).All), AnswerJson.Default.VersionResult);
        }

        if (ApiAnswers.Owns(request.Path))
        {
            return await ApiAnswers.GetAsync(request, store) ?? JsonAnswers.Problem(
                request.Say(ShellTexts.NotFound), StatusCodes.Status404NotFound, request.Say(ShellTexts.NotFoundMeans));
        }

        var page = s_pages.GetValueOrDefault(request.Path);
        var (prefix, file) = s_files.FirstOrDefault(f => request.Path.StartsWith(f.Key, StringComparison.Ordinal));
        if (page is null && file is null)
        {
            return ProblemView.NotFound(request);
        }

        if (page is not null && !request.Path.Contains('.', StringComparison.Ordinal))
        {
            request.WaitAtMost(request.Services.Patience);
        }

        var state = await store.GetAsync(request.Cancellation);
        return state.IsEmpty && request.Path != "/original" ? await DocumentsPage.GetAsync(request, state)
            : page is not null ? await page(request, state)
            : await file!(request, state, request.Path[prefix.Length..]);
    }
}
