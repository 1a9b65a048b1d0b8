using System.Buffers;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// A table copied from a web page: the headings line by line, then every cell's paragraphs line by line, with empty lines between
/// or not. The numbers that count up begin the rows; within a row the lines are dealt to the columns in order, by what each looks
/// like. What that leaves open is flagged.
/// </summary>
internal sealed class LineCellsReader : ITextTableReader
{
    private const int FewestColumns = 3;
    private const int MostColumns = 12;
    private const int MostLinesOfRow = 60;

    private static readonly SearchValues<char> s_noHeading = SearchValues.Create("。；：，、0123456789");

    private static readonly string[] s_ends = ["注：", "备注：", "抄送", "主送", "附件"];

    public string Name => "cell-a-line";

    public Table? TryRead(TextTableInput input, int line)
    {
        var text = input.Text;
        if (ReadHeader(text, line) is not { } header || HeaderRows.Read(text, header) is not { HasUnits: true } columns)
        {
            return null;
        }

        var numbered = columns.Meanings[0] == ColumnMeaning.Number;
        var grouped = !numbered && IsGroup(text, header);
        var rows = new List<Row>();
        var last = header.LastLine;
        var number = 0;
        var lines = new List<int>();
        for (var next = text.NextContent(last); ; next = text.NextContent(next.Value))
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            var content = next is { } at ? text.Line(at).Trim() : [];
            var counts = numbered && IsNumber(content, number + 1);
            var heading = next is not null && !counts && SectionHeading.LevelOf(content) > 0 && content.Length <= 40;
            var ends = next is null || AttachmentLabel.IsLabel(content) || PageWords.IsFurniture(content)
                || Words.LengthAtStart(content, s_ends) > 0;
            var starts = numbered ? counts
                : grouped ? next is { } below && lines.Count >= columns.Count - 1 && text.IsBlank(below - 1)
                : lines.Count >= columns.Count && !(columns.Meanings[^1].IsUnits() && UnitList.IsCertain(content));
            if (ends || heading || starts)
            {
                if (lines.Count > 0)
                {
                    var first = numbered ? 1 : 0;
                    foreach (var part in PartsOf(text, lines, columns, first))
                    {
                        // a further text under the number has none of its own
                        if (Deal(text, part, columns, first, part[0] == lines[0] ? first : 0) is not { } row)
                        {
                            return null;
                        }

                        rows.Add(row);
                        last = row.LastLine;
                    }

                    lines.Clear();
                }

                number += starts && !ends && !heading ? 1 : 0;
            }

            if (ends)
            {
                break;
            }

            if (heading)
            {
                rows.Add(new Row(next!.Value, next.Value, [new Cell(Whole(text, next.Value))]));
                last = next.Value;
            }
            else if ((numbered && number == 0) || lines.Count > MostLinesOfRow)
            {
                return null;
            }
            else
            {
                lines.Add(next!.Value);
            }
        }

