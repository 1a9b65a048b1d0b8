using System.Text.RegularExpressions;
using OrgGraph.Documents;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.TextTables;
using OrgGraph.Documents.Units;

namespace OrgGraph.Tests.Support;

/// <summary>
/// Checks that nothing was dropped in silence: every character of a table's body is in a field of an element that covers
/// its line, or the line is named by a finding that speaks of its text.
/// </summary>
internal static class CharacterLedger
{
    // Findings that tell of text that is in no field. Others, such as a guessed role, excuse nothing.
    private static readonly HashSet<FindingKind> s_excuses =
    [
        FindingKind.PageFurniture, FindingKind.HeaderRepeated, FindingKind.MarkupRemoved, FindingKind.WrapMended,
        FindingKind.WrapGuessed, FindingKind.OpenEndedList, FindingKind.TextNotUnderstood, FindingKind.RowOutsideTable,
        FindingKind.RowWithoutMeasure, FindingKind.RowLong, FindingKind.CoveringNotice, FindingKind.NoRoleColumn,
        FindingKind.OtherColumn, FindingKind.PersonTitle, FindingKind.MeasureColumnGuessed,
        FindingKind.RuleTaken,
    ];

    // Words that say a role or part names; they are in no field because they became one.
    private static readonly string[] s_consumed =
    [
        "牵头单位", "责任单位", "配合单位", "完成时限", "牵头", "配合", "共同负责", "具体负责", "负责", "协助", "参与", "（无）", "无",
    ];

    // Where damage breaks a heading into pieces, each piece is still the header's.
    private const string Headings = "序号 重点任务 工作任务 具体任务 工作措施 完成时限 完成时间 牵头单位 牵头部门 牵头领导 主责单位 责任单位 协办单位 配合单位";

    private const string Separators = "、，,；;：:。/／|\\.．)）(（〔〕[]【】-–—―─";

    public static List<string> Unaccounted(string content, DocumentReading reading)
    {
        var text = new DocumentText(reading.Source, content);
        var excused = new HashSet<int>();
        foreach (var finding in reading.Findings.Where(f => s_excuses.Contains(f.Kind)))
        {
            excused.UnionWith(Enumerable.Range(finding.Source.Line, finding.Source.EndLine - finding.Source.Line + 1));
        }

        var fields = FieldsByLine(reading);
        var first = fields.Count == 0 ? text.LineCount : fields.Keys.Min();
        var lost = new List<string>();
        for (var line = first; line <= text.LineCount; line++)
        {
            var left = Strip(WithoutBrokenLabel(text, line - 1));
            if (left.Length == 0 || excused.Contains(line) || IsHeaderOrLabel(text, line - 1))
            {
                continue;
            }

            // fields show what was written, lines what was read
            var have = ReadingForm.Of(string.Concat(fields.TryGetValue(line, out var found) ? found : []))
                .GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
            var missing = left.GroupBy(c => c).Where(g => have.GetValueOrDefault(g.Key) < g.Count()).Select(g => g.Key).ToArray();
            if (missing.Length > 0)
            {
                lost.Add($"{line}: '{new string(missing)}' of '{text.Line(line - 1)}'");
            }
        }

        return lost;
    }

    private static Dictionary<int, List<string>> FieldsByLine(DocumentReading reading)
    {
        var fields = new Dictionary<int, List<string>>();
        void Add(SourceSpan source, params string?[] texts)
        {
            for (var line = source.Line; line <= source.EndLine; line++)
            {
                if (!fields.TryGetValue(line, out var list))
                {
                    fields[line] = list = [];
                }

                list.AddRange(texts.Where(t => t is not null)!);
            }
        }

        foreach (var content in reading.Plans.Select(p => p.Content))
        {
            Add(content.Plan.Source, content.Plan.Title, content.Plan.Attachment);
            foreach (var section in content.Sections)
            {
                Add(section.Source, section.Title);
            }

            var tasks = content.Tasks.ToDictionary(t => t.Id);
            var mentions = content.Mentions.ToLookup(m => content.Measures[m.Measure].Id);
            foreach (var measure in content.Measures)
            {
                var task = tasks[measure.TaskId];
                Add(measure.Source, measure.Text, measure.Deadline, task.Number, task.Title);
                foreach (var m in mentions[measure.Id].Where(m => m.Source.EndLine < measure.Source.Line))
                {
                    // a heading's labels, of which the time stands behind the units
                    Add(
                        m.Source with { EndLine = Math.Min(m.Source.EndLine + 3, measure.Source.Line) }, m.Text,
                        measure.Deadline);
                }

                Add(measure.Source, [.. measure.Other.Select(o => o.Text), .. mentions[measure.Id].Select(m => m.Text)]);
            }
        }

        return fields;
    }

    // 责任单 at a line's end and 位： at the next one's start became a role
    private static string WithoutBrokenLabel(DocumentText text, int line)
    {
        var content = text.Line(line).ToString();
        if (line + 1 < text.LineCount && RoleLabels.StartOfBroken(content, text.Line(line + 1)) is >= 0 and var start)
        {
            content = content[..start];
        }

        return line > 0 && RoleLabels.StartOfBroken(text.Line(line - 1), text.Line(line)) >= 0
            ? content[(content.IndexOfAny(['：', ':']) + 1)..] : content;
    }

    private static string Strip(string line)
    {
        var labels = new LabelledText[RoleLabels.Most];
        for (var i = RoleLabels.Find(line, labels) - 1; i >= 0; i--)
        {
            line = line[..labels[i].LabelStart] + line[labels[i].Start..];
        }

        foreach (var word in s_consumed)
        {
            line = line.Replace(word, "");
        }

        return string.Concat(line.Where(c => !char.IsWhiteSpace(c) && !Separators.Contains(c)));
    }

    private static bool IsHeaderOrLabel(DocumentText text, int line)
    {
        var content = text.Line(line).ToString();
        content = Regex.Replace(content, @"<[^<>]*>|\[bookmark:[^\]]*\]", "", RegexOptions.None, TimeSpan.FromSeconds(1));
        var words = content.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return AttachmentLabel.IsLabel(content)
            || words.All(
                w =>
                    IsHeading(w) || NoneMark.Is(w) || IsHeading(Neighbour(text, line - 1) + w)
                        || IsHeading(w + Neighbour(text, line + 1)) || Headings.Contains(w));
    }

    private static bool IsHeading(string text) => ColumnHeading.MeaningOf(text) != ColumnMeaning.Other;

    // a heading may be broken over two lines
    private static string Neighbour(DocumentText text, int line) =>
        line >= 0 && line < text.LineCount ? text.Line(line).Trim().ToString() : "";
}
