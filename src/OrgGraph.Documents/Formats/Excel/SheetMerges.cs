using System.Runtime.InteropServices;
using OrgGraph.Documents.Formats.Grids;

namespace OrgGraph.Documents.Formats.Excel;

/// <summary>Merged cells: the first one covers the others, whose contents Excel does not show.</summary>
internal static class SheetMerges
{
    /// <summary>
    /// Gives cells their spans and takes out what they cover. Of merges that overlap, which no program writes, the upper left
    /// one holds. O(cells + merges · log merges + merges · columns).
    /// </summary>
    public static void Apply(SheetContent sheet, List<((int Column, int Row) First, (int Column, int Row) Last)> merges)
    {
        if (merges.Count == 0 || sheet.Rows.Count == 0)
        {
            return;
        }

        var width = Width(sheet);
        var sorted = merges.OrderBy(m => m.First.Row).ThenBy(m => m.First.Column).ToArray();
        var next = 0;
        var coveredTo = new int[width];
        var cells = new List<GridCell>(sheet.Cells.Count);
        var rows = CollectionsMarshal.AsSpan(sheet.Rows);
        var old = CollectionsMarshal.AsSpan(sheet.Cells);
        var open = new Dictionary<int, (int Column, int Row)>();
        foreach (ref var row in rows)
        {
            open.Clear();
            for (; next < sorted.Length && sorted[next].First.Row <= row.Number; next++)
            {
                Open(sorted[next].First, sorted[next].Last, row.Number, coveredTo, open);
            }

            var first = cells.Count;
            foreach (var cell in old.Slice(row.First, row.Count))
            {
                if (open.TryGetValue(cell.Column, out var last))
                {
                    cells.Add(cell with { ColumnSpan = last.Column - cell.Column + 1, RowSpan = last.Row - row.Number + 1 });
                }
                else if (coveredTo[cell.Column] < row.Number)
                {
                    cells.Add(cell);
                }
            }

            row = new GridRow(row.Number, first, cells.Count - first);
        }

        sheet.Cells.Clear();
        sheet.Cells.AddRange(cells);
        sheet.Rows.RemoveAll(r => r.Count == 0);
    }

    private static int Width(SheetContent sheet)
    {
        var width = 1;
        foreach (var cell in sheet.Cells)
        {
            width = Math.Max(width, cell.Column + 1);
        }

        return width;
    }

    private static void Open(
        (int Column, int Row) first, (int Column, int Row) last, int row, int[] coveredTo,
        Dictionary<int, (int Column, int Row)> open)
    {
        // beyond the last column with text nothing can be covered
        var end = Math.Min(last.Column, coveredTo.Length - 1);
        if (last.Row < row || first.Column > end
            || coveredTo.AsSpan(first.Column, end - first.Column + 1).ContainsAnyInRange(row, int.MaxValue))
        {
            return;
        }

        coveredTo.AsSpan(first.Column, end - first.Column + 1).Fill(last.Row);
        if (first.Row == row)
        {
            open[first.Column] = (end, last.Row);
        }
    }
}
