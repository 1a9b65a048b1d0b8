using System.Collections.Frozen;
using System.Collections.Immutable;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Model;

namespace OrgGraph.Tests.Model;

/// <summary>Builds resolved plans by hand: rows of names, every name a unit of the plan's jurisdiction.</summary>
internal sealed class TestPlan(string file, string jurisdiction = "青河区", int year = 2024, string title = "蓝天行动计划")
{
    private readonly List<Section> _sections = [];
    private readonly List<PlanTask> _tasks = [];
    private readonly List<Measure> _measures = [];
    private readonly List<Mention> _mentions = [];
    private readonly Dictionary<string, UnitResolution> _units = new(StringComparer.Ordinal);
    private int _line = 1;

    public Plan Plan { get; init; } = new()
    {
        Id = $"{jurisdiction}/{year}/{title}",
        Title = $"{jurisdiction}{title}",
        Year = year,
        Jurisdiction = jurisdiction,
        JurisdictionBasis = JurisdictionBasis.Title,
        Source = new SourceSpan(file, 1, 1, 1, 10),
    };

    public TestPlan Section(string heading, bool inner = false)
    {
        var parent = inner ? _sections.Last(s => s.ParentId is null) : null;
        var id = $"{Plan.Id}§{_sections.Count + 1}";
        _sections.Add(new Section(id, Plan.Id, parent?.Id, heading, SourceSpan.OfLine(file, ++_line)));
        return this;
    }

    public TestPlan Task(string? number, string? heading)
    {
        _tasks.Add(new PlanTask(
            $"{Plan.Id}#{_tasks.Count + 1}", Plan.Id, _sections.LastOrDefault()?.Id, number, heading,
            SourceSpan.OfLine(file, _line + 1)));
        return this;
    }

    /// <summary>Adds a measure; names of a role are separated by 、 and a trailing ？ marks a guess.</summary>
    public TestPlan Measure(
        string text, string lead = "", string responsible = "", string assist = "", string leaders = "", string? deadline = null)
    {
        if (_tasks.Count == 0)
        {
            Task("1", "任务");
        }

        var task = _tasks[^1];
        var id = $"{task.Id}.{_measures.Count(m => m.TaskId == task.Id) + 1}";
        _line++;
        _measures.Add(new Measure
        {
            Id = id, TaskId = task.Id, Text = text, Deadline = deadline, Deadlines = DeadlineReader.Read(deadline, Plan.Year),
            Source = new SourceSpan(file, _line, 1, _line, 80),
        });
        Names(Role.Lead, lead);
        Names(Role.Responsible, responsible);
        Names(Role.Assist, assist);
        Names(Role.Oversees, leaders);
        return this;
    }

    /// <summary>Says what a written name stands for.</summary>
    public TestPlan Unit(string name, Unit unit, params Unit[] related)
    {
        _units[name] = new UnitResolution(unit, [.. related]);
        return this;
    }

    public ResolvedPlan Build() => new(
        new PlanContent
        {
            Plan = Plan, Sections = [.. _sections], Tasks = [.. _tasks], Measures = [.. _measures], Mentions = [.. _mentions],
        },
        _units.ToFrozenDictionary(StringComparer.Ordinal));

    private void Names(Role role, string names)
    {
        var ordinal = 0;
        foreach (var part in names.Split('、', StringSplitOptions.RemoveEmptyEntries))
        {
            var guess = part.EndsWith('？');
            var name = guess ? part[..^1] : part;
            var span = new SourceSpan(file, _line, (10 * (int)role) + ordinal + 1, _line, (10 * (int)role) + ordinal + 5);
            _mentions.Add(new Mention(
                _measures.Count - 1, name, role, ++ordinal, span, guess ? Uncertainty.RoleNotDecided : Uncertainty.None));
            if (role != Role.Oversees && !_units.ContainsKey(name))
            {
                _units[name] = new UnitResolution(UnitOf(name), []);
            }
        }
    }

    private Unit UnitOf(string name) => new()
    {
        Id = name.StartsWith('区') ? jurisdiction + name[1..] : name,
        Jurisdiction = jurisdiction,
        Level = name.StartsWith('各') ? UnitLevel.Group : UnitLevel.District,
        Kind = name.StartsWith('各') ? UnitKind.Group : UnitKind.Department,
        Rule = "局",
        Aliases = [name],
    };
}
