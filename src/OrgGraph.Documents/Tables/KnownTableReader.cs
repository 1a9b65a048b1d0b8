using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Tables;

/// <summary>
/// Makes tables of plans out of the tables that a document's format marks. Asked for one after the other, in order.
/// </summary>
internal sealed class KnownTableReader(
    DocumentText text, List<Finding> findings, int mostCells, CancellationToken cancellationToken)
{
    /// <summary>The name of tables that a format marks.</summary>
    public const string Name = "table";

    private readonly List<KnownTableClaim> _claims = [];
    private KnownHeader? _header;
    private int _columns;

    /// <summary>
    /// Reads all known tables that have a header, or go on with one that has. The others claim nothing: their text is read as
    /// any other text.
    /// </summary>
    public List<KnownTableClaim> ReadAll()
    {
        foreach (var known in text.Tables)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var grid = TableGrid.Lay(known, mostCells) ?? throw new DocumentException(
                DocumentProblem.OverLimit, text.File,
                $"{text.Span(known.Start, known.Start).PlaceIn(Language.Chinese)}的表格有 {mostCells:N0} 个以上的单元格",
                $"the table at {text.Span(known.Start, known.Start).PlaceIn(Language.English)} has more than {mostCells:N0} "
                + $"cells");
            if (KnownHeader.Find(text, grid) is { } header)
            {
                ReadTables(known, grid, header);
            }
            else if (GoesOn(known))
            {
                GoOn(known, grid);
            }
        }

        return _claims;
    }

    private void ReadTables(KnownTable known, KnownCell[][] grid, KnownHeader header)
    {
        var tables = new List<Table>();
        for (KnownHeader? next = header; next is not null;)
        {
            header = next;
            var rows = new List<Row>();
            next = ReadRows(known, grid, header, header.LastRow + 1, rows);
            var end = next is null ? LineAfter(known, grid.Length - 1)
                : rows.Count > 0 ? rows[^1].LastLine + 1
                : LineAfter(known, header.LastRow);
            var row = new Row(LineOf(known, header.FirstRow), LineAfter(known, header.LastRow) - 1, header.Cells);
            tables.Add(new Table(Name, row, header.Columns, rows, end));
        }

        _claims.Add(new KnownTableClaim(text.LineAt(known.Start), LineAfter(known, grid.Length - 1), tables));
        (_header, _columns) = (header, known.ColumnCount);
    }

    /// <summary>Reads the rows below a header; the header of another table ends them and is the answer.</summary>
    private KnownHeader? ReadRows(KnownTable known, KnownCell[][] grid, KnownHeader header, int from, List<Row> rows)
    {
        for (var row = from; row < grid.Length; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var filled = KnownHeader.CountFilled(text, grid[row]);
            if (filled == 0)
            {
                continue;
            }

            if (filled > 1 && BeginsHeader(grid[row]) && KnownHeader.ReadAt(text, grid, row) is { } again)
            {
                if (!again.Columns.SameAs(header.Columns) || TakeTitles(rows))
                {
                    return again;
                }

                findings.Add(
                    new Finding(FindingKind.HeaderRepeated, text.Span(known.Rows[row].Start, known.Rows[again.LastRow].End), []));
                row = again.LastRow;
                continue;
            }

            var cells = header.Lay(text, grid[row]);
            if (known.Rows[row].IsGuessed)
            {
                header.Columns.DoubtUnits(cells, Uncertainty.RowGuessed);
            }

            rows.Add(new Row(LineOf(known, row), LineAfter(known, row) - 1, cells));
        }

        return null;
    }

    // Rows are many and headers few: the first cell with text decides most cases.
    private bool BeginsHeader(KnownCell[] row)
    {
        foreach (var cell in row)
        {
            if (!text.Content.AsSpan(cell.Start, cell.Length).IsWhiteSpace())
            {
                return HeaderRows.MeaningOf(text, new Cell(new CellPart(cell.Start, cell.Length))) != ColumnMeaning.Other;
            }
        }

        return false;
    }

    /// <summary>
    /// Takes the title of the next table from the rows read last: rows of one cell that are no numbered headings.
    /// </summary>
    private bool TakeTitles(List<Row> rows)
    {
        var taken = false;
        while (rows is [.., var last] && last.Cells.Count(c => !c.IsBlank(text)) == 1
            && SectionHeading.LevelOf(Array.Find(last.Cells, c => !c.IsBlank(text)).TextOf(text)) == 0)
        {
            rows.RemoveAt(rows.Count - 1);
            taken = true;
        }

        return taken;
    }

    // As wide as the table before, with nothing but page numbers between: its next page.
    private bool GoesOn(KnownTable known)
    {
        if (_header is null || known.ColumnCount != _columns)
        {
            return false;
        }

        var end = text.LineAt(known.Start);
        for (var line = _claims[^1].EndLine; line < end; line++)
        {
            if (!text.IsBlank(line) && !PageFurniture.IsPageNumber(text.Line(line)))
            {
                return false;
            }
        }

        return true;
    }

    private void GoOn(KnownTable known, KnownCell[][] grid)
    {
        var claim = _claims[^1];
        for (var line = claim.EndLine; line < text.LineAt(known.Start); line++)
        {
            if (!text.IsBlank(line))
            {
                findings.Add(new Finding(FindingKind.PageFurniture, text.LineSpan(line), [text.Line(line).Trim().ToString()]));
            }
        }

        var end = LineAfter(known, grid.Length - 1);
        ReadRows(known, grid, _header!, 0, claim.Tables[^1].Rows);
        claim.Tables[^1] = claim.Tables[^1] with { EndLine = end };
        _claims[^1] = claim with { EndLine = end };
    }

    private int LineOf(KnownTable known, int row) => text.LineAt(known.Rows[row].Start);

    private int LineAfter(KnownTable known, int row) => text.LineAt(Math.Min(known.Rows[row].End, text.Content.Length - 1)) + 1;
}

/// <summary>Lines that a known table claims, and what was read of them.</summary>
/// <param name="FirstLine">The first line, from 0.</param>
/// <param name="EndLine">The line after the last.</param>
/// <param name="Tables">The tables, at least one: a sheet may hold several, one below the other.</param>
internal sealed record KnownTableClaim(int FirstLine, int EndLine, List<Table> Tables);
