namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>A table's grid on a page.</summary>
/// <param name="Columns">The x of its upright lines, from left to right: one more than columns.</param>
/// <param name="Rows">The y of its level lines, from top to bottom: one more than rows.</param>
/// <param name="Cells">Its cells by row, then column; together they cover the grid once.</param>
/// <param name="ClosedTop">True when a line closes it above.</param>
/// <param name="ClosedBottom">True when a line closes it below.</param>
internal sealed record PageGrid(double[] Columns, double[] Rows, List<GridCell> Cells, bool ClosedTop, bool ClosedBottom)
{
    public int ColumnCount => Columns.Length - 1;

    public int RowCount => Rows.Length - 1;

    public Box Box => new(Columns[0], Rows[0], Columns[^1], Rows[^1]);

    public Box BoxOf(in GridCell cell) => new(
        Columns[cell.Column], Rows[cell.Row], Columns[cell.Column + cell.ColumnSpan], Rows[cell.Row + cell.RowSpan]);
}

/// <summary>A cell on a grid, from 0.</summary>
internal readonly record struct GridCell(int Row, int Column, int RowSpan, int ColumnSpan);
