using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// A table of a web page whose cells stand a line or several each, a bar behind each cell or alone on a line between them. A line
/// of several bars ends a row; where no such line is, the numbers that count up tell the rows, else the header's width.
/// </summary>
internal sealed class BarCellsReader : ITextTableReader
{
    private const string Bars = BarTableReader.Bars;
    private const int FewestColumns = 3;

    // a cell of more lines is none
    private const int MostLinesOfCell = 40;

    public string Name => "bar-cells";

    public Table? TryRead(TextTableInput input, int line)
    {
        var text = input.Text;
        if (!IsHeading(text, line) || !IsFollowedByBar(text, line) || IsBehindCell(text, line) || !input.MayLookAhead)
        {
            return null;
        }

        var end = EndOf(input, line);
        if (Read(text, line, end) is { } table)
        {
            return table;
        }

        input.LookedInVain(end - line);
        return null;
    }

    private Table? Read(DocumentText text, int line, int end)
    {
        var cells = CellsOf(text, line, end, out var rowEnds);
        var width = HeadingsOf(text, cells);
        if (width < FewestColumns)
        {
            return null;
        }

        var header = new Row(line, text.LineAt(cells[width - 1].Start), [.. cells.Take(width)]);
        if (HeaderRows.Read(text, header) is not { HasUnits: true } columns)
        {
            return null;
        }

        // an end that stands among the headings is none of a row's
        rowEnds.RemoveAll(e => e < width);
        var rows = rowEnds.Count > 0 ? RowsByEnds(text, cells, rowEnds)
            : RowsByNumbers(text, cells, width, columns) ?? RowsByWidth(text, cells, width);
        if (rows is null || rows.Count == 0)
        {
            return null;
        }

        return RaggedRows.Lay(text, new Table(Name, header, columns, rows, end), strict: rowEnds.Count == 0);
    }

    private static bool IsHeading(DocumentText text, int line)
    {
        var content = text.Line(line).Trim().TrimEnd(Bars).TrimEnd();
        return content.Length is > 0 and <= 2 * ColumnHeading.LongestHeading && content.IndexOfAny(Bars) < 0
            && !content.Contains('\t') && ColumnHeading.MeaningOf(TextMender.WithoutBlanks(content)) != ColumnMeaning.Other;
    }

    private static bool IsFollowedByBar(DocumentText text, int line) => text.NextContent(line) is { } next
        && (EndsWithBar(text, line) ? EndsWithBar(text, next) : IsBar(text, next));

    // a header does not begin behind another of the row's cells: 建设地点 |, 建设时间 |
    private static bool IsBehindCell(DocumentText text, int line) => text.PreviousContent(line) is { } above
        && EndsWithBar(text, line) && EndsWithBar(text, above) && !text.Line(above).Trim(Bars + " \u3000").IsEmpty
        && text.Line(above).Trim().TrimEnd(Bars).TrimEnd().Length <= ColumnHeading.LongestHeading;

    private static bool IsBar(DocumentText text, int line) => text.Line(line).Trim() is [var only] && Bars.Contains(only);

    private static bool EndsWithBar(DocumentText text, int line) =>
        text.Line(line).TrimEnd() is [.., var last] && Bars.Contains(last);

    // The first line behind the last bar that belongs to the table.
    private static int EndOf(TextTableInput input, int first)
    {
        var text = input.Text;
        var last = first;
        for (var line = first + 1; line < text.LineCount && line - last <= MostLinesOfCell; line++)
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            if (AttachmentLabel.IsLabel(text.Line(line)))
            {
                break;
            }

            last = text.Line(line).IndexOfAny(Bars) >= 0 ? line : last;
        }

