namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Which edges of a grid's positions are drawn.</summary>
internal sealed class GridEdges
{
    // [row, i]: the upright line i is drawn along the row
    private bool[,] _upright;

    // [i, column]: the level line i is drawn along the column
    private bool[,] _level;

    public GridEdges(List<Rule> lines, double[] columns, double[] rows)
    {
        (Columns, Rows) = (columns, rows);
        _upright = new bool[rows.Length - 1, columns.Length];
        _level = new bool[rows.Length, columns.Length - 1];
        foreach (var line in lines)
        {
            var across = line.IsLevel ? rows : columns;
            var along = line.IsLevel ? columns : rows;
            var at = Nearest(across, line.At);
            for (var i = 0; i + 1 < along.Length; i++)
            {
                if (!Covers(line, along[i], along[i + 1]))
                {
                    continue;
                }

                if (line.IsLevel)
                {
                    _level[at, i] = true;
                }
                else
                {
                    _upright[i, at] = true;
                }
            }
        }
    }

    /// <summary>The x of the upright lines.</summary>
    public double[] Columns { get; private set; }

    /// <summary>The y of the level lines.</summary>
    public double[] Rows { get; private set; }

    /// <summary>True when a line parts a position from the one to the right of it.</summary>
    public bool IsParted(int row, int column) => _upright[row, column + 1];

    /// <summary>True when a line parts a position from the one above it.</summary>
    public bool IsClosedAbove(int row, int column) => _level[row, column];

    /// <summary>Takes out inner lines that part nothing, as an underline within a cell does. Linear in the positions.</summary>
    public void RemoveUnusedLines()
    {
        var rows = Enumerable.Range(0, Rows.Length).Where(i => i == 0 || i == Rows.Length - 1 || IsLevelUsed(i)).ToArray();
        var columns =
            Enumerable.Range(0, Columns.Length).Where(i => i == 0 || i == Columns.Length - 1 || IsUprightUsed(i)).ToArray();
        if (rows.Length == Rows.Length && columns.Length == Columns.Length)
        {
            return;
        }

        var upright = new bool[rows.Length - 1, columns.Length];
        var level = new bool[rows.Length, columns.Length - 1];
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                // a line stands along a joined stretch when it stands along any of its parts
                for (var i = rows[r]; r + 1 < rows.Length && i < rows[r + 1]; i++)
                {
                    upright[r, c] |= _upright[i, columns[c]];
                }

                for (var i = columns[c]; c + 1 < columns.Length && i < columns[c + 1]; i++)
                {
                    level[r, c] |= _level[rows[r], i];
                }
            }
        }

        (_upright, _level) = (upright, level);
        Rows = Array.ConvertAll(rows, i => Rows[i]);
        Columns = Array.ConvertAll(columns, i => Columns[i]);
    }

    private bool IsLevelUsed(int line)
    {
        for (var i = 0; i < _level.GetLength(1); i++)
        {
            if (_level[line, i])
            {
                return true;
            }
        }

        return false;
    }

    private bool IsUprightUsed(int line)
    {
        for (var i = 0; i < _upright.GetLength(0); i++)
        {
            if (_upright[i, line])
            {
                return true;
            }
        }

        return false;
    }

    // a line closes the stretches that it covers from end to end
    private static bool Covers(in Rule line, double from, double to)
    {
        var touch = Math.Min(RuleLines.Touch, (to - from) / 3);
        return line.From <= from + touch && line.To >= to - touch;
    }

    private static int Nearest(double[] places, double at)
    {
        var index = Array.BinarySearch(places, at);
        if (index >= 0)
        {
            return index;
        }

        index = ~index;
        return index == 0 ? 0 : index == places.Length || at - places[index - 1] <= places[index] - at ? index - 1 : index;
    }
}
