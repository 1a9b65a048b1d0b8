using System.Collections.Immutable;

namespace OrgGraph.Workspace.Questions;

/// <summary>
/// The answer to a question: rows under named columns. The columns bear the names that the query of the same name gives them
/// in the database, so that one set of headings words both.
/// </summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">
/// The rows, a value a column: <see cref="string"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>,
/// <see cref="DateOnly"/>, a list of strings, or null.
/// </param>
/// <param name="Left">How many measures the question could not place: those without a date when dates are asked for.</param>
public sealed record QuestionTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<object?>> Rows, int Left = 0)
{
    internal static QuestionTable Of(string columns, IEnumerable<object?[]> rows, int left = 0) =>
        new([.. columns.Split(' ')], [.. rows.Select(r => r.ToImmutableArray())], left);
}
