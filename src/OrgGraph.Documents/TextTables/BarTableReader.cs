using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// One row a line, bars between cells, and perhaps before the first and behind the last: what converters of web pages and
/// Markdown write. A line of dashes between bars is a rule.
/// </summary>
internal sealed class BarTableReader : ITextTableReader
{
    /// <summary>What stands between cells, in any width.</summary>
    internal const string Bars = "|｜│┃";

    public string Name => "bars";

    public Table? TryRead(TextTableInput input, int line)
    {
        var text = input.Text;
        if (text.Line(line).IndexOfAny(Bars) < 0 || text.Line(line).Contains('\t'))
        {
            return null;
        }

        var header = WithoutBlankEnd(text, ReadRow(text, line));
        if (HeaderRows.Read(text, header) is not { } columns || !columns.HasUnits)
        {
            return null;
        }

        var rows = new List<Row>();
        var end = line + 1;
        for (var next = text.NextContent(line); next is { } at; next = text.NextContent(at))
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            var content = text.Line(at);
            if (content.IndexOfAny(Bars) < 0)
            {
                if (PageFurniture.IsPageNumber(content))
                {
                    input.Report(FindingKind.PageFurniture, at, content.Trim().ToString());
                }
                else if (SectionHeading.LevelOf(content) > 0 && text.NextContent(at) is { } below
                    && text.Line(below).IndexOfAny(Bars) >= 0)
                {
                    rows.Add(new Row(at, at, [new Cell(new CellPart(text.StartOf(at), content.Length))]));
                }
                else if (rows.Count > 0 && rows[^1].LastLine == at - 1 && !text.Line(at - 1).TrimEnd().EndsWith(Bars[0]))
                {
                    // a line break inside the last cell
                    rows[^1] = Continue(text, rows[^1], at);
                }
                else
                {
                    break;
                }

                end = at + 1;
                continue;
            }

            end = at + 1;
            var row = ReadRow(text, at);
            if (IsRule(text, row))
            {
                continue;
            }

            if (HeaderRows.ReadAgain(text, WithoutBlankEnd(text, row)) is { } repeated)
            {
                if (!repeated.SameAs(columns))
                {
                    end = at;
                    break;
                }

                input.Report(FindingKind.HeaderRepeated, at);
                continue;
            }

            rows.Add(row);
        }

        return RaggedRows.Lay(text, new Table(Name, header, columns, rows, end), strict: false);
    }

    private static Row Continue(DocumentText text, Row row, int line)
    {
        Cell[] cells = [.. row.Cells];
        cells[^1] = new Cell(new CellPart(cells[^1].Start, text.EndOf(line) - cells[^1].Start));
        return new Row(row.FirstLine, line, cells);
    }

    /// <summary>The cells of a line between its bars; a bar before the first or behind the last parts nothing.</summary>
    internal static Row ReadRow(DocumentText text, int line)
    {
        var (start, end) = (text.StartOf(line), text.EndOf(line));
        var cells = new List<Cell>();
        for (var at = start; at <= end;)
        {
            var bar = text.Content.AsSpan(at, end - at).IndexOfAny(Bars);
            var length = bar < 0 ? end - at : bar;
            cells.Add(new Cell(new CellPart(at, length)));
            at += length + 1;
        }

        if (cells[0].IsBlank(text) && cells.Count > 1)
        {
            cells.RemoveAt(0);
        }

        if (cells[^1].IsBlank(text) && cells.Count > 1)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return new Row(line, line, [.. cells]);
    }

    // headings over nothing, as wide as the widest row of the page's table
    private static Row WithoutBlankEnd(DocumentText text, Row row) =>
        row with { Cells = row.Cells[..Math.Max(1, Array.FindLastIndex(row.Cells, c => !c.IsBlank(text)) + 1)] };

    private static bool IsRule(DocumentText text, Row row) =>
        Array.TrueForAll(
            row.Cells, c => c.TextOf(text).Trim(" :：\t+").IsEmpty || PageFurniture.IsDashes(c.TextOf(text).Trim(" :：\t+")));
}
