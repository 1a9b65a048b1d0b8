using System.Buffers;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.TextTables;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Plans;

/// <summary>Reports what stands outside tables and titles: as prose where it is prose, else as not understood.</summary>
internal static class TextBetweenTables
{
    private const int LongestQuote = 60;

    private static readonly SearchValues<string> s_ranks =
        SearchValues.Create(["首位", "第一位", "第一个", "排名第一", "排第一", "★", "▲"], StringComparison.Ordinal);

    /// <summary>Reports the lines of a stretch; <paramref name="isNotice"/> for what stands before the first plan.</summary>
    public static void Report(DocumentText text, int from, int to, bool isNotice, List<Finding> findings)
    {
        var first = -1;
        var last = -1;
        for (var line = from; line <= to; line++)
        {
            if (line < to && text.IsBlank(line))
            {
                continue;
            }

            var known = line < to && (text.Line(line).Count('\t') < 2) && (isNotice || IsClosing(text.Line(line)));
            if (known)
            {
                first = first < 0 ? line : first;
                last = line;
                continue;
            }

            if (first >= 0)
            {
                findings.Add(new Finding(
                    FindingKind.CoveringNotice, text.Span(text.StartOf(first), text.EndOf(last)),
                    [first == last ? $"{text.NumberOf(first)}" : $"{text.NumberOf(first)}–{text.NumberOf(last)}"]));
                first = -1;
            }

            if (line < to && !text.Line(line).Contains('\t') && IsRule(text.Line(line)))
            {
                findings.Add(new Finding(FindingKind.RuleTaken, text.LineSpan(line), [Quote(text.Line(line))]));
            }
            else if (line < to)
            {
                findings.Add(new Finding(
                    text.Line(line).Contains('\t') ? FindingKind.RowOutsideTable
                        : PageWords.IsFurniture(text.Line(line)) ? FindingKind.PageFurniture : FindingKind.TextNotUnderstood,
                    text.LineSpan(line),
                    [Quote(text.Line(line))]));
            }
        }
    }

    // What official documents add behind their tables, and sentences of running text.
    private static bool IsClosing(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return !line.Contains('\t') && !SaysRoles(line)
            && (line.StartsWith("抄送", StringComparison.Ordinal) || line.StartsWith("主送", StringComparison.Ordinal)
                || line.StartsWith("注：", StringComparison.Ordinal) || line.StartsWith("备注：", StringComparison.Ordinal)
                || line.EndsWith("印发", StringComparison.Ordinal) || line.EndsWith("公开发布）", StringComparison.Ordinal)
                || line[^1] is '。' || ChineseDate.Parse(line) is not null
                || PageFurniture.IsPageNumber(line) || PageFurniture.IsDashes(line)
                || AttachmentLabel.IsLabel(line)
                || (UnitShape.IsComplete(line) && !UnitShape.HasOpening(line)));
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        foreach (var clause in line.SplitAny("，。；：,;:（）"))
        {
            if (RoleRemark.Of(line[clause]).Kind is RemarkKind.FirstRanks or RemarkKind.MarkRanks or RemarkKind.SaidOnce)
            {
                return true;
            }
        }

        return false;
    }

    // Units with labels or verbs, or a rule for all of the plan (排在首位的为牵头单位), are never mere prose.
    private static bool SaysRoles(ReadOnlySpan<char> line)
    {
        Span<LabelledText> parts = stackalloc LabelledText[RoleLabels.Most];
        return RoleLabels.StartIn(line) >= 0
            || RoleBracket.FindNext(line, 0, parts) is not null
            || (line.Contains("牵头", StringComparison.Ordinal) && line.ContainsAny(s_ranks));
    }

    private static string Quote(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length <= LongestQuote ? line.ToString() : string.Concat(line[..LongestQuote], "…");
    }
}
