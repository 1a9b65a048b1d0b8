using System.Buffers;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>Finds labels with a colon: 牵头单位：… 责 任 单 位：…；**完成时限**：….</summary>
internal static class RoleLabels
{
    private static readonly SearchValues<char> s_valueEnds = SearchValues.Create(" \u3000\r\n。；;，");
    private static readonly string[] s_textLabels = Words.Of("labels.text");
    private static readonly string[] s_bare = Words.Of("labels");
    private static readonly SearchValues<char> s_bareStarts = SearchValues.Create([.. s_bare.Select(w => w[0])]);

    // behind a label without a colon: 责任单位/ 县水利局
    private static readonly SearchValues<char> s_bareEnds = SearchValues.Create(" \u3000\u00A0\n\r/／|｜");

    // what a label without a colon may stand behind
    private static readonly SearchValues<char> s_bareOpens = SearchValues.Create(" \u3000\u00A0\t\n\r。；;，,（(〔[【|｜");

    /// <summary>Room for every label that an item has.</summary>
    public const int Most = 12;

    /// <summary>
    /// Finds the labelled stretches of a text, in order, as many as <paramref name="found"/> has room for; returns how many.
    /// </summary>
    public static int Find(ReadOnlySpan<char> text, Span<LabelledText> found)
    {
        var count = 0;
        for (var at = 0; count < found.Length && TryFindNext(text, at, out var label); at = label.Start)
        {
            if (count > 0)
            {
                found[count - 1] = found[count - 1] with { End = label.LabelStart };
            }

            found[count++] = label;
        }

        SettleMain(text, found[..count]);
        return count;
    }

    /// <summary>
    /// Length of a label with a colon behind which more of the measure's text stands (具体内容：…); 0 for other lines.
    /// </summary>
    public static int LengthOfTextLabel(ReadOnlySpan<char> line)
    {
        var skipped = line.Length - line.TrimStart().Length;
        var length = Words.LengthAtStart(line[skipped..], s_textLabels);
        return length > 0 && skipped + length < line.Length && line[skipped + length] is '：' or ':' ? skipped + length + 1 : 0;
    }

