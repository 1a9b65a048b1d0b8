using System.Buffers;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>A member of a list.</summary>
/// <param name="FirstLine">Its first line, from 0.</param>
/// <param name="LastLine">Its last line.</param>
/// <param name="Depth">The depth of its number; 0 without a number.</param>
/// <param name="IsHeading">True for a heading without a text of its own.</param>
/// <param name="HasRole">True when it names units.</param>
/// <param name="HasLabels">True when labels name them, not brackets.</param>
/// <param name="Rows">Its rows: one, or one a bracket of roles.</param>
/// <param name="Level">The level of the heading that it begins with, of one with roles as well; 0 without one.</param>
internal sealed record ListItem(
    int FirstLine, int LastLine, int Depth, bool IsHeading, bool HasRole, bool HasLabels, List<Row> Rows, int Level = 0);

/// <summary>Reads the members of a list: number, text, and what brackets and labels say of it.</summary>
internal static class ItemReader
{
    private const int LongestTitle = 30;

    // more brackets of roles than a paragraph ever has; the text behind them stays the measure's
    private const int MostBrackets = 100;

    private static readonly SearchValues<char> s_sentence = SearchValues.Create("。；;，,：:！？");

    /// <summary>Reads the member that begins at a line; null for a line without a number that no roles follow.</summary>
    public static ListItem? Read(DocumentText text, int first)
    {
        var line = text.Line(first);
        var depth = ItemNumber.DepthOf(line);
        var level = depth > 0 ? 0 : SectionHeading.LevelOf(line);
        if (level > 0 && ReadUnitHeading(text, first, level) is { } units)
        {
            return units;
        }

        if (level > 0 && IsTitle(text, first))
        {
            return Heading(text, first, level);
        }

        var extent = ItemExtent.Find(text, first, depth > 0 || level > 0);
        var start = text.StartOf(first);
        var end = extent.LabelStart < 0 ? text.EndOf(extent.LastLine) : extent.LabelStart;
        var body = text.Content.AsSpan(start, end - start);
        var (number, textStart) = NumberOf(body, depth, level);
        textStart = depth + level == 0 ? Math.Min(RoleLabels.LengthOfRecordLabel(line), body.Length) : textStart;
        var rows = ReadBody(text, extent, new CellPart(start + number.Start, number.Length), start + textStart, end);
        var hasLabels = extent.LabelStart >= 0 && AddLabels(text, extent, rows);
        if (!rows.Exists(ItemRows.HasRole) && (level > 0 || depth == 0))
        {
            // a heading: the text below it is not its own
            return level > 0 && extent.LabelStart < 0 ? Heading(text, first, level) : null;
        }

        return rows[0].Cells[1].IsBlank(text) && depth + level == 0
            ? null
            : new ListItem(
                first, extent.LastLine, depth, IsHeading: false, rows.Exists(ItemRows.HasRole), hasLabels, rows, level);
    }

    /// <summary>
    /// One member of several: the text of the first goes on through the others, roles and times are those of the last.
    /// </summary>
    public static ListItem Join(DocumentText text, ReadOnlySpan<ListItem> items)
    {
        var (first, last) = (items[0], items[^1]);
        Cell[] cells = [.. last.Rows[0].Cells];
        cells[0] = first.Rows[0].Cells[0];
        cells[1] = first.Rows[0].Cells[1];
        foreach (var item in items[1..])
        {
            var start = text.StartOf(item.FirstLine);
            cells[1] = cells[1].With(new CellPart(start, item.Rows[0].Cells[1].End - start));
        }

        return last with { FirstLine = first.FirstLine, Depth = first.Depth,
            Rows = [new Row(first.FirstLine, last.LastLine, cells)] };
    }

    /// <summary>The heading of the items below it, whose roles it says (一、整治环境（牵头单位：甲局）).</summary>
    public static ListItem AsHeading(DocumentText text, ListItem item)
    {
        var start = text.StartOf(item.FirstLine);
        var cell = new Cell(new CellPart(start, item.Rows[0].Cells[1].End - start));
        return item with { IsHeading = true, HasRole = false, Rows = [new Row(item.FirstLine, item.LastLine, [cell])] };
    }

    /// <summary>A heading that stands over nothing is an item itself: （一）新建学校3所。</summary>
    public static ListItem AsItem(DocumentText text, ListItem heading)
    {
        var (start, end) = (text.StartOf(heading.FirstLine), text.EndOf(heading.LastLine));
        var (number, textStart) = NumberOf(text.Content.AsSpan(start, end - start), 0, heading.Level);
        var row = ItemRows.NewRow(
            text, new ItemExtent(heading.FirstLine, heading.LastLine, -1), new CellPart(start + number.Start, number.Length),
            start + textStart, end);
        return heading with { IsHeading = false, Rows = [row] };
    }

