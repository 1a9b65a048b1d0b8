using System.Collections.Immutable;
using System.Text;

namespace OrgGraph.Neo4j.Queries;

/// <summary>
/// The queries for planners. Each is one embedded <c>.cypher</c> file: a title, what it tells in Chinese and English, its
/// parameters, and the Cypher.
/// </summary>
public static class QueryLibrary
{
    private static readonly Lazy<ImmutableArray<NamedQuery>> s_all = new(ReadAll);

    /// <summary>Every query, by name.</summary>
    public static ImmutableArray<NamedQuery> All => s_all.Value;

    /// <summary>Every query, overload first, as planners ask for it first; the others by name.</summary>
    public static ImmutableArray<NamedQuery> Guided => [.. All.OrderBy(q => q.Name != "overloaded")];

    /// <summary>The query of that name, or null.</summary>
    public static NamedQuery? Find(string name) => All.FirstOrDefault(q => q.Name == name);

    /// <summary>Reads a query file.</summary>
    internal static NamedQuery Parse(string name, string file)
    {
        var titles = new List<string>();
        string chinese = "", english = "";
        var shows = false;
        var parameters = ImmutableArray.CreateBuilder<QueryParameter>();
        var text = new StringBuilder();
        foreach (var line in file.ReplaceLineEndings("\n").Split('\n'))
        {
            // Comments below the head belong to the query.
            if (text.Length > 0 || !line.StartsWith("// ", StringComparison.Ordinal))
            {
                text.Append(line).Append('\n');
            }
            else if (line.StartsWith("// zh: ", StringComparison.Ordinal))
            {
                chinese = line[7..];
            }
            else if (line.StartsWith("// en: ", StringComparison.Ordinal))
            {
                english = line[7..];
            }
            else if (line == "// shows: graph")
            {
                shows = true;
            }
            else if (line.StartsWith("// param ", StringComparison.Ordinal))
            {
                var parts = line[9..].Split(' ', 4);
                parameters.Add(new QueryParameter(
                    parts[0], Enum.Parse<QueryParameterType>(parts[1], ignoreCase: true), parts[2], parts[3]));
            }
            else
            {
                titles.AddRange(line[3..].Split(" · "));
            }
        }

        return new NamedQuery(
            name, titles[0], titles[1], chinese, english, parameters.ToImmutable(), shows, text.ToString().Trim());
    }

    private static ImmutableArray<NamedQuery> ReadAll()
    {
        var assembly = typeof(QueryLibrary).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(n => n.EndsWith(".cypher", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n => Parse(n[..^".cypher".Length], Resource(n))),
        ];
    }

    internal static string Resource(string name)
    {
        using var stream = typeof(QueryLibrary).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the resource {name} is not in the build");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
