using System.Text.Json;
using System.Xml.Linq;
using NUnit.Framework;
using OrgGraph.Model.Json;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Model;

/// <summary>
/// The schema that stands beside the code is that of what is written. Set <c>ORGGRAPH_APPROVE</c> to write it anew.
/// </summary>
public sealed class GraphJsonSchemaTests
{
    private static readonly string s_file = Path.Combine(Repository.Root, "src", "OrgGraph.Model", "Json", "graph.schema.json");

    [Test]
    public void The_schema_that_is_handed_on_is_that_of_the_code()
    {
        var schema = GraphJsonSchema.Write(Descriptions());
        if (Environment.GetEnvironmentVariable("ORGGRAPH_APPROVE") is { Length: > 0 })
        {
            File.WriteAllText(s_file, schema);
        }

        Assert.That(
            File.ReadAllText(s_file).ReplaceLineEndings("\n"), Is.EqualTo(schema), "run the test with ORGGRAPH_APPROVE=1");
    }

    [Test]
    public void The_example_graph_has_the_form_of_the_schema()
    {
        using var graph = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "graph-export", "graph.json")));
        using var schema = JsonDocument.Parse(GraphJsonSchema.Write());
        Assert.That(Faults(graph.RootElement, schema.RootElement, schema.RootElement, "$").Take(5), Is.Empty);
        using var wrong = JsonDocument.Parse("""{"format":"orggraph/1","plans":[{"id":1}]}""");
        Assert.That(Faults(wrong.RootElement, schema.RootElement, schema.RootElement, "$"), Is.Not.Empty);
    }

    // As much of JSON Schema as the schema uses: type, properties, required, items, enum, $ref.
    private static IEnumerable<string> Faults(JsonElement value, JsonElement schema, JsonElement root, string path)
    {
        if (schema.ValueKind == JsonValueKind.True)
        {
            return [];
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Faults(
                value, reference.GetString()!.Split('/').Skip(1).Aggregate(root, (at, name) => at.GetProperty(name)), root, path);
        }

        var faults = new List<string>();
        var kind = value.ValueKind switch
        {
            JsonValueKind.Object => "object", JsonValueKind.Array => "array", JsonValueKind.String => "string",
            JsonValueKind.Null => "null", JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number", _ => "boolean",
        };
        if (schema.TryGetProperty("type", out var type))
        {
            string?[] allowed =
                type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString())]
                    : [type.GetString()];
            if (!allowed.Contains(kind) && !(kind == "integer" && allowed.Contains("number")))
            {
                faults.Add($"{path} is {kind}");
            }
        }

        if (schema.TryGetProperty("enum", out var choices)
            && !choices.EnumerateArray().Any(c => c.ToString() == value.ToString()))
        {
            faults.Add($"{path} is {value}");
        }

        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            if (schema.TryGetProperty("required", out var required))
            {
                faults.AddRange(
                    required.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _))
                        .Select(r => $"{path} lacks {r}"));
            }

            foreach (var field in value.EnumerateObject())
            {
                faults.AddRange(properties.TryGetProperty(field.Name, out var of)
                    ? Faults(field.Value, of, root, $"{path}.{field.Name}") : [$"{path}.{field.Name} is not told"]);
            }
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            faults.AddRange(value.EnumerateArray().SelectMany((v, i) => Faults(v, items, root, $"{path}[{i}]")));
        }

        return faults;
    }

    // What the code says of its members.
    private static Func<Type, string, string?> Descriptions()
    {
        var members = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "OrgGraph.Model.xml")).Descendants("member")
            .ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal);
        static string TextOf(XElement element) => string.Join(' ', string.Concat(element.Nodes().Select(n => n switch
        {
            XElement { IsEmpty: true } e =>
                (e.Attribute("cref") ?? e.Attribute("name") ?? e.Attribute("langword"))?.Value.Split('.')[^1] ?? "",
            XElement e => e.Value,
            _ => n.ToString(),
        })).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return (type, field) =>
        {
            var name = char.ToUpperInvariant(field[0]) + field[1..];
            var own = members.GetValueOrDefault($"P:{type.FullName}.{name}")?.Element("summary");
            var parameter =
                members.GetValueOrDefault($"T:{type.FullName}")?.Elements("param")
                    .FirstOrDefault(p => p.Attribute("name")!.Value == name);
            return (own ?? parameter) is { } element ? TextOf(element) : null;
        };
    }
}
