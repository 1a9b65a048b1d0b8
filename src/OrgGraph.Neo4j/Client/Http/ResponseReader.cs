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
    private JsonReaderState _json;
    private Place _place;

    public ImmutableArray<string> Fields { get; private set; } = [];

    public CypherCounters Counters { get; private set; } = CypherCounters.None;

    public ImmutableArray<CypherNotification> Notifications { get; private set; } = [];

    public string? TransactionId { get; private set; }

    /// <summary>The first error that the server reported, once the end is read.</summary>
    public (string Code, string Message)? Error { get; private set; }

    /// <summary>Reads the next rows into the list, as many as are there; false at the end.</summary>
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

                rows.Add(new CypherRecord(Fields, TypedValueReader.ReadRow(ref reader, Fields.Length)));
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
                Fields = [.. value.EnumerateArray().Select(f => f.GetString()!)];
                break;
            case "counters":
                long Count(string counter) => value.GetProperty(counter).GetInt64();
                Counters = new CypherCounters(
                    Count("nodesCreated"),
                    Count("nodesDeleted"),
                    Count("relationshipsCreated"),
                    Count("relationshipsDeleted"),
                    Count("propertiesSet"));
                break;
            case "notifications":
                string Text(JsonElement n, string key) => n.TryGetProperty(key, out var text) ? text.GetString() ?? "" : "";
                Notifications =
                [
                    .. value.EnumerateArray().Select(n => new CypherNotification(
                        Text(n, "code"), Text(n, "title"), Text(n, "description"))),
                ];
                break;
            case "transaction":
                TransactionId = value.GetProperty("id").GetString();
                break;
            case "errors" when value.GetArrayLength() > 0:
                Error = (value[0].GetProperty("code").GetString()!, value[0].GetProperty("message").GetString()!);
                break;
            default:
                break;
        }

        return true;
    }
}
