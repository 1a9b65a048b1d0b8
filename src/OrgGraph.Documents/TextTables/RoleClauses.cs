using OrgGraph.Documents.Deadlines;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// Reads text of nothing but units, verbs, times and rules, clause by clause: 甲局牵头，乙局、丙局按职责分工负责，丁局配合，年底前完成. A verb
/// stands behind the units that it speaks of, and is made of the words that planners make them of. What is certain is taken; what
/// is not understood is a part of its own.
/// </summary>
internal static class RoleClauses
{
    private const string Breaks = "，,；;。、 \t\r\n\u3000";

    private const string ClauseBreaks = "，,；;。";

    private static readonly string[] s_measureVerbs = Words.Of("measure.verbs");

    /// <summary>
    /// Reads the parts, in order; together they hold all of the text but verbs and marks. Returns how many there are.
    /// </summary>
    /// <param name="content">The text.</param>
    /// <param name="parts">Receives the parts; what it has no room for stays with the last.</param>
    public static int Read(ReadOnlySpan<char> content, Span<LabelledText> parts)
    {
        var reader = new Reader(content, parts);
        var start = 0;
        var depth = 0;
        for (var at = 0; at <= content.Length; at++)
        {
            if (at < content.Length)
            {
                depth += UnitShape.IsOpening(content[at]) ? 1 : UnitShape.IsClosing(content[at]) ? -1 : 0;
                if (depth != 0 || !Breaks.Contains(content[at]) || RoleVerbs.Breaks(content, at) || IsBehindDigit(content, at))
                {
                    continue;
                }
            }

            if (!content[start..at].IsWhiteSpace())
            {
                reader.ReadClause(start, at);
            }

            start = at + 1;
        }

        reader.Flush(content.Length);
        return reader.Count;
    }

    // 6 月底前: pages set a blank behind digits
    private static bool IsBehindDigit(ReadOnlySpan<char> text, int at) =>
        at > 0 && char.IsAsciiDigit(text[at - 1]) && text[at] == ' ' && at + 1 < text.Length
            && text[at + 1] is '月' or '日' or '年' or '季';

    /// <summary>
    /// True when a clause has the form of names: one of its pieces ends as names do, and the first begins no sentence.
    /// </summary>
    public static bool HasName(ReadOnlySpan<char> clause) => IndexOfName(clause) >= 0;

    private static int IndexOfName(ReadOnlySpan<char> clause)
    {
        if (clause.IsWhiteSpace() || Words.LengthAtStart(clause.Trim(), s_measureVerbs) > 0)
        {
            return -1;
        }

        var start = 0;
        var depth = 0;
        for (var at = 0; at <= clause.Length; at++)
        {
            if (at < clause.Length)
            {
                depth += UnitShape.IsOpening(clause[at]) ? 1 : UnitShape.IsClosing(clause[at]) ? -1 : 0;
                if (depth != 0 || !Breaks.Contains(clause[at]))
                {
                    continue;
                }
            }

            var name = clause[start..at].Trim(UnitShape.Marks).TrimEnd('等');
            if (UnitShape.IsComplete(name) || UnitShape.IsPlace(name) || UnitShape.IsSeveral(name))
            {
                return start;
            }

            start = at + 1;
        }

        return -1;
    }

