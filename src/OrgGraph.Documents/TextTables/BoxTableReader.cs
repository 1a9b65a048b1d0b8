using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// A table drawn with characters (┌─┬─┐ │ ├─┼─┤, or +--+ and |), a cell over as many lines as its text needs. The bars of a line
/// part its columns; a rule ends the cells of those columns that it spans, and a cell goes on past the rules of others.
/// </summary>
internal sealed class BoxTableReader : ITextTableReader
{
    private const string Corners = "┌┏╔+";
    private const string Sides = "│┃║|";
    private const string Joints = "┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝+";
    private const string Rules = "─━═-";
    private const int FewestColumns = 2;
    private const int MostColumns = 20;

    public string Name => "box-drawing";

    public Table? TryRead(TextTableInput input, int line)
    {
        var text = input.Text;
        if (text.Line(line).TrimStart() is not [var corner, var rule, ..] || !Corners.Contains(corner) || !Rules.Contains(rule)
            || !input.MayLookAhead)
        {
            return null;
        }

        var width = Segments(text, line).Count;
        if (width is < FewestColumns or > MostColumns)
        {
            return null;
        }

        var lines = new List<List<CellPart>>();
        var next = line;
        for (; next < text.LineCount && !text.IsBlank(next)
            && Segments(text, next) is var segments && segments.Count == width; next++)
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            lines.Add(segments);
        }

        var head = lines.FindIndex(1, l => l.TrueForAll(s => IsRule(text, s)));
        if (head >= 2)
        {
            var header = new Row(
                line, line + head - 1, [.. Enumerable.Range(0, width).Select(c => OwnText(text, lines, c, 1, head))]);
            if (HeaderRows.Read(text, header) is { HasUnits: true } columns)
            {
                return new Table(Name, header, columns, RowsOf(text, lines, head + 1, line, columns), next);
            }
        }

        input.LookedInVain(lines.Count);
        return null;
    }

    // A line on which a rule ends any column's cell ends a row; a cell of another column that goes on past it stands in both
    // rows, and the measure's text is each row's own.
    private static List<Row> RowsOf(DocumentText text, List<List<CellPart>> lines, int head, int first, Columns columns)
    {
        var rows = new List<Row>();
        var measure = columns.IndexOf(ColumnMeaning.Measure);
        var cells = Enumerable.Range(0, columns.Count).Select(column => CellsOf(text, lines, column, head)).ToArray();
        for (int from = head, to = head; from < lines.Count; from = ++to)
        {
            while (to < lines.Count && !lines[to].Exists(s => IsRule(text, s)))
            {
                to++;
            }

            // the measure's last line may stand beside a rule of another column
            var last = Math.Min(to, lines.Count - 1);
            var own = OwnText(text, lines, measure, from, last + 1);
            if (own.Count > 0)
            {
                var row = Array.ConvertAll(cells, column => column[from]);
                row[measure] = own;
                rows.Add(new Row(first + from, first + last, row));
            }
        }

        return rows;
    }

    private static Cell OwnText(DocumentText text, List<List<CellPart>> lines, int column, int from, int to)
    {
        var parts = new List<CellPart>();
        for (var line = from; line < to; line++)
        {
            Add(text, parts, lines[line][column]);
        }

        return Cell.Of(parts);
    }

    // by line, the whole cell that stands there
    private static Cell[] CellsOf(DocumentText text, List<List<CellPart>> lines, int column, int head)
    {
        var cells = new Cell[lines.Count];
        for (var from = head; from < lines.Count;)
        {
            var to = from;
            var parts = new List<CellPart>();
            for (; to < lines.Count && !IsRule(text, lines[to][column]); to++)
            {
                Add(text, parts, lines[to][column]);
            }

            Array.Fill(cells, Cell.Of(parts), from, to - from);
            from = to + 1;
        }

        return cells;
    }

    private static void Add(DocumentText text, List<CellPart> parts, CellPart part)
    {
        var content = text.Content.AsSpan(part.Start, IsRule(text, part) ? 0 : part.Length);
        var start = part.Start + content.Length - content.TrimStart().Length;
        var end = part.Start + content.TrimEnd().Length;
        if (end > start)
        {
            parts.Add(new CellPart(start, end - start));
        }
    }

    private static bool IsRule(DocumentText text, CellPart part) =>
        part.Length > 0 && !text.Content.AsSpan(part.Start, part.Length).ContainsAnyExcept(Rules);

    // What stands between the bars and joints of a line; nothing for a line that neither begins nor ends with one.
    private static List<CellPart> Segments(DocumentText text, int line)
    {
        var content = text.Line(line);
        var trimmed = content.Trim();
        var marks = trimmed.IndexOfAny("─━═") >= 0 || trimmed.IndexOf("+-") >= 0 || trimmed.IndexOf("-+") >= 0
            ? Sides + Joints : Sides;
        if (trimmed.Length < 2 || !marks.Contains(trimmed[0]) || !marks.Contains(trimmed[^1]))
        {
            return [];
        }

        var segments = new List<CellPart>();
        var start = text.StartOf(line) + content.IndexOf(trimmed[0]) + 1;
        var end = text.StartOf(line) + content.TrimEnd().Length;
        for (var at = start; at < end; at++)
        {
            if (marks.Contains(text.Content[at]))
            {
                segments.Add(new CellPart(start, at - start));
                start = at + 1;
            }
        }

        return segments;
    }
}
