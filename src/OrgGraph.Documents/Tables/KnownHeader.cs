using System.Runtime.InteropServices;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Tables;

/// <summary>The header of a known table: one row of headings, or several where upper headings stand over lower ones.</summary>
/// <param name="FirstRow">Its first row, from 0.</param>
/// <param name="LastRow">Its last row.</param>
/// <param name="Columns">The meaning of the columns.</param>
/// <param name="Starts">The column of the grid at which each column begins, ascending.</param>
/// <param name="Cells">The heading of each column.</param>
internal sealed record KnownHeader(int FirstRow, int LastRow, Columns Columns, int[] Starts, Cell[] Cells)
{
    // Titles, units of measurement and dates stand above a header, hardly ever more rows of them.
    private const int FurthestRow = 12;
    private const int MostHeaderRows = 4;
    private const int SampledRows = 200;

    /// <summary>Finds the header in the first rows; null when none of them reads as one.</summary>
    public static KnownHeader? Find(DocumentText text, KnownCell[][] grid)
    {
        for (var row = 0; row < Math.Min(grid.Length, FurthestRow); row++)
        {
            if (ReadAt(text, grid, row) is { } header)
            {
                return header;
            }
        }

        return null;
    }

    /// <summary>Reads the header that begins in a row; null when the row is none.</summary>
    public static KnownHeader? ReadAt(DocumentText text, KnownCell[][] grid, int row)
    {
        if (CountFilled(text, grid[row]) < 2)
        {
            return null;
        }

        for (var height = HeightAt(text, grid, row); height > 0; height--)
        {
            var starts = StartsOf(grid, row, height);
            var cells = new Cell[starts.Length];
            var headings = new string[starts.Length];
            for (var i = 0; i < starts.Length; i++)
            {
                (headings[i], cells[i]) = HeadingAt(text, grid.AsSpan(row, height), starts[i]);
            }

            if (Columns.Read(headings) is { } columns)
            {
                return new KnownHeader(row, row + height - 1, columns, starts, cells);
            }
        }

        return null;
    }

    /// <summary>How many of a row's cells have text.</summary>
    public static int CountFilled(DocumentText text, KnownCell[] row)
    {
        var filled = 0;
        foreach (var cell in row)
        {
            filled += text.Content.AsSpan(cell.Start, cell.Length).IsWhiteSpace() ? 0 : 1;
        }

        return filled;
    }

    /// <summary>Lays a row of the grid under the columns.</summary>
    public Cell[] Lay(DocumentText text, KnownCell[] row)
    {
        var cells = new Cell[Starts.Length];
        if (row.Length == cells.Length)
        {
            // grids of documents are seldom straight: as many cells as columns stand under them one by one
            for (var i = 0; i < row.Length; i++)
            {
                cells[i] = new Cell(new CellPart(row[i].Start, row[i].Length));
            }

            return cells;
        }

        foreach (var cell in row)
        {
            if (cell.Length == 0)
            {
                continue;
            }

            var first = IndexAt(cell.Column);
            var last = cell.ColumnSpan == 1 ? first : Math.Max(first, IndexAt(cell.Column + cell.ColumnSpan - 1));
            var (index, uncertainty) = first == last ? (first, Uncertainty.None) : Among(text, cell, first, last);
            cells[index] = cells[index].With(new CellPart(cell.Start, cell.Length, uncertainty));
        }

        return cells;
    }

    // A cell over several columns: a heading of the table over all, else the first column that is not for numbers.
    private (int Index, Uncertainty Uncertainty) Among(DocumentText text, KnownCell cell, int first, int last)
    {
        var digits = PageFurniture.IsDigits(text.Content.AsSpan(cell.Start, cell.Length));
        var wide = last - first + 1 == Starts.Length;
        for (var i = first; i <= last; i++)
        {
            var meaning = Columns.Meanings[i];
            if (wide ? meaning != ColumnMeaning.Measure : digits || meaning != ColumnMeaning.Number)
            {
                // which of two columns of units is meant is a guess
                var others = Columns.Meanings.AsSpan()[i..(last + 1)];
                var guessed = meaning.IsUnits() && others[1..].ContainsAnyExcept(meaning);
                return (i, guessed ? Uncertainty.CellMerged : Uncertainty.None);
            }
        }

        return (first, Uncertainty.None);
    }

