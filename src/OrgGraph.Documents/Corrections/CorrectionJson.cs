using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrgGraph.Documents.Corrections;

/// <summary>Source-generated JSON of corrections.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Correction))]
[JsonSerializable(typeof(PlanSnapshot))]
internal sealed partial class CorrectionJsonContext : JsonSerializerContext
{
    // Lazy: the generated Default is initialised in another part of the class, in no order to rely on.
    private static readonly Lazy<CorrectionJsonContext> s_readable = new(() => new CorrectionJsonContext(
        new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    /// <summary>The context with Chinese left readable: the output is not put into HTML.</summary>
    public static CorrectionJsonContext Readable => s_readable.Value;
}

/// <summary>The content of a file of corrections.</summary>
/// <param name="Set">The corrections.</param>
/// <param name="Unknown">
/// Entries that this version cannot use: they are told, and written back, since a later version may know them.
/// </param>
public sealed record CorrectionFile(CorrectionSet Set, ImmutableArray<UnknownCorrection> Unknown)
{
    /// <summary>A file without anything.</summary>
    public static CorrectionFile Empty { get; } = new(CorrectionSet.None, []);

    /// <summary>Plans that only unknown entries may speak of; they are written back with them.</summary>
    public ImmutableArray<PlanSnapshot> OtherPlans { get; init; } = [];
}

/// <summary>An entry that cannot be used.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Json">The entry as it stands, in one line.</param>
public sealed record UnknownCorrection(int Number, string Json);

/// <summary>
/// Writes and reads files of corrections, <c>"format": "orggraph-corrections/1"</c>: sorted, a correction a line. What is
/// written reads back equal; an entry that cannot be used harms no other.
/// </summary>
public static class CorrectionJson
{
    /// <summary>The format written.</summary>
    public const string Format = "orggraph-corrections/1";

    /// <summary>What files of corrections end with.</summary>
    public const string Extension = ".corrections.json";

    /// <summary>The largest file that is read: 64 MiB.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>Writes a file; equal content gives equal bytes.</summary>
    public static void Write(CorrectionFile file, Stream output)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(output);
        var text = new StringBuilder("{\n\"format\": \"").Append(Format).Append("\",\n\"plans\": [");
        AppendLines(
            text, file.Set.Plans.Values.Concat(file.OtherPlans).DistinctBy(p => p.Key, StringComparer.Ordinal)
                .OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Key, StringComparer.Ordinal)
                .Select(p => JsonSerializer.Serialize(p, CorrectionJsonContext.Readable.PlanSnapshot)));
        text.Append("],\n\"corrections\": [");
        AppendLines(
            text, file.Set.Corrections.Select(TextOf).Concat(file.Unknown.Select(u => u.Json).Order(StringComparer.Ordinal)));
        output.Write(Encoding.UTF8.GetBytes(text.Append("]\n}\n").ToString()));
    }

    /// <summary>Reads a file.</summary>
    /// <param name="name">The name to show.</param>
    /// <param name="json">UTF-8, with or without BOM.</param>
    /// <exception cref="DocumentException">Not JSON, or not a file of corrections of this major version.</exception>
    public static CorrectionFile Read(string name, ReadOnlyMemory<byte> json)
    {
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            using var document = JsonDocument.Parse(
                json.Span is [0xEF, 0xBB, 0xBF, ..] ? json[3..] : json,
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Read(name, document.RootElement);
        }
        catch (JsonException e)
        {
            throw Wrong(
                name, $"不是有效的 JSON（第 {(e.LineNumber ?? 0) + 1} 行）", $"not valid JSON (line {(e.LineNumber ?? 0) + 1})", e);
        }
    }

    /// <summary>A correction as one line: two of one text are equal.</summary>
    public static string TextOf(Correction correction) =>
        JsonSerializer.Serialize(correction, CorrectionJsonContext.Readable.Correction);

    private static CorrectionFile Read(string name, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format)
            || format.ValueKind != JsonValueKind.String || format.GetString() is not { } version
            || !(version == Format || version.StartsWith(Format + ".", StringComparison.Ordinal)))
        {
            throw Wrong(name, $"不是更正文件（应有 \"format\": \"{Format}\"）", $"no file of corrections (\"format\": \"{Format}\")");
        }

        var unknown = ImmutableArray.CreateBuilder<UnknownCorrection>();
        var plans = ItemsOf(root, "plans")
            .Select(item => TryRead(item, e => e.Deserialize(CorrectionJsonContext.Readable.PlanSnapshot)))
            .OfType<PlanSnapshot>()
            .Where(p => !p.Rows.IsDefault && p.Rows.All(r => r is { Text: not null, Names.IsDefault: false }))
            .DistinctBy(p => p.Key, StringComparer.Ordinal).ToDictionary(p => p.Key, StringComparer.Ordinal);
        var corrections = new List<Correction>();
        var number = 0;
        foreach (var item in ItemsOf(root, "corrections"))
        {
            number++;
            if (TryRead(item, e => e.Deserialize(CorrectionJsonContext.Readable.Correction)) is { } correction
                && CorrectionCheck.IsSound(correction, plans))
            {
                corrections.Add(correction);
            }
            else
            {
                unknown.Add(new UnknownCorrection(number, Compact(item)));
            }
        }

        var set = CorrectionSet.Of(corrections, plans.Values);
        return new CorrectionFile(set, unknown.ToImmutable())
        {
            OtherPlans = unknown.Count == 0 ? [] : [.. plans.Values.Where(p => !set.Plans.ContainsKey(p.Key))],
        };
    }

    private static JsonElement.ArrayEnumerator ItemsOf(JsonElement root, string list) =>
        root.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default;

    private static T? TryRead<T>(JsonElement item, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            return read(item);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string Compact(JsonElement item)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer =
            new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            item.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void AppendLines(StringBuilder text, IEnumerable<string> lines)
    {
        var first = true;
        foreach (var line in lines)
        {
            text.Append(first ? "\n" : ",\n").Append(line);
            first = false;
        }

        text.Append(first ? "" : "\n");
    }

    private static DocumentException Wrong(string file, string chinese, string english, Exception? cause = null) =>
        new(DocumentProblem.CorrectionsFile, file, chinese, english, cause);
}