        // a bar between cells: the last cell has none behind it
        return last + 1 < text.LineCount && !text.IsBlank(last + 1) && IsBar(text, last)
            && !AttachmentLabel.IsLabel(text.Line(last + 1))
            && text.Line(last + 1).Trim().Length <= 2 * ColumnHeading.LongestHeading
            ? last + 2 : last + 1;
    }

    private static List<Cell> CellsOf(DocumentText text, int first, int end, out List<int> rowEnds)
    {
        var cells = new List<Cell>();
        rowEnds = [];
        var start = text.StartOf(first);
        for (var line = first; line < end; line++)
        {
            var content = text.Line(line).Trim();
            var isRowEnd = content.Count(Bars[0]) + content.Count(Bars[1]) > 1 && content.Trim(Bars + " \u3000").IsEmpty;
            if (isRowEnd)
            {
                AddCell(text, cells, start, text.StartOf(line), keepsBlank: false);
                rowEnds.Add(cells.Count);
                start = text.EndOf(line);
                continue;
            }

            for (var at = text.StartOf(line); at < text.EndOf(line); at++)
            {
                if (Bars.Contains(text.Content[at]))
                {
                    AddCell(text, cells, start, at, keepsBlank: true);
                    start = at + 1;
                }
            }
        }

        AddCell(text, cells, start, end < text.LineCount ? text.EndOf(end - 1) : text.Content.Length, keepsBlank: false);
        return cells;
    }

    private static void AddCell(DocumentText text, List<Cell> cells, int start, int end, bool keepsBlank)
    {
        while (start < end && char.IsWhiteSpace(text.Content[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text.Content[end - 1]))
        {
            end--;
        }

        if (end > start || keepsBlank)
        {
            cells.Add(new Cell(new CellPart(start, end - start)));
        }
    }

    // The headings up to the last that is known, before the first cell that is none.
    private static int HeadingsOf(DocumentText text, List<Cell> cells)
    {
        var known = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            var heading = HeaderRows.HeadingOf(text, cells[i]);
            if (heading.Length > ColumnHeading.LongestHeading || heading.AsSpan().IndexOfAny("。；，、") >= 0
                || ItemNumber.IsAlone(heading))
            {
                break;
            }

            known = ColumnHeading.MeaningOf(heading) != ColumnMeaning.Other || heading == "备注" ? i + 1 : known;
        }

        return known;
    }

    private static List<Row> RowsByEnds(DocumentText text, List<Cell> cells, List<int> ends)
    {
        var rows = new List<Row>();
        for (var i = 0; i < ends.Count; i++)
        {
            var (from, to) = (ends[i], i + 1 < ends.Count ? ends[i + 1] : cells.Count);
            if (to > from && cells.Skip(from).Take(to - from).Any(c => !c.IsBlank(text)))
            {
                rows.Add(RowOf(text, cells, from, to));
            }
        }

        return rows;
    }

    // 1 … 2 … 3 …: the row goes on behind its number to its last column; what stands before the next number begins the next row
    private static List<Row>? RowsByNumbers(DocumentText text, List<Cell> cells, int header, Columns columns)
    {
        var numbers = new List<int>();
        for (var i = header; i < cells.Count; i++)
        {
            var content = cells[i].TextOf(text).Trim();
            if (PageFurniture.IsDigits(content) && int.TryParse(content, out var number) && number == numbers.Count + 1)
            {
                numbers.Add(i);
            }
        }

        if (numbers.Count < 2)
        {
            return null;
        }

        var isHeaded = columns.IndexOf(ColumnMeaning.Number) >= 0;
        var width = columns.Count - columns.IndexOf(ColumnMeaning.Measure);
        var rows = new List<Row>();
        var from = header;
        while (isHeaded && from < numbers[0] && cells[from].IsBlank(text))
        {
            // a bar before the first cell as well
            from++;
        }

        foreach (var (i, number) in numbers.Index())
        {
            var next = i + 1 < numbers.Count ? numbers[i + 1] : 0;
            var to = isHeaded ? (next > 0 ? next : cells.Count) : number + 1 + width;
            if (to > cells.Count || (next > 0 && to > next) || (isHeaded && from < number && rows.Count == 0))
            {
                return null;
            }

            var end = to;
            while (end - from > columns.Count && cells[end - 1].IsBlank(text))
            {
                // before the bar that begins the next row
                end--;
            }

            rows.Add(RowOf(text, cells, from, end));
            from = to;
        }

        return cells.Skip(from).All(c => c.IsBlank(text)) ? rows : null;
    }

    private static List<Row>? RowsByWidth(DocumentText text, List<Cell> cells, int header)
    {
        var count = cells.Count - header;
        if (count % header != 0)
        {
            return null;
        }

        var rows = new List<Row>();
        for (var from = header; from < cells.Count; from += header)
        {
            if (cells.Skip(from).Take(header).Any(c => !c.IsBlank(text)))
            {
                rows.Add(RowOf(text, cells, from, from + header));
            }
        }

        return rows;
    }

    private static Row RowOf(DocumentText text, List<Cell> cells, int from, int to)
    {
        var filled = cells.GetRange(from, to - from);
        var last = filled.FindLast(c => !c.IsBlank(text));
        var head = filled.Find(c => !c.IsBlank(text));
        return new Row(text.LineAt(head.Start), text.LineAt(Math.Max(head.Start, last.End - 1)), [.. filled]);
    }
}
