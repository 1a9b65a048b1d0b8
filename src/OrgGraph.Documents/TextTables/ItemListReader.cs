using System.Runtime.InteropServices;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// A list in place of a table: items, each followed by 牵头单位：… 责任单位：…, or ending with a bracket
/// （甲局牵头，乙局配合）. Headings 一、 and （一） stand between the items, which have numbers or are paragraphs without.
/// </summary>
internal sealed class ItemListReader : ITextTableReader
{
    private const int FurthestRole = 40;
    private const int LongestHeading = 40;

    public string Name => "item-list";

    public Table? TryRead(TextTableInput input, int line)
    {
        if (First(input.Text, line) is not { } first)
        {
            return null;
        }

        List<ListItem> items = [first];
        var next = first.LastLine + 1;
        while (next < input.Text.LineCount)
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            if (input.Text.IsBlank(next))
            {
                next++;
            }
            else if (PageFurniture.IsPageMark(input.Text.Line(next)))
            {
                if (!PageFurniture.IsDigits(input.Text.Line(next)))
                {
                    input.Report(FindingKind.PageFurniture, next, input.Text.Line(next).Trim().ToString());
                }

                next++;
            }
            else if (LeadingToRole(input.Text, next) is { } item)
            {
                items.Add(item);
                JoinSubitems(input.Text, items);
                next = item.LastLine + 1;
            }
            else if (ReadItem(input.Text, next) is { } one
                && ((HasOpenHeading(items) && (one.Depth > 0 || one.Level == 2))
                    || (next == items[^1].LastLine + 1 && CountsOn(input.Text, items[^1], one))))
            {
                // it names nobody: its place below a heading or its number says that it is one more
                items.Add(one);
                next = one.LastLine + 1;
            }
            else
            {
                break;
            }
        }

