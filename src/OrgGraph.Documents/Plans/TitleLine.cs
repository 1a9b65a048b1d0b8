using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.TextTables;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Plans;

/// <summary>What a title, and a line of one, looks like.</summary>
internal static class TitleLine
{
    /// <summary>The longest line of a title, in characters.</summary>
    public const int Longest = 60;

    private const string Around = " \t\u3000|｜";
    private const string Original = "原标题：";

    private const int ShortestParagraph = 24;
    private const int ShortestTitle = 6;

    // What the documents that hold such tables are called.
    private static readonly string[] s_kinds =
    [
        "计划", "方案", "分工", "清单", "任务", "要点", "台账", "措施", "安排", "行动", "表", "规划", "意见", "目标", "工作",
        "纪要", "政策", "举措", "细则", "实事", "办法", "纲要", "项目", "工程", "指南", "决定", "条例", "任务书", "责任书",
    ];

    /// <summary>
    /// True for a text that is a title wherever it stands right above a table, since it names a place or a year, whatever the
    /// document is called: 西河区2026年惠民承诺.
    /// </summary>
    public static bool IsWhole(string title) =>
        title.Length >= ShortestTitle && NamesPlaceOrYear(title) && !NoticeReader.IsNoticeTitle(title)
            && !UnitShape.IsComplete(title)
            && title.IndexOfAny(['，', '；', '、']) < 0;

    /// <summary>True for a text that names a year, or begins with a place or a zone.</summary>
    public static bool NamesPlaceOrYear(string title) =>
        ChineseDate.YearIn(title) is not null || !Place.ReadPrefix(title, Gazetteer.Default).IsEmpty
            || ZoneName.ReadPrefix(title) is not null;

    /// <summary>True for an introduction, which is not the rest of a wrapped title.</summary>
    public static bool IsParagraph(ReadOnlySpan<char> line) =>
        line.Length >= ShortestParagraph && line.TrimEnd() is [.., '。' or '：' or ':'];

    /// <summary>
    /// True for what parts titles: an empty line, and what a page adds around a document (its path, 发布时间：…).
    /// </summary>
    public static bool IsGap(DocumentText text, int line) =>
        text.IsBlank(line) || PageWords.IsFurniture(text.Line(line)) || IsUnitOfMeasurement(text.Line(line).Trim())
            || Content(text, line).IsEmpty;

    /// <summary>A line without what tables and sites put around a title: bars, 原标题：.</summary>
    public static ReadOnlySpan<char> Content(DocumentText text, int line)
    {
        var content = text.Line(line).Trim(Around);
        return content.StartsWith(Original, StringComparison.Ordinal) ? content[Original.Length..].TrimStart() : content;
    }

    /// <summary>True for a line that may be one of a title's.</summary>
    public static bool Is(DocumentText text, int line)
    {
        var content = Content(text, line);
        return content.Length is > 0 and <= Longest
            && content.IndexOfAny('|', '｜') < 0
            && !content.Contains('\t')
            && !IsUnitOfMeasurement(content)
            && content[^1] is not ('。' or '；' or '：' or ':' or ';')
            && !PageFurniture.IsPageNumber(content)
            && !PageWords.IsFurniture(content)
            && !IsReleaseMark(content)
            && !NoticeReader.IsNumber(content)
            && SectionHeading.LevelOf(content) == 0
            && ChineseDate.Parse(content) is null
            && RoleRemark.Of(content).Kind == RemarkKind.None;
    }

    // （此件公开发布）, below a notice's signature
    private static bool IsReleaseMark(ReadOnlySpan<char> line) =>
        line is ['（' or '(', '此', '件', .., '）' or ')'];

    // （单位：万元）, above the right end of a table
    private static bool IsUnitOfMeasurement(ReadOnlySpan<char> line)
    {
        line = line.TrimStart("（( ");
        return line.StartsWith("单位：", StringComparison.Ordinal) || line.StartsWith("单位:", StringComparison.Ordinal);
    }

    /// <summary>True for a text with a word for such documents.</summary>
    public static bool NamesKind(ReadOnlySpan<char> line)
    {
        foreach (var kind in s_kinds)
        {
            if (line.Contains(kind, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
