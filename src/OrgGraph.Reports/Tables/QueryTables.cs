using System.Collections.Immutable;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Queries;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Tables;

/// <summary>Results of queries, with the database or without, and the library itself, as rows.</summary>
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
        return Worded(result.Fields, result.Rows.Select(r => r.Values), language);
    }

    /// <summary>An answer given without the database, with its columns' own names, as programs read it.</summary>
    public static ResultTable Raw(QuestionTable answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new ResultTable(answer.Columns, [.. answer.Rows.Select(r => (IReadOnlyList<object?>)r)]);
    }

    /// <summary>An answer given without the database, with headings and terms for people.</summary>
    public static ResultTable Of(QuestionTable answer, Language language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Worded(answer.Columns, answer.Rows, language);
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

    private static ResultTable Worded(
        ImmutableArray<string> columns, IEnumerable<ImmutableArray<object?>> rows, Language language) => new(
        [.. columns.Select(c => QueryHeadings.HeadingOf(c) is { } heading ? heading.In(language) : c)],
        [.. rows.Select(r => r.Select((v, i) => QueryHeadings.ValueOf(columns[i], v, language)).ToArray())]);
}
