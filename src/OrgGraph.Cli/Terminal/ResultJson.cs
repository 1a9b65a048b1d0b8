using System.Collections;
using System.Globalization;
using System.Text.Json;
using OrgGraph.Neo4j.Client;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Cli.Terminal;

/// <summary>Rows as a JSON array of objects, one a row.</summary>
internal static class ResultJson
{
    public static void Write(ResultTable table, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Count; i++)
            {
                json.WritePropertyName(table.Columns[i]);
                WriteValue(json, row[i]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case long number: json.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            case string text: json.WriteStringValue(text); break;
            case DateOnly or DateTimeOffset: json.WriteStringValue(ResultTable.TextOf(value)); break;
            case CypherNode node: WriteElement(json, "labels", node.Labels, node.Properties); break;
            case CypherRelationship r: WriteElement(json, "type", r.Type, r.Properties); break;
            case CypherPath path: WriteValue(json, path.Elements); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(json, map); break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            case IFormattable other: json.WriteStringValue(other.ToString(null, CultureInfo.InvariantCulture)); break;
            default: json.WriteStringValue(value.ToString()); break;
        }
    }

    private static void WriteElement(Utf8JsonWriter json, string name, object value, IReadOnlyDictionary<string, object?> properties)
    {
        json.WriteStartObject();
        json.WritePropertyName(name);
        WriteValue(json, value);
        json.WritePropertyName("properties");
        WriteMap(json, properties);
        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach (var (key, item) in map.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(key);
            WriteValue(json, item);
        }

        json.WriteEndObject();
    }
}
