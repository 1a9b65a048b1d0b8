using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Web.Api;

/// <summary>Answers programs: a page of items with their number, or one object; the document of the API itself.</summary>
internal static class ApiAnswers
{
    /// <summary>The most items of a page.</summary>
    public const int MostItems = 500;

    private const int Items = 100;

    private static readonly LocalizedText s_noPlan = new("工作文件夹里没有计划", "the workspace has no plan");
    private static readonly Lazy<ContentAnswer> s_document = new(() => Of(ApiDocument.Make()));

    /// <summary>True for an address of the API.</summary>
    public static bool Owns(string path) => path.StartsWith(ApiEndpoints.Root, StringComparison.Ordinal);

    /// <summary>What an address gives; null where there is no such address.</summary>
    /// <exception cref="RequestException">There is no plan, or what is asked for cannot be given.</exception>
    public static async Task<Answer?> GetAsync(PageRequest request, WorkspaceStore store)
    {
        if (request.Path == ApiDocument.Path)
        {
            return s_document.Value;
        }

        if (ApiEndpoints.All.FirstOrDefault(e => e.Path == request.Path) is not { } endpoint)
        {
            return null;
        }

        var state = await store.GetAsync(request.Cancellation);
        if (state.IsEmpty)
        {
            throw new RequestException(RequestProblem.NothingSelected, s_noPlan);
        }

        var result = await endpoint.Get(request, state);
        return Of(endpoint.IsPaged ? PageOf(result.AsArray(), request) : result);
    }

    private static JsonObject PageOf(JsonArray all, PageRequest request)
    {
        var size = request.Whole("size", Items, 1, MostItems);
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var page = request.Whole("page", 1, 1, int.MaxValue / MostItems);
        var items = new JsonArray();
        for (var i = (page - 1) * size; i < Math.Min(all.Count, page * size); i++)
        {
            items.Add(all[i]?.DeepClone());
        }

        return new JsonObject
        {
            ["total"] = all.Count, ["page"] = page, ["pages"] = pages, ["size"] = size,
            ["next"] = page < pages ? request.With(("page", $"{page + 1}")) : null,
            ["items"] = items,
        };
    }

    private static ContentAnswer Of(JsonNode node) => ContentAnswer.Written(JsonAnswers.Json, stream =>
    {
        using var writer =
            new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        node.WriteTo(writer);
    });
}