    /// <summary>The item with the roles and the time that the heading above it says.</summary>
    public static ListItem WithRolesOf(ListItem item, Row heading)
    {
        Cell[] cells = [.. item.Rows[0].Cells];
        for (var i = 2; i < cells.Length; i++)
        {
            cells[i] = cells[i].Count == 0 ? heading.Cells[i] : cells[i];
        }

        return item with { HasRole = true, Rows = [item.Rows[0] with { Cells = cells }] };
    }

    private static ListItem Heading(DocumentText text, int line, int level)
    {
        var cell = new Cell(new CellPart(text.StartOf(line), text.EndOf(line) - text.StartOf(line)));
        return new ListItem(
            line, line, 0, IsHeading: true, HasRole: false, HasLabels: false, [new Row(line, line, [cell])], level);
    }

    // A heading with a text below it; one that roles follow at once is an item itself.
    private static bool IsTitle(DocumentText text, int line)
    {
        var content = text.Line(line).Trim();
        Span<LabelledText> parts = stackalloc LabelledText[RoleLabels.Most];
        return content.Length <= LongestTitle
            && !content.ContainsAny(s_sentence)
            && RoleBracket.FindNext(content, 0, parts) is null
            && (text.NextContent(line) is not { } next
                || !(RoleLabels.StartsWithLabel(text.Line(next)) || RoleBracket.Is(text.Line(next))
                    || RoleLabels.IsOverUnits(text, next)));
    }

    private static (CellPart Number, int TextStart) NumberOf(ReadOnlySpan<char> body, int depth, int level)
    {
        if (depth > 0)
        {
            return ItemNumber.TryRead(body, out var number, out var textStart) ? (number, textStart) : default;
        }

        // （一） with a bracket or labels of its own is an item, its numeral the number
        var end = level > 0 ? body.IndexOfAny('）', ')', '、') + 1 : 0;
        var inner = body.TrimStart();
        if (level == 1 && inner.IndexOfAny(' ', '\u3000', '、') is > 0 and <= 4 and var blank && char.IsWhiteSpace(inner[blank]))
        {
            end = body.Length - inner.Length + blank + 1;
        }

        return (new CellPart(0, end), end);
    }

    // Each bracket of roles ends a measure: what follows it is another one.
    private static List<Row> ReadBody(DocumentText text, ItemExtent extent, CellPart number, int start, int end)
    {
        var rows = new List<Row>();
        Span<LabelledText> parts = stackalloc LabelledText[RoleLabels.Most];
        start = Math.Min(start, end);
        for (var i = 0; i < MostBrackets
            && RoleBracket.FindNext(text.Content.AsSpan(start, end - start), 0, parts) is { } bracket; i++)
        {
            if (rows.Count == 0 || !ItemRows.IsEmpty(text.Content.AsSpan(start, bracket.Start)))
            {
                rows.Add(ItemRows.NewRow(text, extent, number, start, start + bracket.Start));
            }

            if (bracket.TextEnd > bracket.Start)
            {
                ItemRows.AddMeasure(rows[^1], new CellPart(start + bracket.Start, bracket.TextEnd - bracket.Start));
                ItemRows.AddMeasure(rows[^1], new CellPart(start + bracket.End - 1, 1));
            }

            ItemRows.Add(rows[^1].Cells, parts[..bracket.Count], start, text);
            start += bracket.End;
        }

        var isDuties = rows.Count == 0 && extent.LabelStart < 0
            && DutyLines.LengthOfDutyNames(text.Content.AsSpan(start, end - start).TrimStart()) > 0;
        for (var i = 0; rows.Count == i && isDuties && i < MostBrackets
            && DutyLines.NextIn(text.Content.AsSpan(start, end - start), 0) is > 0 and var next; i++)
        {
            // 甲局：负责…；乙局：负责…: a measure each
            DutyLines.Read(text.Content.AsSpan(start, next), parts, out var from);
            rows.Add(ItemRows.NewRow(text, extent, number, start + from, start + next));
            ItemRows.Add(rows[^1].Cells, parts[..1], start, text);
            start += next;
        }

        var areLines = rows.Count == 0 && extent.LabelStart < 0
            && DutyLines.BeginsWithDuty(text.Content.AsSpan(start, end - start));
        for (var i = 0; areLines && i < MostBrackets
            && DutyLines.NextLineIn(text.Content.AsSpan(start, end - start), 0) is > 0 and var next; i++)
        {
            // 甲局负责…|乙局负责…, a line each: a measure each
            var said = RoleSentences.Read(text.Content.AsSpan(start, next), false, true, parts, out var from, out var to);
            rows.Add(ItemRows.NewRow(text, extent, number, start + from, start + to));
            ItemRows.Add(rows[^1].Cells, parts[..said], start, text);
            start += next;
        }

        // 甲局牵头，负责…。乙局牵头，负责…。 in a paragraph: a measure each
        var areSentences = rows.Count == 0 && extent.LabelStart < 0 && number.Length == 0
            && DutyLines.AreSentences(text.Content.AsSpan(start, end - start));
        for (var i = 0; areSentences && i < MostBrackets
            && DutyLines.NextSentenceIn(text.Content.AsSpan(start, end - start), 0) is > 0 and var next; i++)
        {
            var said = RoleSentences.Read(text.Content.AsSpan(start, next), false, true, parts, out var from, out var to);
            rows.Add(ItemRows.NewRow(text, extent, number, start + from, start + to));
            ItemRows.Add(rows[^1].Cells, parts[..said], start, text);
            start += next;
        }

        if (rows.Count == 0 || isDuties || areLines || areSentences)
        {
            int from = 0, to = end - start;
            var isItem = number.Length > 0 && SectionHeading.LevelOf(text.Line(extent.FirstLine)) == 0;
            var said =
                extent.LabelStart >= 0 ? 0
                    : RoleSentences.Read(
                        text.Content.AsSpan(start, to), number.Length == 0 && rows.Count == 0, isItem, parts, out from, out to);
            rows.Add(
                said == 0 ? ItemRows.NewRow(text, extent, number, start, end)
                    : ItemRows.NewRow(text, extent, number, start + from, start + to));
            ItemRows.Add(rows[^1].Cells, parts[..said], start, text);
        }
        else if (!ItemRows.IsEmpty(text.Content.AsSpan(start, end - start)))
        {
            if (extent.LabelStart >= 0 && text.Content.AsSpan(start, end - start).TrimEnd() is [.., '。' or '；'])
            {
                rows.Add(ItemRows.NewRow(text, extent, number, start, end));
            }
            else
            {
                // the end of the sentence, or a remark behind it, without units of its own
                ItemRows.AddMeasure(rows[^1], ItemRows.Trimmed(text, start, end));
            }
        }

        return rows;
    }

