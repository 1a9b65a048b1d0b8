using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// One row a line, tabs between cells: what Word and web tables become when they are saved or copied as text.
/// A row may go on over further lines while cells are missing; page breaks repeat the header after an empty line.
/// </summary>
internal sealed class TabSeparatedReader : ITextTableReader
{
    private const int FewestTabs = 1;

    public string Name => "tab-separated";

    public Table? TryRead(TextTableInput input, int line)
    {
        var text = input.Text;
        if (text.Line(line).Count('\t') < FewestTabs)
        {
            return null;
        }

        var header = SplitRow(text, line);
        if (HeaderRows.Read(text, header) is not { } columns)
        {
            return null;
        }

        var next = header.LastLine + 1;
        if (next < text.LineCount && SplitRow(text, next) is var below
            && HeaderRows.TryOverlay(text, columns, below, out var overlaid))
        {
            columns = overlaid;
            next = below.LastLine + 1;
        }

        var rows = new List<Row>();
        while (next < text.LineCount && ReadLine(input, next, line, columns, rows))
        {
            next = Math.Max(next, rows.Count > 0 ? rows[^1].LastLine : 0) + 1;
        }

        return new Table(Name, header, columns, rows, TrimBlankLines(text, line, next));
    }

    /// <summary>Reads one line into the rows; false when it ends the table.</summary>
    private static bool ReadLine(TextTableInput input, int line, int header, Columns columns, List<Row> rows)
    {
        input.CancellationToken.ThrowIfCancellationRequested();
        var text = input.Text;
        var content = text.Line(line);
        if (content.IsWhiteSpace())
        {
            // an empty line of tabs is an empty row, which says nothing
            return true;
        }

        var tabs = content.Count('\t');
        if (tabs == 0)
        {
            return ReadLineWithoutTabs(input, line, columns, rows);
        }

        if (content.SequenceEqual(text.Line(header)))
        {
            // most pages repeat the header letter for letter
            input.Report(FindingKind.HeaderRepeated, line);
            return true;
        }

        var row = SplitRow(text, line);
        if (tabs >= FewestTabs && HeaderRows.ReadAgain(text, row) is { } repeated)
        {
            if (!repeated.SameAs(columns))
            {
                return false;
            }

            input.Report(FindingKind.HeaderRepeated, line);
            return true;
        }

        if (rows.Count > 0 && GoesOn(text, rows[^1], row, columns.Count))
        {
            rows[^1] = Continue(rows[^1], row, text);
        }
        else
        {
            rows.Add(row);
        }

        return true;
    }

    private static bool ReadLineWithoutTabs(TextTableInput input, int line, Columns columns, List<Row> rows)
    {
        var text = input.Text;
        var content = text.Line(line);
        if (PageFurniture.IsPageNumber(content))
        {
            input.Report(FindingKind.PageFurniture, line, content.Trim().ToString());
            return true;
        }

        if (rows.Count > 0 && rows[^1].LastLine == line - 1
            && ((rows[^1].Cells.Length < columns.Count && rows[^1].Cells.Length > 1)
                || LastCellGoesOn(text, rows[^1], line, columns)))
        {
            rows[^1] = Continue(rows[^1], SplitRow(text, line), text);
            return true;
        }

        // A heading whose trailing tabs were trimmed stands in the table as long as rows follow it.
        if (SectionHeading.LevelOf(content) > 0 && NextContentHasTabs(text, line))
        {
            rows.Add(SplitRow(text, line));
            return true;
        }

        return false;
    }

    // A line break in the last cell: names or a label below names, or any text between rows.
    private static bool LastCellGoesOn(DocumentText text, Row row, int line, Columns columns)
    {
        var content = text.Line(line);
        if (row.Cells.Length != columns.Count || row.Cells[^1].IsBlank(text) || ItemExtent.StartsAnew(content))
        {
            return false;
        }

        return (columns.Meanings[^1].IsUnits() && (UnitList.IsLikely(content) || RoleLabels.StartsWithLabel(content)))
            || (text.NextContent(line) is { } next && next == line + 1
                && text.Line(next).Count('\t') >= FewestTabs && HeaderRows.ReadAgain(text, SplitRow(text, next)) is null);
    }

    private static bool NextContentHasTabs(DocumentText text, int line) =>
        text.NextContent(line) is { } next
        && (text.Line(next).Contains('\t') || SectionHeading.LevelOf(text.Line(next)) > 0);

    // The row above lacks just the cells that this line brings: a line break inside a cell tore them apart.
    private static bool GoesOn(DocumentText text, Row above, Row row, int columns) =>
        above.LastLine == row.FirstLine - 1
        && above.Cells.Length is > 1 and var had && had < columns
        && had + row.Cells.Length - 1 == columns
        && !row.Cells[0].IsBlank(text)
        && !PageFurniture.IsDigits(row.Cells[0].TextOf(text));

    private static Row Continue(Row above, Row row, DocumentText text)
    {
        var joined = new Cell(new CellPart(above.Cells[^1].Start, row.Cells[0].First.End - above.Cells[^1].Start));
        return new Row(above.FirstLine, row.LastLine, [.. above.Cells[..^1], joined, .. row.Cells[1..]]);
    }

    private static Row SplitRow(DocumentText text, int line) => TabCells.ReadRow(text, line);

    private static int TrimBlankLines(DocumentText text, int first, int end)
    {
        while (end - 1 > first && text.IsBlank(end - 1))
        {
            end--;
        }

        return end;
    }
}
