namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>A table as found on a page, or joined from several pages.</summary>
/// <param name="Columns">The x of the columns' edges: one more than columns.</param>
/// <param name="Rows">The rows from top to bottom.</param>
internal sealed record PageTable(double[] Columns, List<PageRow> Rows)
{
    public int ColumnCount => Columns.Length - 1;

    /// <summary>True when lines mark its columns.</summary>
    public bool IsRuled { get; init; } = true;

    /// <summary>False when the page's end cut the table's first row.</summary>
    public bool ClosedTop { get; init; } = true;

    /// <summary>False when the page's end cut the table's last row.</summary>
    public bool ClosedBottom { get; init; } = true;
}

/// <summary>A row of a table: the cells that begin in it, from left to right.</summary>
internal sealed record PageRow(List<PageCell> Cells)
{
    /// <summary>True when neither lines nor gaps tell where it begins.</summary>
    public bool IsGuessed { get; init; }

    /// <summary>The cell that begins at a column, or null.</summary>
    public PageCell? At(int column) => Cells.Find(c => c.Column == column);
}

/// <summary>A cell of a table.</summary>
internal sealed class PageCell
{
    /// <summary>First column that it covers, from 0.</summary>
    public required int Column { get; set; }

    /// <summary>Columns that it covers.</summary>
    public required int ColumnSpan { get; set; }

    /// <summary>Rows that it covers.</summary>
    public required int RowSpan { get; set; }

    /// <summary>Where it stands; for turned letters as if the page were turned.</summary>
    public required Box Box { get; init; }

    /// <summary>The page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>The line of the page at which it begins, from 1.</summary>
    public required int PageRow { get; init; }

    /// <summary>Its lines of text.</summary>
    public required List<TextLine> Lines { get; init; }

    /// <summary>Lines joined from later pages: the first such line, and how far to the right the table stands there.</summary>
    public List<(int Line, double Shift)> Shifts { get; } = [];

    /// <summary>How far to the right of its place on the first page the table stands where a line is.</summary>
    public double ShiftOf(int line) => Shifts.FindLast(s => s.Line <= line).Shift;

    /// <summary>True when no letter stands in it.</summary>
    public bool IsBlank => Lines.Count == 0;

    /// <summary>Its text without any breaks, to compare it with others.</summary>
    public string PlainText => string.Concat(Lines.Select(l => l.Text.Replace(" ", "", StringComparison.Ordinal)));
}