        KeepSiblings(input.Text, items);
        CarryRoles(input.Text, items);
        ReportPageMarks(input, line, items[^1].LastLine);
        return new Table(
            Name, new Row(line, line, []), ItemRows.Columns, [.. items.SelectMany(i => i.Rows)], items[^1].LastLine + 1);
    }

    // 4. behind 3.
    private static bool CountsOn(DocumentText text, ListItem above, ListItem item) =>
        above is { Depth: > 0, IsHeading: false } && item is { Rows: [var row] } && item.Depth == above.Depth
            && NumberOf(text, row) is > 1 and var number && number == NumberOf(text, above.Rows[0]) + 1;

    private static int NumberOf(DocumentText text, Row row) =>
        row.Cells.Length > 1 && int.TryParse(row.Cells[0].TextOf(text), out var number) ? number : 0;

    // A heading that stands over nothing, between items of its own level, is one of them, though it names nobody.
    private static void KeepSiblings(DocumentText text, List<ListItem> items)
    {
        for (var i = items.Count - 1; i >= 0; i--)
        {
            var (level, isHeading) = (items[i].Level, items[i].IsHeading);
            if (isHeading && level > 0 && text.Line(items[i].FirstLine).Contains('。')
                && (IsSibling(items, i + 1, level) || (i + 1 == items.Count && IsSibling(items, i - 1, level))))
            {
                items[i] = ItemReader.AsItem(text, items[i]);
            }
        }
    }

    private static bool IsSibling(List<ListItem> items, int at, int level) =>
        at >= 0 && at < items.Count && items[at] is { IsHeading: false } item && item.Level == level;

    // A heading with roles above the last item: items below it need none of their own.
    private static bool HasOpenHeading(List<ListItem> items) =>
        items.FindLast(i => i.Level > 0) is { HasRole: true } heading && SaysRoles(heading);

    // short, and one: a heading; a sentence with roles is a measure
    private static bool SaysRoles(ListItem item) =>
        item is { Level: > 0, HasRole: true, IsHeading: false, Rows: [var row] }
            && row.Cells[1].End - row.Cells[1].Start <= LongestHeading;

    // What a heading says of roles holds for the items below it that say nothing themselves, up to the next heading of its level.
    private static void CarryRoles(DocumentText text, List<ListItem> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var heading = items[i];
            if (!SaysRoles(heading))
            {
                continue;
            }

            var end = i + 1;
            while (end < items.Count && !(items[end].Level > 0 && items[end].Level <= heading.Level))
            {
                end++;
            }

            for (var below = i + 1; below < end; below++)
            {
                var isLeaf = below + 1 == end || (items[below + 1].Level > 0 && items[below + 1].Level <= items[below].Level);
                items[below] =
                    items[below] is { IsHeading: true, HasRole: false } && isLeaf ? ItemReader.AsItem(text, items[below])
                        : items[below];
            }

            var isCarried = false;
            for (var below = i + 1; below < end; below++)
            {
                if (NeedsLead(items[below]))
                {
                    items[below] = ItemReader.WithRolesOf(items[below], heading.Rows[0]);
                    isCarried = true;
                }
            }

            items[i] = isCarried ? ItemReader.AsHeading(text, heading) : heading;
        }
    }

    // 二、甲局牵头任务 over 3.…（配合单位：乙局）: who leads stands in the heading
    private static bool NeedsLead(ListItem item) =>
        item is { IsHeading: false, Rows: [var row] } && row.Cells.Length > 1 && ItemRows.NeedsLead(row);

    private static void ReportPageMarks(TextTableInput input, int first, int last)
    {
        for (var line = first; line <= last; line++)
        {
            if (PageFurniture.IsDigits(input.Text.Line(line)) && PageFurniture.IsPageMark(input.Text.Line(line)))
            {
                input.Report(FindingKind.PageFurniture, line, input.Text.Line(line).Trim().ToString());
            }
        }
    }

    // A paragraph without a number begins a list only where a list goes on behind it.
    private static ListItem? First(DocumentText text, int line)
    {
        if (ItemExtent.StartsAnew(text.Line(line)))
        {
            return LeadingToRole(text, line);
        }

        var isRecord = RecordLabels.LengthAtStart(text.Line(line)) > 0;
        if (!isRecord && text.NextContent(line) is { } below && RecordLabels.LengthAtStart(text.Line(below)) > 0)
        {
            // the title over records
            return null;
        }

        if (!isRecord && DutyLines.AreSentences(text.Line(line)))
        {
            return ReadItem(text, line);
        }

        return (line == 0 || isRecord || text.IsBlank(line - 1) || DutyLines.LengthOfDutyNames(text.Line(line).TrimStart()) > 0)
            && ReadItem(text, line) is { } item
            && text.NextContent(item.LastLine) is { } next
            && LeadingToRole(text, next) is not null
                ? item
                : null;
    }

    /// <summary>
    /// The item or heading at a line from which an item with roles follows before anything else; null elsewhere.
    /// </summary>
    private static ListItem? LeadingToRole(DocumentText text, int line)
    {
        ListItem? first = null;
        for (var limit = Math.Min(text.LineCount, line + FurthestRole); line < limit; line++)
        {
            if (text.IsBlank(line))
            {
                continue;
            }

            if (ReadItem(text, line) is not { } item)
            {
                return null;
            }

            first ??= item;
            if (item.HasRole)
            {
                return first;
            }

            // a numbered item without roles, or a heading: what follows decides
            line = item.LastLine;
        }

        return null;
    }

    private static ListItem? ReadItem(DocumentText text, int line)
    {
        var content = text.Line(line);
        var other = AttachmentLabel.IsLabel(content) || (content.Trim().Contains('\t') && !ItemExtent.StartsAnew(content));
        return other ? null : ItemReader.Read(text, line);
    }

    // 1. with （1）, （2） below it and labels behind the last: they speak of all of it.
    private static void JoinSubitems(DocumentText text, List<ListItem> items)
    {
        var last = items[^1];
        if (!last.HasLabels || last.Depth == 0 || last.Rows.Count > 1)
        {
            return;
        }

        var first = items.Count - 2;
        while (first > 0 && items[first] is { HasRole: false, IsHeading: false } && items[first].Depth == last.Depth)
        {
            first--;
        }

        if (first >= 0 && items[first] is { HasRole: false, IsHeading: false } parent && parent.Depth > 0
            && parent.Depth < last.Depth)
        {
            var joined = ItemReader.Join(text, CollectionsMarshal.AsSpan(items)[first..]);
            items.RemoveRange(first, items.Count - first);
            items.Add(joined);
        }
    }
}
