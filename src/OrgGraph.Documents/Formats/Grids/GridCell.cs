namespace OrgGraph.Documents.Formats.Grids;

/// <summary>A filled cell of a sheet or a separated text.</summary>
/// <param name="Column">First column that it covers, from 0.</param>
/// <param name="Text">Its text, not blank.</param>
/// <param name="ColumnSpan">Columns that it covers, at least 1.</param>
/// <param name="RowSpan">Rows of the sheet that it covers, at least 1, empty ones counted.</param>
internal readonly record struct GridCell(int Column, string Text, int ColumnSpan = 1, int RowSpan = 1);

/// <summary>A row with at least one filled cell.</summary>
/// <param name="Number">Its number in the sheet, or its first line in a text; from 1, ascending.</param>
/// <param name="First">Index of its first cell.</param>
/// <param name="Count">How many cells it has, at least 1.</param>
internal readonly record struct GridRow(int Number, int First, int Count);
