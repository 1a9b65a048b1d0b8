using System.Text;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.TextTables;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.Plans;

/// <summary>The title above a table.</summary>
/// <param name="Text">Without blanks.</param>
/// <param name="Attachment">The label above it without blanks (附件5), or null.</param>
/// <param name="FirstLine">First line of label or title, from 0.</param>
/// <param name="LastLine">Last line of the title, from 0.</param>
/// <param name="Source">Where the title stands.</param>
internal sealed record PlanTitle(string Text, string? Attachment, int FirstLine, int LastLine, SourceSpan Source)
{
    /// <summary>True where the document has none and the file's name stands in.</summary>
    public bool IsStandIn { get; init; }

    private const int MostLines = 4;
    private const int LongestTail = 16;
    private const int LongestSection = 6;

    /// <summary>
    /// Finds the title among the lines between the last table and the next: what follows the attachment's label, else the
    /// lines just above the table that are no sentences and name a kind of document.
    /// </summary>
    public static PlanTitle? Find(DocumentText text, CitedTitle notice, int from, int to)
    {
        for (var line = to - 1; line >= from; line--)
        {
            if (AttachmentLabel.TrySplit(text.Line(line), out var label, out var inline))
            {
                var below = Contents(text, line + 1, to);
                if (inline.Length > 0 && below.Count <= 2)
                {
                    return Of(text, line, [line, .. below], label, inline.ToString());
                }

                if (inline.Length == 0 && below.Count is > 0 and <= MostLines && below.TrueForAll(l => TitleLine.Is(text, l)))
                {
                    return Of(text, line, below, label, null);
                }

                if (inline.Length == 0)
                {
                    break;
                }
            }
        }

        if (notice.Find(from, to) is { Count: > 0 } cited)
        {
            return Of(text, cited[0], cited, null, null);
        }

        var above = new List<int>();
        for (var line = to - 1; line >= from && above.Count < MostLines; line--)
        {
            if (TitleLine.IsGap(text, line))
            {
                if (above.Count > 0)
                {
                    break;
                }
            }
            else if (TitleLine.Is(text, line))
            {
                above.Insert(0, line);
            }
            else
            {
                break;
            }
        }

        // what stands above without a kind, place or year of its own, over a line that is whole, is the page's: 设为首页
        while (above.Count > 1 && text.Line(above[0]).Trim() is { Length: <= LongestSection } head && !TitleLine.NamesKind(head)
            && !TitleLine.NamesPlaceOrYear(head.ToString()) && TitleLine.IsWhole(TextMender.WithoutBlanks(text.Line(above[1]))))
        {
            above.RemoveAt(0);
        }

        AddAboveBlank(text, from, above);
        if (from == 0 && above.Count == 1 && Joined(text, above) is { Length: <= LongestSection } section
            && !TitleLine.NamesPlaceOrYear(section) && FindAtTop(text, from, above[0]) is { } top
            && TitleLine.NamesPlaceOrYear(top.Text))
        {
            // 重点任务 over the table is a section of the document that the top names
            return top;
        }

        return above.Count > 0 && (above.Exists(l => TitleLine.NamesKind(text.Line(l))) || TitleLine.IsWhole(Joined(text, above)))
            ? Of(text, above[0], above, null, null)
            : FindAtTop(text, from, to);
    }

    // A title with an empty line inside: what stands lowest names neither place nor year, the line above it does, and is whole
    // only with it.
    private static void AddAboveBlank(DocumentText text, int from, List<int> above)
    {
        if (above.Count == 0 || text.PreviousContent(above[0]) is not { } line || line < from || !TitleLine.Is(text, line)
            || Joined(text, above) is not { Length: <= LongestTail } tail || TitleLine.NamesPlaceOrYear(tail))
        {
            return;
        }

        var head = TextMender.WithoutBlanks(text.Line(line));
        // who signs and when is no part of a title: 县文旅局 2026年1月
        if (head[^1] is not ('月' or '日') && TitleLine.NamesPlaceOrYear(head)
            && !NoticeReader.IsNoticeTitle(head) && !UnitShape.IsComplete(head)
            && !AttachmentLabel.IsLabel(head))
        {
            above.Insert(0, line);
        }
    }

    /// <summary>True for a plan's title above the next part of its table: the same again, 续表, 附件2（续）.</summary>
    public bool GoesOn(PlanTitle plan)
    {
        var bare = Text;
        foreach (var mark in (ReadOnlySpan<string>)["（续表）", "（续）", "(续表)", "(续)", "续表", "（接上表）"])
        {
            bare = bare.Replace(mark, "", StringComparison.Ordinal);
        }

        return bare == plan.Text || (bare.Length < Text.Length && (bare.Length == 0 || PageFurniture.IsDigits(bare)));
    }

