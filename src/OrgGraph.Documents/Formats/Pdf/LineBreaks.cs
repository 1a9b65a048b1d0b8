using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>What the end of a line within a cell or paragraph means.</summary>
internal enum LineEnd
{
    /// <summary>The text goes on in the next line: what follows had no room.</summary>
    Wrap,

    /// <summary>The writer ended the line: what follows had room.</summary>
    Break,

    /// <summary>The line is full, and the column's lines are ended by the writer elsewhere.</summary>
    Unknown,
}

/// <summary>
/// Tells line breaks that a writer made from those of typesetting, by one rule: a line that has room for the beginning of the
/// next was ended on purpose.
/// </summary>
internal static class LineBreaks
{
    // typesetting measures to the point; edges are known a little worse
    private const double Slack = 0.08;

    /// <summary>True for marks that do not begin a line.</summary>
    public static bool IsClosing(char c) => c is '、' or '，' or '。' or '；' or '：' or '）' or '》' or '”' or '’' or '！' or '？' or '】'
        or '〕' or '〉' or '」' or '』' or ',' or '.' or ';' or ':' or ')' or '%' or '％' or '!' or '?' or ']';

    /// <summary>True for marks that do not end a line.</summary>
    public static bool IsOpening(char c) => c is '（' or '《' or '“' or '‘' or '【' or '〔' or '〈' or '「' or '『' or '(' or '[';

    /// <summary>True when the line had room for what begins the next.</summary>
    /// <param name="line">The line.</param>
    /// <param name="next">The line below it.</param>
    /// <param name="limit">The x up to which lines may reach.</param>
    public static bool HasRoom(TextLine line, TextLine next, double limit) =>
        limit - line.Box.Right >= next.FirstWidth + BlankBefore(line, next) + (Slack * Math.Min(line.Size, next.Size));

    /// <summary>What joins two lines that are one text: nothing for Chinese, a blank for words.</summary>
    public static string Joint(string line, string next) =>
        line.Length > 0 && next.Length > 0 && !TextMender.IsChinese(line[^1]) && !TextMender.IsChinese(next[0])
        && char.IsLetter(line[^1]) && char.IsLetter(next[0]) ? " " : "";

    private static double BlankBefore(TextLine line, TextLine next) =>
        Joint(line.Text, next.Text).Length * 0.25 * line.Size;
}
