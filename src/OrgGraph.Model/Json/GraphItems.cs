using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OrgGraph.Model.Graphs;

namespace OrgGraph.Model.Json;

/// <summary>
/// Reads the lists of a graph file item by item: beside the file and the graph, one item is in memory at a time. Linear.
/// </summary>
internal static class GraphItems
{
    // each key once: which of two is meant, nobody can tell
    private static readonly JsonDocumentOptions s_item = new() { AllowDuplicateProperties = false };

    /// <summary>The graph of a file; fields that nobody knows are told.</summary>
    /// <exception cref="JsonException">Not JSON, or not of the form of a graph.</exception>
    /// <exception cref="GraphFormatException">A list is missing or there twice, or an item has what it may not have.</exception>
    public static ResponsibilityGraph Read(ReadOnlyMemory<byte> json, ICollection<string> warnings)
    {
        var context = GraphJsonContext.Readable;
        var shape = new JsonShape();
        var graph = new ResponsibilityGraph();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = TextOf(ref reader);
            if (!seen.Add(name))
            {
                throw new GraphFormatException($"the field \"{name}\" is there twice");
            }

            reader.Read();
            switch (name)
            {
                case "format":
                    break;
                case "plans":
                    graph = graph with { Plans = Items(ref reader, json, context.Plan, name, shape) };
                    break;
                case "sections":
                    graph = graph with { Sections = Items(ref reader, json, context.Section, name, shape) };
                    break;
                case "tasks":
                    graph = graph with { Tasks = Items(ref reader, json, context.PlanTask, name, shape) };
                    break;
                case "measures":
                    graph = graph with { Measures = Items(ref reader, json, context.Measure, name, shape) };
                    break;
                case "units":
                    graph = graph with { Units = Items(ref reader, json, context.Unit, name, shape) };
                    break;
                case "persons":
                    graph = graph with { Persons = Items(ref reader, json, context.Person, name, shape) };
                    break;
                case "responsibilities":
                    graph = graph with { Responsibilities = Items(ref reader, json, context.Responsibility, name, shape) };
                    break;
                case "oversights":
                    graph = graph with { Oversights = Items(ref reader, json, context.Oversight, name, shape) };
                    break;
                case "metrics":
                    graph = graph with { Metrics = Items(ref reader, json, context.UnitMetrics, name, shape) };
                    break;
                default:
                    shape.AddUnknown(name);
                    reader.Skip();
                    break;
            }
        }

        // text behind the closing brace is refused
        reader.Read();
        foreach (var list in (string[])["plans", "sections", "tasks", "measures", "units", "persons", "responsibilities",
            "oversights"])
        {
            if (!seen.Contains(list))
            {
                throw new GraphFormatException($"the list \"{list}\" is missing");
            }
        }

        shape.WriteTo(warnings);
        return graph;
    }

    /// <summary>The text of a string or a name.</summary>
    /// <exception cref="GraphFormatException">It has half a character.</exception>
    public static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw HalfCharacter("format", e);
        }
    }

    private static ImmutableArray<T> Items<T>(
        ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, JsonTypeInfo<T> type, string name, JsonShape shape)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new GraphFormatException($"\"{name}\" is no list");
        }

        var items = ImmutableArray.CreateBuilder<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var place = $"{name}[{items.Count}]";
            try
            {
                using var item = JsonDocument.Parse(json[start..(int)reader.BytesConsumed], s_item);
                shape.Check(item.RootElement, type, name + "[]");
                items.Add(WithDefaults(item.RootElement.Deserialize(type)!));
            }
            catch (JsonException e) when (e.InnerException is InvalidOperationException)
            {
                throw HalfCharacter($"{place}{e.Path?[1..]}", e);
            }
            catch (JsonException e)
            {
                throw new GraphFormatException($"{place}{(e.Path is { Length: > 1 } path ? path[1..] : "")} is damaged", e);
            }
            catch (InvalidOperationException e)
            {
                throw HalfCharacter(place, e);
            }
            catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
            {
                throw new GraphFormatException($"{place}: {e.Message}", e);
            }
        }

        return items.DrainToImmutable();
    }

    // A list or text that is not said is empty: the serializer leaves it undefined, whatever the record says.
    private static T WithDefaults<T>(T item) => item switch
    {
        Unit u when u.Aliases.IsDefault || u.MemberIds.IsDefault || u.Rule is null =>
            (T)(object)(u with { Aliases = OrEmpty(u.Aliases), MemberIds = OrEmpty(u.MemberIds), Rule = u.Rule ?? "" }),
        UnitMetrics { Scope: null } m => (T)(object)(m with { Scope = "" }),
        Measure m when m.Other.IsDefault || m.Targets.IsDefault =>
            (T)(object)(m with { Other = OrEmpty(m.Other), Targets = OrEmpty(m.Targets) }),
        _ => item,
    };

    private static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> list) => list.IsDefault ? [] : list;

    private static GraphFormatException HalfCharacter(string place, Exception cause) =>
        new($"{place} has half a character (an unpaired \\uD800 to \\uDFFF)", cause);
}