    // A document of its own has its title at the top, and perhaps an introduction between it and the measures. Where a
    // covering notice stands above it, the title is the last block of title lines that names a place or a year.
    private static PlanTitle? FindAtTop(DocumentText text, int from, int to)
    {
        var top = Block(text, from, to);
        if (from == 0)
        {
            for (var line = to - 1; line > from; line--)
            {
                if (!text.IsBlank(line) && (line == 0 || !TitleLine.Is(text, line - 1)) && TitleLine.Is(text, line)
                    && Block(text, line, to) is var block && IsPlanTitle(text, block))
                {
                    return Of(text, block[0], block, null, null);
                }
            }
        }

        return top.Count > 0 && top.Exists(l => TitleLine.NamesKind(text.Line(l))) ? Of(text, top[0], top, null, null)
            : FindInFirstSentence(text, from, to);
    }

    private static List<int> Block(DocumentText text, int from, int to)
    {
        var block = new List<int>();
        for (var line = from; line < to && block.Count < MostLines; line++)
        {
            if (TitleLine.IsGap(text, line))
            {
                if (block.Count > 0)
                {
                    break;
                }
            }
            else if (TitleLine.Is(text, line) && !AttachmentLabel.IsLabel(text.Line(line)))
            {
                block.Add(line);
            }
            else
            {
                break;
            }
        }

        return block;
    }

    // Not the first lines of a wrapped paragraph, nor the notice's own title or signature.
    private static bool IsPlanTitle(DocumentText text, List<int> block)
    {
        if (block.Count == 0 || !block.Exists(l => TitleLine.NamesKind(text.Line(l))))
        {
            return false;
        }

        var below = block[^1] + 1;
        var ends = below >= text.LineCount || text.IsBlank(below) || SectionHeading.LevelOf(text.Line(below)) > 0
            || ItemNumber.TryRead(text.Line(below), out _, out _) || TitleLine.IsParagraph(text.Line(below));
        var title = Joined(text, block);
        return ends && !NoticeReader.IsNoticeTitle(title) && !UnitShape.IsComplete(title) && TitleLine.NamesPlaceOrYear(title);
    }

    // A document without line breaks begins with its title's sentence.
    private static PlanTitle? FindInFirstSentence(DocumentText text, int from, int to)
    {
        var line = text.IsBlank(0) ? text.NextContent(0) ?? 0 : 0;
        if (from > 0 || line >= to)
        {
            return null;
        }

        var content = text.Line(line);
        var end = content.IndexOfAny("。：:");
        var title = end <= 0 ? "" : TextMender.WithoutBlanks(content[..end]);
        var start = text.StartOf(line);
        return title.Length is > 0 and <= TitleLine.Longest && TitleLine.NamesKind(title) && TitleLine.NamesPlaceOrYear(title)
            && !title.Contains('，', StringComparison.Ordinal)
            ? new PlanTitle(text.Written(title, start, start + end), null, line, line, text.Span(start, start + end))
            : null;
    }

    private static string Joined(DocumentText text, IEnumerable<int> lines)
    {
        var title = new StringBuilder();
        foreach (var line in lines)
        {
            title.Append(TitleLine.Content(text, line));
        }

        return TextMender.WithoutBlanks(title.ToString());
    }

    /// <summary>A stand-in for a table without a title: the file's name.</summary>
    public static PlanTitle StandIn(DocumentText text, int line) =>
        new(TextMender.WithoutBlanks(Path.GetFileNameWithoutExtension(text.File)), null, line, line, text.LineSpan(line))
        {
            IsStandIn = true,
        };

    private static PlanTitle Of(DocumentText text, int first, List<int> lines, string? label, string? inline)
    {
        var title = inline is null ? Joined(text, lines) : inline + Joined(text, lines.Skip(1));
        // # and **, which Markdown saved as text leaves
        title = title.TrimStart('#').Replace("**", "", StringComparison.Ordinal);
        var source = text.Span(text.StartOf(lines[0]), text.EndOf(lines[^1]));
        title = text.Written(TextMender.WithoutBlanks(title), text.StartOf(lines[0]), text.EndOf(lines[^1]));
        return new PlanTitle(title, label, first, lines[^1], source);
    }

    // The lines that are not blank, one more than a title has at most.
    private static List<int> Contents(DocumentText text, int from, int to)
    {
        var lines = new List<int>();
        for (var line = from; line < to && lines.Count <= MostLines; line++)
        {
            if (!TitleLine.Content(text, line).IsEmpty)
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
