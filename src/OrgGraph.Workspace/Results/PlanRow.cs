using System.Collections.Frozen;
using System.Collections.Immutable;
using OrgGraph.Model.Ids;

namespace OrgGraph.Workspace.Results;

/// <summary>A name in one row, as written.</summary>
/// <param name="Text">The name.</param>
/// <param name="Role">What it owes.</param>
/// <param name="Ordinal">Place among the row's names of that role, from 1.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Uncertainty">Why it is a guess, if it is.</param>
/// <param name="Id">The unit or person that it was resolved to; null before resolution.</param>
public sealed record RowName(string Text, Role Role, int Ordinal, SourceSpan Source, Uncertainty Uncertainty, string? Id)
{
    /// <summary>The clauses of the measure that say what this unit does of it.</summary>
    public ImmutableArray<Duty> Duties { get; init; } = [];
}

/// <summary>One measure with all that stands around it in its table.</summary>
/// <param name="Number">Its place in the plan, from 1.</param>
/// <param name="Section">The outer heading that it stands under; null where there is none.</param>
/// <param name="Subsection">The inner heading; null where there is none.</param>
/// <param name="Task">Its task.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Names">The names of its row, by role and in their order.</param>
public sealed record PlanRow(
    int Number, Section? Section, Section? Subsection, PlanTask Task, Measure Measure, ImmutableArray<RowName> Names)
{
    /// <summary>The names of one role, in their order.</summary>
    public IEnumerable<RowName> Of(Role role) => Names.Where(n => n.Role == role);

    /// <summary>The rows of a plan as it was read.</summary>
    public static ImmutableArray<PlanRow> Of(PlanContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var names = content.Mentions
            .Select(
                m =>
                    (MeasureId: content.Measures[m.Measure].Id,
                        Name: new RowName(m.Text, m.Role, m.Ordinal, m.Source, m.Uncertainty, Id: null)))
            .ToLookup(m => m.MeasureId, m => m.Name, StringComparer.Ordinal);
        return Of(content.Sections, content.Tasks, content.Measures, names);
    }

    /// <summary>The rows of every plan of a graph, by the plan's id.</summary>
    public static FrozenDictionary<string, ImmutableArray<PlanRow>> Of(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var index = new GraphIndex(graph);
        var names = graph.Responsibilities
            .Select(
                r =>
                    (r.MeasureId,
                        Name: new RowName(r.Mention, r.Role, r.Ordinal, r.Source, r.Uncertainty, r.UnitId) { Duties = r.Duties }))
            .Concat(graph.Oversights.Select(o =>
                (o.MeasureId, Name: new RowName(
                    index.Persons[o.PersonId].Name, Role.Oversees, o.Ordinal, o.Source, o.Uncertainty, o.PersonId))))
            .ToLookup(m => m.MeasureId, m => m.Name, StringComparer.Ordinal);
        var measures = graph.Measures.ToLookup(m => index.TaskOf(m).PlanId, StringComparer.Ordinal);
        return graph.Plans.ToFrozenDictionary(
            p => p.Id,
            p => Of(index.SectionsOfPlan[p.Id], index.TasksOfPlan[p.Id], measures[p.Id], names),
            StringComparer.Ordinal);
    }

    private static ImmutableArray<PlanRow> Of(
        IEnumerable<Section> sections, IEnumerable<PlanTask> tasks, IEnumerable<Measure> measures, ILookup<string, RowName> names)
    {
        var sectionById = sections.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
        var taskById = tasks.ToFrozenDictionary(t => t.Id, StringComparer.Ordinal);
        return
        [
            .. measures.Select((measure, i) =>
            {
                var task = taskById[measure.TaskId];
                var inner = task.SectionId is null ? null : sectionById[task.SectionId];
                var outer = inner?.ParentId is null ? null : sectionById[inner.ParentId];
                return new PlanRow(
                    i + 1, outer ?? inner, outer is null ? null : inner, task, measure,
                    [.. names[measure.Id].OrderBy(n => n.Role)]);
            }),
        ];
    }
}
