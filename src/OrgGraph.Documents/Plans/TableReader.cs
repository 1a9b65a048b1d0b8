using System.Collections.Immutable;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.TextTables;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Plans;

/// <summary>
/// Reads the rows of any table into a plan: merged cells, page breaks, measures; where they stand tells the
/// <see cref="TableOutline"/>. It knows columns by their meaning and nothing of the layout or format that they came from.
/// </summary>
internal sealed class TableReader
{
    private const int UsualMentions = 5;
    private const int UsualMeasures = 2;

    private readonly DocumentText _text;
    private readonly List<Finding> _findings;
    private readonly PlanDraft _plan;
    private readonly Columns _columns;
    private readonly RoleCellReader _roles;
    private readonly ShortTexts _shortTexts;
    private readonly bool _hasOther;
    // 1.新建公园 in the measure's cell, where no column holds the numbers
    private readonly bool _numbersInText;
    private readonly TableOutline _outline;
    private Cell[]? _cellsAbove;

    private TableReader(ReaderContext context, Table table, PlanDraft plan)
    {
        _text = context.Text;
        _findings = context.Findings;
        _shortTexts = context.ShortTexts;
        _plan = plan;
        _columns = table.Columns;
        _hasOther = table.Columns.Meanings.Any(m => m is ColumnMeaning.Other or ColumnMeaning.Undecided);
        _numbersInText = table.Columns.Meanings[0] == ColumnMeaning.Measure
            && !table.Columns.Meanings.Contains(ColumnMeaning.Number) && !table.Columns.Meanings.Contains(ColumnMeaning.Task);
        _roles = new RoleCellReader(context, table, plan);
        _outline = new TableOutline(context, table.Columns, plan);
    }

    /// <summary>Adds a table's rows to the plan, going on from what it holds already.</summary>
    public static void Read(ReaderContext context, Table table, PlanDraft plan)
    {
        var (text, findings, cancellationToken) = context;
        var reader = new TableReader(context, table, plan);
        for (var i = 0; i < table.Header.Cells.Length; i++)
        {
            if (table.Columns.Meanings[i] is ColumnMeaning.Other or ColumnMeaning.Undecided
                && !table.Header.Cells[i].IsBlank(text))
            {
                var cell = table.Header.Cells[i];
                findings.Add(new Finding(FindingKind.OtherColumn, text.Span(cell.Start, cell.End), [table.Columns.Headings[i]]));
            }
            else if (ColumnHeading.FirstLeads(table.Columns.Headings[i]) && !table.Columns.FirstLeads(i))
            {
                // a rule for who leads, in a table that has a column of leads
                findings.Add(new Finding(
                    FindingKind.TextNotUnderstood, text.LineSpan(table.Header.FirstLine), [table.Columns.Headings[i]]));
            }
        }

        if (table.Columns.IsMainGuessed)
        {
            string HeadingOf(ColumnMeaning meaning) => table.Columns.Headings[table.Columns.IndexOf(meaning)];
            findings.Add(new Finding(
                FindingKind.RoleGuessed, text.LineSpan(table.Header.FirstLine),
                [HeadingOf(ColumnMeaning.Lead), HeadingOf(ColumnMeaning.Responsible), "—"]));
        }

        if (table.Columns.IsMeasureGuessed)
        {
            findings.Add(new Finding(
                FindingKind.MeasureColumnGuessed, text.LineSpan(table.Header.FirstLine),
                [table.Columns.Headings[table.Columns.IndexOf(ColumnMeaning.Measure)]]));
        }

        plan.Tasks.EnsureCapacity(plan.Tasks.Count + (table.Rows.Count / UsualMeasures));
        plan.Measures.EnsureCapacity(plan.Measures.Count + table.Rows.Count);
        plan.Mentions.EnsureCapacity(plan.Mentions.Count + (table.Rows.Count * UsualMentions));
        foreach (var row in table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.ReadRow(row);
        }
    }

    private void ReadRow(Row row)
    {
        if (_outline.TryTake(row))
        {
            return;
        }

        var cells = Align(row, out var uncertainty);
        var measure = Field(cells, ColumnMeaning.Measure);
        var task = Field(cells, ColumnMeaning.Task);
        var number = Field(cells, ColumnMeaning.Number);
        if (IsSum(number.Length > 0 ? number : task.Length > 0 ? task : measure))
        {
            Report(FindingKind.TextNotUnderstood, row, Content(row));
            return;
        }

        if (measure.Length == 0 && task.Length == 0 && _cellsAbove is not null && HasOnlyUnits(cells))
        {
            // nothing but further units: the cells above were merged over this row
            Report(FindingKind.CellsMerged, row, $"{_plan.Measures[^1].Source.Line}");
            _roles.GoOn(row, cells, _cellsAbove, Uncertainty.CellMerged);
            return;
        }

        if (measure.Length == 0 && task.Length == 0)
        {
            Report(FindingKind.RowWithoutMeasure, row, Content(row));
            return;
        }

        if (IsSameMeasure(cells))
        {
            _plan.Measures[^1] = _plan.Measures[^1] with { Source = _plan.Measures[^1].Source.Union(row.SpanIn(_text)) };
            _roles.GoOn(row, cells, _cellsAbove!, uncertainty);
            _cellsAbove = cells;
            return;
        }

        _cellsAbove = cells;
        if (_numbersInText && ItemNumber.TryRead(measure, out var written, out var start))
        {
            number = measure.Substring(written.Start, written.Length);
            measure = measure[start..].TrimStart();
        }

        _outline.EnterTask(row, number, task);
        if (measure.Length == 0)
        {
            Report(FindingKind.MeasureFromTask, row, task);
            measure = task;
        }

        _plan.Measures.Add(new MeasureDraft(_outline.Task, measure, Deadline(row, cells), OtherFields(cells), row.SpanIn(_text)));
        _roles.Read(row, cells, uncertainty);
    }

