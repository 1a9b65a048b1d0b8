using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Tables;

/// <summary>Lays the cells of a known table on its grid.</summary>
internal static class TableGrid
{
    /// <summary>
    /// The cells that cover each row, from left to right: those that begin in it and those of rows above that reach into it.
    /// Where two cells claim a place, the one that begins there has it. Linear in the answer's length.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="mostCells">Larger answers are refused.</param>
    /// <returns>The rows, or null when they have more cells than <paramref name="mostCells"/>.</returns>
    public static KnownCell[][]? Lay(KnownTable table, int mostCells)
    {
        var rows = new KnownCell[table.Rows.Length][];
        var above = new List<(KnownCell Cell, int EndRow)>();
        var count = 0L;
        for (var row = 0; row < rows.Length; row++)
        {
            var own = table.Rows[row].Cells;
            rows[row] = above.Count == 0 ? ImmutableCollectionsMarshal.AsArray(own) ?? [] : Merge(own, above);
            count += rows[row].Length;
            if (count > mostCells)
            {
                return null;
            }

            above.RemoveAll(a => a.EndRow <= row + 1);
            foreach (var cell in own)
            {
                if (cell.RowSpan > 1)
                {
                    above.Add((cell, (int)Math.Min(int.MaxValue, (long)row + cell.RowSpan)));
                }
            }

            above.Sort((a, b) => a.Cell.Column.CompareTo(b.Cell.Column));
        }

        return rows;
    }

    private static KnownCell[] Merge(ImmutableArray<KnownCell> own, List<(KnownCell Cell, int EndRow)> above)
    {
        var merged = new List<KnownCell>(own.Length + above.Count);
        var next = 0;
        foreach (var (cell, _) in above)
        {
            while (next < own.Length && own[next].Column < cell.Column)
            {
                merged.Add(own[next++]);
            }

            var taken = (next < own.Length && own[next].Column == cell.Column)
                || (merged.Count > 0 && merged[^1].Column + merged[^1].ColumnSpan > cell.Column);
            if (!taken)
            {
                merged.Add(cell);
            }
        }

        for (; next < own.Length; next++)
        {
            merged.Add(own[next]);
        }

        return [.. merged];
    }
}
