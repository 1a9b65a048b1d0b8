using OrgGraph.Documents.Sources;
using OrgGraph.Documents.TextTables;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Joins lines outside tables to paragraphs.</summary>
internal static class Paragraphs
{
    // in sizes of the type
    private const double Indent = 1.2;
    private const double MostPitch = 2.6;

    /// <summary>True when a line goes on with the paragraph of the line before it.</summary>
    /// <param name="last">The line before.</param>
    /// <param name="next">The line.</param>
    public static bool GoesOn(PageBlock last, PageBlock next)
    {
        var (line, below) = (last.Line!, next.Line!);
        if (Math.Abs(line.Size - below.Size) > 0.12 * line.Size || LineBreaks.HasRoom(line, below, last.Limits.Right))
        {
            return false;
        }

        // the next column of the page is like the next page
        var samePage = line.Page == below.Page && next.Limits.Left < last.Limits.Right;
        if (samePage && (below.Box.Top < line.Box.Top || below.Box.Top - line.Box.Top > MostPitch * line.Size))
        {
            return false;
        }

        var indent = (below.Box.Left - next.Limits.Left) / below.Size;
        var ended = line.Text[^1] is '。' or '；' or '！' or '？' or '：' or ';' or ':' or '）' or ')' or '”';
        return indent < Indent && !(ended && BeginsItem(below.Text)) && !IsCentred(last);
    }

    /// <summary>The paragraph's text in pieces, a line each.</summary>
    public static PlacedText[] Join(List<PageBlock> lines)
    {
        var pieces = new PlacedText[lines.Count];
        for (var i = 0; i < pieces.Length; i++)
        {
            var line = lines[i].Line!;
            var joint = i == 0 ? "" : LineBreaks.Joint(lines[i - 1].Line!.Text, line.Text);
            pieces[i] = new PlacedText(joint + line.Text, PageText.PlaceOf(line));
        }

        return pieces;
    }

    // a title's lines stand free at both sides
    private static bool IsCentred(PageBlock block)
    {
        var (left, right) = (block.Line!.Box.Left - block.Limits.Left, block.Limits.Right - block.Line.Box.Right);
        return left > 2.5 * block.Line.Size && right > 0.5 * block.Line.Size && Math.Abs(left - right) < 2 * block.Line.Size;
    }

    private static bool BeginsItem(string text) =>
        ItemNumber.TryRead(text, out _, out _) || IsHeading(text) || text.AsSpan().IndexOfAny('：', ':') is > 0 and <= 8;

    // 一、 （一） 第一条
    private static bool IsHeading(string text)
    {
        const string Digits = "一二三四五六七八九十百";
        var at = text[0] is '（' or '(' or '第' ? 1 : 0;
        var end = at;
        while (end < text.Length && Digits.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return end > at && end < text.Length && (at == 0 ? text[end] is '、' or '是' : text[end] is '）' or ')' or '条' or '章');
    }
}
