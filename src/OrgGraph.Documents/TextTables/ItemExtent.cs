using System.Buffers;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.TextTables;

/// <summary>How far an item of a list goes.</summary>
/// <param name="FirstLine">Its first line, from 0.</param>
/// <param name="LastLine">Its last line.</param>
/// <param name="LabelStart">
/// Offset in the document where its labels begin, brackets before them included; -1 without labels.
/// </param>
internal readonly record struct ItemExtent(int FirstLine, int LastLine, int LabelStart)
{
    // a paragraph without a number is no longer than this
    private const int MostLinesUnnumbered = 12;

    // a bracket left open for more lines was never closed
    private const int LongestBracket = 6;

    private const int FurthestLabel = 40;

    private const int LongestJoined = 20;

    // of a text between its title line and its roles
    private const int MostParagraphs = 4;

    // behind what could be a whole name: 各街道办|事处
    private const int LongestTail = 4;

    private static readonly SearchValues<char> s_separators = SearchValues.Create("、，,；;。：: \t\u3000");

    /// <summary>
    /// An item ends where the next one, a heading or an attachment begins, at an empty line that no roles follow, and behind
    /// its labels, unless the next line goes on with their text.
    /// </summary>
    public static ItemExtent Find(DocumentText text, int first, bool numbered)
    {
        var labels = OffsetOfLabels(text, first);
        var last = first;
        var labelAhead = -1;
        var marks = 0;
        var inText = false;
        var record = numbered ? [] : text.Line(first)[..RecordLabels.LengthAtStart(text.Line(first))].Trim();
        var openLine = labels < 0 && Opens(text.Line(first)) ? first : -1;
        for (var line = first + 1; line < text.LineCount && (numbered || line - first < MostLinesUnnumbered); line++)
        {
            var content = text.Line(line);
            if (content.IsWhiteSpace() || PageFurniture.IsPageMark(content))
            {
                marks += line == last + 1 + marks && !content.IsWhiteSpace() ? 1 : 0;
                continue;
            }

            if (!record.IsEmpty && content.TrimStart().StartsWith(record, StringComparison.Ordinal))
            {
                // 事项名称：… again: the next record
                break;
            }

            if (openLine >= 0 && line == last + 1 + marks && line - openLine <= LongestBracket)
            {
                // labels in a bracket of the text are the bracket's
                openLine = Closes(content) ? -1 : openLine;
            }
            else if (labels >= 0 && RoleLabels.LengthOfTextLabel(content) > 0)
            {
                inText = true;
            }
            else if (inText && line == last + 1 && !StartsAnew(content) && !RoleLabels.StartsWithLabel(content))
            {
                // the text behind its label goes on
            }
            else if (RoleLabels.StartsWithLabel(content) || (labels < 0 && RoleBracket.Is(content)))
            {
                labels = labels < 0 ? OffsetOfLabels(text, line) : labels;
                inText = false;
            }
            else if (RoleLabels.IsOverUnits(text, line))
            {
                labels = labels < 0 ? text.StartOf(line) : labels;
                line++;
            }
            else if (labels < 0 && line == last + 1 && RoleLabels.StartOfBroken(text.Line(last), content) is >= 0 and var broken)
            {
                labels = text.StartOf(last) + broken;
            }
            else if ((line - last - marks > 1
                && !((numbered || IsUnderHeading(text, first)) && LeadsToRole(text, line, last, labels))) || StartsAnew(content)
                || DutyLines.LengthOfDutyNames(content.TrimStart()) > 0
                || (labels >= 0 ? !GoesOn(text.Line(last), content)
                    : EndsWithBracket(text.Line(last)) && !HasLabelAhead(text, line, ref labelAhead)))
            {
                break;
            }
            else if (labels < 0)
            {
                labels = OffsetOfLabels(text, line);
            }

            openLine = labels < 0 && openLine < 0 && Opens(content) ? line : openLine;
            last = line;
            marks = 0;
        }

        return new ItemExtent(first, last, labels);
    }

    private static bool IsUnderHeading(DocumentText text, int line) =>
        text.PreviousContent(line) is { } above && SectionHeading.LevelOf(text.Line(above)) > 0;

    // A title line with a number, and behind an empty line a paragraph of its text with the roles.
    private static bool LeadsToRole(DocumentText text, int line, int last, int labels)
    {
        if (labels >= 0 || RoleBracket.EndsLine(text.Line(last)))
        {
            return false;
        }

        var count = 0;
        for (int? next = line; next is { } at && count < MostParagraphs
            && !StartsAnew(text.Line(at)); next = text.NextContent(at), count++)
        {
            if (RoleLabels.StartIn(text.Line(at)) >= 0 || RoleBracket.EndsLine(text.Line(at)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a line with which something else begins: an item, a heading, an attachment.</summary>
    public static bool StartsAnew(ReadOnlySpan<char> line) =>
        SectionHeading.LevelOf(line) > 0 || ItemNumber.TryRead(line, out _, out _) || AttachmentLabel.IsLabel(line);

    private static bool Opens(ReadOnlySpan<char> line) => line.LastIndexOfAny('（', '(', '〔') > line.LastIndexOfAny('）', ')', '〕');

    private static bool Closes(ReadOnlySpan<char> line) => line.ContainsAny('）', ')', '〕') && !Opens(line);

    private static int OffsetOfLabels(DocumentText text, int line) =>
        RoleLabels.StartIn(text.Line(line)) is >= 0 and var at ? text.StartOf(line) + at : -1;

    // The text of a label goes on in the next line when it is unfinished, when that line is names only, or when a name or
    // time is broken between the lines.
    private static bool GoesOn(ReadOnlySpan<char> labelled, ReadOnlySpan<char> line)
    {
        labelled = labelled.TrimEnd();
        line = line.Trim();
        if (labelled[^1] is '、' or '，' or ',' or '/' or '：' or ':' or '*' or '和' or '及' || UnitShape.IsOpening(labelled[^1]))
        {
            return true;
        }

        if (labelled[^1] is '。' || line.IsEmpty)
        {
            return false;
        }

        if (UnitList.IsCertain(line))
        {
            return true;
        }

        var before = labelled[(labelled.LastIndexOfAny(s_separators) + 1)..];
        var length = line.IndexOfAny(s_separators);
        var joined = string.Concat(before, length < 0 ? line : line[..length]);
        return (!UnitShape.IsComplete(before) && UnitShape.IsCertain(joined)) || DeadlineText.IsDeadline(joined)
            || (before.Length > 0 && (!UnitShape.IsComplete(before) || joined.Length - before.Length <= LongestTail)
                && IsWrapped(joined, length < 0 ? [] : line[(length + 1)..]));
    }

    // A name broken between the lines, and behind it names only, of which the last may be broken again.
    private static bool IsWrapped(string joined, ReadOnlySpan<char> rest)
    {
        rest = rest.TrimEnd("。；;）) ");
        var last = rest[(rest.LastIndexOfAny('、', '，', ',') + 1)..];
        return UnitShape.IsComplete(joined) && joined.Length <= LongestJoined
            && (rest.IsWhiteSpace() || UnitList.IsLikely(rest) || UnitList.IsLikely(rest[..^last.Length].TrimEnd("、，,")));
    }

    private static bool EndsWithBracket(ReadOnlySpan<char> line) => line.TrimEnd() is [.., '）' or ')' or '〕'];

    // remembers the label found, so that a paragraph is looked through once
    private static bool HasLabelAhead(DocumentText text, int line, ref int found)
    {
        if (found >= line)
        {
            return true;
        }

        for (var limit = Math.Min(text.LineCount, line + FurthestLabel); line < limit && !text.IsBlank(line); line++)
        {
            if (RoleLabels.StartsWithLabel(text.Line(line)))
            {
                found = line;
                return true;
            }

            if (StartsAnew(text.Line(line)))
            {
                return false;
            }
        }

        return false;
    }
}
