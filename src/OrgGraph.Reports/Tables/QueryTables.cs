using System.Collections.Immutable;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Queries;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Tables;

/// <summary>Results of queries, and the library itself, as rows.</summary>
public static class QueryTables
{
    private static readonly ImmutableArray<LocalizedText> s_libraryColumns =
        [new("名称", "name"), new("标题", "title"), new("说明", "what it tells"), new("参数（? 必须给）", "parameters (? must be given)")];

    /// <summary>The rows as the database has them, as programs read them.</summary>
    public static ResultTable Raw(CypherResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new ResultTable(result.Fields, [.. result.Rows.Select(r => (IReadOnlyList<object?>)r.Values)]);
    }

    /// <summary>The rows of a query of the library with headings and terms for people.</summary>
    public static ResultTable Of(CypherResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new ResultTable(
            [.. result.Fields.Select(f => QueryHeadings.HeadingOf(f) is { } heading ? heading.In(language) : f)],
            [
                .. result.Rows.Select(
                    r => r.Values.Select((v, i) => QueryHeadings.ValueOf(result.Fields[i], v, language)).ToArray()),
            ]);
    }

    /// <summary>The queries of the library.</summary>
    public static ResultTable Library(Language language) => new(
        [.. s_libraryColumns.Select(c => c.In(language))],
        [
            .. QueryLibrary.All.Select(q => (IReadOnlyList<object?>)
            [
                q.Name,
                language == Language.Chinese ? q.ChineseTitle : q.EnglishTitle,
                language == Language.Chinese ? q.Chinese : q.English,
                string.Join(' ', q.Parameters.Select(p => p.Required ? $"{p.Name}=?" : $"{p.Name}={p.Default}")),
            ]),
        ]);
}
