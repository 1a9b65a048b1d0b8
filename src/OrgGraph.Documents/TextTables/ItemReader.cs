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
        if (depth + level == 0)
        {
            textStart = Math.Min(RecordLabels.LengthAtStart(line), body.Length);
            number = RecordLabels.NumberIn(line);
            if (number.Length > 0 && text.NextContent(first) is { } below && text.StartOf(below) < end)
            {
                // 序号：1|工作内容：…: the text stands below its number
                textStart = text.StartOf(below) - start
                    + Math.Max(RecordLabels.LengthAtStart(text.Line(below)), RoleLabels.LengthOfTextLabel(text.Line(below)));
            }
        }

        var rows = ItemBody.Read(text, extent, new CellPart(start + number.Start, number.Length), start + textStart, end);
        var hasLabels = extent.LabelStart >= 0 && ItemBody.AddLabels(text, extent, rows);
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
}
