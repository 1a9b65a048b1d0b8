using System.Collections.Immutable;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// Lays rows whose width is not the header's under its columns: a heading spanned several columns, or cells merged over rows
/// were left out. The columns from the first of units on stand at the row's end, and what stands there must look like it; of the
/// cells before them the last is the measure, a number alone the number, 一、… a heading over the row, the others the task.
/// </summary>
internal static class RaggedRows
{
    private const int LongestOffice = 10;
    private const int LongestHeading = 40;

    /// <summary>
    /// The table with its ragged rows laid under the columns; null when one cannot be and <paramref name="strict"/> asks for all.
    /// </summary>
    public static Table? Lay(DocumentText text, Table table, bool strict)
    {
        var first = table.Columns.FirstUnits;
        var measure = table.Columns.IndexOf(ColumnMeaning.Measure);
        if (first < 0 || measure < 0 || measure >= first || table.Columns.IndexOf(ColumnMeaning.Task) > first)
        {
            return strict ? null : table;
        }

        var laid = new List<(Row Row, int Right)>();
        var numbered = false;
        foreach (var row in table.Rows)
        {
            var stays = row.Cells.Count(c => !c.IsBlank(text)) <= 1 || IsStraight(text, row.Cells, table.Columns, first);
            var right = stays ? -1 : StartOfRight(text, row.Cells, table.Columns, first);
            if (strict && !stays && right < 0)
            {
                return null;
            }

            numbered |= right > 0 && row.Cells[..(right - 1)].Any(c => IsNumber(text, c));
            laid.Add((row, right));
        }

        if (!laid.Exists(l => l.Right > 0))
        {
            return table;
        }

        var columns = table.Columns;
        var header = table.Header;
        if (numbered && columns.IndexOf(ColumnMeaning.Number) < 0)
        {
            columns = columns with
            {
                Meanings = columns.Meanings.Insert(0, ColumnMeaning.Number), Headings = columns.Headings.Insert(0, ""),
            };
            header = header with { Cells = [Cell.Empty, .. header.Cells] };
            first++;
        }

        var added = columns.Count - table.Columns.Count;
        var rows = new List<Row>();
        foreach (var (row, right) in laid)
        {
            if (right < 0)
            {
                rows.Add(added > 0 && row.Cells.Length > 1 ? row with { Cells = [Cell.Empty, .. row.Cells] } : row);
                continue;
            }

            AddLaid(text, row, right, columns, first, rows);
        }

        return table with { Header = header, Columns = columns, Rows = rows };
    }

    private static void AddLaid(
        DocumentText text, Row row, int right, Columns columns, int first, List<Row> rows)
    {
        var cells = new Cell[columns.Count];
        var left = row.Cells[..right];
        var measure = columns.IndexOf(ColumnMeaning.Measure);
        row.Cells.AsSpan(right, Math.Min(row.Cells.Length - right, columns.Count - first)).CopyTo(cells.AsSpan(first));
        DoubtRoles(text, cells, columns);
        cells[measure] = left[^1];
        var task = columns.IndexOf(ColumnMeaning.Task);
        task = task < 0 ? columns.Meanings.IndexOf(ColumnMeaning.Other) is var other && other < first ? other : -1 : task;
        foreach (var cell in left[..^1])
        {
            var content = cell.TextOf(text).Trim();
            if (content.IsEmpty)
            {
                continue;
            }

            if (IsNumber(text, cell))
            {
                cells[columns.IndexOf(ColumnMeaning.Number)] = cell;
            }
            else if (SectionHeading.LevelOf(content) > 0 && content.Length <= LongestHeading)
            {
                rows.Add(new Row(row.FirstLine, text.LineAt(cell.End - 1), [cell]));
            }
            else if (task >= 0)
            {
                cells[task] = cells[task].With(cell);
            }
            else
            {
                cells[measure] = cell.With(cells[measure]);
            }
        }

        rows.Add(row with { Cells = cells });
    }

