using System.Text.Json.Nodes;
using OrgGraph.Workspace;

namespace OrgGraph.Web.Api;

/// <summary>
/// The API as OpenAPI 3.1 tells it, made of the addresses themselves. Microsoft.AspNetCore.OpenApi describes endpoints by
/// reflection over their methods, which this program does without.
/// </summary>
internal static class ApiDocument
{
    /// <summary>Its address.</summary>
    public const string Path = ApiEndpoints.Root + "/openapi.json";

    /// <summary>The document.</summary>
    public static JsonObject Make()
    {
        var paths = new JsonObject();
        foreach (var endpoint in ApiEndpoints.All)
        {
            paths[endpoint.Path] = new JsonObject { ["get"] = OperationOf(endpoint) };
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "OrgGraph", ["version"] = ToolVersion.Number,
                ["description"] =
                    "What the plans of a workspace say: the records that the command line writes as JSON. It changes nothing.",
            },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject { ["Page"] = PageSchema(), ["Problem"] = ProblemSchema() },
                ["securitySchemes"] = new JsonObject
                {
                    ["token"] = new JsonObject
                    {
                        ["type"] = "http", ["scheme"] = "bearer",
                        ["description"] = "where the program was started with ORGGRAPH_TOKEN",
                    },
                },
            },
        };
    }

    private static JsonObject OperationOf(ApiEndpoint endpoint)
    {
        var parameters = new JsonArray();
        foreach (var parameter in endpoint.Parameters.Concat(endpoint.IsPaged
            ? [new("page", "which page, from 1", "integer"),
                new("size", $"items of a page, {ApiAnswers.MostItems} at most", "integer")] : []))
        {
            var schema = new JsonObject { ["type"] = parameter.Type };
            parameters.Add((JsonNode)new JsonObject
            {
                ["name"] = parameter.Name, ["in"] = "query", ["description"] = parameter.Description,
                ["required"] = parameter.IsRequired,
                ["schema"] = parameter.IsRepeated ? new JsonObject { ["type"] = "array", ["items"] = schema } : schema,
            });
        }

        return new JsonObject
        {
            ["summary"] = endpoint.Summary,
            ["operationId"] = endpoint.Path[(ApiEndpoints.Root.Length + 1)..],
            ["parameters"] = parameters,
            ["responses"] = new JsonObject
            {
                ["200"] = AnswerOf("the answer, with an ETag", "application/json",
                    endpoint.IsPaged ? new JsonObject { ["$ref"] = "#/components/schemas/Page" }
                        : new JsonObject { ["type"] = "object" }),
                ["304"] = new JsonObject { ["description"] = "it is the one whose ETag was sent" },
                ["default"] =
                    AnswerOf(
                        "what went wrong", "application/problem+json",
                        new JsonObject { ["$ref"] = "#/components/schemas/Problem" }),
            },
        };
    }

    private static JsonObject AnswerOf(string description, string type, JsonObject schema) => new()
    {
        ["description"] = description,
        ["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = schema } },
    };

    private static JsonObject PageSchema() => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("total", "page", "pages", "size", "items"),
        ["properties"] = new JsonObject
        {
            ["total"] = Typed("integer"), ["page"] = Typed("integer"), ["pages"] = Typed("integer"), ["size"] = Typed("integer"),
            ["next"] =
                new JsonObject { ["type"] = new JsonArray("string", "null"), ["description"] = "the address of the next page" },
            ["items"] = new JsonObject { ["type"] = "array", ["items"] = Typed("object") },
        },
    };

    private static JsonObject ProblemSchema() => new()
    {
        ["type"] = "object",
        ["properties"] =
            new JsonObject { ["title"] = Typed("string"), ["status"] = Typed("integer"), ["detail"] = Typed("string") },
    };

    private static JsonObject Typed(string type) => new() { ["type"] = type };
}
