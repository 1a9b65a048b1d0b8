using System.Globalization;
using System.Text.Json;
using OrgGraph.Model.Graphs;

namespace OrgGraph.Model.Json;

/// <summary>
/// Writes and reads a graph as JSON, <c>"format": "orggraph/1"</c>. What is written reads back equal.
/// A later minor version (<c>orggraph/1.3</c>) may have more fields: they are left out, and said.
/// </summary>
public static class GraphJson
{
    /// <summary>The format written.</summary>
    public const string Format = "orggraph/1";

    private const int Major = 1;

    /// <summary>Writes the graph as UTF-8 without BOM, a record a line; equal graphs give equal bytes.</summary>
    public static void Write(ResponsibilityGraph graph, Stream output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        RecordLines.Write(
            JsonSerializer.SerializeToUtf8Bytes(GraphDocument.From(graph), GraphJsonContext.Readable.GraphDocument), output);
    }

    /// <summary>Reads a graph.</summary>
    /// <param name="json">UTF-8 text, with or without BOM.</param>
    /// <param name="warnings">Receives the paths of fields that this version does not know.</param>
    /// <exception cref="GraphFormatException">
    /// Not JSON, not an OrgGraph file, of another major version, or with references that lead nowhere.
    /// </exception>
    public static ResponsibilityGraph Read(ReadOnlyMemory<byte> json, ICollection<string> warnings)
    {
        ArgumentNullException.ThrowIfNull(warnings);
        if (json.Span is [0xEF, 0xBB, 0xBF, ..])
        {
            json = json[3..];
        }

        try
        {
            CheckFormat(json);
            var graph = GraphItems.Read(json, warnings);
            GraphReferences.Check(graph);
            return graph;
        }
        catch (JsonException e)
        {
            // its own message names types of the program
            var at = string.IsNullOrEmpty(e.Path) ? "" : $", {e.Path}";
            throw new GraphFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"damaged at line {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}{at}"), e);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
        {
            throw new GraphFormatException($"not a readable graph file: {e.Message}", e);
        }
    }

    // It stands first in files of this program, and may stand anywhere.
    private static string? FormatOf(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFormat = GraphItems.TextOf(ref reader) == "format";
            reader.Read();
            if (isFormat)
            {
                return reader.TokenType == JsonTokenType.String ? GraphItems.TextOf(ref reader) : null;
            }

            reader.Skip();
        }

        return null;
    }

    private static void CheckFormat(ReadOnlyMemory<byte> json)
    {
        var text = FormatOf(json)
            ?? throw new GraphFormatException($"no \"format\" field: this is not an OrgGraph file (expected \"{Format}\")");
        const string prefix = "orggraph/";
        var version = text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..].Split('.')[0] : "";
        if (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var major))
        {
            throw new GraphFormatException($"format \"{text}\" is not known (expected \"{Format}\")");
        }

        if (major != Major)
        {
            throw new GraphFormatException(
                $"format \"{text}\" is of another major version; this program reads \"{Format}\". "
                + "Read the plans again with this version, or use the version that wrote the file.");
        }
    }
}