    /// <summary>
    /// Flags the units of a row that was laid by what its cells hold: several columns could take them where one is left blank.
    /// </summary>
    public static void DoubtRoles(DocumentText text, Cell[] cells, Columns columns)
    {
        var blank = false;
        for (var i = 0; i < cells.Length; i++)
        {
            blank |= columns.Meanings[i].IsUnits() && cells[i].IsBlank(text);
        }

        if (blank)
        {
            columns.DoubtUnits(cells, Uncertainty.RoleNotDecided);
        }
    }

    // As wide as the header, and nothing stands where it does not belong.
    private static bool IsStraight(DocumentText text, Cell[] cells, Columns columns, int first)
    {
        if (cells.Length != columns.Count)
        {
            return false;
        }

        for (var i = 0; i < first; i++)
        {
            if (columns.Meanings[i] is ColumnMeaning.Task or ColumnMeaning.Measure && IsNumber(text, cells[i]))
            {
                return false;
            }

            if (columns.Meanings[i] == ColumnMeaning.Measure && UnitList.IsCertain(cells[i].TextOf(text).Trim()))
            {
                // units where the measure belongs: the cells left of them were left out
                return false;
            }
        }

        return true;
    }

    // Where the columns of units and those behind them begin in a row; -1 when they fit nowhere.
    private static int StartOfRight(DocumentText text, Cell[] cells, Columns columns, int first)
    {
        var width = columns.Count - first;
        var filled = Array.FindLastIndex(cells, c => !c.IsBlank(text)) + 1;
        for (var end = cells.Length; end >= filled && end - width > 0; end--)
        {
            if (Fits(text, cells, end - width, columns, first) && HasRoom(text, cells[..(end - width)], columns, first))
            {
                return end - width;
            }
        }

        return -1;
    }

    // numbers and headings aside, there are no more cells than columns left of the units
    private static bool HasRoom(DocumentText text, Cell[] left, Columns columns, int first)
    {
        var room = first - (columns.IndexOf(ColumnMeaning.Number) is >= 0 and var number && number < first ? 1 : 0);
        var others = left.Where(c => !c.IsBlank(text) && !IsNumber(text, c));
        return others.Count(c => SectionHeading.LevelOf(c.TextOf(text).Trim()) == 0) <= room;
    }

    private static bool Fits(DocumentText text, Cell[] cells, int start, Columns columns, int first)
    {
        var measure = cells[start - 1].TextOf(text).Trim();
        if (measure.IsEmpty || IsNumber(text, cells[start - 1]) || UnitList.IsCertain(measure)
            || DeadlineText.IsDeadline(measure))
        {
            return false;
        }

        var named = false;
        for (var i = first; i < columns.Count; i++)
        {
            var content = cells[start + i - first].TextOf(text).Trim();
            if (content.IsEmpty || NoneMark.Is(content))
            {
                continue;
            }

            var units = NamesUnits(content);
            named |= units && columns.Meanings[i].IsUnits();
            if ((columns.Meanings[i].IsUnits() && !units)
                || (columns.Meanings[i] == ColumnMeaning.Deadline && UnitList.IsCertain(content)))
            {
                return false;
            }
        }

        return named;
    }

    // 甲局牵头，乙局配合 as well
    private static bool NamesUnits(ReadOnlySpan<char> content)
    {
        if (RoleClauses.HasName(content) || AreOffices(content))
        {
            return true;
        }

        Span<LabelledText> parts = stackalloc LabelledText[RoleLabels.Most];
        foreach (var part in parts[..RoleClauses.Read(content, parts)])
        {
            if (part.Meaning.IsUnits() && UnitList.IsLikely(content[part.Start..part.End]))
            {
                return true;
            }
        }

        return false;
    }

    // offices within a body: 办公室, 各科室, 综合科、法规股
    private static bool AreOffices(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny("、，,；; \n\r"))
        {
            var name = text[range].Trim();
            if (!name.IsEmpty
                && (name.Length is < 2 or > LongestOffice || name[^1] is not ('室' or '科' or '股' or '处' or '站' or '所')))
            {
                return false;
            }
        }

        return !text.IsWhiteSpace();
    }

    private static bool IsNumber(DocumentText text, Cell cell) =>
        cell.TextOf(text).Trim() is { Length: > 0 and <= 6 } content && ItemNumber.IsAlone(content);
}
