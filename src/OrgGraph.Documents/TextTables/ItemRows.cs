using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>The rows that members of a list become: their columns, and how cells are filled.</summary>
internal static class ItemRows
{
    /// <summary>The columns of the rows.</summary>
    public static Columns Columns { get; } = new(
        [
            ColumnMeaning.Number, ColumnMeaning.Measure, ColumnMeaning.Deadline, ColumnMeaning.Lead, ColumnMeaning.Responsible,
            ColumnMeaning.Assist, ColumnMeaning.Leaders, ColumnMeaning.Unread,
        ],
        ["序号", "工作措施", "完成时限", "牵头单位", "责任单位", "配合单位", "牵头领导", ""]);

    /// <summary>A row with a number and the text between two offsets, page marks left out.</summary>
    public static Row NewRow(DocumentText text, ItemExtent extent, CellPart number, int start, int end)
    {
        var cells = new Cell[Columns.Count];
        cells[0] = number.Length == 0 ? Cell.Empty : new Cell(number);
        cells[1] = WithoutPageMarks(text, Trimmed(text, start, end));
        return new Row(extent.FirstLine, extent.LastLine, cells);
    }

    // A page's number in the middle of a text is no part of it.
    private static Cell WithoutPageMarks(DocumentText text, CellPart part)
    {
        var parts = new List<CellPart>();
        var start = part.Start;
        for (var line = text.LineAt(start) + 1; line < text.LineCount && text.EndOf(line) <= part.End; line++)
        {
            if (PageFurniture.IsPageMark(text.Line(line)))
            {
                parts.Add(part with { Start = start, Length = text.EndOf(line - 1) - start });
                start = text.EndOf(line);
            }
        }

        parts.Add(part with { Start = start, Length = part.End - start });
        return Cell.Of(parts);
    }

    /// <summary>Goes on with the text of a row's measure.</summary>
    public static void AddMeasure(Row row, CellPart part) => row.Cells[1] = row.Cells[1].With(part);

    /// <summary>The stretch without the marks before it.</summary>
    public static CellPart Trimmed(DocumentText text, int start, int end)
    {
        var skipped = end - start - text.Content.AsSpan(start, end - start).TrimStart("。；;，, \t\r\n\u3000").Length;
        while (end > start + skipped && text.Content[end - 1] is '，' or ',' or '|' or '｜' or ' ' or '\u3000')
        {
            end--;
        }

        return new CellPart(start + skipped, end - start - skipped);
    }

    /// <summary>True for marks and blanks only.</summary>
    public static bool IsEmpty(ReadOnlySpan<char> text) => text.Trim("。；;，, \t\r\n\u3000").IsEmpty;

    /// <summary>True for a row with units.</summary>
    public static bool HasRole(Row row)
    {
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (Columns.Meanings[i].IsUnits() && row.Cells[i].Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a row that names nobody who leads or answers: none at all, or who assists alone.</summary>
    public static bool NeedsLead(Row row) =>
        row.Cells[Columns.IndexOf(ColumnMeaning.Lead)].Count == 0
            && row.Cells[Columns.IndexOf(ColumnMeaning.Responsible)].Count == 0;

    /// <summary>Lays parts into the columns of their meaning.</summary>
    public static void Add(Cell[] cells, ReadOnlySpan<LabelledText> parts, int offset, DocumentText text)
    {
        foreach (var part in parts)
        {
            var content = text.Content.AsSpan(offset + part.Start, part.End - part.Start);
            var skipped = content.Length - WithoutBold(content).Length;
            var length = WithoutBracketAround(content[skipped..]).Length;
            var (meaning, doubt) = part.Meaning switch
            {
                // units without a verb: likely they are responsible, but nothing says it
                ColumnMeaning.Undecided => (ColumnMeaning.Responsible, Uncertainty.RoleNotDecided),
                ColumnMeaning.Remark => (ColumnMeaning.Responsible, Uncertainty.None),
                _ => (part.Meaning, part.Uncertainty),
            };
            var column = Columns.IndexOf(meaning);
            var names = WithoutPageMarks(text, new CellPart(offset + part.Start + skipped, length, doubt));
            cells[column] = cells[column].With(names);
        }
    }

    // what converters leave of bold type: **牵头单位：**甲局; a single * is a planner's mark
    private static ReadOnlySpan<char> WithoutBold(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" \t\u3000");
        while (text is ['*', '*', ..])
        {
            text = text[2..].TrimStart(" \t\u3000");
        }

        return text;
    }

    // A bracket around several labels closes behind the last of them, and opens before the next.
    private static ReadOnlySpan<char> WithoutBracketAround(ReadOnlySpan<char> text)
    {
        const string Marks = " \t\r\n\u3000；;。，,（(〔[【*·•◎○◇□|｜/";
        text = text.TrimEnd(Marks);
        var depth = 0;
        foreach (var c in text)
        {
            depth += UnitShape.IsOpening(c) ? 1 : UnitShape.IsClosing(c) ? -1 : 0;
        }

        for (; depth < 0 && text.Length > 0 && UnitShape.IsClosing(text[^1]); depth++)
        {
            text = text[..^1].TrimEnd(Marks);
        }

        return text;
    }
}