    // 主要责任单位：… 其他责任单位：…: the main one leads, likely
    private static void SettleMain(ReadOnlySpan<char> text, Span<LabelledText> labels)
    {
        var main = -1;
        var others = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i].Meaning == ColumnMeaning.Lead)
            {
                return;
            }

            others += labels[i].Meaning is ColumnMeaning.Responsible or ColumnMeaning.Assist ? 1 : 0;
            main = main < 0 && labels[i].Meaning == ColumnMeaning.Responsible
                && text[labels[i].LabelStart..] is ['主', '要', ..] or ['第', '一', ..] or ['首', '要', ..] ? i : main;
        }

        if (main >= 0 && others > 1)
        {
            labels[main] = labels[main] with { Meaning = ColumnMeaning.Lead, Uncertainty = Uncertainty.RoleNotDecided };
        }
    }

    /// <summary>
    /// Where the labels of a line begin, brackets and bullets before them included: at its start, or behind a sentence
    /// (建成两条生产线。牵头单位：…); -1 when there are none. Labels in a bracket that is closed on the line are the bracket's.
    /// </summary>
    public static int StartIn(ReadOnlySpan<char> line)
    {
        var from = 0;
        var depth = 0;
        for (var at = 0; TryFindNext(line, at, out var label); at = label.Start)
        {
            var before = TrimMarks(line[..label.LabelStart]);
            if (before.IsEmpty)
            {
                return 0;
            }

            depth += DepthOf(line[from..Math.Max(from, before.Length)]);
            from = Math.Max(from, before.Length);
            // …30个，责任单位为甲局: the verb tells that it is no part of the sentence
            var isClause = before[^1] is '，' or ',' && line[label.Start - 1] is '为' or '是' or '系';
            // 新建3所  责任单位：…, 新建3所｜责任单位：…
            var isApart = line[label.LabelStart - 1] is ' ' or '\u3000' or '\t' or '|' or '｜';
            if (depth == 0 && (isClause || isApart || before[^1] is '。' or '；' or ';' or '！' or '？')
                && !IsClosed(line[from..label.LabelStart], line[label.Start..]))
            {
                return before.Length;
            }
        }

        return -1;
    }

    /// <summary>True for a line that is a label without a colon and nothing else, over a line of units: 责任单位|县水利局.</summary>
    public static bool IsOverUnits(DocumentText text, int line)
    {
        var label = text.Line(line).Trim();
        return line + 1 < text.LineCount && label.Length >= LabelWord.Shortest
            && Words.LengthAtStart(label, s_bare) == label.Length
            && ColumnHeading.MeaningOf(label).IsUnits() && UnitList.IsLikely(text.Line(line + 1).Trim());
    }

    /// <summary>True when the text begins with a label, brackets and bullets before it left aside.</summary>
    public static bool StartsWithLabel(ReadOnlySpan<char> text) =>
        TryFindNext(text[..Math.Min(text.Length, 3 * LabelWord.Longest)], 0, out var first)
        && IsEmptyBefore(text[..first.LabelStart]);

    /// <summary>
    /// Where a label begins that a wrap broke between two lines (牵头|单位：…), as an offset in the upper one; -1 when there is none.
    /// </summary>
    public static int StartOfBroken(ReadOnlySpan<char> above, ReadOnlySpan<char> line)
    {
        var colon = line[..Math.Min(line.Length, LabelWord.Longest)].IndexOfAny('：', ':');
        var end = above.TrimEnd().Length;
        if (colon < 1 || StartsWithLabel(line))
        {
            return -1;
        }

        var start = end;
        while (start > 0 && end - start < LabelWord.Longest && LabelWord.IsCharacter(above[start - 1]))
        {
            start--;
        }

        return start < end && ColumnHeading.MeaningOf(string.Concat(above[start..end], line[..colon].Trim())) is var meaning
            && (meaning == ColumnMeaning.Deadline || meaning.IsUnits())
                ? start
                : -1;
    }

    /// <summary>True when nothing but brackets, bullets and blanks stands there.</summary>
    public static bool IsEmptyBefore(ReadOnlySpan<char> text) => TrimMarks(text).Trim("；;，,、").IsEmpty;

    private static ReadOnlySpan<char> TrimMarks(ReadOnlySpan<char> text) => text.TrimEnd(" \t\r\n\u3000（(〔[【·•*★☆▲△●○◎◆◇■□※-");

    // a bracket before a label is closed behind it
    private static bool IsClosed(ReadOnlySpan<char> before, ReadOnlySpan<char> text)
    {
        var depth = DepthOf(before);
        for (var i = 0; i < text.Length && depth > 0; i++)
        {
            depth += UnitShape.IsOpening(text[i]) ? 1 : UnitShape.IsClosing(text[i]) ? -1 : 0;
            if (depth == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int DepthOf(ReadOnlySpan<char> text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += UnitShape.IsOpening(c) ? 1 : UnitShape.IsClosing(c) ? -1 : 0;
        }

        return Math.Max(0, depth);
    }

    private static bool TryFindNext(ReadOnlySpan<char> text, int from, out LabelledText label)
    {
        var found = TryFindColon(text, from, out label);
        if (TryFindBare(text[..(found ? label.LabelStart : text.Length)], from, out var bare))
        {
            label = bare with { End = text.Length };
            return true;
        }

        return found;
    }

    // 牵头单位 市住建局: a label without a colon stands behind a mark or a blank and before one, and units or a time follow
    private static bool TryFindBare(ReadOnlySpan<char> text, int from, out LabelledText label)
    {
        for (var at = from; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(s_bareStarts);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (at > from && !s_bareOpens.Contains(text[at - 1]))
            {
                continue;
            }

            var end = at + Words.LengthAtStart(text[at..], s_bare);
            var copula = end > at && end < text.Length && text[end] is '为' or '是' or '系' or '有';
            if (end > at && end < text.Length && (copula || s_bareEnds.Contains(text[end])))
            {
                end += copula || !char.IsWhiteSpace(text[end]) ? 1 : 0;
                var rest = text[end..].TrimStart();
                var stop = rest.IndexOfAny(s_valueEnds);
                var value = stop < 0 ? rest : rest[..stop];
                var meaning = ColumnHeading.MeaningOf(text[at..(copula ? end - 1 : end)]);
                var isMarked = text[end - 1] is '/' or '／' or '|' or '｜';
                if (meaning == ColumnMeaning.Deadline ? DeadlineText.IsDeadline(value)
                    : UnitList.IsLikely(value) || (isMarked && UnitList.AreNames(value)))
                {
                    label = new LabelledText(meaning, at, end, text.Length);
                    return true;
                }
            }
        }

        label = default;
        return false;
    }

    private static bool TryFindColon(ReadOnlySpan<char> text, int from, out LabelledText label)
    {
        for (var at = from; at < text.Length; at++)
        {
            var colon = text[at..].IndexOfAny('：', ':', '】');
            if (colon < 0)
            {
                break;
            }

            at += colon;
            if (text[at] == '】')
            {
                // 【牵头单位】甲局: the brackets stand for the colon
                var nearest = Math.Max(from, at - (2 * LabelWord.Longest));
                var open = text[nearest..at].LastIndexOf('【') is >= 0 and var within ? nearest + within : -1;
                if (open >= 0 && ColumnHeading.MeaningOf(text[(open + 1)..at]) is var bracketed
                    && (bracketed is ColumnMeaning.Deadline or ColumnMeaning.Leaders || bracketed.IsUnits())
                    && at - open - 1 >= LabelWord.Shortest)
                {
                    label = new LabelledText(bracketed, open, at + 1, text.Length);
                    return true;
                }

                continue;
            }

            var end = LabelWord.SkipBlanksBack(text, from, at);
            if (LabelWord.Read(text, from, end, out var start) is { } meaning)
            {
                label = new LabelledText(meaning, start, at + 1, text.Length);
                return true;
            }

            if (LabelWord.ReadOther(text[start..end], text[(at + 1)..]) is { } other)
            {
                // 共建单位：甲局: units, of whom the label tells no role
                label = new LabelledText(other, start, at + 1, text.Length,
                    end - start > 2 ? Uncertainty.RoleNotDecided : Uncertainty.None);
                return true;
            }
        }

        label = default;
        return false;
    }
}
