using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace OrgGraph.Neo4j.Client.Http;

/// <summary>
/// Writes a statement as the body of a Query API request. Plain JSON where it says everything (a third of the size);
/// Neo4j's typed JSON where a parameter is a date or a number that JSON does not have.
/// </summary>
internal static class ParameterWriter
{
    private const int FlushAt = 1 << 16;

    private static readonly JsonWriterOptions s_options = new()
    {
        // Chinese as it is: a third of the bytes of \uXXXX.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        SkipValidation = true,
    };

    /// <summary>Whether the parameters need typed JSON.</summary>
    public static bool NeedsTypes(CypherStatement statement) => statement.Parameters.Values.Any(NeedsTypes);

    /// <summary>Writes the body, flushing as it goes.</summary>
    public static async Task WriteAsync(CypherStatement statement, bool typed, Stream body, CancellationToken cancellationToken)
    {
        await using var writer = new Utf8JsonWriter(body, s_options);
        writer.WriteStartObject();
        writer.WriteString("statement"u8, statement.Text);
        writer.WriteStartObject("parameters"u8);
        foreach (var (name, value) in statement.Parameters)
        {
            writer.WritePropertyName(name);
            if (value is CypherRows rows)
            {
                StartList(writer, typed);
                foreach (var row in rows)
                {
                    Write(writer, row, typed);
                    if (writer.BytesPending > FlushAt)
                    {
                        await writer.FlushAsync(cancellationToken);
                    }
                }

                EndList(writer, typed);
            }
            else
            {
                Write(writer, value, typed);
            }
        }

        writer.WriteEndObject();
        writer.WriteBoolean("includeCounters"u8, true);
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken);
    }

    private static bool NeedsTypes(object? value) => value switch
    {
        null or string or bool or int or long or CypherRows => false,
        DateOnly or DateTimeOffset => true,
        double number => !double.IsFinite(number),
        IReadOnlyDictionary<string, object?> map => map.Values.Any(NeedsTypes),
        IEnumerable list => list.Cast<object?>().Any(NeedsTypes),
        _ => throw Unsupported(value),
    };

    private static void Write(Utf8JsonWriter writer, object? value, bool typed)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> map:
                WriteMap(writer, map, typed);
                break;
            case object?[] array:
                StartList(writer, typed);
                foreach (var item in array)
                {
                    Write(writer, item, typed);
                }

                EndList(writer, typed);
                break;
            case not string and IEnumerable list:
                StartList(writer, typed);
                foreach (var item in list)
                {
                    Write(writer, item, typed);
                }

                EndList(writer, typed);
                break;
            case var _ when typed:
                WriteTyped(writer, value);
                break;
            default:
                WritePlain(writer, value);
                break;
        }
    }

    private static void WritePlain(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteRawValue(FloatText(number)); break;
            default: throw Unsupported(value);
        }
    }

    private static void WriteTyped(Utf8JsonWriter writer, object? value)
    {
        var (type, text) = value switch
        {
            null => ("Null", null),
            string s => ("String", s),
            bool => ("Boolean", null),
            int number => ("Integer", number.ToString(CultureInfo.InvariantCulture)),
            long number => ("Integer", number.ToString(CultureInfo.InvariantCulture)),
            double number => ("Float", FloatText(number)),
            DateOnly date => ("Date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            DateTimeOffset time =>
                ("OffsetDateTime", time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture)),
            _ => throw Unsupported(value),
        };
        writer.WriteStartObject();
        writer.WriteString("$type"u8, type);
        if (value is bool flag)
        {
            writer.WriteBoolean("_value"u8, flag);
        }
        else
        {
            writer.WriteString("_value"u8, text);
        }

        writer.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter writer, IReadOnlyDictionary<string, object?> map, bool typed)
    {
        if (typed)
        {
            writer.WriteStartObject();
            writer.WriteString("$type"u8, "Map"u8);
            writer.WritePropertyName("_value"u8);
        }

        writer.WriteStartObject();
        foreach (var (key, item) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, item, typed);
        }

        writer.WriteEndObject();
        if (typed)
        {
            writer.WriteEndObject();
        }
    }

    private static void StartList(Utf8JsonWriter writer, bool typed)
    {
        if (typed)
        {
            writer.WriteStartObject();
            writer.WriteString("$type"u8, "List"u8);
            writer.WritePropertyName("_value"u8);
        }

        writer.WriteStartArray();
    }

    private static void EndList(Utf8JsonWriter writer, bool typed)
    {
        writer.WriteEndArray();
        if (typed)
        {
            writer.WriteEndObject();
        }
    }

    // A whole number must stay a float on the other side.
    private static string FloatText(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return double.IsFinite(number) && text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    private static NotSupportedException Unsupported(object? value) =>
        new($"a parameter cannot be a {value?.GetType().Name}");
}
