using OrgGraph.Documents.Formats.Grids;

namespace OrgGraph.Documents.Formats.Excel;

/// <summary>What a sheet holds.</summary>
/// <param name="Rows">Its rows with text, ascending.</param>
/// <param name="Cells">Their cells, from left to right, without those that a merged cell covers.</param>
/// <param name="HiddenRows">First and last numbers of stretches of hidden rows with text.</param>
/// <param name="HiddenColumns">First and last hidden columns, from 1.</param>
/// <param name="FormulasWithoutValue">
/// Places of formulas without a usable result: row and column from 1, and what stands there.
/// </param>
internal sealed record SheetContent(
    List<GridRow> Rows,
    List<GridCell> Cells,
    List<(int First, int Last)> HiddenRows,
    List<(int First, int Last)> HiddenColumns,
    List<(int Row, int Column, string Shown)> FormulasWithoutValue);