    // 具体内容：… between the labels is the measure's; returns where it begins.
    private static int CutText(DocumentText text, int start, int end, Row row)
    {
        for (var line = text.LineAt(start) + 1; line < text.LineCount && text.StartOf(line) < end; line++)
        {
            if (RoleLabels.LengthOfTextLabel(text.Line(line)) is > 0 and var length)
            {
                ItemRows.AddMeasure(row, ItemRows.Trimmed(text, text.StartOf(line) + length, end));
                return text.EndOf(line - 1);
            }
        }

        return end;
    }

    // 一、区教育局, （一）区发改局牵头的任务（2项）: a heading of units, over items of theirs
    private static ListItem? ReadUnitHeading(DocumentText text, int line, int level)
    {
        if (text.NextContent(line) is not { } next || !(ItemNumber.DepthOf(text.Line(next)) > 0
            || (level == 1 && SectionHeading.LevelOf(text.Line(next)) == 2)))
        {
            return null;
        }

        var (start, end) = (text.StartOf(line), text.EndOf(line));
        var (number, textStart) = NumberOf(text.Content.AsSpan(start, end - start), 0, level);
        if (UnitHeading.Read(text.Content.AsSpan(start + textStart, end - start - textStart)) is not { } heading)
        {
            return null;
        }

        var row = ItemRows.NewRow(
            text, new ItemExtent(line, line, -1), new CellPart(start + number.Start, number.Length), start + textStart, end);
        ItemRows.Add(row.Cells, [heading], start + textStart, text);
        return new ListItem(line, line, 0, IsHeading: false, HasRole: true, HasLabels: false, [row], level);
    }

    // Labels speak of the text before them; a time behind several measures is the time of each that has none.
    private static bool AddLabels(DocumentText text, ItemExtent extent, List<Row> rows)
    {
        Span<LabelledText> labels = stackalloc LabelledText[RoleLabels.Most];
        var length = text.EndOf(extent.LastLine) - extent.LabelStart;
        labels = labels[..RoleLabels.Find(text.Content.AsSpan(extent.LabelStart, length), labels)];
        foreach (ref var label in labels)
        {
            label = label with { End = CutText(text, extent.LabelStart + label.Start, extent.LabelStart + label.End, rows[^1])
                - extent.LabelStart };
        }

        ItemRows.Add(rows[^1].Cells, labels, extent.LabelStart, text);
        var units = false;
        foreach (var label in labels)
        {
            units |= label.Meaning.IsUnits();
            if (label.Meaning == ColumnMeaning.Deadline)
            {
                var column = ItemRows.Columns.IndexOf(ColumnMeaning.Deadline);
                foreach (var row in rows)
                {
                    row.Cells[column] = row.Cells[column].Count == 0 ? rows[^1].Cells[column] : row.Cells[column];
                }
            }
        }

        return units;
    }
}
