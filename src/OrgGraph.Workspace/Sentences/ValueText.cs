using System.Collections;
using System.Globalization;
using OrgGraph.Neo4j.Client;

namespace OrgGraph.Workspace.Sentences;

/// <summary>Values of rows as texts; values are those of the database's records.</summary>
public static class ValueText
{
    /// <summary>A value as people read it: a node is its name, a path its nodes, a number short.</summary>
    public static string TextOf(object? value) => TextOf(value, "0.######");

    /// <summary>A value for programs: its numbers read back as they are.</summary>
    public static string ExactTextOf(object? value) => TextOf(value, "R");

    private static string TextOf(object? value, string numbers) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => number.ToString(numbers, CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        CypherNode node => NameOf(node),
        CypherRelationship relationship => relationship.Type,
        CypherPath path => string.Join(" – ", path.Elements.Select(e => TextOf(e, numbers))),
        IReadOnlyDictionary<string, object?> map => string.Join("; ", map.Select(p => $"{p.Key}: {TextOf(p.Value, numbers)}")),
        IEnumerable list => string.Join("、", list.Cast<object?>().Select(i => TextOf(i, numbers))),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string NameOf(CypherNode node)
    {
        foreach (var property in new[] { "name", "text", "title", "id" })
        {
            if (node.Properties.TryGetValue(property, out var value) && value is string { Length: > 0 } text)
            {
                return text;
            }
        }

        return string.Join(':', node.Labels);
    }
}
