using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.TextTables;

/// <summary>Recognises the label above an attachment: 附件, 附件 5, 附件二, 附表1.</summary>
internal static class AttachmentLabel
{
    /// <summary>True when the line is a label and nothing else.</summary>
    public static bool IsLabel(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length is >= 2 and <= 12 && TrySplit(line, out var label, out var title) && label.Length > 0
            && title.Length == 0;
    }

    /// <summary>
    /// Splits a line into its label, without blanks, and the title that may follow it (附件5：生态保护行动计划). The list of
    /// attachments in a notice (附件：1. …) is no label.
    /// </summary>
    public static bool TrySplit(ReadOnlySpan<char> line, out string label, out ReadOnlySpan<char> title)
    {
        line = line.Trim();
        line = line is ['（' or '(' or '【', '附', .., '）' or ')' or '】'] ? line[1..^1].Trim() : line;
        label = "";
        title = [];
        if (line is not (['附', '件' or '表' or '录', ..]))
        {
            return false;
        }

        var end = 2;
        while (end < line.Length
            && (char.IsWhiteSpace(line[end]) || char.IsAsciiDigit(line[end]) || "一二三四五六七八九十-－".Contains(line[end])))
        {
            end++;
        }

        label = TextMender.WithoutBlanks(line[..end]);
        title = line[end..].TrimStart("：: 、.．").TrimEnd();
        return end == line.Length || line[end] is not ('：' or ':') || !(title is [>= '0' and <= '9', ..]);
    }
}
