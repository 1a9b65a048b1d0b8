using OrgGraph.Documents.Deadlines;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.TextTables;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Plans;

/// <summary>
/// Where the rows of a table stand in their plan: the sections that heading rows open, the tasks that go on over several rows.
/// </summary>
internal sealed class TableOutline
{
    private const int LongestHeading = 40;

    private readonly DocumentText _text;
    private readonly List<Finding> _findings;
    private readonly PlanDraft _plan;
    private readonly Columns _columns;
    private int _section;
    private int _subsection;

    /// <summary>Goes on from what the plan holds already.</summary>
    public TableOutline(ReaderContext context, Columns columns, PlanDraft plan)
    {
        _text = context.Text;
        _findings = context.Findings;
        _plan = plan;
        _columns = columns;
        _subsection = plan.Sections.FindLastIndex(s => s.Parent >= 0);
        _section = plan.Sections.FindLastIndex(s => s.Parent < 0);
        _subsection = _subsection > _section ? _subsection : -1;
        Task = plan.Tasks.Count - 1;
    }

    /// <summary>The task that rows belong to, by its index; -1 below a heading, before the first.</summary>
    public int Task { get; private set; }

    /// <summary>True for a row that is blank or a heading, which is entered: no measure stands in it.</summary>
    public bool TryTake(Row row)
    {
        int filled = 0, only = -1;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (!row.Cells[i].IsBlank(_text))
            {
                filled++;
                only = i;
            }
        }

        return filled == 0
            || (filled == 1 && TryReadHeading(row, only))
            || (filled == 2 && TryReadNumberedHeading(row, only));
    }

    /// <summary>
    /// Begins a task, unless the row goes on with the one above: its number and task are blank, or repeated at the top of a page.
    /// </summary>
    public void EnterTask(Row row, string number, string title)
    {
        if (Task >= 0 && number.Length == 0 && title.Length == 0)
        {
            return;
        }

        var above = Task >= 0 ? _plan.Tasks[Task] : default;
        if (Task >= 0
            && (number.Length == 0 || number == above.Number)
            && (title.Length == 0 || title == above.Title || Wording.KeyOf(title) == Wording.KeyOf(above.Title ?? "")))
        {
            return;
        }

        if (title.Length == 0 && above.Title is { } merged)
        {
            title = merged;
        }

        Task = _plan.Tasks.Count;
        _plan.Tasks.Add(new TaskDraft(
            _subsection >= 0 ? _subsection : _section,
            number.Length == 0 ? null : number,
            title.Length == 0 ? null : title,
            row.SpanIn(_text)));
    }

    private bool TryReadHeading(Row row, int only)
    {
        var cell = CellText.Of(_text, row.Cells[only], _findings);
        var title = TextMender.Mend(cell.Text);
        var level = SectionHeading.LevelOf(title);
        if (level == 0)
        {
            var meaning = only < _columns.Count ? _columns.Meanings[only] : ColumnMeaning.Other;
            if (meaning is ColumnMeaning.Measure
                || (meaning is ColumnMeaning.Task && row.Cells.Length == _columns.Count && _columns.Count > 2))
            {
                return false;
            }

            if (title.Length > LongestHeading || PageFurniture.IsDigits(title) || NoneMark.Is(title)
                || title.IndexOfAny(['。', '；']) >= 0
                || DeadlineText.IsDeadline(title) || UnitShape.IsCertain(title))
            {
                Report(FindingKind.TextNotUnderstood, row, title);
                return true;
            }

            Report(FindingKind.HeadingAssumed, row, title);
            level = 1;
        }

        Enter(row, _text.Written(title, row.Cells[only].Start, row.Cells[only].End), level);
        return true;
    }

    // 一 in the number's cell and a title beside it: a heading of the table
    private bool TryReadNumberedHeading(Row row, int titleColumn)
    {
        var column = _columns.IndexOf(ColumnMeaning.Number);
        // a list tells its headings itself: one that stands among items is an item
        if (_columns == ItemRows.Columns || column < 0 || column >= titleColumn || row.Cells[column].IsBlank(_text))
        {
            return false;
        }

        var title = SectionHeading.Of(
            row.Cells[column].TextOf(_text), TextMender.Mend(CellText.Of(_text, row.Cells[titleColumn], _findings).Text));
        var level = SectionHeading.LevelOf(title);
        if (level == 0 || title.Length > LongestHeading)
        {
            return false;
        }

        Enter(row, title, level);
        return true;
    }

    private void Enter(Row row, string title, int level)
    {
        if (level == 1)
        {
            _section = _plan.Sections.Count;
            _subsection = -1;
        }
        else
        {
            _subsection = _plan.Sections.Count;
        }

        _plan.Sections.Add(new SectionDraft(level == 1 ? -1 : Math.Max(_section, 0), title, row.SpanIn(_text)));
        if (level == 2 && _section < 0)
        {
            // a subsection without a section stands for one
            _plan.Sections[^1] = _plan.Sections[^1] with { Parent = -1 };
        }

        Task = -1;
    }

    private void Report(FindingKind kind, Row row, string content) =>
        _findings.Add(new Finding(kind, row.SpanIn(_text), [content]));
}
