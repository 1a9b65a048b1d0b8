using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using OrgGraph.Model;

namespace OrgGraph.Neo4j.Queries;

/// <summary>
/// Files for Neo4j Browser: each query of the library as a favourite, a guide that leads through them, and the style.
/// </summary>
public static partial class BrowserFiles
{
    /// <summary>The archive of all favourites: Browser takes it where it ignores several files dropped at once.</summary>
    public const string Archive = "favourites.zip";

    /// <summary>The folder that Browser keeps them in.</summary>
    private const string Folder = "OrgGraph";

    /// <summary>The earliest time that a ZIP file can hold: the same queries give the same bytes.</summary>
    private static readonly DateTimeOffset s_time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The files: <c>*.cypher</c>, <c>guide.html</c> and <c>style.grass</c>.</summary>
    /// <param name="graph">The graph that gives the queries' parameters examples: its busiest unit, its years and so on.</param>
    public static IReadOnlyList<(string Name, string Text)> Of(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var examples = new QueryExamples(graph);
        return
        [
            .. QueryLibrary.All.Select(q => (q.Name + ".cypher", Favourite(q, examples))),
            ("guide.html", BrowserGuide.Of(examples)),
            ("style.grass", QueryLibrary.Resource("browser/style.grass")),
        ];
    }

    /// <summary>All favourites in one archive, in the order of <see cref="QueryLibrary.Guided"/>.</summary>
    /// <param name="files">The files, of <see cref="Of"/>.</param>
    /// <param name="output">Where to; stays open.</param>
    public static void WriteArchive(IReadOnlyList<(string Name, string Text)> files, Stream output)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(output);
        var texts = files.ToDictionary(f => f.Name, f => f.Text, StringComparer.Ordinal);
        using var buffer = new MemoryStream(); // an output that cannot seek would get other headers
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var query in QueryLibrary.Guided)
            {
                // stored: the bytes of packed ones depend on the machine's zlib
                var entry = archive.CreateEntry($"{Folder}/{query.Name}.cypher", CompressionLevel.NoCompression);
                entry.LastWriteTime = s_time;
                entry.ExternalAttributes = 0;
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(texts[query.Name + ".cypher"]));
            }
        }

        buffer.WriteTo(output);
    }

    /// <summary>
    /// The query as Browser takes it: its name in the first line, then its parameters as <c>:param</c> lines to copy, then itself
    /// with values in place of parameters. It is one statement: of several that run together Browser draws none.
    /// </summary>
    internal static string Favourite(NamedQuery query, QueryExamples examples)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"// {query.ChineseTitle} · {query.EnglishTitle}\n");
        text.Append(CultureInfo.InvariantCulture, $"// {query.Chinese}\n// {query.English}\n");
        foreach (var parameter in query.Parameters)
        {
            text.Append(CultureInfo.InvariantCulture, $"// {parameter.Name}: {parameter.Description}\n");
            text.Append(CultureInfo.InvariantCulture, $"// :param {parameter.Name} => {Literal(parameter, examples)}\n");
        }

        return text.Append(Fill(query, examples)).Append(";\n").ToString();
    }

    /// <summary>The query with a value that runs at once in place of each parameter.</summary>
    internal static string Fill(NamedQuery query, QueryExamples examples)
    {
        // All at once: a value may hold what looks like a parameter.
        var literals = query.Parameters.ToDictionary(p => "$" + p.Name, p => Literal(p, examples), StringComparer.Ordinal);
        return ParameterName().Replace(query.Text, m => literals.GetValueOrDefault(m.Value, m.Value));
    }

    private static string Literal(QueryParameter parameter, QueryExamples examples)
    {
        using var literal = new StringWriter(CultureInfo.InvariantCulture);
        CypherLiteral.Write(literal, examples.ValueOf(parameter));
        return literal.ToString();
    }

    [GeneratedRegex(@"\$\w+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ParameterName();
}

/// <summary>Values of a graph that make the queries' parameters run at once.</summary>
internal sealed class QueryExamples
{
    private readonly Dictionary<string, object?> _values;

    public QueryExamples(ResponsibilityGraph graph)
    {
        var busiest = UnitLoad.Compute(graph).Where(l => l.Unit.MemberIds.IsEmpty).Take(2).Select(l => l.Unit.Id).ToArray();
        var plans = graph.Plans.GroupBy(p => p.Jurisdiction)
            .OrderByDescending(g => g.Select(p => p.Year).Distinct().Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        var years = plans?.Select(p => (long)(p.Year ?? 0)).Distinct().Order().ToArray() ?? [];
        _values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@unit"] = busiest.FirstOrDefault() ?? "",
            ["@other"] = busiest.Skip(1).FirstOrDefault() ?? busiest.FirstOrDefault() ?? "",
            ["@measures"] = graph.Responsibilities.Select(e => e.MeasureId).Distinct().Take(3).ToArray(),
            ["@jurisdiction"] = plans?.Key ?? "",
            ["@before"] = years.Length > 1 ? years[^2] : years.FirstOrDefault(),
            ["@after"] = years.LastOrDefault(),
            ["@plan"] = graph.Plans.FirstOrDefault()?.Id ?? "",
        };
    }

    public object? ValueOf(QueryParameter parameter) =>
        parameter.Required ? _values[parameter.Default] : parameter.Parse(parameter.Default);
}
