using System.Buffers;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// A table that has run into one line, as sites that show documents give it: headings one behind another from 序号 on, then rows
/// without any mark between cells. A row ends where units (and a time behind them) stand before the number that counts on. Read
/// only with one column of units, to the left of which no more is told apart than the measure.
/// </summary>
internal sealed class RunTogetherReader : ITextTableReader
{
    private const int ShortestLine = 40;
    private const int LongestHeader = 60;
    private const int LongestUnits = 400;
    private const int FewestColumns = 3;
    private const string Opening = "序号";

    private static readonly string[] s_headings = Words.Of("headings.run");
    private static readonly SearchValues<char> s_sentenceEnds = SearchValues.Create("。；;！？");

    public string Name => "run-together";

    public Table? TryRead(TextTableInput input, int line)
    {
        var text = input.Text;
        var content = text.Line(line);
        if (content.Length < ShortestLine || content.IndexOf(Opening) is not (>= 0 and var at))
        {
            return null;
        }

        var headings = new List<CellPart>();
        if (!ReadHeadings(content, at, headings, []) || headings.Count < FewestColumns)
        {
            return null;
        }

        var start = text.StartOf(line);
        var header = new Row(
            line, line, [.. headings.Select(h => new Cell(h with { Start = start + h.Start }))]);
        if (HeaderRows.Read(text, header) is not { } columns || columns.Meanings.Count(m => m.IsUnits()) != 1)
        {
            return null;
        }

        var pieces = PiecesOf(text, line, start + headings[^1].End);
        var rows = RowsOf(input, columns, pieces);
        if (rows.Count < 2)
        {
            return null;
        }

        if (at > 0)
        {
            input.Findings.Add(new Finding(
                FindingKind.TextNotUnderstood, text.Span(start, start + at), [text.Content.Substring(start, at)]));
        }

        // 工作任务 and 具体措施 left of the units: nothing tells one from the other
        var others = columns.Meanings.Take(columns.FirstUnits)
            .Count(m => m is not (ColumnMeaning.Number or ColumnMeaning.Measure));
        columns = columns with { IsMeasureGuessed = columns.IsMeasureGuessed || others > 0 };
        return new Table(Name, header, columns, rows, text.LineAt(pieces[^1].End - 1) + 1);
    }

    // known headings up to the first row's number; none leads on from the places that were found dead
    private static bool ReadHeadings(ReadOnlySpan<char> line, int at, List<CellPart> headings, HashSet<int> dead)
    {
        var rest = line[at..];
        if (rest.Length > 1 && rest[0] == '1' && headings.Count > 0 && !char.IsAsciiDigit(rest[1]))
        {
            return true;
        }

        if (dead.Contains(at))
        {
            return false;
        }

        foreach (var heading in s_headings)
        {
            if (headings.Sum(h => h.Length) + heading.Length > LongestHeader
                || !rest.StartsWith(heading, StringComparison.Ordinal))
            {
                continue;
            }

            headings.Add(new CellPart(at, heading.Length));
            if (ReadHeadings(line, at + heading.Length, headings, dead))
            {
                return true;
            }

            headings.RemoveAt(headings.Count - 1);
        }

        dead.Add(at);
        return false;
    }

    // The lines of the table's text: pages go on below, their number before the text (2、…) left out.
    private static List<CellPart> PiecesOf(DocumentText text, int line, int start)
    {
        var pieces = new List<CellPart> { new(start, text.EndOf(line) - start) };
        var page = 2;
        for (var next = line + 1; next < text.LineCount && !text.IsBlank(next); next++, page++)
        {
            var content = text.Line(next);
            var mark = $"{page}、";
            if (!content.StartsWith(mark, StringComparison.Ordinal))
            {
                break;
            }

            pieces.Add(new CellPart(text.StartOf(next) + mark.Length, content.Length - mark.Length));
        }

        return pieces;
    }

    private static List<Row> RowsOf(TextTableInput input, Columns columns, List<CellPart> pieces)
    {
        var text = input.Text;
        var all = string.Concat(pieces.Select(p => text.Content.Substring(p.Start, p.Length)));
        var rows = new List<Row>();
        var from = 0;
        for (var number = 1; StartsWith(all, from, $"{number}"); number++)
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            var behind = from + $"{number}".Length;
            var end = EndOfRow(all, behind, number + 1, columns, out var units);
            if (end < 0)
            {
                break;
            }

            rows.Add(RowOf(text, columns, pieces, from, behind, units, end, all));
            from = end;
        }

