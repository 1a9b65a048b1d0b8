using System.Buffers;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// Reads roles that an item's own sentences say: 由甲局牵头，会同乙局、丙局开展排查。 甲局负责。 and duties by unit (<see cref="DutyLines"/>). A
/// sentence counts when it begins with units and a verb of roles stands behind them.
/// </summary>
internal static class RoleSentences
{
    private const string Ends = "。；;！？\n\r";
    private const string Blanks = DutyLines.Blanks;
    private const int LongestTail = 12;

    private static readonly SearchValues<char> s_ends = SearchValues.Create(Ends);

    private static readonly string[] s_actions = Words.Of("role.actions");
    private static readonly string[] s_meeting = Words.Of("meeting.openings");
    // 亭子镇、浙水乡负责…, 公安部门负责…: bodies without a level at a sentence's start
    private static readonly WordEndings s_namedBodies = new("局", "委", "办", "厅", "镇", "乡", "街道", "部门", "管委会");

    private static readonly string[] s_with = Words.Of("sentence.with");
    private static readonly string[] s_openings = Words.Of("sentence.openings");

    /// <summary>Finds the roles; returns how many parts there are.</summary>
    /// <param name="text">An item's text, without brackets or labels of roles.</param>
    /// <param name="dutiesOnly">True for a paragraph without a number, which only names duties.</param>
    /// <param name="isItem">
    /// True for an item with a number: what its later clauses say counts as well. Under 一、 sentences on how the plan is carried
    /// out read alike (各单位要…，甲局会同乙局通报), and are none of its measures.
    /// </param>
    /// <param name="parts">Receives names and roles.</param>
    /// <param name="from">Where the measure's text begins: behind the colon of duties.</param>
    /// <param name="to">Where it ends: before a last sentence that says nothing but roles.</param>
    public static int Read(
        ReadOnlySpan<char> text, bool dutiesOnly, bool isItem, Span<LabelledText> parts, out int from, out int to)
    {
        (from, to) = (0, text.Length);
        if (DutyLines.Read(text, parts, out from) > 0)
        {
            return 1;
        }

        var count = 0;
        var duties = 0;
        dutiesOnly = dutiesOnly && !DutyLines.AreDuties(text);
        for (var start = 0; start < text.Length && !dutiesOnly && count < parts.Length;)
        {
            var end = EndOfSentence(text, start);
            var before = count;
            var pure = ReadSentence(text, start, end, isItem, parts, ref count, ref duties);
            if (count > before && pure && text[end..].Trim(Ends + Blanks).IsEmpty && !text[..start].IsWhiteSpace())
            {
                to = start;
            }

            start = end + 1;
        }

        return duties == 0 ? count : SentenceDuties.Settle(text, isItem, duties, parts[..count]);
    }

    // a line's end is a sentence's, but within a name that it broke: 各乡镇人|民政府负责
    private static int EndOfSentence(ReadOnlySpan<char> text, int start)
    {
        for (var from = start; ;)
        {
            var length = text[from..].IndexOfAny(s_ends);
            if (length < 0)
            {
                return text.Length;
            }

            var end = from + length;
            if (text[end] is not ('\n' or '\r') || !BreaksName(text[start..end], text[end..]))
            {
                return end;
            }

            from = end + 1;
        }
    }

    private static bool BreaksName(ReadOnlySpan<char> above, ReadOnlySpan<char> below)
    {
        above = above[Math.Max(0, above.Length - UnitList.LongestNames)..];
        var head = above[(above.LastIndexOfAny('、', '，', ',') + 1)..].Trim(Blanks);
        below = below.TrimStart(Blanks);
        if (head.Length < 2 || !NameConjunction.OpensName(head) || UnitShape.IsComplete(head))
        {
            return false;
        }

        for (var length = 1; length <= Math.Min(LongestTail, below.Length); length++)
        {
            if (SentenceVerbs.At(below[length..]).Length > 0 || (length < below.Length && below[length] is '、' or '，'))
            {
                return UnitShape.IsCertain(string.Concat(head, below[..length]));
            }
        }

        return false;
    }

