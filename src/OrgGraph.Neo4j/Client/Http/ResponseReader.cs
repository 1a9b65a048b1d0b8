using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace OrgGraph.Neo4j.Client.Http;

/// <summary>
/// Reads a response of the Query API while it arrives: only the row at hand is in memory. The server may find an error
/// after it has sent rows; it then stands at the response's end.
/// </summary>
internal sealed class ResponseReader(Stream stream) : IDisposable
{
    /// <summary>
    /// Bytes that one row, or one property beside the rows, may take: an endless string must not fill the memory.
    /// </summary>
    public const int MaxValueBytes = 128 * 1024 * 1024;

    private enum Place
    {
        Start,
        Top,
        Data,
        Rows,
        End,
    }

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _start;
    private int _end;
    private bool _final;
    // a plan of EXPLAIN is as deep as its query has steps
    private const int MaxDepth = 512;

    private JsonReaderState _json = new(new JsonReaderOptions { MaxDepth = MaxDepth });
    private Place _place;

    public ImmutableArray<string> Fields { get; private set; } = [];

    public CypherCounters Counters { get; private set; } = CypherCounters.None;

    public ImmutableArray<CypherNotification> Notifications { get; private set; } = [];

    public string? TransactionId { get; private set; }

    /// <summary>
    /// True when the answer held a result, of whatever rows; an answer without one is no success of a statement.
    /// </summary>
    public bool HasData { get; private set; }

    /// <summary>The first error that the server reported, once the end is read.</summary>
    public (string Code, string Message)? Error { get; private set; }

    /// <summary>Reads the next rows into the list, as many as are there; false at the end.</summary>
    /// <exception cref="JsonException">The answer is not one of the Query API.</exception>
    public async ValueTask<bool> ReadAsync(List<CypherRecord> rows, CancellationToken cancellationToken)
    {
        while (_place != Place.End)
        {
            var before = rows.Count;
            while (_place != Place.End && Step(rows))
            {
            }

            if (rows.Count > before)
            {
                return true;
            }

            if (_place != Place.End)
            {
                await FillAsync(cancellationToken);
            }
        }

        return false;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_final)
        {
            throw new JsonException("the response ends too early");
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        else if (_end == _buffer.Length)
        {
            Expect(_buffer.Length < MaxValueBytes, $"a value of more than {MaxValueBytes:N0} bytes");
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += read;
        _final = read == 0;
    }

    // One step forward in what the buffer holds; false, and nothing consumed, when more bytes are needed.
    private bool Step(List<CypherRecord> rows)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start.._end), _final, _json);
        if (!reader.Read())
        {
            return false;
        }

        var next = _place;
        switch (_place)
        {
            case Place.Start:
                Expect(reader.TokenType == JsonTokenType.StartObject, "no object");
                next = Place.Top;
                break;
            case Place.Top when reader.TokenType == JsonTokenType.EndObject:
                next = Place.End;
                break;
            case Place.Top when reader.ValueTextEquals("data"u8):
                if (!reader.Read())
                {
                    return false;
                }

                Expect(reader.TokenType is JsonTokenType.StartObject or JsonTokenType.Null, "data that is no object");
                HasData |= reader.TokenType == JsonTokenType.StartObject;
                next = reader.TokenType == JsonTokenType.StartObject ? Place.Data : Place.Top;
                break;
            case Place.Top:
                if (!ReadProperty(ref reader))
                {
                    return false;
                }

                break;
            case Place.Data when reader.TokenType == JsonTokenType.EndObject:
                next = Place.Top;
                break;
            case Place.Data when reader.ValueTextEquals("values"u8):
                if (!reader.Read())
                {
                    return false;
                }

                Expect(reader.TokenType == JsonTokenType.StartArray, "values that are no rows");
                next = Place.Rows;
                break;
            case Place.Data:
                if (!ReadProperty(ref reader))
                {
                    return false;
                }

                break;
            case Place.Rows when reader.TokenType == JsonTokenType.EndArray:
                next = Place.Data;
                break;
            default:
                var probe = reader;
                if (!probe.TrySkip())
                {
                    return false;
                }

                Expect(reader.TokenType == JsonTokenType.StartArray, "a row that is no list");
                var row = TypedValueReader.ReadRow(ref reader, Fields.Length);
                Expect(row.Length == Fields.Length, "a row whose values are not as many as the fields");
                rows.Add(new CypherRecord(Fields, row));
                break;
        }

        _place = next;
        _start += (int)reader.BytesConsumed;
        _json = reader.CurrentState;
        return true;
    }

    private bool ReadProperty(ref Utf8JsonReader reader)
    {
        var name = reader.GetString();
        if (!reader.Read())
        {
            return false;
        }

        var probe = reader;
        if (!probe.TrySkip())
        {
            return false;
        }

        var value = JsonElement.ParseValue(ref reader);
        switch (name)
        {
            case "fields":
                Fields = [.. Items(value, name).Select(f => Text(f, name))];
                break;
            case "counters":
                Counters = ReadCounters(value);
                break;
            case "notifications":
                Notifications =
                [
                    .. Items(value, name).Select(n => new CypherNotification(
                        Optional(n, "code"), Optional(n, "title"), Optional(n, "description"))),
                ];
                break;
            case "transaction":
                TransactionId = ReadTransactionId(value);
                break;
            case "errors":
                Error =
                    Items(value, name).Select(e => ((string, string)?)(Optional(e, "code"), Optional(e, "message")))
                        .FirstOrDefault();
                break;
            default:
                break;
        }

        return true;
    }

    private static CypherCounters ReadCounters(JsonElement value)
    {
        long Count(string counter) =>
            value.ValueKind == JsonValueKind.Object && value.TryGetProperty(counter, out var count)
            && count.ValueKind == JsonValueKind.Number && count.TryGetInt64(out var number)
                ? number
                : throw new JsonException($"counters without {counter}");
        return new CypherCounters(
            Count("nodesCreated"), Count("nodesDeleted"), Count("relationshipsCreated"), Count("relationshipsDeleted"),
            Count("propertiesSet"));
    }

    // It becomes part of the path of later requests.
    private static string ReadTransactionId(JsonElement value)
    {
        var id = Optional(value, "id");
        Expect(
            id.Length > 0 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'), "a transaction without a usable id");
        return id;
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw new JsonException($"{name} that is no list");

    private static string Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new JsonException($"{name} that is no text");

    private static string Optional(JsonElement value, string name)
    {
        Expect(value.ValueKind == JsonValueKind.Object, $"no object around {name}");
        return value.TryGetProperty(name, out var text) ? Text(text, name) : "";
    }

    private static void Expect(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new JsonException(otherwise);
        }
    }
}
