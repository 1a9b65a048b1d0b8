using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// One cell line a line: a tab starts a cell, lines without one go on with it, an empty line ends the row.
/// Some converters write Word tables so.
/// </summary>
internal sealed class CellPerLineReader : ITextTableReader
{
    private const int FewestCells = 3;

    // No header is longer; a block that does not begin with one is not read to its end.
    private const int MostLinesOfHeader = 60;

    public string Name => "cell-per-line";

    public Table? TryRead(TextTableInput input, int line)
    {
        var text = input.Text;
        if (!StartsRow(text, line) || (line > 0 && StartsRow(text, line - 1)))
        {
            return null;
        }

        if (HeaderRows.Read(text, SplitOffRow(text, ReadRow(text, line, MostLinesOfHeader), [])) is null)
        {
            return null;
        }

        var header = ReadRow(text, line);
        var end = header.LastLine + 1;
        var rows = new List<Row>();
        header = SplitOffRow(text, header, rows);
        if (HeaderRows.Read(text, header) is not { } columns)
        {
            return null;
        }

        for (var next = SkipEmpty(text, end); next < text.LineCount; next = SkipEmpty(text, next))
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            if (PageFurniture.IsPageNumber(text.Line(next)))
            {
                input.Report(FindingKind.PageFurniture, next, text.Line(next).Trim().ToString());
                end = ++next;
                continue;
            }

            if (!StartsRow(text, next))
            {
                break;
            }

            var row = ReadRow(text, next);
            end = next = row.LastLine + 1;
            if (HeaderRows.ReadAgain(text, row) is { } repeated && repeated.SameAs(columns))
            {
                input.Report(FindingKind.HeaderRepeated, row.FirstLine);
            }
            else
            {
                rows.Add(row);
            }
        }

        return new Table(Name, header, columns, rows, end);
    }

    // Where the empty line below the header is missing, the first row stands in the header's block.
    private static Row SplitOffRow(DocumentText text, Row header, List<Row> rows)
    {
        var known = Array.FindIndex(header.Cells, c => HeaderRows.MeaningOf(text, c) == ColumnMeaning.Other);
        if (known < 0 || header.Cells.Length - known < FewestCells)
        {
            return header;
        }

        var line = text.LineAt(header.Cells[known].Start);
        rows.Add(new Row(line, header.LastLine, header.Cells[known..]));
        return new Row(header.FirstLine, Math.Max(header.FirstLine, line - 1), header.Cells[..known]);
    }

    // a line of one tab is an empty cell, not an empty line
    private static bool EndsRow(DocumentText text, int line) => text.IsBlank(line) && !text.Line(line).Contains('\t');

    private static bool StartsRow(DocumentText text, int line) => text.Line(line) is ['\t', ..];

    private static int SkipEmpty(DocumentText text, int line)
    {
        while (line < text.LineCount && EndsRow(text, line))
        {
            line++;
        }

        return line;
    }

    private static Row ReadRow(DocumentText text, int first, int mostLines = int.MaxValue)
    {
        var last = first;
        while (last + 1 < text.LineCount && last - first < mostLines - 1 && !EndsRow(text, last + 1))
        {
            last++;
        }

        // the first cell begins behind the row's first tab
        return new Row(first, last, TabCells.Split(text.Content, text.StartOf(first) + 1, text.EndOf(last)));
    }
}
