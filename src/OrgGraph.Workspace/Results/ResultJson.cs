using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OrgGraph.Neo4j.Client;

namespace OrgGraph.Workspace.Results;

/// <summary>Source-generated JSON of results, the same for the command line and for an API: no reflection at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(DocumentResult))]
[JsonSerializable(typeof(ImmutableArray<DocumentResult>))]
[JsonSerializable(typeof(ImmutableArray<ComparisonResult>))]
[JsonSerializable(typeof(ImmutableArray<CascadeResult>))]
[JsonSerializable(typeof(WhatIfResult))]
[JsonSerializable(typeof(ImmutableArray<RankResult>))]
[JsonSerializable(typeof(RankDocument))]
[JsonSerializable(typeof(GdsRankDocument))]
[JsonSerializable(typeof(JsonArray))]
public sealed partial class ResultJsonContext : JsonSerializerContext
{
    /// <summary>The context with Chinese left readable: the output is not put into HTML.</summary>
    public static ResultJsonContext Readable => s_readable.Value;

    // Lazy: the generated Default is initialised in another part of the class, in no order to rely on.
    private static readonly Lazy<ResultJsonContext> s_readable = new(() => new ResultJsonContext(
        new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
}

/// <summary>Results as JSON texts.</summary>
public static class ResultJson
{
    /// <summary>One document, with a line feed at its end.</summary>
    /// <param name="result">The result.</param>
    /// <param name="type">Its type, one of <see cref="ResultJsonContext.Readable"/>.</param>
    public static string TextOf<T>(T result, JsonTypeInfo<T> type) => JsonSerializer.Serialize(result, type) + "\n";

    /// <summary>Rows as an array of objects, one a row; of two columns of a name the last counts.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The rows, a value a column; values are those of <see cref="CypherRecord"/>.</param>
    public static JsonArray Rows(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        var array = new JsonArray();
        foreach (var row in rows)
        {
            var item = new JsonObject();
            for (var i = 0; i < row.Count; i++)
            {
                item[columns[i]] = NodeOf(row[i]);
            }

            array.Add((JsonNode)item);
        }

        return array;
    }

    private static JsonNode? NodeOf(object? value) => value switch
    {
        null => null,
        bool flag => JsonValue.Create(flag),
        long number => JsonValue.Create(number),
        double number when double.IsFinite(number) => JsonValue.Create(number),
        string text => JsonValue.Create(text),
        DateOnly date => JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTimeOffset moment =>
            JsonValue.Create(moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)),
        CypherNode node => new JsonObject { ["labels"] = NodeOf(node.Labels), ["properties"] = MapOf(node.Properties) },
        CypherRelationship r => new JsonObject { ["type"] = r.Type, ["properties"] = MapOf(r.Properties) },
        CypherPath path => NodeOf(path.Elements),
        IReadOnlyDictionary<string, object?> map => MapOf(map),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(NodeOf)]),
        IFormattable other => JsonValue.Create(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(value.ToString()),
    };

    private static JsonObject MapOf(IReadOnlyDictionary<string, object?> map) =>
        new(map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, NodeOf(p.Value))));
}