        if (from < all.Length)
        {
            var (start, end) = (OffsetOf(pieces, from), OffsetOf(pieces, all.Length - 1) + 1);
            var left = TextMender.Mend(text.Content.AsSpan(start, end - start));
            input.Findings.Add(new Finding(FindingKind.TextNotUnderstood, text.Span(start, end), [left]));
        }

        return rows;
    }

    private static bool StartsWith(string all, int at, string digits) =>
        all.AsSpan(at).StartsWith(digits, StringComparison.Ordinal)
        && at + digits.Length < all.Length && !char.IsAsciiDigit(all[at + digits.Length]);

    // Where the next number stands behind units; units is where those begin.
    private static int EndOfRow(string all, int from, int next, Columns columns, out (int Start, int End) units)
    {
        units = default;
        var digits = $"{next}";
        for (var at = all.IndexOf(digits, from, StringComparison.Ordinal); ;
            at = all.IndexOf(digits, at + 1, StringComparison.Ordinal))
        {
            var end = at < 0 ? all.Length : at;
            if ((at < 0 || (!char.IsAsciiDigit(all[at - 1]) && StartsWith(all, at, digits)))
                && FindUnits(all, from, end, columns) is { } found)
            {
                units = found;
                return end;
            }

            if (at < 0)
            {
                return -1;
            }
        }
    }

    // The units that stand before the end, and before a time where the last column is one.
    private static (int Start, int End)? FindUnits(string all, int from, int end, Columns columns)
    {
        var stop = end;
        if (columns.IndexOf(ColumnMeaning.Deadline) > columns.FirstUnits)
        {
            for (var length = Math.Min(20, end - from); length > 1; length--)
            {
                if (DeadlineText.IsDeadline(all.AsSpan(end - length, length)))
                {
                    stop = end - length;
                    break;
                }
            }
        }

        var look = Math.Max(from, stop - LongestUnits);
        var start = look + all.AsSpan(look, stop - look).LastIndexOfAny(s_sentenceEnds) + 1;
        var names = all.AsSpan(start, stop - start).TrimEnd();
        return start > from && names.Length > 2
            && (UnitList.IsCertain(names) || (RoleClauses.HasName(names) && UnitList.IsLikely(names)))
            ? (start, start + names.Length) : null;
    }

    private static Row RowOf(
        DocumentText text, Columns columns, List<CellPart> pieces, int from, int behind, (int Start, int End) units, int end,
        string all)
    {
        var cells = new Cell[columns.Count];
        Put(ColumnMeaning.Number, from, behind);
        Put(ColumnMeaning.Measure, behind, units.Start);
        cells[columns.FirstUnits] = CellOf(pieces, units.Start, units.End);
        if (units.End < end && !all.AsSpan(units.End, end - units.End).IsWhiteSpace())
        {
            Put(ColumnMeaning.Deadline, units.End, end);
        }

        return new Row(text.LineAt(OffsetOf(pieces, from)), text.LineAt(OffsetOf(pieces, end - 1)), cells);

        void Put(ColumnMeaning meaning, int start, int stop)
        {
            if (columns.IndexOf(meaning) is >= 0 and var at)
            {
                cells[at] = CellOf(pieces, start, stop);
            }
        }
    }

    private static Cell CellOf(List<CellPart> pieces, int from, int to)
    {
        var parts = new List<CellPart>();
        foreach (var piece in pieces)
        {
            var (start, end) = (Math.Max(from, 0), Math.Min(to, piece.Length));
            if (start < end)
            {
                parts.Add(new CellPart(piece.Start + start, end - start));
            }

            (from, to) = (from - piece.Length, to - piece.Length);
        }

        return Cell.Of(parts);
    }

    private static int OffsetOf(List<CellPart> pieces, int at)
    {
        foreach (var piece in pieces)
        {
            if (at < piece.Length)
            {
                return piece.Start + at;
            }

            at -= piece.Length;
        }

        return pieces[^1].End;
    }
}
