using System.Collections.Immutable;

namespace OrgGraph.Reports.Tables;

/// <summary>A column of a table for people.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsNarrow">True when its cells are too short to be wrapped.</param>
/// <param name="IsRight">True when it is aligned to the right, as numbers are.</param>
public sealed record TextColumn(string Heading, bool IsNarrow = false, bool IsRight = false);

/// <summary>A table for people: cells are texts, of several lines some of them.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, a text a column.</param>
/// <param name="IsSeparated">True when lines stand between the rows.</param>
public sealed record TextTable(
    ImmutableArray<TextColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, bool IsSeparated = false)
{
    /// <summary>What stands in a line behind a measure's number and before its text.</summary>
    public const char NumberEnd = '｜';

    /// <summary>
    /// The cells whose lines are each a measure, with these measures: a line is its number, <see cref="NumberEnd"/> and its text.
    /// </summary>
    public ImmutableArray<(int Row, int Column, ImmutableArray<Measure> Measures)> Measures { get; init; } = [];
}
