using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;

namespace OrgGraph.Documents.TextTables;

/// <summary>Cuts a stretch of text into the cells between its tabs.</summary>
internal static class TabCells
{
    // A quote that is not closed within so many lines is part of the text.
    private const int LongestQuote = 40;

    /// <summary>The cells, one more than there are tabs.</summary>
    /// <param name="content">The document's text.</param>
    /// <param name="start">First offset of the stretch.</param>
    /// <param name="end">Offset after it.</param>
    public static Cell[] Split(string content, int start, int end)
    {
        var rest = content.AsSpan(start, end - start);
        var cells = new Cell[rest.Count('\t') + 1];
        for (var i = 0; i < cells.Length; i++)
        {
            var tab = rest.IndexOf('\t');
            var length = tab < 0 ? rest.Length : tab;
            cells[i] = new Cell(new CellPart(start, length));
            start += length + 1;
            rest = tab < 0 ? [] : rest[(tab + 1)..];
        }

        return cells;
    }

    /// <summary>
    /// The row that begins at a line. Spreadsheets put a cell with line breaks in quotes: such a row goes on over lines.
    /// </summary>
    public static Row ReadRow(DocumentText text, int line)
    {
        var end = text.EndOf(line);
        if (!text.Line(line).Contains('"'))
        {
            return new Row(line, line, Split(text.Content, text.StartOf(line), end));
        }

        var cells = new List<Cell>();
        var last = line;
        for (var at = text.StartOf(line); at <= end;)
        {
            var stop = at < end && text.Content[at] == '"' ? FindClosingQuote(text, at, ref last) : -1;
            if (stop >= 0)
            {
                cells.Add(new Cell(new CellPart(at + 1, stop - at - 1)));
                end = text.EndOf(last);
                at = stop + 2;
                continue;
            }

            var tab = text.Content.AsSpan(at, end - at).IndexOf('\t');
            var length = tab < 0 ? end - at : tab;
            cells.Add(new Cell(new CellPart(at, length)));
            at += length + 1;
        }

        return new Row(line, last, [.. cells]);
    }

    // The quote behind which the cell ends: before a tab or at a line's end. Quotes inside the text are doubled.
    private static int FindClosingQuote(DocumentText text, int open, ref int line)
    {
        for (var l = line; l < Math.Min(text.LineCount, line + LongestQuote); l++)
        {
            var end = text.EndOf(l);
            for (var at = Math.Max(open + 1, text.StartOf(l)); at < end; at++)
            {
                if (text.Content[at] != '"')
                {
                    continue;
                }

                if (at + 1 < end && text.Content[at + 1] == '"')
                {
                    at++;
                }
                else if (at + 1 == end || text.Content[at + 1] == '\t')
                {
                    line = l;
                    return at;
                }
                else
                {
                    return -1;
                }
            }
        }

        return -1;
    }
}