    // True when the sentence says nothing but roles.
    private static bool ReadSentence(
        ReadOnlySpan<char> text, int start, int end, bool isItem, Span<LabelledText> parts, ref int count, ref int duties)
    {
        // 甲局（牵头）、乙局（配合）, or units alone behind an item's text: 优化服务。甲局、乙局
        var isLater = !text[..start].IsWhiteSpace();
        if (isLater && text[start..end].TrimStart(Blanks) is ['—', '—', ..] dashed)
        {
            // …10%。——甲局牵头: who does it stands behind the dash
            start = end - dashed[2..].Length;
            isItem = true;
        }

        var alone = text[start..end].Trim(Blanks);
        if ((alone is [.., '）' or ')'] && HasRolesOfNames(alone))
            || (isItem && isLater && alone.Length > 2 && text[end..].Trim(Ends + Blanks).IsEmpty
                && (UnitList.IsCertain(alone) || UnitList.AreBodies(alone)) && !UnitList.NamesNobody(alone)))
        {
            parts[count++] = new LabelledText(ColumnMeaning.Undecided, start, start, end, Uncertainty.RoleNotDecided);
            return true;
        }

        if (text[start..end].IndexOfAny("：:，,") is > 0 and var colon && text[start + colon] is '：' or ':'
            && !isLater && NameConjunction.OpensName(text[(start + colon + 1)..end].TrimStart(Blanks)))
        {
            // 摸底阶段（2月）：甲局负责…: what it is about stands before the colon
            start += colon + 1;
        }

        var pure = true;
        var first = true;
        var found = false;
        while (start < end && count < parts.Length)
        {
            var comma = text[start..end].IndexOfAny('，', ',');
            var stop = comma < 0 ? end : start + comma;
            var skipped = text[start..stop].Length - text[start..stop].TrimStart(Blanks).Length;
            var (from, to) = (start + skipped, stop);
            if (ReadCall(text[from..to], first && isItem) is { } call && count + 1 < parts.Length)
            {
                parts[count++] = new LabelledText(ColumnMeaning.Lead, from + call.Start, from + call.Start, from + call.End);
                parts[count++] = new LabelledText(ColumnMeaning.Assist, from + call.With, from + call.With, from + call.WithEnd);
                var behind = text[(from + call.WithEnd)..to];
                pure &= behind[SentenceVerbs.At(behind).Length..].IsWhiteSpace();
                found = true;
            }
            else if (ReadClause(text[from..to], first, found, isLater, isItem) is { } clause)
            {
                var at = from + clause.Start;
                parts[count++] = new LabelledText(clause.Meaning, at, at, at + clause.Length, clause.Doubt);
                pure &= clause.IsPure;
                found = true;
            }
            else if (first && Words.LengthAtStart(text[from..to], s_meeting) is > 0 and var opening
                && text[(from + opening)..to].IsWhiteSpace())
            {
                // 会议要求，甲局会同乙局…: the sentence begins behind it
                start = stop + 1;
                isItem = true;
                continue;
            }
            else
            {
                pure = false;
                if (SentenceDuties.LengthOfNames(text[from..to]) is > 0 and var length)
                {
                    parts[count++] =
                        new LabelledText(ColumnMeaning.Responsible, from, from, from + length, Uncertainty.RoleNotDecided);
                    duties++;
                }
            }

            first = false;
            start = stop + 1;
        }

        return pure;
    }

    private static bool HasRolesOfNames(ReadOnlySpan<char> text) =>
        (text.Contains("牵头", StringComparison.Ordinal) || text.Contains("主责", StringComparison.Ordinal))
            && UnitList.IsCertain(text);

