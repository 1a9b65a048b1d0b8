using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using OrgGraph.Model.Sources;

namespace OrgGraph.Model.Json;

/// <summary>The form of <c>graph.json</c> as a JSON Schema (2020-12), for programs that read or write it.</summary>
public static class GraphJsonSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The schema, made of what reads and writes the file.</summary>
    /// <param name="describe">What is said of a field, by its record and its name in the file; null for nothing.</param>
    public static string Write(Func<Type, string, string?>? describe = null)
    {
        var schema = GraphJsonContext.Readable.GraphDocument.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => Described(context, node, describe),
        }).AsObject();
        schema.Insert(0, "$schema", Dialect);
        schema.Insert(1, "title", GraphJson.Format);
        var indented = new JsonSerializerOptions(GraphJsonContext.Readable.Options) { WriteIndented = true }; // people read it
        return schema.ToJsonString(indented).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode node, Func<Type, string, string?>? describe)
    {
        if (context.TypeInfo.Type == typeof(SourceSpan))
        {
            node = new JsonObject { ["type"] = "string", ["pattern"] = @"^.+:\d+:\d+-\d+:\d+(@.+)?$" };
        }

        if (node is JsonObject schema && context.PropertyInfo is { } property
            && describe?.Invoke(property.DeclaringType, property.Name) is { } text)
        {
            schema.Insert(0, "description", text);
        }

        return node;
    }
}
