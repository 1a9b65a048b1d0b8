using OrgGraph.Model.Ids;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>
/// The numbers by which tasks and measures are called, counted in the whole graph: what is selected of it changes none, so that a
/// printed number can be cited and typed back.
/// </summary>
internal sealed class CitedNumbers
{
    private readonly HashSet<string> _numberedAnew;
    private readonly Dictionary<string, int> _measuresOfTask;

    /// <summary>Counts in a graph. Linear.</summary>
    public CitedNumbers(ResponsibilityGraph whole)
    {
        _numberedAnew = whole.Tasks.Where(t => t.Number is not null)
            .GroupBy(t => (t.PlanId, t.Number)).Where(g => g.Skip(1).Any()).Select(g => g.Key.PlanId)
                .ToHashSet(StringComparer.Ordinal);
        _measuresOfTask = whole.Measures.CountBy(m => m.TaskId, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>
    /// A task's number: 序号 as written; its place in the plan where there is none, or where sections begin with 1 again.
    /// </summary>
    public string Of(PlanTask task) =>
        task.Number is { Length: > 0 } number && !_numberedAnew.Contains(task.PlanId) ? number : TaskId.Parse(task.Id).Number;

    /// <summary>True for a measure that is its task's only one.</summary>
    public bool IsOnly(Measure measure) => _measuresOfTask.GetValueOrDefault(measure.TaskId) <= 1;

    /// <summary>A measure's number: the task's where it is the task's only one, else with its place in the task: 3.2.</summary>
    public string Of(Measure measure, PlanTask task) =>
        IsOnly(measure) ? Of(task) : $"{Of(task)}.{MeasureId.Parse(measure.Id).Ordinal}";
}
