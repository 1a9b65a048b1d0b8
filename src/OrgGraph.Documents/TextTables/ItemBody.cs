using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>From the text of a list's member to its rows: the measures in it, and who has which role in each.</summary>
internal static class ItemBody
{
    // more brackets of roles than a paragraph ever has; the text behind them stays the measure's
    private const int MostBrackets = 100;

    /// <summary>The rows of an item: each bracket of roles ends a measure, what follows it is another one.</summary>
    public static List<Row> Read(DocumentText text, ItemExtent extent, CellPart number, int start, int end)
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

        // 甲局负责…|乙局负责…, a line each
        var areLines = rows.Count == 0 && extent.LabelStart < 0
            && DutyLines.BeginsWithDuty(text.Content.AsSpan(start, end - start));
        start = areLines ? AddDuties(text, extent, number, start, end, byLine: true, rows) : start;

        // 甲局牵头，负责…。乙局牵头，负责…。 in a paragraph
        var areSentences = rows.Count == 0 && extent.LabelStart < 0 && number.Length == 0
            && DutyLines.AreSentences(text.Content.AsSpan(start, end - start));
        start = areSentences ? AddDuties(text, extent, number, start, end, byLine: false, rows) : start;

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

    // A line or a sentence each, a measure each; returns where the last begins.
    private static int AddDuties(
        DocumentText text, ItemExtent extent, CellPart number, int start, int end, bool byLine, List<Row> rows)
    {
        Span<LabelledText> parts = stackalloc LabelledText[RoleLabels.Most];
        for (var i = 0; i < MostBrackets; i++)
        {
            var rest = text.Content.AsSpan(start, end - start);
            if ((byLine ? DutyLines.NextLineIn(rest, 0) : DutyLines.NextSentenceIn(rest, 0)) is not (> 0 and var next))
            {
                break;
            }

            var said = RoleSentences.Read(rest[..next], false, true, parts, out var from, out var to);
            rows.Add(ItemRows.NewRow(text, extent, number, start + from, start + to));
            ItemRows.Add(rows[^1].Cells, parts[..said], start, text);
            start += next;
        }

        return start;
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

    /// <summary>
    /// Adds what the labels below an item say to the text before them; a time behind several measures is the time of each that
    /// has none. True when they name units.
    /// </summary>
    public static bool AddLabels(DocumentText text, ItemExtent extent, List<Row> rows)
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
