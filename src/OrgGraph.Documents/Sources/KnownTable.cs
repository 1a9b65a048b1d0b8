using System.Collections.Immutable;

namespace OrgGraph.Documents.Sources;

/// <summary>
/// A table that the document's format itself marks as one. Its text lies in the assembled text: a row begins on a line of its
/// own, cells are parted by tabs, and paragraphs within a cell by line breaks.
/// </summary>
/// <param name="Start">First offset of the table in the assembled text.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="ColumnCount">Columns of the grid, at least 1.</param>
/// <param name="Rows">The rows from top to bottom.</param>
public sealed record KnownTable(int Start, int End, int ColumnCount, ImmutableArray<KnownRow> Rows);

/// <summary>A row of a known table.</summary>
/// <param name="Start">First offset of the row.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Cells">
/// The cells that begin in this row, from left to right; positions that a cell of a row above covers are not repeated.
/// </param>
/// <param name="IsRepeatedHeader">True when the format marks the row as a header repeated on each page.</param>
public sealed record KnownRow(int Start, int End, ImmutableArray<KnownCell> Cells, bool IsRepeatedHeader = false)
{
    /// <summary>True when nothing in the format marks where the row begins and ends.</summary>
    public bool IsGuessed { get; init; }
}

/// <summary>A cell of a known table, placed on its grid.</summary>
/// <param name="Column">First column that it covers, from 0.</param>
/// <param name="ColumnSpan">Columns that it covers, at least 1.</param>
/// <param name="RowSpan">Rows that it covers, at least 1.</param>
/// <param name="Start">First offset of its text.</param>
/// <param name="Length">Length of its text in UTF-16 code units; 0 for an empty cell.</param>
public readonly record struct KnownCell(int Column, int ColumnSpan, int RowSpan, int Start, int Length);