    private static (ColumnMeaning Meaning, int Start, int Length, bool IsPure, Uncertainty Doubt)? ReadClause(
        ReadOnlySpan<char> clause, bool first, bool found, bool isLater, bool isItem)
    {
        var with = !found ? 0 : Words.LengthAtStart(clause, s_with);
        var opening = with > 0 ? 0 : OpeningOf(clause);
        var start = with + opening;
        var isBare = !first && !found && opening == 0;
        if (isBare
            && !(clause.Length > 2
                && (NameConjunction.OpensName(clause) || clause[0] == '团' || NationalBodies.OpensBank(clause))))
        {
            return null;
        }

        for (var length = Math.Min(clause.Length - start, UnitList.LongestNames); length > 1; length--)
        {
            var rest = clause[(start + length)..];
            // 县审计局要负责监督
            var modal = rest.Length > 1 && SentenceDuties.IsModal(rest[0]) && SentenceVerbs.At(rest[1..]).Length > 0 ? 1 : 0;
            rest = rest[modal..];
            var (meaning, verb) = SentenceVerbs.At(rest);
            if (meaning == ColumnMeaning.Other && with == 0)
            {
                continue;
            }

            var names = clause.Slice(start, length);
            // 由排在首位的牵头单位负责统筹 speaks of a role and names nobody
            var certain =
                UnitList.IsCertain(names) && !UnitList.NamesNobody(names) && !names.Contains("牵头", StringComparison.Ordinal);
            if (isBare && (!certain || (!isItem && (meaning != ColumnMeaning.Lead || !rest[verb..].IsWhiteSpace()))))
            {
                continue;
            }

            // …，各乡镇政府负责组织巡护 says a part of the measure's duties; who has the whole is not said
            var isPart = isBare && !rest[verb..].IsWhiteSpace();
            var says = start > 0 || found || (isLater && rest[verb..].IsWhiteSpace())
                || (first && verb > 0 && s_namedBodies.Match(names, 1));
            if ((certain || (says && meaning != ColumnMeaning.Other && UnitList.AreNames(names)))
                && (UnitShape.HasOpening(names) || !ColumnHeading.MeaningOf(names).IsUnits()))
            {
                return (with > 0 ? ColumnMeaning.Assist : meaning, start, length, rest[verb..].IsWhiteSpace(),
                    certain && !isPart && !SentenceVerbs.IsOversight(rest) ? Uncertainty.None : Uncertainty.RoleNotDecided);
            }
        }

        return null;
    }

    // 该项工作由甲局, 检查由甲局: the names begin behind 由
    private static int OpeningOf(ReadOnlySpan<char> clause)
    {
        if (Words.LengthAtStart(clause, s_openings) is > 0 and var opening)
        {
            return opening;
        }

        var by = clause.IndexOf('由');
        return by > 0 && NameConjunction.OpensName(clause[(by + 1)..]) ? by + 1 : 0;
    }

    // 甲局会同启东海工船舶工业园推进: the second name need not begin as names do where the first is certain
    private static (int Start, int End)? WithIn(ReadOnlySpan<char> clause)
    {
        if (NameConjunction.FindWith(clause) is { } with)
        {
            return with;
        }

        var at = clause.IndexOf("会同", StringComparison.Ordinal);
        return at > 0 ? (at, at + 2) : null;
    }

    // 由甲局会同乙局制定细则, 甲局要会同乙局做好服务: who calls the other leads
    private static (int Start, int End, int With, int WithEnd)? ReadCall(ReadOnlySpan<char> clause, bool first)
    {
        var start = OpeningOf(clause);
        if ((start == 0 && !first) || WithIn(clause) is not { } with || with.Start <= start)
        {
            return null;
        }

        var end = with.Start;
        while (end > start && "要应须需当可将".Contains(clause[end - 1]))
        {
            end--;
        }

        if (!UnitList.IsCertain(clause[start..end]) || UnitList.NamesNobody(clause[start..end]))
        {
            return null;
        }

        for (var to = Math.Min(clause.Length, with.End + UnitList.LongestNames); to > with.End + 1; to--)
        {
            // 会同启东海工船舶工业园推进: any names, where a verb stands behind them
            var names = clause[with.End..to];
            if (UnitList.IsCertain(names)
                || (UnitList.AreNames(names) && Words.LengthAtStart(clause[to..], s_actions) > 0))
            {
                return (start, end, with.End, to);
            }
        }

        return null;
    }
}
