using System.Buffers;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.Plans;

/// <summary>
/// Splits a cell of persons: names stand between blanks or 、; a name of two characters may be set with a blank inside (王 强).
/// Titles beside a name, in brackets or not, are told and left out.
/// </summary>
internal static class PersonNames
{
    private const int LongestName = 4;

    // with the points between the parts of a name of several words
    private const int LongestForeignName = 16;

    private static readonly string[] s_titles =
    [
        "秘书长", "主任", "书记", "常委", "委员", "区长", "市长", "县长", "省长", "州长", "旗长", "盟长", "镇长", "乡长", "局长", "部长", "厅长",
        "处长", "科长", "院长", "校长", "所长", "站长", "队长", "组长", "行长", "主席", "政委", "董事长", "总经理", "经理", "调研员", "顾问", "同志",
    ];

    private static readonly SearchValues<string> s_titleWords = SearchValues.Create(s_titles, StringComparison.Ordinal);

    private static readonly SearchValues<char> s_closing = SearchValues.Create(")）〕]】");

    /// <summary>True when the text has the form of a person's name.</summary>
    public static bool IsName(ReadOnlySpan<char> text) =>
        text.Length >= 2 && !text.ContainsAnyExceptInRange('\u3400', '\u9FFF')
            ? text.Length <= LongestName
            : text.Contains('·') && text.Length <= LongestForeignName && text[0] != '·' && text[^1] != '·';

    public static SplitCell Split(ReadOnlySpan<char> cell)
    {
        var split = new SplitCell();
        var start = 0;
        var depth = 0;

        // a bracket that is never closed must not swallow the names behind it
        var lastClosing = cell.LastIndexOfAny(s_closing);
        for (var i = 0; i <= cell.Length; i++)
        {
            if (i < cell.Length)
            {
                var opens = UnitShape.IsOpening(cell[i]);
                var separates = depth == 0 && (opens || char.IsWhiteSpace(cell[i]) || "、，,；;/".Contains(cell[i]));
                var closes = UnitShape.IsClosing(cell[i]);
                depth = Math.Max(0, depth + (opens && i < lastClosing ? 1 : closes ? -1 : 0));
                if (!separates && !(closes && depth == 0))
                {
                    continue;
                }
            }

            // a bracket is a piece of its own, between its marks
            if (i > start && !NoneMark.Is(cell[start..i]))
            {
                Add(split, cell, start, i);
            }

            start = i + 1;
        }

        return split;
    }

    private static void Add(SplitCell split, ReadOnlySpan<char> cell, int start, int end)
    {
        var names = split.Names;
        if (start > 0 && UnitShape.IsOpening(cell[start - 1]) && names.Count > 0
            && UnitShape.IsClosing(cell[Math.Min(end, cell.Length - 1)]))
        {
            var kind = cell[start..end].ContainsAny(s_titleWords) ? FindingKind.PersonTitle : FindingKind.TextNotUnderstood;
            split.Remarks.Add(new CellRemark(kind, start, end, TextMender.WithoutBlanks(cell[start..end])));
            return;
        }

        if (names.Count > 0 && names[^1] is { Text.Length: 1 } first && end - start == 1 && cell[first.End..start].IsWhiteSpace())
        {
            names.RemoveAt(names.Count - 1);
            start = first.Start;
        }

        var (from, to) = NameWithin(cell[start..end]);
        if (to - from < end - start)
        {
            split.Remarks.Add(new CellRemark(FindingKind.PersonTitle, start, end, TextMender.WithoutBlanks(cell[start..end])));
        }

        if (to > from)
        {
            var text = TextMender.WithoutBlanks(cell[(start + from)..(start + to)]);
            names.Add(new MentionText(text, start + from, start + to, null, IsName(text), null, false));
        }
    }

    /// <summary>The name beside a title: 周丽 in 副区长周丽 and 周丽副区长; empty for a title alone.</summary>
    private static (int Start, int End) NameWithin(ReadOnlySpan<char> text)
    {
        int titleStart = -1, titleEnd = -1;
        foreach (var title in s_titles)
        {
            var at = text.LastIndexOf(title);
            if (at >= 0 && at + title.Length > titleEnd)
            {
                (titleStart, titleEnd) = (at, at + title.Length);
            }
        }

        if (titleEnd < 0)
        {
            return (0, text.Length);
        }

        if (titleEnd < text.Length)
        {
            return IsName(text[titleEnd..]) ? (titleEnd, text.Length) : (0, text.Length);
        }

        var before = text[..titleStart];
        foreach (var word in (ReadOnlySpan<string>)["副", "常务", "代", "党组", "党委"])
        {
            before = before.EndsWith(word, StringComparison.Ordinal) ? before[..^word.Length] : before;
        }

        // 区委副书记 is a title alone: what stands before it is a body
        return IsName(before) && !UnitShape.HasOpening(before)
            && before[^1] is not ('委' or '办' or '处' or '局' or '府' or '部' or '会' or '道' or '镇' or '乡' or '村')
            ? (0, before.Length)
            : (0, 0);
    }
}
