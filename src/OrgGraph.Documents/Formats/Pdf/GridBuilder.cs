namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>
/// Makes a grid of lines that touch: its lines are snapped together, and its cells are the faces that lines part. Where outer
/// lines are missing (open sides, a row cut by the page's end) the outermost ends of the others close it.
/// </summary>
internal static class GridBuilder
{
    // lines nearer than this are the strokes of one border; a column or row is wider
    private const double MostSnap = 4;

    // more positions on one page are a drawing
    private const long MostPositions = 100_000;

    /// <summary>The grid of a group of lines; null for frames, lone lines and whatever has a single cell.</summary>
    /// <param name="lines">Lines that touch each other.</param>
    /// <param name="mostColumns">Grids of more columns are taken for drawings.</param>
    public static PageGrid? Build(List<Rule> lines, int mostColumns)
    {
        var box = RuleGroups.BoxOf(lines);
        var xs = Snap(lines.Where(l => !l.IsLevel).Select(l => l.At), box.Left, box.Right, out _, out _);
        var ys =
            Snap(lines.Where(l => l.IsLevel).Select(l => l.At), box.Top, box.Bottom, out var closedTop, out var closedBottom);
        if (xs.Length < 2 || ys.Length < 2 || xs.Length - 1 > mostColumns || (long)xs.Length * ys.Length > MostPositions)
        {
            return null;
        }

        var edges = new GridEdges(lines, xs, ys);
        edges.RemoveUnusedLines();
        return edges.Columns.Length < 3 && edges.Rows.Length < 3
            ? null
            : new PageGrid(edges.Columns, edges.Rows, CellsOf(edges), closedTop, closedBottom);
    }

    private static double[] Snap(IEnumerable<double> places, double first, double last, out bool hasFirst, out bool hasLast)
    {
        var sorted = places.Order().ToList();
        hasFirst = sorted.Count > 0 && sorted[0] - first <= MostSnap;
        hasLast = sorted.Count > 0 && last - sorted[^1] <= MostSnap;
        if (!hasFirst)
        {
            sorted.Insert(0, first);
        }

        if (!hasLast)
        {
            sorted.Add(last);
        }

        var snapped = new List<double>();
        for (var i = 0; i < sorted.Count;)
        {
            var end = i;
            var sum = 0.0;
            while (end < sorted.Count && sorted[end] - sorted[i] <= MostSnap)
            {
                sum += sorted[end++];
            }

            snapped.Add(sum / (end - i));
            i = end;
        }

        return [.. snapped];
    }

    // positions joined where no line parts them; what is then no rectangle is parted again along rows
    private static List<GridCell> CellsOf(GridEdges edges)
    {
        var (rows, columns) = (edges.Rows.Length - 1, edges.Columns.Length - 1);
        var taken = new bool[rows, columns];
        var cells = new List<GridCell>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (taken[row, column])
                {
                    continue;
                }

                var width = 1;
                while (column + width < columns && !taken[row, column + width] && !edges.IsParted(row, column + width - 1))
                {
                    width++;
                }

                var height = 1;
                while (row + height < rows && CanGrow(edges, taken, row + height, column, width))
                {
                    height++;
                }

                for (var r = row; r < row + height; r++)
                {
                    for (var c = column; c < column + width; c++)
                    {
                        taken[r, c] = true;
                    }
                }

                cells.Add(new GridCell(row, column, height, width));
            }
        }

        return cells;
    }

    // a row below belongs to the cell when nothing parts it from the row above nor within, and lines close it at both sides
    private static bool CanGrow(GridEdges edges, bool[,] taken, int row, int column, int width)
    {
        for (var c = column; c < column + width; c++)
        {
            if (taken[row, c] || edges.IsClosedAbove(row, c) || (c > column && edges.IsParted(row, c - 1)))
            {
                return false;
            }
        }

        return (column == 0 || edges.IsParted(row, column - 1))
            && (column + width == edges.Columns.Length - 1 || edges.IsParted(row, column + width - 1));
    }
}
