using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.TextTables;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Plans;

/// <summary>Reads a row's cells of units and persons; ditto marks and merged cells go on with the row above.</summary>
internal sealed class RoleCellReader
{
    private readonly DocumentText _text;
    private readonly Columns _columns;
    private readonly PlanDraft _plan;
    private readonly List<Finding> _findings;
    private readonly int[] _ordinals = new int[4];
    // by role, persons last
    private readonly List<string>[] _guessed = [[], [], [], []];
    private readonly ColumnMentions[] _lastOfColumn;
    private readonly int _mainColumn;
    // 单位 | 序号 | 任务: the rows stand under their units, whose cell is merged over them
    private readonly bool _unitsComeFirst;
    private readonly RuledRoles _ruled;
    private readonly RoleTextReader _texts;
    private int _firstOfLastRow = -1;
    private int _lastRowLine;

    public RoleCellReader(ReaderContext context, Table table, PlanDraft plan)
    {
        _text = context.Text;
        _columns = table.Columns;
        _plan = plan;
        _findings = context.Findings;
        var splitter = context.SplitterOf(SeparatorFinder.Find(context.Text, table));
        _ruled = new RuledRoles(context, plan, splitter, _ordinals);
        _texts = new RoleTextReader(context, plan, splitter, _ruled, _ordinals);
        _lastOfColumn = new ColumnMentions[table.Columns.Count];
        _unitsComeFirst = table.Columns.Meanings[0].IsUnits();
        // lists have no cells that could be merged
        _mainColumn = _unitsComeFirst ? 0
            : table.Columns.IndexOf(ColumnMeaning.Task) < 0 ? -1
            : table.Columns.IndexOf(
                table.Columns.Meanings.Contains(ColumnMeaning.Lead) ? ColumnMeaning.Lead : ColumnMeaning.Responsible);
    }

    /// <summary>The mentions that a column's last cell with text gave.</summary>
    private readonly record struct ColumnMentions(int First, int Count, int Line);

    /// <summary>Adds the mentions of the measure that was added last.</summary>
    public void Read(Row row, Cell[] cells, Uncertainty uncertainty)
    {
        _ordinals.AsSpan().Clear();
        _texts.StartRow();
        var first = _plan.Mentions.Count;
        var blank = true;
        for (var i = 0; i < cells.Length; i++)
        {
            if (_columns.Meanings[i].RoleOf() is { } role && cells[i].Count > 0)
            {
                var cell = CellText.Of(_text, cells[i], _findings);
                blank &= cell.Text.IsWhiteSpace() || role == Role.Oversees;
                ReadColumn(row, i, cell, role, uncertainty);
            }
            else if (_columns.Meanings[i] == ColumnMeaning.Undecided && HasNames(cells[i].TextOf(_text).Trim()))
            {
                ReadColumn(
                    row, i, CellText.Of(_text, cells[i], _findings), Role.Responsible,
                    uncertainty == Uncertainty.None ? Uncertainty.RoleNotDecided : uncertainty);
            }
        }

        // a list's item that names a person who leads says all that it has to say
        if (_plan.Mentions.FindIndex(first, m => m.Role != Role.Oversees || _columns == ItemRows.Columns) < 0)
        {
            GoOnMerged(row, blank);
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

        var measure = _columns.IndexOf(ColumnMeaning.Measure);
        _ruled.Apply(row, measure < 0 ? Cell.Empty : cells[measure], first, _texts.Remark);
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
            _texts.Read(cell, role, uncertainty, _columns.NamesPersons(column));
            if (_plan.Mentions.Count > first && _columns.FirstLeads(column) && _plan.Mentions[first].Role == role)
            {
                _ruled.GiveRole(first, Role.Lead);
            }
        }

        if (_plan.Mentions.Count > first)
        {
            _lastOfColumn[column] = new ColumnMentions(first, _plan.Mentions.Count - first, row.FirstLine);
        }
    }

    private static bool HasNames(ReadOnlySpan<char> text) => UnitList.IsLikely(text) || UnitList.AreNames(text);

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

    // Blank in every column of units, beside persons perhaps, within a task that has a row above: vertically merged cells, saved
    // as text.
    private void GoOnMerged(Row row, bool blank)
    {
        var measure = _plan.Measures[^1];
        var persons = _plan.Mentions.Count > 0 && _plan.Mentions[^1].Measure == _plan.Measures.Count - 1;
        if (!blank || _firstOfLastRow < 0
            || (!_unitsComeFirst && _plan.Measures[_plan.Mentions[_firstOfLastRow].Measure].Task != measure.Task))
        {
            Report(FindingKind.MeasureWithoutUnit, row);
            return;
        }

        Report(FindingKind.CellsMerged, row, $"{_text.NumberOf(_lastRowLine)}");
        var above = _plan.Mentions[_firstOfLastRow].Measure;
        for (int i = _firstOfLastRow, end = _plan.Mentions.Count; i < end && _plan.Mentions[i].Measure == above; i++)
        {
            if (persons && _plan.Mentions[i].Role == Role.Oversees)
            {
                // the row names persons of its own
                continue;
            }

            _plan.Mentions.Add(
                _plan.Mentions[i] with { Measure = _plan.Measures.Count - 1, Uncertainty = Uncertainty.CellMerged });
        }
    }

    // The units that every measure has are blank beside others within a task: their cell was merged with the one above.
    private void GoOnMergedMainColumn(Row row)
    {
        if (_lastOfColumn[_mainColumn] is { Count: > 0 } above
            && (_unitsComeFirst || _plan.Measures[_plan.Mentions[above.First].Measure].Task == _plan.Measures[^1].Task))
        {
            Report(FindingKind.CellsMerged, row, $"{_text.NumberOf(above.Line)}");
            Repeat(above, Uncertainty.CellMerged);
        }
    }

    private void Report(FindingKind kind, Row row, params System.Collections.Immutable.ImmutableArray<string> arguments) =>
        _findings.Add(new Finding(kind, _text.LineSpan(row.FirstLine), arguments));
}
