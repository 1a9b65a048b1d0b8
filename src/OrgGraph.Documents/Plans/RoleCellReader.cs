using System.Buffers;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.TextTables;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Plans;

/// <summary>Reads the names in a row's cells of units and persons.</summary>
internal sealed class RoleCellReader
{
    // Longer brackets explain, and are no remarks.
    private const int LongestRemark = 120;

    private static readonly SearchValues<char> s_closing = SearchValues.Create("）)〕]】");

    private readonly DocumentText _text;
    private readonly Columns _columns;
    private readonly PlanDraft _plan;
    private readonly List<Finding> _findings;
    private readonly MentionSplitter _splitter;
    private readonly int[] _ordinals = new int[4];
    // by role, persons last
    private readonly List<string>[] _guessed = [[], [], [], []];
    private readonly ColumnMentions[] _lastOfColumn;
    private readonly int _mainColumn;
    // 单位 | 序号 | 任务: the rows stand under their units, whose cell is merged over them
    private readonly bool _unitsComeFirst;
    private readonly RuledRoles _ruled;
    private bool _withPersons;
    private RoleRemark _remark;
    private int _firstOfLastRow = -1;
    private int _lastRowLine;

    public RoleCellReader(ReaderContext context, Table table, PlanDraft plan)
    {
        _text = context.Text;
        _columns = table.Columns;
        _plan = plan;
        _findings = context.Findings;
        _splitter = context.SplitterOf(SeparatorFinder.Find(context.Text, table));
        _ruled = new RuledRoles(context, plan, _splitter, _ordinals);
        _lastOfColumn = new ColumnMentions[table.Columns.Count];
        _unitsComeFirst = table.Columns.Meanings[0].IsUnits();
        // lists have no cells that could be merged
        _mainColumn = table.Columns.IndexOf(ColumnMeaning.Task) < 0 ? -1
            : table.Columns.IndexOf(
                table.Columns.Meanings.Contains(ColumnMeaning.Lead) ? ColumnMeaning.Lead : ColumnMeaning.Responsible);
    }

    /// <summary>The mentions that a column's last cell with text gave.</summary>
    private readonly record struct ColumnMentions(int First, int Count, int Line);

    /// <summary>Adds the mentions of the measure that was added last.</summary>
    public void Read(Row row, Cell[] cells, Uncertainty uncertainty)
    {
        _ordinals.AsSpan().Clear();
        _remark = default;
        var first = _plan.Mentions.Count;
        var blank = true;
        for (var i = 0; i < cells.Length; i++)
        {
            if (_columns.Meanings[i].RoleOf() is { } role && cells[i].Count > 0)
            {
                var cell = CellText.Of(_text, cells[i], _findings);
                blank &= cell.Text.IsWhiteSpace();
                ReadColumn(row, i, cell, role, uncertainty);
            }
        }

        if (blank)
        {
            GoOnMerged(row);
        }
        else if (_plan.Mentions.Count == first)
        {
            Report(FindingKind.MeasureWithoutUnit, row);
        }
        else if (_mainColumn >= 0 && cells[_mainColumn].IsBlank(_text))
        {
            GoOnMergedMainColumn(row);
        }

        if (_columns.IndexOf(ColumnMeaning.Unread) is >= 0 and var unread && !cells[unread].IsBlank(_text))
        {
            _findings.Add(new Finding(
                FindingKind.TextNotUnderstood, _text.Span(cells[unread].Start, cells[unread].End),
                [TextMender.Mend(cells[unread].TextOf(_text))]));
        }

        _ruled.Apply(row, first, _remark);
        ReportGuessedRoles(first);
        if (_plan.Mentions.Count > first)
        {
            _firstOfLastRow = first;
            _lastRowLine = row.FirstLine;
        }
    }

    /// <summary>
    /// Adds the mentions of a further row of the measure that was added last; cells that reach into it were read above.
    /// </summary>
    public void GoOn(Row row, Cell[] cells, Cell[] above, Uncertainty uncertainty)
    {
        var first = _plan.Mentions.Count;
        for (var i = 0; i < cells.Length; i++)
        {
            if (_columns.Meanings[i].RoleOf() is { } role && cells[i].Count > 0 && cells[i] != above[i])
            {
                ReadColumn(row, i, CellText.Of(_text, cells[i], _findings), role, uncertainty);
            }
        }

        ReportGuessedRoles(first);
    }

