using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Tables;

/// <summary>Answers to questions as rows.</summary>
public static class QuestionTables
{
    /// <summary>The answer with its columns' own names, as programs read it.</summary>
    public static ResultTable Raw(QuestionTable answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new ResultTable(answer.Columns, [.. answer.Rows.Select(r => (IReadOnlyList<object?>)r)]);
    }

    /// <summary>The answer with headings and terms for people.</summary>
    public static ResultTable Of(QuestionTable answer, Language language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new ResultTable(
            [.. answer.Columns.Select(c => QueryHeadings.HeadingOf(c) is { } heading ? heading.In(language) : c)],
            [.. answer.Rows.Select(r => r.Select((v, i) => QueryHeadings.ValueOf(answer.Columns[i], v, language)).ToArray())]);
    }
}
