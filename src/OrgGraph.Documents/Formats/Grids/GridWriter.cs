using OrgGraph.Model.Sources;
using System.Runtime.InteropServices;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Grids;

/// <summary>
/// Makes lines and tables of a grid that holds everything in cells: rows of one cell above a table are its titles, below it its
/// notes, and between rows its headings. A blank row, titles and the header again begin another table.
/// </summary>
internal sealed class GridWriter(
    DocumentInput input, DocumentContentBuilder builder, string? part, List<GridRow> rows, List<GridCell> cells)
{
    /// <summary>Writes all rows. Linear in the cells of the tables' rectangles.</summary>
    /// <exception cref="DocumentException">A table is over a limit.</exception>
    public void Write()
    {
        for (var next = 0; next < rows.Count;)
        {
            while (next < rows.Count && rows[next].Count == 1)
            {
                WriteLine(next++);
            }

            if (next == rows.Count)
            {
                return;
            }

            var end = FindEnd(next);
            var last = FindLastRow(next, end);
            WriteTable(next, last);
            for (next = last; next < end; next++)
            {
                WriteLine(next);
            }
        }
    }

    private ReadOnlySpan<GridCell> CellsOf(int row) => CollectionsMarshal.AsSpan(cells).Slice(rows[row].First, rows[row].Count);

    private SourcePlace PlaceOf(int row, int column) => new(part, rows[row].Number, column + 1, PlaceKind.Cell);

    private void WriteLine(int row)
    {
        var cell = CellsOf(row)[0];
        builder.AddLine(cell.Text, PlaceOf(row, cell.Column));
    }

    // Where titles follow a blank row and the header comes again, another table begins.
    private int FindEnd(int first)
    {
        var head = CellsOf(first)[0].Text;
        for (var row = first + 1; row < rows.Count; row++)
        {
            if (rows[row].Count > 1 || rows[row].Number == rows[row - 1].Number + 1)
            {
                continue;
            }

            var next = row;
            while (next < rows.Count && rows[next].Count == 1)
            {
                next++;
            }

            if (next < rows.Count && CellsOf(next)[0].Text == head)
            {
                return row;
            }

            row = next;
        }

        return rows.Count;
    }

    // Rows of one cell at the end are notes, unless a merged cell reaches beside them.
    private int FindLastRow(int first, int end)
    {
        var reached = 0L;
        for (var row = first; row < end; row++)
        {
            foreach (var cell in CellsOf(row))
            {
                reached = Math.Max(reached, rows[row].Number + (cell.RowSpan == 1 ? -1L : cell.RowSpan - 1L));
            }
        }

        var column = CellsOf(first)[0].Column;
        while (end > first + 1 && rows[end - 1].Count == 1 && rows[end - 1].Number > reached
            && CellsOf(end - 1)[0].Column == column)
        {
            end--;
        }

        return end;
    }

    private void WriteTable(int first, int end)
    {
        var width = 0;
        for (var row = first; row < end; row++)
        {
            var last = CellsOf(row)[^1];
            width = Math.Max(width, last.Column + last.ColumnSpan);
        }

        if (width > input.Limits.MaxColumns)
        {
            throw Refusals.TooWide(input.Source, part is null ? "1" : SourcePart.NameOf(part), input.Limits.MaxColumns);
        }

        if ((long)width * (end - first) > input.Limits.MaxCells)
        {
            throw Refusals.TooManyCells(input.Source, input.Limits.MaxCells);
        }

        var table = builder.BeginTable();
        var coveredTo = new long[width];
        for (var row = first; row < end; row++)
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            table.BeginRow();
            var next = 0;
            foreach (var cell in CellsOf(row))
            {
                FillGap(table, row, next, cell.Column, coveredTo);
                next = cell.Column + cell.ColumnSpan;
                var span = cell.RowSpan == 1 ? 1 : CountRows(row, end, rows[row].Number + (long)cell.RowSpan);
                table.AddCell(cell.Column, cell.Text, PlaceOf(row, cell.Column), cell.ColumnSpan, span);
                if (cell.RowSpan > 1)
                {
                    coveredTo.AsSpan(cell.Column, cell.ColumnSpan).Fill(rows[row].Number + cell.RowSpan - 1L);
                }
            }

            FillGap(table, row, next, width, coveredTo);
        }

        table.End();
    }

    // a blank cell is a cell, too, unless one above covers it
    private void FillGap(DocumentContentBuilder.TableBuilder table, int row, int from, int to, long[] coveredTo)
    {
        for (var column = from; column < to; column++)
        {
            if (coveredTo[column] < rows[row].Number)
            {
                table.AddCell(column, "", PlaceOf(row, column));
            }
        }
    }

    // rows without any text are not written, and do not count
    private int CountRows(int row, int end, long below)
    {
        var count = 1;
        while (row + count < end && rows[row + count].Number < below)
        {
            count++;
        }

        return count;
    }
}