    // certain units, and beside them nothing but persons
    private bool HasOnlyUnits(Cell[] cells)
    {
        var found = false;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].IsBlank(_text))
            {
                continue;
            }

            var units = _columns.Meanings[i].IsUnits();
            if (units ? !UnitList.IsCertain(cells[i].TextOf(_text)) : _columns.Meanings[i] != ColumnMeaning.Leaders)
            {
                return false;
            }

            found |= units;
        }

        return found;
    }

    // A measure's cell over several rows, its units in a row each: the grid gives the one cell to all of them.
    private bool IsSameMeasure(Cell[] cells)
    {
        var measure = _columns.IndexOf(ColumnMeaning.Measure);
        var deadline = _columns.IndexOf(ColumnMeaning.Deadline);
        return _cellsAbove is not null && measure >= 0 && cells[measure].Count > 0 && cells[measure] == _cellsAbove[measure]
            && (deadline < 0 || cells[deadline].Count == 0 || cells[deadline] == _cellsAbove[deadline]);
    }

    // Lays a row's cells under the columns. A row with cells missing is aligned at its deadline, which shows its column.
    private Cell[] Align(Row row, out Uncertainty uncertainty)
    {
        uncertainty = Uncertainty.None;
        var count = _columns.Count;
        if (row.Cells.Length == count)
        {
            return row.Cells;
        }

        if (row.Cells.Length > count)
        {
            var extra =
                row.Cells.Skip(count).Where(c => !c.IsBlank(_text)).Select(c => c.TextOf(_text).Trim().ToString()).ToArray();
            if (extra.Length > 0)
            {
                Report(FindingKind.RowLong, row, $"{row.Cells.Length}", $"{count}", string.Join(" | ", extra));
                uncertainty = Uncertainty.RowIncomplete;
            }

            return row.Cells[..count];
        }

        uncertainty = Uncertainty.RowIncomplete;
        Report(FindingKind.RowShort, row, $"{row.Cells.Length}", $"{count}");
        var column = _columns.IndexOf(ColumnMeaning.Deadline);
        var at = Array.FindIndex(row.Cells, c => DeadlineText.IsDeadline(c.TextOf(_text)));
        var shift = column >= 0 && at >= 0 ? Math.Clamp(column - at, 0, count - row.Cells.Length) : 0;
        var cells = new Cell[count];
        row.Cells.CopyTo(cells, shift);
        return cells;
    }

    private string Field(Cell[] cells, ColumnMeaning meaning)
    {
        var column = _columns.IndexOf(meaning);
        if (column < 0)
        {
            return "";
        }

        var text = _text.Written(
            _shortTexts.Mend(CellText.Of(_text, cells[column], _findings).Text), cells[column].Start, cells[column].End);
        return meaning == ColumnMeaning.Number && !PageFurniture.IsDigits(text)
            ? TextMender.WithoutBlanks(text).TrimEnd('.', '．', '、')
            : text;
    }

    // A blank time goes on from the row above where number and task do: one cell, merged over the task's rows.
    private string? Deadline(Row row, Cell[] cells)
    {
        var deadline = Field(cells, ColumnMeaning.Deadline);
        if (deadline.Length == 0 && _columns.IndexOf(ColumnMeaning.Deadline) >= 0 && _columns.IndexOf(ColumnMeaning.Task) >= 0
            && _plan.Measures is [.., { Deadline: { } above } last] && last.Task == _outline.Task)
        {
            Report(FindingKind.CellsMerged, row, $"{last.Source.Line}");
            return above;
        }

        return deadline.Length == 0 || NoneMark.Is(deadline) ? null
            : deadline is "同上" ? _plan.Measures.LastOrDefault().Deadline : deadline;
    }

    private ImmutableArray<OtherField> OtherFields(Cell[] cells)
    {
        if (!_hasOther)
        {
            return [];
        }

        var fields = ImmutableArray.CreateBuilder<OtherField>();
        for (var i = 0; i < cells.Length; i++)
        {
            if (_columns.Meanings[i] is ColumnMeaning.Other or ColumnMeaning.Undecided && !cells[i].IsBlank(_text))
            {
                var field = TextMender.Mend(CellText.Of(_text, cells[i], _findings).Text);
                fields.Add(new OtherField(_columns.Headings[i], _text.Written(field, cells[i].Start, cells[i].End)));
            }
        }

        return fields.ToImmutable();
    }

    private static bool IsSum(string text) => text is "合计" or "总计" or "小计" or "共计";

    private string Content(Row row) =>
        string.Join(" | ", row.Cells.Where(c => !c.IsBlank(_text)).Select(c => TextMender.Mend(c.TextOf(_text))));

    private void Report(FindingKind kind, Row row, params ImmutableArray<string> arguments) =>
        _findings.Add(new Finding(kind, row.SpanIn(_text), arguments));
}
