using OrgGraph.Documents.Deadlines;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.TextTables;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Plans;

/// <summary>Reads the names in one cell of units or persons, with the labels, verbs, remarks and times among them.</summary>
internal sealed class RoleTextReader(
    ReaderContext context, PlanDraft plan, MentionSplitter splitter, RuledRoles ruled, int[] ordinals)
{
    // Longer brackets explain, and are no remarks.
    private const int LongestRemark = 120;

    private readonly DocumentText _text = context.Text;
    private readonly PlanDraft _plan = plan;
    private readonly List<Finding> _findings = context.Findings;
    private readonly MentionSplitter _splitter = splitter;
    private readonly RuledRoles _ruled = ruled;
    // how many units of the row have each role so far
    private readonly int[] _ordinals = ordinals;
    private bool _withPersons;

    /// <summary>The row's remark on who leads; of no kind while none was read.</summary>
    public RoleRemark Remark { get; private set; }

    /// <summary>A row begins: remarks of the one before do not hold for it.</summary>
    public void StartRow() => Remark = default;

    /// <summary>Adds the mentions of a cell to the measure that was added last.</summary>
    /// <param name="cell">The cell's text.</param>
    /// <param name="role">The role that its column gives.</param>
    /// <param name="uncertainty">What is uncertain about the row.</param>
    /// <param name="withPersons">True where the column names persons beside units.</param>
    public void Read(CellText cell, Role role, Uncertainty uncertainty, bool withPersons)
    {
        _withPersons = withPersons;

        // 牵头单位：… 配合单位：… inside one cell: each label gives the role of what follows it
        Span<LabelledText> labels = stackalloc LabelledText[RoleLabels.Most];
        labels = labels[..RoleLabels.Find(cell.Text, labels)];
        ReadClauses(cell, 0, labels.Length > 0 ? labels[0].LabelStart : cell.Text.Length, role, uncertainty);
        foreach (var label in labels)
        {
            if (label.Meaning.RoleOf() is { } labelled)
            {
                ReadClauses(
                    cell, label.Start, label.End, labelled, uncertainty == Uncertainty.None ? label.Uncertainty : uncertainty);
            }
            else
            {
                ReadDeadline(cell, label.LabelStart, label.Start, label.End);
            }
        }
    }

    // 甲局牵头，乙局配合 inside one cell: each verb gives the role of the units before it, a rule those of all
    private void ReadClauses(CellText cell, int from, int to, Role role, Uncertainty uncertainty)
    {
        if (role == Role.Oversees)
        {
            ReadNames(cell, from, to, role, uncertainty);
            return;
        }

        Span<LabelledText> parts = stackalloc LabelledText[2 * RoleLabels.Most];
        foreach (var part in parts[..RoleClauses.Read(cell.Text[from..to], parts)])
        {
            switch (part.Meaning)
            {
                case ColumnMeaning.Deadline:
                    ReadDeadline(cell, from + part.Start, from + part.Start, from + part.End);
                    break;
                case ColumnMeaning.Remark:
                    ReadRemark(cell, from + part.Start, from + part.End);
                    break;
                default:
                    // 负责 goes with any role that the column gives
                    var said = part.Meaning.RoleOf() is { } verb and not Role.Responsible ? verb : role;
                    ReadNames(
                        cell, from + part.Start, from + part.End, said,
                        uncertainty == Uncertainty.None ? part.Uncertainty : uncertainty);
                    break;
            }
        }
    }

    private void ReadRemark(CellText cell, int from, int to)
    {
        var remark = RoleRemark.Of(cell.Text[from..to]);
        Remark = remark.Kind == RemarkKind.FirstRanks ? remark : Remark;
        _findings.Add(new Finding(FindingKind.RuleTaken, SpanOf(cell, from, to), [TextMender.Mend(cell.Text[from..to])]));
    }

    // Remarks in brackets behind a name are read and blanked; offsets stay.
    private string? TakeRemarks(CellText cell, int from, ReadOnlySpan<char> text)
    {
        char[]? blanked = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (!UnitShape.IsClosing(text[at]))
            {
                continue;
            }

            var look = Math.Max(0, at + 1 - LongestRemark);
            var open = UnitShape.OpeningBracket(text[look..(at + 1)]) + look;
            if (open >= look && DeadlineText.IsDeadline(text[(open + 1)..at]))
            {
                ReadDeadline(cell, from + open, from + open + 1, from + at);
            }
            else if (open >= look && RoleRemark.Of(text[open..(at + 1)]).Kind != RemarkKind.None)
            {
                ReadRemark(cell, from + open, from + at + 1);
            }
            else
            {
                continue;
            }

            blanked ??= text.ToArray();
            blanked.AsSpan(open, at + 1 - open).Fill(' ');
        }

        return blanked is null ? null : new string(blanked);
    }

    // A time among the units is the measure's when the row gives no other.
    private void ReadDeadline(CellText cell, int from, int textStart, int to)
    {
        var text = TextMender.Mend(cell.Text[textStart..to].TrimEnd("；;。，, "));
        if (_plan.Measures[^1].Deadline is null && DeadlineText.IsDeadline(text))
        {
            var (start, end) = cell.Locate(textStart, to);
            _plan.Measures[^1] = _plan.Measures[^1] with { Deadline = _text.Written(text, start, end) };
        }
        else
        {
            _findings.Add(new Finding(FindingKind.TextNotUnderstood, SpanOf(cell, from, to), [cell.Text[from..to].ToString()]));
        }
    }

    private void ReadNames(CellText cell, int from, int to, Role role, Uncertainty uncertainty)
    {
        var text = cell.Text[from..to];
        if (text.IsWhiteSpace())
        {
            return;
        }

        text = TakeRemarks(cell, from, text) is { } bare ? bare : text;
        var split = role == Role.Oversees ? PersonNames.Split(text) : _splitter.Split(text);
        if (_withPersons)
        {
            JoinPersons(split.Names, text);
        }

        foreach (var name in split.Names)
        {
            var source = SpanOf(cell, from + name.Start, from + name.End);
            var isPerson = _withPersons && !name.IsClear && PersonNames.IsName(name.Text);
            var nameRole = isPerson ? Role.Oversees : name.Role ?? role;
            var doubt = uncertainty != Uncertainty.None ? uncertainty : cell.UncertaintyAt(from + name.Start);
            doubt = name.Role is not null && doubt == Uncertainty.RoleNotDecided ? Uncertainty.None : doubt;
            if (!name.IsClear && !isPerson)
            {
                _findings.Add(new Finding(FindingKind.NameUnclear, source, [name.Text]));
                doubt = doubt == Uncertainty.None ? Uncertainty.NameUnclear : doubt;
            }

            if (name.JoinedFrom is { } pieces)
            {
                _plan.Joined.Add(new JoinedName(_plan.Mentions.Count, pieces, name.PiecesStandAlone));
            }

            if (name.Mark != '\0')
            {
                _ruled.Marked(_plan.Mentions.Count, name.Mark);
            }

            var (start, end) = cell.Locate(from + name.Start, from + name.End);
            _plan.Mentions.Add(new Mention(
                _plan.Measures.Count - 1, _text.Written(name.Text, start, end), nameRole, ++_ordinals[(int)nameRole], source,
                doubt));
        }

        foreach (var remark in split.Remarks)
        {
            _findings.Add(new Finding(remark.Kind, SpanOf(cell, from + remark.Start, from + remark.End), [remark.Text]));
        }
    }

    // 周 强 beside a unit: two characters set apart are one name
    private static void JoinPersons(List<MentionText> names, ReadOnlySpan<char> text)
    {
        for (var i = names.Count - 1; i > 0; i--)
        {
            var (first, second) = (names[i - 1], names[i]);
            if (first.Text.Length == 1 && second.Text.Length == 1 && text[first.End..second.Start].IsWhiteSpace())
            {
                names[i - 1] = first with { Text = first.Text + second.Text, End = second.End };
                names.RemoveAt(i);
            }
        }
    }

    private SourceSpan SpanOf(CellText cell, int start, int end)
    {
        var (from, to) = cell.Locate(start, end);
        return _text.Span(from, to);
    }
}
