using System.Globalization;
using OrgGraph.Neo4j.Client;

namespace OrgGraph.Tests.Neo4j;

/// <summary>A database as sorted lines, one a node and relationship: equal databases give equal lines.</summary>
internal static class Digest
{
    public static async Task<string> OfAsync(ICypherClient client, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        await foreach (var r in client.StreamAsync(
                           new CypherStatement(
                               "MATCH (n) WHERE NOT n:OrgGraphLock RETURN labels(n)[0] AS label, properties(n) AS p"),
                               cancellationToken))
        {
            lines.Add($"{r[0]} {Text(r[1])}");
        }

        await foreach (var r in client.StreamAsync(
                           new CypherStatement("MATCH (a)-[r]->(b) RETURN a.id, type(r) AS type, b.id, properties(r) AS p"),
                           cancellationToken))
        {
            lines.Add($"{r[0]} {r[1]} {r[2]} {Text(r[3])}");
        }

        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        double number => number.ToString("0.#########", CultureInfo.InvariantCulture),
        string text => $"\"{text}\"",
        IReadOnlyDictionary<string, object?> map =>
            $"{{{string.Join(", ", map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}: {Text(p.Value)}"))}}}",
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Text))}]",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
