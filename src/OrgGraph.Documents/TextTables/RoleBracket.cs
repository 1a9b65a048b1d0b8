using System.Buffers;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// A bracket in a measure that says who does it: （甲局牵头，乙局、丙局配合）, 〔责任单位：…；完成时限：…〕, （甲局、乙局负责）,
/// and at the measure's end （甲局、乙局）.
/// </summary>
/// <param name="Start">Where the bracket opens.</param>
/// <param name="TextEnd">Where the measure's text ends: there, or in the bracket behind what is no role (预期性指标，).</param>
/// <param name="End">Offset after the bracket.</param>
/// <param name="Count">How many parts it has.</param>
internal readonly record struct RoleBracket(int Start, int TextEnd, int End, int Count)
{
    private static readonly SearchValues<char> s_afterEnd = SearchValues.Create(" \t\r\n\u3000。；;");

    /// <summary>Finds the next bracket of roles in a text.</summary>
    /// <param name="text">The item's text.</param>
    /// <param name="from">Where to begin; not inside a bracket.</param>
    /// <param name="parts">Receives the parts; offsets count from the text's start.</param>
    public static RoleBracket? FindNext(ReadOnlySpan<char> text, int from, Span<LabelledText> parts)
    {
        var open = -1;
        var depth = 0;
        for (var at = from; at < text.Length; at++)
        {
            if (UnitShape.IsOpening(text[at]))
            {
                open = depth++ == 0 ? at : open;
            }
            else if (UnitShape.IsClosing(text[at]) && depth > 0 && --depth == 0)
            {
                var closes = text[(at + 1)..].IndexOfAnyExcept(s_afterEnd) < 0;
                var isApart = text[..open].TrimEnd(" \t\r\n\u3000") is [.., '。' or '；' or ';'];
                var count = Read(text[(open + 1)..at], closes, isApart, parts, out var leading);
                if (count > 0)
                {
                    Shift(parts[..count], open + 1);
                    return new RoleBracket(open, leading == 0 ? open : open + 1 + leading, at + 1, count);
                }
            }
        }

        return null;
    }

    /// <summary>True when a bracket of roles stands at the line's end.</summary>
    public static bool EndsLine(ReadOnlySpan<char> line)
    {
        Span<LabelledText> parts = stackalloc LabelledText[RoleLabels.Most];
        return line.TrimEnd(" \t\r\n\u3000。；;") is [.., var last] && UnitShape.IsClosing(last)
            && FindNext(line, 0, parts) is not null;
    }

    /// <summary>True when the line is a bracket of roles and nothing else.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length == 0 || !UnitShape.IsOpening(line[0]) || line.TrimEnd("。；;") is not [.., var last]
            || !UnitShape.IsClosing(last))
        {
            return false;
        }

        Span<LabelledText> parts = stackalloc LabelledText[RoleLabels.Most];
        return FindNext(line, 0, parts) is { Start: 0, TextEnd: 0 } bracket && line[bracket.End..].Trim("。；;").IsEmpty;
    }

    // Inside a text only what leaves no doubt; at its end also names alone, roles behind other words, and what is certain beside
    // what is not understood.
    private static int Read(
        ReadOnlySpan<char> content, bool closes, bool isApart, Span<LabelledText> parts, out int leading)
    {
        leading = 0;
        Span<LabelledText> labels = stackalloc LabelledText[RoleLabels.Most];
        labels = labels[..RoleLabels.Find(content, labels)];
        var before = labels.IsEmpty ? content : content[..labels[0].LabelStart];
        var isEmpty = RoleLabels.IsEmptyBefore(before);
        var count = isEmpty ? 0 : RoleClauses.Read(before, parts);
        if (!isEmpty && !IsUnderstood(before, parts[..count], closes, isApart, labels.Length > 0))
        {
            if (labels.IsEmpty || !closes)
            {
                return 0;
            }

            count = 0;
            leading = before.TrimEnd("，,、；; ").Length;
        }

        var taken = Math.Min(labels.Length, parts.Length - count);
        labels[..taken].CopyTo(parts[count..]);
        return count + taken;
    }

    private static bool IsUnderstood(
        ReadOnlySpan<char> content, ReadOnlySpan<LabelledText> parts, bool closes, bool isApart, bool labels)
    {
        bool unread = false, named = false, certain = true, said = false;
        foreach (var part in parts)
        {
            var text = content[part.Start..part.End];
            unread |= part.Meaning == ColumnMeaning.Unread;
            named |= closes && part.Meaning == ColumnMeaning.Leaders;
            if (part.Meaning.IsUnits())
            {
                certain &= UnitList.IsLikely(text);
                said |= UnitList.IsCertain(text);
                named |= closes && !unread && parts.Length > 0 ? RoleClauses.HasName(text) : UnitList.IsLikely(text);
            }
            else if (part.Meaning == ColumnMeaning.Undecided)
            {
                // units without a verb: likely they are responsible, but nothing says it
                // behind a sentence's end several names are no explanation of a word
                var isNames = (closes && (UnitList.IsCertain(text) || UnitList.AreBodies(text)))
                    || (isApart && UnitList.IsCertain(text) && text.IndexOfAny('、', '，') > 0);
                certain &= isNames;
                named |= isNames;
            }
        }

        // 甲局牵头，…储煤率达到60%: a verb behind a certain name is no chance
        return closes ? named && (!unread || certain || said) : named && certain && !unread && !labels;
    }

    private static void Shift(Span<LabelledText> parts, int offset)
    {
        foreach (ref var part in parts)
        {
            part = part with { LabelStart = part.LabelStart + offset, Start = part.Start + offset, End = part.End + offset };
        }
    }
}