        return rows.Exists(r => r.Cells.Length > 1) ? new Table(Name, header, columns, rows, last + 1) : null;
    }

    // headings in one block, an empty line behind it: so stand the rows
    private static bool IsGroup(DocumentText text, Row header)
    {
        for (var line = header.FirstLine + 1; line < header.LastLine; line++)
        {
            if (text.IsBlank(line))
            {
                return false;
            }
        }

        return header.LastLine + 1 < text.LineCount && text.IsBlank(header.LastLine + 1);
    }

    // Short lines, known headings but for some between them, up to the first that is no heading.
    private static Row? ReadHeader(DocumentText text, int line)
    {
        if (!IsHeading(text.Line(line)) || text.Line(line).Contains('\t')
            || ColumnHeading.MeaningOf(TextMender.WithoutBlanks(text.Line(line))) == ColumnMeaning.Other)
        {
            return null;
        }

        var cells = new List<Cell>();
        var known = 0;
        for (int? next = line; next is { } at && cells.Count <= MostColumns
            && IsHeading(text.Line(at)); next = text.NextContent(at))
        {
            cells.Add(new Cell(Whole(text, at)));
            known = ColumnHeading.MeaningOf(TextMender.WithoutBlanks(text.Line(at))) != ColumnMeaning.Other ? cells.Count : known;
        }

        return known >= FewestColumns ? new Row(line, text.LineAt(cells[known - 1].Start), [.. cells.Take(known)]) : null;
    }

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length is > 0 and <= ColumnHeading.LongestHeading && line.IndexOfAny(s_noHeading) < 0
            && SectionHeading.LevelOf(line) == 0;
    }

    // 3, 3. or （3）, 三 or （三）, alone on the line
    private static bool IsNumber(ReadOnlySpan<char> content, int number)
    {
        if (content.Length is 0 or > 6)
        {
            return false;
        }

        content = content.Trim("（）().．、");
        var (read, length) = Numerals.Read(content);
        return length > 0 && length == content.Length && read == number;
    }

    // A text behind the time of the last column is another measure under the same number: its units' cell was merged with the one
    // above.
    private static List<List<int>> PartsOf(DocumentText text, List<int> lines, Columns columns, int first)
    {
        var parts = new List<List<int>> { new() };
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > first + 1 && columns.Meanings[^1] == ColumnMeaning.Deadline
                && DeadlineText.IsDeadline(text.Line(lines[i - 1]).Trim()) && text.Line(lines[i]).TrimEnd() is [.., '。' or '；'])
            {
                parts.Add([]);
            }

            parts[^1].Add(lines[i]);
        }

        return parts;
    }

    // The cheapest way to lay the lines under the columns in order: each line where it fits, no column empty without need.
    private static Row? Deal(DocumentText text, List<int> lines, Columns columns, int first, int firstLine)
    {
        var (count, width) = (lines.Count - firstLine, columns.Count - first);
        if (count < 1)
        {
            return null;
        }

        var costs = new int[width + 1, count + 1];
        var from = new int[width + 1, count + 1];
        for (var column = 1; column <= width; column++)
        {
            for (var end = 0; end <= count; end++)
            {
                costs[column, end] = int.MaxValue / 2;
                var cost = 0;
                for (var start = end; start >= 0; start--)
                {
                    cost += start < end
                        ? CostOf(text.Line(lines[firstLine + start]), columns, first + column - 1, end - start) : 0;
                    var above = column == 1 ? (start == 0 ? 0 : int.MaxValue / 2) : costs[column - 1, start];
                    var total = above + (start == end ? CostOfEmpty(columns.Meanings[first + column - 1]) : cost);
                    if (total < costs[column, end])
                    {
                        (costs[column, end], from[column, end]) = (total, start);
                    }
                }
            }
        }

        var cells = new Cell[columns.Count];
        if (firstLine > 0)
        {
            cells[0] = new Cell(Whole(text, lines[0]));
        }

        for (int column = width, end = count; column > 0; end = from[column, end], column--)
        {
            var open = IsOpen(columns, first + column - 1, count, width);
            for (var i = from[column, end]; i < end; i++)
            {
                var doubt = open ? Uncertainty.RoleNotDecided : Uncertainty.None;
                cells[first + column - 1] =
                    cells[first + column - 1].With(Whole(text, lines[firstLine + i]) with { Uncertainty = doubt });
            }
        }

        return costs[width, count] >= Refused ? null : new Row(lines[0], lines[^1], cells);
    }

    // Beside another column of units, lines that are not one a column could belong to either.
    private static bool IsOpen(Columns columns, int column, int count, int width) =>
        count != width && columns.Meanings[column].IsUnits()
        && ((column > 0 && columns.Meanings[column - 1].IsUnits())
            || (column + 1 < columns.Count && columns.Meanings[column + 1].IsUnits()));

    private const int Refused = 1000;

    private static int CostOf(ReadOnlySpan<char> line, Columns columns, int column, int place)
    {
        line = line.Trim();
        var meaning = columns.Meanings[column];
        // 指导部门 holds units as well, though none of the plan's
        var ofBodies = columns.Headings[column] is [.., '单', '位'] or [.., '部', '门'];
        var units = UnitList.IsLikely(line);
        var time = DeadlineText.IsDeadline(line);
        // a second unit rather assists than leads
        var more = place <= 1 ? 0 : meaning == ColumnMeaning.Lead ? 2 : 1;
        return more + (meaning switch
        {
            ColumnMeaning.Lead or ColumnMeaning.Responsible or ColumnMeaning.Assist =>
                units || NoneMark.Is(line) ? 0 : time ? 40 : line[^1] is '。' ? 60
                    : RoleClauses.HasName(line) ? 2 : line.Length > 30 ? 60 : 12,
            ColumnMeaning.Deadline => time || NoneMark.Is(line) ? 0 : units ? 40 : 15,
            ColumnMeaning.Measure => units ? 30 : time ? 20 : 0,
            ColumnMeaning.Leaders => line.Length <= 10 && !units && !time ? 1 : 30,
            _ => units ? (ofBodies ? 0 : 15) : time ? 15 : line.Length > 40 ? 3 : 1,
        });
    }

    private static int CostOfEmpty(ColumnMeaning meaning) => meaning switch
    {
        ColumnMeaning.Measure => Refused,
        ColumnMeaning.Other => 3,
        _ => 6,
    };

    private static CellPart Whole(DocumentText text, int line) => new(text.StartOf(line), text.EndOf(line) - text.StartOf(line));
}
