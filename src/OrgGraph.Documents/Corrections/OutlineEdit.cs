using OrgGraph.Documents.Plans;

namespace OrgGraph.Documents.Corrections;

/// <summary>
/// Sections and tasks of a plan while rows are moved between them: those that rows need, in the order of the rows.
/// </summary>
internal sealed class OutlineEdit(PlanDraft asRead)
{
    private readonly List<SectionDraft> _sections = [.. asRead.Sections];
    private readonly List<TaskDraft> _tasks = [.. asRead.Tasks];
    private readonly HashSet<int> _used = [];
    private bool _changed;

    /// <summary>The task of a row.</summary>
    public int TaskOf(RowEdit row)
    {
        var task = row.Measure.Task;
        if (row.Section is not null || row.Task is not null)
        {
            _changed = true;
            var was = _tasks[task];
            var section = row.Section is { } s ? SectionOf(s.Section, s.Subsection, row.Measure.Source) : was.Section;
            var (number, title) = row.Task ?? (was.Number, was.Title);
            task = _tasks.FindIndex(t => t.Section == section && t.Number == number && KeyOf(t.Title) == KeyOf(title));
            if (task < 0)
            {
                task = _tasks.Count;
                _tasks.Add(new TaskDraft(section, number, title, row.Measure.Source));
            }
        }

        _used.Add(task);
        return task;
    }

    /// <summary>Gives the plan its sections and tasks; the tasks of its measures are those of <see cref="TaskOf"/>.</summary>
    public void WriteTo(PlanDraft draft)
    {
        if (!_changed && _used.Count == _tasks.Count)
        {
            draft.Sections.AddRange(_sections);
            draft.Tasks.AddRange(_tasks);
            return;
        }

        // subsections stand behind their section
        List<int> order =
        [
            .. Enumerable.Range(0, _sections.Count).OrderBy(i => _sections[i].Parent < 0 ? i : _sections[i].Parent)
                .ThenBy(i => _sections[i].Parent < 0 ? -1 : i),
        ];
        var sections = new int[_sections.Count];
        for (var i = 0; i < order.Count; i++)
        {
            sections[order[i]] = i;
        }

        draft.Sections.AddRange(
            order.Select(i => _sections[i] with { Parent = _sections[i].Parent < 0 ? -1 : sections[_sections[i].Parent] }));
        var tasks = new Dictionary<int, int>();
        for (var i = 0; i < draft.Measures.Count; i++)
        {
            var task = draft.Measures[i].Task;
            if (tasks.TryAdd(task, draft.Tasks.Count))
            {
                draft.Tasks.Add(_tasks[task] with { Section = _tasks[task].Section < 0 ? -1 : sections[_tasks[task].Section] });
            }

            draft.Measures[i] = draft.Measures[i] with { Task = tasks[task] };
        }
    }

    private int SectionOf(string? section, string? subsection, SourceSpan source)
    {
        if (section is null)
        {
            return -1;
        }

        var outer = Find(-1, section, source);
        return subsection is null ? outer : Find(outer, subsection, source);
    }

    private int Find(int parent, string title, SourceSpan source)
    {
        var at = _sections.FindIndex(s => s.Parent == parent && KeyOf(s.Title) == KeyOf(title));
        if (at < 0)
        {
            at = _sections.Count;
            _sections.Add(new SectionDraft(parent, title, source));
        }

        return at;
    }

    private static string KeyOf(string? text) => Wording.KeyOf(text ?? "");
}
