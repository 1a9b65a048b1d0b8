using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OrgGraph.Model.Json;

/// <summary>Finds the fields of a JSON document that a type does not have.</summary>
internal static class UnknownFields
{
    /// <summary>Adds one line a field name and place in the structure (<c>plans[].mayor</c>), however often it occurs.</summary>
    public static void Find(JsonElement element, JsonTypeInfo type, ICollection<string> warnings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Walk(element, type, "", seen);
        foreach (var path in seen.Order(StringComparer.Ordinal))
        {
            warnings.Add($"unknown field \"{path}\" left out (the file is of a newer version)");
        }
    }

    private static void Walk(JsonElement element, JsonTypeInfo type, string path, HashSet<string> seen)
    {
        if (element.ValueKind == JsonValueKind.Array && type.Kind == JsonTypeInfoKind.Enumerable)
        {
            var itemType = type.Options.GetTypeInfo(type.ElementType!);
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, itemType, path + "[]", seen);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object && type.Kind == JsonTypeInfoKind.Object)
        {
            foreach (var field in element.EnumerateObject())
            {
                var fieldPath = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
                var property = type.Properties.FirstOrDefault(p => p.Name == field.Name);
                if (property is null)
                {
                    seen.Add(fieldPath);
                }
                else
                {
                    Walk(field.Value, type.Options.GetTypeInfo(property.PropertyType), fieldPath, seen);
                }
            }
        }
    }
}
