using OrgGraph.Model;
using OrgGraph.Neo4j.Schema;
using OrgGraph.Neo4j.Sync;

namespace OrgGraph.Neo4j.Export;

/// <summary>
/// A whole graph as rows of every table, in the order in which they can be created; tables may be read side by side.
/// </summary>
internal sealed class GraphTables(ResponsibilityGraph model, LoadOptions options)
{
    private readonly OrderedGraph _index = new(IndexableIds.Shorten(model, options.Shortened));

    /// <summary>The graph in the database's order.</summary>
    public ResponsibilityGraph Graph => _index.Graph;

    public IEnumerable<(NodeTable Table, IEnumerable<object?[]> Rows)> Nodes()
    {
        var graph = _index.Graph;
        yield return (Tables.Plan, graph.Plans.Select(ModelRows.Of));
        yield return (Tables.Section, Plans().SelectMany(p => graph.Sections[_index.SectionsOf(p)].Select(ModelRows.Of)));
        yield return (Tables.Task, Plans().SelectMany(p => graph.Tasks[_index.TasksOf(p)].Select(ModelRows.Of)));
        yield return (Tables.Measure, Plans().SelectMany(MeasureRows));
        yield return (Tables.Unit, Later(() => ModelRows.Of(
            UnitLoad.Compute(graph).OrderBy(l => l.Unit.Id, StringComparer.Ordinal),
            options.Metrics?.Invoke(graph) ?? graph.Metrics)));
        yield return (Tables.Person, graph.Persons.Select(ModelRows.Of));
    }

    public IEnumerable<(RelationshipTable Table, IEnumerable<object?[]> Rows)> Relationships()
    {
        var graph = _index.Graph;
        yield return (Tables.SectionInPlan, graph.Sections.Select(s => Row(s.Id, s.PlanId)));
        yield return (Tables.TaskInPlan, graph.Tasks.Select(t => Row(t.Id, t.PlanId)));
        yield return (Tables.SectionInSection,
            graph.Sections.Where(s => s.ParentId is not null).Select(s => Row(s.Id, s.ParentId!)));
        yield return (Tables.TaskInSection, graph.Tasks.Where(t => t.SectionId is not null).Select(t => Row(t.Id, t.SectionId!)));
        yield return (Tables.Under, graph.Measures.Select(m => Row(m.Id, m.TaskId)));
        yield return (Tables.Leads, RoleRows(Role.Lead));
        yield return (Tables.ResponsibleFor, RoleRows(Role.Responsible));
        yield return (Tables.Assists, RoleRows(Role.Assist));
        yield return (Tables.Oversees, Enumerable.Range(0, graph.Measures.Length).SelectMany(OversightRows));
        yield return (Tables.MemberOf, graph.Units.SelectMany(u => u.MemberIds.Select(m => ModelRows.Tie(m, u.Id))));
        yield return (Tables.BranchOf,
            graph.Units.Where(u => u.ParentId is not null).Select(u => ModelRows.Tie(u.Id, u.ParentId!)));
        yield return (Tables.CounterpartOf,
            graph.Units.Where(u => u.CounterpartId is not null).Select(u => ModelRows.Tie(u.Id, u.CounterpartId!)));
        yield return (Tables.CollaboratesWith, Later(() => CollaborationRows.Of(graph.Units, graph.Responsibilities)));
    }

    // Tables may be written side by side: what takes long is worked out by the one that writes it.
    private static IEnumerable<object?[]> Later(Func<IEnumerable<object?[]>> rows)
    {
        foreach (var row in rows())
        {
            yield return row;
        }
    }

    private static object?[] Row(string start, string end) => [start, end];

    private IEnumerable<int> Plans() => Enumerable.Range(0, _index.Graph.Plans.Length);

    private IEnumerable<object?[]> MeasureRows(int plan)
    {
        var (start, end) = _index.MeasuresOf(plan);
        var record = _index.Graph.Plans[plan];
        for (var m = start; m < end; m++)
        {
            var measure = _index.Graph.Measures[m];
            yield return ModelRows.Of(measure, m - start, record);
        }
    }

    private IEnumerable<object?[]> RoleRows(Role role)
    {
        string? measure = null;
        var place = 0;
        foreach (var edge in _index.Graph.Responsibilities)
        {
            place = edge.MeasureId == measure ? place + 1 : 0;
            measure = edge.MeasureId;
            if (edge.Role == role)
            {
                yield return ModelRows.Of(edge, place);
            }
        }
    }

    private IEnumerable<object?[]> OversightRows(int measure)
    {
        var rows = new List<object?[]>();
        foreach (var edge in _index.OversightsOf(measure))
        {
            rows.Add(ModelRows.Of(edge, rows.Count));
        }

        return rows;
    }
}
