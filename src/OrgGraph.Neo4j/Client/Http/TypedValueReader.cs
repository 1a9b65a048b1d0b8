using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace OrgGraph.Neo4j.Client.Http;

/// <summary>Reads values of Neo4j's typed JSON: <c>{"$type":"Integer","_value":"1"}</c>.</summary>
internal static class TypedValueReader
{
    /// <summary>Reads the array of values that the reader stands at.</summary>
    public static ImmutableArray<object?> ReadRow(ref Utf8JsonReader reader, int columns)
    {
        var values = ImmutableArray.CreateBuilder<object?>(columns);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(ReadValue(ref reader));
        }

        return values.DrainToImmutable();
    }

    private static object? ReadValue(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType == JsonTokenType.StartObject);
        reader.Read();
        Expect(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("$type"u8));
        reader.Read();
        Expect(reader.TokenType == JsonTokenType.String);
        var type = reader.ValueSpan.Length > 0 ? TypeOf(ref reader) : "";
        reader.Read();
        Expect(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("_value"u8));
        reader.Read();
        object? value = type switch
        {
            "String" => ReadText(ref reader),
            "Integer" =>
                long.TryParse(reader.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Wrong(type),
            "Null" => null,
            "Boolean" => reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : throw Wrong(type),
            "Float" => double.TryParse(reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
                ? real
                : throw Wrong(type),
            "List" => ReadList(ref reader),
            "Map" => ReadMap(ref reader),
            "Date" => ReadDate(ref reader),
            "OffsetDateTime" => DateTimeOffset.TryParse(
                ReadText(ref reader), CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw Wrong(type),
            "Node" => ReadNode(ref reader),
            "Relationship" => ReadRelationship(ref reader),
            "Path" => new CypherPath([.. ReadList(ref reader).Select(e => e ?? throw Wrong(type))]),
            _ => reader.TokenType == JsonTokenType.String ? reader.GetString() : JsonElement.ParseValue(ref reader).GetRawText(),
        };
        reader.Read();
        Expect(reader.TokenType == JsonTokenType.EndObject);
        return value;
    }

    // A date outside the years 1 to 9999 has no counterpart here: as its text, like other types without one.
    private static object ReadDate(ref Utf8JsonReader reader)
    {
        var text = ReadText(ref reader);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : text.Length > 0 && text[0] is '+' or '-' ? text
            : throw Wrong("Date");
    }

    private static string ReadText(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType == JsonTokenType.String);
        return reader.GetString()!;
    }

    // The common types without an allocation.
    private static string TypeOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("String"u8) ? "String"
        : reader.ValueTextEquals("Integer"u8) ? "Integer"
        : reader.ValueTextEquals("Null"u8) ? "Null"
        : reader.ValueTextEquals("Boolean"u8) ? "Boolean"
        : reader.ValueTextEquals("List"u8) ? "List"
        : reader.GetString()!;

    private static List<object?> ReadList(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType == JsonTokenType.StartArray);
        var list = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(ReadValue(ref reader));
        }

        return list;
    }

    private static Dictionary<string, object?> ReadMap(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType == JsonTokenType.StartObject);
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            map[key] = ReadValue(ref reader);
        }

        return map;
    }

    private static CypherNode ReadNode(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType == JsonTokenType.StartObject);
        string id = "";
        ImmutableArray<string> labels = [];
        IReadOnlyDictionary<string, object?> properties = ImmutableDictionary<string, object?>.Empty;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "_element_id": id = ReadText(ref reader); break;
                case "_labels": labels = ReadTexts(ref reader); break;
                case "_properties": properties = ReadMap(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return new CypherNode(id, labels, properties);
    }

    private static CypherRelationship ReadRelationship(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType == JsonTokenType.StartObject);
        string id = "", type = "", start = "", end = "";
        IReadOnlyDictionary<string, object?> properties = ImmutableDictionary<string, object?>.Empty;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "_element_id": id = ReadText(ref reader); break;
                case "_type": type = ReadText(ref reader); break;
                case "_start_node_element_id": start = ReadText(ref reader); break;
                case "_end_node_element_id": end = ReadText(ref reader); break;
                case "_properties": properties = ReadMap(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return new CypherRelationship(id, type, start, end, properties);
    }

    private static ImmutableArray<string> ReadTexts(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType == JsonTokenType.StartArray);
        var texts = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(ReadText(ref reader));
        }

        return texts.ToImmutable();
    }

    private static JsonException Wrong(string type) => new($"a value that is no {type}");

    private static void Expect(bool condition)
    {
        if (!condition)
        {
            throw new JsonException("a value without $type and _value");
        }
    }
}