    private void ReadColumn(Row row, int column, CellText cell, Role role, Uncertainty uncertainty)
    {
        var first = _plan.Mentions.Count;
        if (_lastOfColumn[column] is { Count: > 0 } above && IsDitto(cell.Text))
        {
            Repeat(above, uncertainty);
        }
        else
        {
            _withPersons = _columns.NamesPersons(column);
            ReadCell(cell, role, uncertainty);
            if (_plan.Mentions.Count > first && _columns.FirstLeads(column) && _plan.Mentions[first].Role == role)
            {
                _ruled.MakeFirst(first, Role.Lead);
            }
        }

        if (_plan.Mentions.Count > first)
        {
            _lastOfColumn[column] = new ColumnMentions(first, _plan.Mentions.Count - first, row.FirstLine);
        }
    }

    private static bool IsDitto(ReadOnlySpan<char> text) => text.Trim() is "同上" or "同前" or "〃" or "″" or "\"";

    private void Repeat(ColumnMentions above, Uncertainty uncertainty)
    {
        for (var i = above.First; i < above.First + above.Count; i++)
        {
            var mention = _plan.Mentions[i];
            _plan.Mentions.Add(mention with
            {
                Measure = _plan.Measures.Count - 1,
                Ordinal = ++_ordinals[(int)mention.Role],
                Uncertainty = uncertainty == Uncertainty.None ? mention.Uncertainty : uncertainty,
            });
        }
    }

    private void ReadCell(CellText cell, Role role, Uncertainty uncertainty)
    {
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
                    ReadNames(cell, from + part.Start, from + part.End, said, uncertainty);
                    break;
            }
        }
    }

    private void ReadRemark(CellText cell, int from, int to)
    {
        var remark = RoleRemark.Of(cell.Text[from..to]);
        _remark = remark.Kind == RemarkKind.FirstRanks ? remark : _remark;
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

        text = text.IndexOfAny(s_closing) >= 0 && TakeRemarks(cell, from, text) is { } bare ? bare : text;
        var split = role == Role.Oversees ? PersonNames.Split(text) : _splitter.Split(text);
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

    // One finding a row, not one a name: a person reviews rows.
    private void ReportGuessedRoles(int first)
    {
        SourceSpan? place = null;
        for (var i = first; i < _plan.Mentions.Count; i++)
        {
            var mention = _plan.Mentions[i];
            if (mention.Uncertainty == Uncertainty.RoleNotDecided)
            {
                _guessed[(int)mention.Role].Add(mention.Text);
                place = place?.Union(mention.Source) ?? mention.Source;
            }
        }

        if (place is { } source)
        {
            _findings.Add(new Finding(
                FindingKind.RoleGuessed, source, [NamesOrNone(_guessed[0]), NamesOrNone(_guessed[1]), NamesOrNone(_guessed[2])]));
            foreach (var names in _guessed)
            {
                names.Clear();
            }
        }
    }

    private static string NamesOrNone(List<string> names) => names switch
    {
        [] => "—",
        [var only] => only,
        _ => string.Join('、', names),
    };

    // Blank in every column of units, within a task that has a row above: vertically merged cells, saved as text.
    private void GoOnMerged(Row row)
    {
        var measure = _plan.Measures[^1];
        if (_firstOfLastRow < 0 || (!_unitsComeFirst && _plan.Measures[_plan.Mentions[_firstOfLastRow].Measure].Task != measure.Task))
        {
            Report(FindingKind.MeasureWithoutUnit, row);
            return;
        }

        Report(FindingKind.CellsMerged, row, $"{_text.NumberOf(_lastRowLine)}");
        var above = _plan.Mentions[_firstOfLastRow].Measure;
        for (int i = _firstOfLastRow, end = _plan.Mentions.Count; i < end && _plan.Mentions[i].Measure == above; i++)
        {
            _plan.Mentions.Add(
                _plan.Mentions[i] with { Measure = _plan.Measures.Count - 1, Uncertainty = Uncertainty.CellMerged });
        }
    }

    // The units that every measure has are blank beside others within a task: their cell was merged with the one above.
    private void GoOnMergedMainColumn(Row row)
    {
        if (_lastOfColumn[_mainColumn] is { Count: > 0 } above
            && _plan.Measures[_plan.Mentions[above.First].Measure].Task == _plan.Measures[^1].Task)
        {
            Report(FindingKind.CellsMerged, row, $"{_text.NumberOf(above.Line)}");
            Repeat(above, Uncertainty.CellMerged);
        }
    }

    private void Report(FindingKind kind, Row row, params System.Collections.Immutable.ImmutableArray<string> arguments) =>
        _findings.Add(new Finding(kind, _text.LineSpan(row.FirstLine), arguments));

    private SourceSpan SpanOf(CellText cell, int start, int end)
    {
        var (from, to) = cell.Locate(start, end);
        return _text.Span(from, to);
    }
}
