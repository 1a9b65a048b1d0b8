using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OrgGraph.Model.Graphs;

namespace OrgGraph.Model.Json;

/// <summary>
/// Holds items of a graph file against their types where the serializer is lenient: fields that it leaves out, nulls in lists,
/// numbers for words.
/// </summary>
internal sealed class JsonShape
{
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>Notes a field that nobody knows.</summary>
    public void AddUnknown(string path) => _unknown.Add(path);

    /// <summary>Adds one line a field name and place in the structure (<c>plans[].mayor</c>), however often it occurs.</summary>
    public void WriteTo(ICollection<string> warnings)
    {
        foreach (var path in _unknown)
        {
            warnings.Add($"unknown field \"{path}\" left out (the file is of a newer version)");
        }
    }

    /// <summary>Checks an element and what is in it.</summary>
    /// <exception cref="GraphFormatException">
    /// A null in a list, or a number where a word stands for one of few, or one beyond all bounds.
    /// </exception>
    public void Check(JsonElement element, JsonTypeInfo type, string path)
    {
        if (element.ValueKind == JsonValueKind.Null && path.EndsWith(']'))
        {
            throw new GraphFormatException($"{path} has a null");
        }

        if ((Nullable.GetUnderlyingType(type.Type) ?? type.Type).IsEnum && IsNumber(element))
        {
            throw new GraphFormatException($"{path}: {element.GetRawText()} is none of the words that can stand there");
        }

        if (element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && !double.IsFinite(number))
        {
            throw new GraphFormatException($"{path}: {element.GetRawText()} is too large a number");
        }

        if (element.ValueKind == JsonValueKind.Array && type.Kind == JsonTypeInfoKind.Enumerable)
        {
            var itemType = type.Options.GetTypeInfo(type.ElementType!);
            foreach (var item in element.EnumerateArray())
            {
                Check(item, itemType, path + "[]");
            }
        }
        else if (element.ValueKind == JsonValueKind.Object && type.Kind == JsonTypeInfoKind.Object)
        {
            CheckFields(element, type, path);
        }
    }

    private void CheckFields(JsonElement element, JsonTypeInfo type, string path)
    {
        foreach (var field in element.EnumerateObject())
        {
            JsonPropertyInfo? property = null;
            foreach (var candidate in type.Properties)
            {
                if (field.NameEquals(candidate.Name))
                {
                    property = candidate;
                    break;
                }
            }

            if (property is null)
            {
                _unknown.Add($"{path}.{field.Name}");
            }
            else if (field.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            {
                Check(field.Value, type.Options.GetTypeInfo(property.PropertyType), $"{path}.{property.Name}");
            }
        }
    }

    private static bool IsNumber(JsonElement element) => element.ValueKind == JsonValueKind.Number
        || (element.ValueKind == JsonValueKind.String && element.GetString() is [var first, ..]
            && (char.IsAsciiDigit(first) || first is '-' or '+'));
}