    private int IndexAt(int column)
    {
        var at = Array.BinarySearch(Starts, column);
        return at >= 0 ? at : Math.Max(0, ~at - 1);
    }

    // A cell that reaches lower than its neighbours stands beside two rows of headings; so does a wide one over short ones.
    private static int HeightAt(DocumentText text, KnownCell[][] grid, int row)
    {
        int highest = 1, lowest = int.MaxValue;
        var wide = false;
        foreach (var cell in grid[row])
        {
            if (!text.Content.AsSpan(cell.Start, cell.Length).IsWhiteSpace())
            {
                highest = Math.Max(highest, cell.RowSpan);
                lowest = Math.Min(lowest, cell.RowSpan);
                wide |= cell.ColumnSpan > 1;
            }
        }

        var height = highest > lowest ? highest : wide && IsLower(text, grid, row) ? 2 : 1;
        return Math.Min(Math.Min(height, MostHeaderRows), grid.Length - row);
    }

    // the row below has headings of roles only, beneath wide cells
    private static bool IsLower(DocumentText text, KnownCell[][] grid, int upper)
    {
        if (upper + 1 >= grid.Length)
        {
            return false;
        }

        var found = false;
        foreach (var cell in grid[upper + 1])
        {
            if (text.Content.AsSpan(cell.Start, cell.Length).IsWhiteSpace() || grid[upper].Contains(cell))
            {
                continue;
            }

            found = true;
            if (HeaderRows.MeaningOf(text, new Cell(new CellPart(cell.Start, cell.Length))) == ColumnMeaning.Other)
            {
                return false;
            }
        }

        return found;
    }

    // A column begins where a heading does, and where many rows below have a cell.
    private static int[] StartsOf(KnownCell[][] grid, int row, int height)
    {
        var starts = new SortedSet<int>();
        foreach (var cells in grid.AsSpan(row, height))
        {
            starts.UnionWith(cells.Select(c => c.Column));
        }

        // rows with no more cells than headings are laid one by one
        var headings = starts.Count;
        var counts = new Dictionary<int, int>();
        var sampled = grid.Skip(row + height).Take(SampledRows).ToList();
        foreach (var cell in sampled.Where(r => r.Length > headings).SelectMany(r => r))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, cell.Column, out _)++;
        }

        starts.UnionWith(counts.Where(c => c.Value * 3 >= sampled.Count).Select(c => c.Key));
        return [.. starts];
    }

    private static (string Heading, Cell Cell) HeadingAt(DocumentText text, ReadOnlySpan<KnownCell[]> header, int column)
    {
        var heading = "";
        var cell = Cell.Empty;
        foreach (var row in header)
        {
            foreach (var candidate in row)
            {
                if (candidate.Column > column || candidate.Column + candidate.ColumnSpan <= column)
                {
                    continue;
                }

                var lower = new Cell(new CellPart(candidate.Start, candidate.Length));
                var written = HeaderRows.HeadingOf(text, lower);
                if (written.Length > 0 && lower != cell)
                {
                    heading = Join(heading, written);
                    cell = lower;
                }
            }
        }

        return (heading, cell);
    }

    // 牵头 below 责任单位 says enough; 单位 below 牵头 does not
    private static string Join(string upper, string lower) =>
        upper.Length == 0 || ColumnHeading.MeaningOf(lower) != ColumnMeaning.Other ? lower
        : ColumnHeading.MeaningOf(upper + lower) != ColumnMeaning.Other ? upper + lower
        : lower;
}