    /// <summary>The parts in the making.</summary>
    private ref struct Reader(ReadOnlySpan<char> content, Span<LabelledText> parts)
    {
        private readonly ReadOnlySpan<char> _content = content;
        private readonly Span<LabelledText> _parts = parts;
        private int _pending;

        // behind 会同, until a verb ends the names
        private bool _isWith;

        // somebody leads or answers already
        private bool _isNamed;

        public int Count { get; private set; }

        public void ReadClause(int start, int end)
        {
            var clause = _content[start..end];
            if (GoesOnWithTime(start, end) || GoesOnWithRemark(start, end))
            {
                _parts[Count - 1] = _parts[Count - 1] with { End = end };
                _pending = end;
                return;
            }

            if (DeadlineText.IsDeadline(clause) && !UnitShape.IsComplete(clause))
            {
                Flush(start);
                Add(ColumnMeaning.Deadline, start, end);
                return;
            }

            // a remark in a bracket behind a name is the name's
            if (RoleRemark.Of(UnitShape.WithoutBrackets(clause)).Kind != RemarkKind.None)
            {
                Flush(start);
                Add(ColumnMeaning.Remark, start, end);
                return;
            }

            if (NameConjunction.FindWith(clause) is { } with)
            {
                ReadBeforeWith(start + with.Start);
                _pending = start + with.End;
                _isWith = true;
            }

            var stretch = _content[_pending..end];
            var meaning = RoleVerbs.CutAtEnd(ref stretch);
            // who only sees to others' work: near to assisting, and flagged
            var doubt = Uncertainty.None;
            if (meaning == ColumnMeaning.Other && RoleVerbs.CutOversight(ref stretch))
            {
                (meaning, doubt) = (ColumnMeaning.Assist, Uncertainty.RoleNotDecided);
            }

            if (meaning != ColumnMeaning.Other)
            {
                meaning = _isWith ? ColumnMeaning.Assist : meaning;
                _isWith = false;
                var stop = _pending + stretch.Length;
                var names = SkipUnread(stop);
                if (meaning == ColumnMeaning.Assist && !_isNamed && IndexOfLastBreak(_content[names..stop]) is > 0 and var apart
                    && HasName(_content[names..(names + apart)]))
                {
                    // 甲局，乙局、丙局配合: whom they assist stands apart from them
                    Add(ColumnMeaning.Undecided, names, names + apart);
                    names += apart + 1;
                }

                _isNamed |= meaning.IsUnits();
                if (!_content[names..stop].Trim(Breaks).IsEmpty)
                {
                    Add(ArePersons(_content[names..stop]) ? ColumnMeaning.Leaders : meaning, names, stop, doubt);
                }

                _pending = end;
            }
        }

        /// <summary>Takes what no verb has spoken of, up to an offset.</summary>
        public void Flush(int end)
        {
            var names = SkipUnread(end);
            if (!_content[names..end].Trim(Breaks).IsEmpty)
            {
                var meaning = _isWith ? ColumnMeaning.Assist : ColumnMeaning.Undecided;
                Add(HasName(_content[names..end]) ? meaning : ColumnMeaning.Unread, names, end);
            }

            _isWith = false;
            _pending = end;
        }

        private static int IndexOfLastBreak(ReadOnlySpan<char> names)
        {
            var depth = 0;
            for (var at = names.Length - 1; at > 0; at--)
            {
                depth += UnitShape.IsClosing(names[at]) ? 1 : UnitShape.IsOpening(names[at]) ? -1 : 0;
                if (depth == 0 && ClauseBreaks.Contains(names[at]) && !names[(at + 1)..].IsWhiteSpace())
                {
                    return at;
                }
            }

            return -1;
        }

        private static bool ArePersons(ReadOnlySpan<char> names)
        {
            foreach (var name in names.SplitAny(Breaks))
            {
                if (!names[name].IsWhiteSpace() && !PersonShape.Is(names[name]))
                {
                    return false;
                }
            }

            return true;
        }

        // 甲局会同乙局: who calls the other leads
        private void ReadBeforeWith(int end)
        {
            var stretch = _content[_pending..end];
            RoleVerbs.CutAtEnd(ref stretch);
            var stop = _pending + stretch.Length;
            var names = SkipUnread(stop);
            if (HasName(_content[names..stop]))
            {
                Add(_isWith ? ColumnMeaning.Assist : ColumnMeaning.Lead, names, stop);
                _isNamed = true;
            }
        }

        // 4 月 1 日 起; 按季度推进，立行立改
        private readonly bool GoesOnWithTime(int start, int end) =>
            Count > 0 && _parts[Count - 1] is { Meaning: ColumnMeaning.Deadline } time
                && _content[_pending..start].Trim(Breaks).IsEmpty
            && (DeadlineText.IsDeadline(_content[start..end]) || DeadlineText.IsDeadline(_content[time.Start..end]));

        // 以下均需甲局、乙局落实，不再列出; …为牵头单位，其余为配合单位
        private readonly bool GoesOnWithRemark(int start, int end) =>
            Count > 0 && _parts[Count - 1] is { Meaning: ColumnMeaning.Remark } remark
                && _content[_pending..start].Trim(Breaks).IsEmpty
            && _content[remark.Start..start].IndexOfAny("。；;") < 0
            && (RoleRemark.Of(_content[remark.Start..remark.End]).Kind == RemarkKind.SaidOnce
                || RoleRemark.GoesOn(_content[start..end]));

        // Clauses before the names that name nobody are a part of their own: 预期性指标，甲局牵头.
        private int SkipUnread(int end)
        {
            // a name behind a clause is one behind the clauses between as well: it is sought once
            var from = _pending;
            var named = -1;
            while (_content[from..end].IndexOfAny(ClauseBreaks) is >= 0 and var at && !HasName(_content[from..(from + at)])
                && HasNameFrom(from + at + 1, end, ref named))
            {
                if (!_content[from..(from + at)].IsWhiteSpace())
                {
                    Add(ColumnMeaning.Unread, from, from + at);
                }

                from += at + 1;
            }

            return from;
        }

        private readonly bool HasNameFrom(int start, int end, ref int named)
        {
            var clause = _content[start..end];
            if (start <= named)
            {
                return Words.LengthAtStart(clause.Trim(), s_measureVerbs) == 0;
            }

            var at = IndexOfName(clause);
            named = at < 0 ? -1 : start + at;
            return at >= 0;
        }

        private void Add(ColumnMeaning meaning, int start, int end, Uncertainty doubt = Uncertainty.None)
        {
            while (start < end && Breaks.Contains(_content[start]))
            {
                start++;
            }

            while (end > start && Breaks.Contains(_content[end - 1]))
            {
                end--;
            }

            if (Count < _parts.Length)
            {
                _parts[Count++] = new LabelledText(meaning, start, start, end, doubt);
            }
            else
            {
                _parts[^1] = _parts[^1] with { Meaning = ColumnMeaning.Unread, End = end };
            }

            _pending = end;
        }
    }
}
