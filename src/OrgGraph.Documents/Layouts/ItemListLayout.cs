using System.Diagnostics.CodeAnalysis;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Model;

namespace OrgGraph.Documents.Layouts;

/// <summary>
/// A list in place of a table: numbered items, each followed by lines 牵头单位：… 责任单位：…, or ending with a bracket
/// （甲局牵头，乙局配合）. Headings 一、 and （一） stand between the items.
/// </summary>
internal sealed class ItemListLayout : ITextLayout
{
    private const int FurthestRole = 40;

    private static readonly Columns s_columns = new(
        [
            ColumnMeaning.Number, ColumnMeaning.Measure, ColumnMeaning.Deadline, ColumnMeaning.Lead, ColumnMeaning.Responsible,
            ColumnMeaning.Assist, ColumnMeaning.Leaders,
        ],
        ["序号", "工作措施", "完成时限", "牵头单位", "责任单位", "配合单位", "牵头领导"]);

    public string Name => "item-list";

    public Table? TryRead(LayoutInput input, int line)
    {
        if (!LeadsToItem(input.Text, line, out _))
        {
            return null;
        }

        var rows = new List<Row>();
        var next = line;
        while (next < input.Text.LineCount)
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            if (input.Text.IsBlank(next))
            {
                next++;
            }
            else if (PageFurniture.IsPageNumber(input.Text.Line(next)))
            {
                input.Report(FindingKind.PageFurniture, next, input.Text.Line(next).Trim().ToString());
                next++;
            }
            else if (LeadsToItem(input.Text, next, out var row))
            {
                rows.Add(row);
                next = row.LastLine + 1;
            }
            else
            {
                break;
            }
        }

        var end = rows[^1].LastLine + 1;
        return new Table(Name, new Row(line, line, []), s_columns, rows, end);
    }

    /// <summary>True at an item or heading from which an item with roles follows before anything else; gives the first of them.</summary>
    private static bool LeadsToItem(SourceText text, int line, [NotNullWhen(true)] out Row? first)
    {
        first = null;
        for (var limit = Math.Min(text.LineCount, line + FurthestRole); line < limit; line++)
        {
            if (text.IsBlank(line))
            {
                continue;
            }

            var content = text.Line(line);
            if (!ItemNumber.TryRead(content, out _, out _) && SectionHeading.LevelOf(content) == 0)
            {
                return false;
            }

            var item = ReadItem(text, line);
            first ??= item;
            if (item.Cells.Length > 1 && HasRole(item))
            {
                return true;
            }

            // a numbered item without roles, or a heading: what follows decides
            line = item.LastLine;
        }

        return false;
    }

    private static bool HasRole(Row item)
    {
        for (var i = 0; i < s_columns.Count; i++)
        {
            if (s_columns.Meanings[i].IsUnits() && item.Cells[i].Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static Row ReadItem(SourceText text, int first)
    {
        var last = LastLineOfItem(text, first, out var labelLine);
        var bodyEnd = labelLine < 0 ? text.EndOf(last) : text.EndOf(text.PreviousContent(labelLine) ?? 0);
        var start = text.StartOf(first);
        var body = text.Content.AsSpan(start, Math.Max(0, bodyEnd - start));
        var cells = new Cell[s_columns.Count];
        var numbered = ItemNumber.TryRead(body, out var number, out var textStart);
        Span<LabelledText> parts = stackalloc LabelledText[RoleLabels.Most];
        if (labelLine >= 0)
        {
            var labels = text.StartOf(labelLine);
            Add(cells, parts[..RoleLabels.Find(text.Content.AsSpan(labels, text.EndOf(last) - labels), parts)], labels, text);
        }

        var measureEnd = body.Length;
        if (RoleBracket.Read(body, out var bracket, parts) is > 0 and var count)
        {
            Add(cells, parts[..count], start + bracket + 1, text);
            measureEnd = bracket;
        }
        else if (!numbered && labelLine < 0)
        {
            // a heading: the text below it is not its own
            return new Row(first, first, [new Cell(new CellPart(start, text.EndOf(first) - start))]);
        }

        if (!numbered)
        {
            // （一） with a bracket or labels of its own is an item, its numeral the number
            textStart = body.IndexOfAny('）', ')', '、') + 1;
            number = new CellPart(0, textStart);
        }

        cells[0] = new Cell(new CellPart(start + number.Start, number.Length));
        cells[1] = new Cell(new CellPart(start + textStart, Math.Max(0, measureEnd - textStart)));
        return new Row(first, last, cells);
    }

    // An item ends where the next one, a heading or an attachment begins, or at an empty line that no label follows.
    private static int LastLineOfItem(SourceText text, int first, out int labelLine)
    {
        labelLine = RoleLabels.StartsWithLabel(text.Line(first)) ? first : -1;
        var last = first;
        for (var line = first + 1; line < text.LineCount; line++)
        {
            var content = text.Line(line);
            if (content.IsWhiteSpace())
            {
                continue;
            }

            if (RoleLabels.StartsWithLabel(content))
            {
                labelLine = labelLine < 0 ? line : labelLine;
            }
            else if (line - last > 1 || StartsAnew(content) || (labelLine < 0 && EndsWithBracket(text.Line(last)) && !HasLabelAhead(text, line)))
            {
                break;
            }

            last = line;
        }

        return last;
    }

    private static bool StartsAnew(ReadOnlySpan<char> line) =>
        SectionHeading.LevelOf(line) > 0 || ItemNumber.TryRead(line, out _, out _) || AttachmentLabel.IsLabel(line);

    private static bool EndsWithBracket(ReadOnlySpan<char> line) => line.TrimEnd() is [.., '）' or ')' or '〕'];

    private static bool HasLabelAhead(SourceText text, int line)
    {
        for (; line < text.LineCount && !text.IsBlank(line); line++)
        {
            if (RoleLabels.StartsWithLabel(text.Line(line)))
            {
                return true;
            }

            if (StartsAnew(text.Line(line)))
            {
                return false;
            }
        }

        return false;
    }

    private static void Add(Cell[] cells, ReadOnlySpan<LabelledText> parts, int offset, SourceText text)
    {
        foreach (var part in parts)
        {
            var content = text.Content.AsSpan(offset + part.Start, part.End - part.Start).TrimEnd(" \t\r\n\u3000；;。，,（(〔");
            var column = s_columns.IndexOf(part.Meaning);
            cells[column] = cells[column].With(new CellPart(offset + part.Start, content.Length));
        }
    }
}
