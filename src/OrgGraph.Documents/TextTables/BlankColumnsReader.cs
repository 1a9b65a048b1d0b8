using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// One row a line, blanks between cells. It is read so only where every line up to the next empty one has as many cells as the
/// header, single blanks or runs of blanks between them, and units stand in the columns of units: else the columns are not told
/// by the blanks.
/// </summary>
internal sealed class BlankColumnsReader : ITextTableReader
{
    public string Name => "blank-columns";

    public Table? TryRead(TextTableInput input, int line)
    {
        var text = input.Text;
        if (input.HeaderOfWords(line) is not var (header, columns))
        {
            return null;
        }

        var rows = new List<Row>();
        var next = line + 1;
        for (; next < text.LineCount && !text.IsBlank(next); next++)
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            if (SectionHeading.LevelOf(text.Line(next)) > 0 && text.Line(next).Trim().IndexOfAny(' ', '\u3000') < 0)
            {
                rows.Add(new Row(next, next, [new Cell(new CellPart(text.StartOf(next), text.Line(next).Length))]));
            }
            else if (Split(text, next, columns) is { } cells)
            {
                rows.Add(new Row(next, next, cells));
            }
            else
            {
                return null;
            }
        }

        return rows.Exists(r => r.Cells.Length > 1) ? new Table(Name, header, columns, rows, next) : null;
    }

    // single blanks, an empty cell between two; else runs of blanks; else runs of at least two
    private static Cell[]? Split(DocumentText text, int line, Columns columns)
    {
        for (var shortest = 0; shortest <= 2; shortest++)
        {
            if (Cut(text, line, shortest) is var cells && cells.Count == columns.Count && UnitsStand(text, cells, columns))
            {
                return [.. cells];
            }
        }

        return null;
    }

    private static List<Cell> Cut(DocumentText text, int line, int shortest)
    {
        var cells = new List<Cell>();
        var end = text.EndOf(line);
        var start = text.StartOf(line);
        for (var at = start; at <= end; at++)
        {
            var blanks = 0;
            while (at + blanks < end && text.Content[at + blanks] is ' ' or '\u3000')
            {
                blanks++;
            }

            if (at < end && blanks < Math.Max(1, shortest))
            {
                at += Math.Max(0, blanks - 1);
                continue;
            }

            if (shortest == 0 || at > start)
            {
                cells.Add(new Cell(new CellPart(start, at - start)));
            }

            at += shortest == 0 ? 0 : Math.Max(0, blanks - 1);
            start = at + 1;
        }

        return cells;
    }

    private static bool UnitsStand(DocumentText text, List<Cell> cells, Columns columns)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var content = cells[i].TextOf(text).Trim();
            if (columns.Meanings[i].IsUnits() && !content.IsEmpty && !NoneMark.Is(content) && !RoleClauses.HasName(content))
            {
                return false;
            }

            if ((columns.Meanings[i] == ColumnMeaning.Measure && (content.IsEmpty || UnitList.IsCertain(content)))
                || (columns.Meanings[i] == ColumnMeaning.Deadline && UnitList.IsCertain(content)))
            {
                return false;
            }
        }

        return true;
    }
}
