using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using OrgGraph.Model.Sources;
using OrgGraph.Model.Targets;

namespace OrgGraph.Model.Json;

/// <summary>Source-generated serialisation of the graph file: no reflection at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(SourceSpanConverter)])]
[JsonSerializable(typeof(GraphDocument))]
[JsonSerializable(typeof(Target))]
[JsonSerializable(typeof(Duty))]
internal sealed partial class GraphJsonContext : JsonSerializerContext
{
    /// <summary>The context with Chinese left readable in the file.</summary>
    public static GraphJsonContext Readable => s_readable.Value;

    // Lazy: the generated Default is initialised in another part of the class, in no order to rely on.
    private static readonly Lazy<GraphJsonContext> s_readable = new(() => new GraphJsonContext(
        new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }));
}

/// <summary>A source span is one string in JSON.</summary>
internal sealed class SourceSpanConverter : JsonConverter<SourceSpan>
{
    public override SourceSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SourceSpan.Parse(reader.GetString() ?? throw new JsonException("a source span is a string"));

    public override void Write(Utf8JsonWriter writer, SourceSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
