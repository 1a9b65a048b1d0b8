using OrgGraph.Model;
using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Neo4j.Sync;

/// <summary>
/// The rows of <see cref="NewPlanText"/>'s parameters, made while they are written: those of <see cref="ModelRows"/>
/// with numbers for units, persons and mentions, and without the starts of ids and sources that the statement adds.
/// </summary>
internal sealed class NewPlanRows(OrderedGraph index, EdgeNumbers numbers, int idStart, int fileStart)
{
    public object?[] PlanRow(int plan) => Shorten(ModelRows.Of(index.Graph.Plans[plan]), Tables.Plan);

    public IEnumerable<object?[]> SectionRows(int plan)
    {
        var sections = Numbered(plan);
        var order = 0;
        foreach (var section in index.Graph.Sections[index.SectionsOf(plan)])
        {
            object?[] above = section.ParentId is { } parent ? [new object?[] { order, sections[parent] }] : [];
            yield return [.. Shorten(ModelRows.Of(section, order++), Tables.Section), above];
        }
    }

    /// <summary>All tasks of the plan, with those of their measures that are in the range.</summary>
    public IEnumerable<object?[]> TaskRows(int plan, int start, int end)
    {
        var sections = Numbered(plan);
        var measures = ByTask(start, end);
        var order = 0;
        foreach (var task in index.Graph.Tasks[index.TasksOf(plan)])
        {
            object?[] section = task.SectionId is { } id ? [sections[id]] : [];
            yield return
            [
                Rows(plan, measures[task.Id]), .. Shorten(ModelRows.Of(task, order++), Tables.Task), section,
            ];
        }
    }

    /// <summary>The tasks that have measures in the range.</summary>
    public IEnumerable<object?[]> MeasureRows(int plan, int start, int end) =>
        ByTask(start, end).Select(task => new object?[] { Rows(plan, task), task.Key[idStart..] });

    private Dictionary<string, int> Numbered(int plan) =>
        GraphOrder.Positions(index.Graph.Sections[index.SectionsOf(plan)], s => s.Id);

    private ILookup<string, int> ByTask(int start, int end) =>
        Enumerable.Range(start, end - start).ToLookup(m => index.Graph.Measures[m].TaskId, StringComparer.Ordinal);

    private object?[] Rows(int plan, IEnumerable<int> measures) => [.. measures.Select(m => RowOf(plan, m))];

    private object?[] RowOf(int plan, int number)
    {
        List<object?> leads = [], responsible = [], assists = [], oversees = [];
        var place = 0;
        foreach (var edge in index.EdgesOf(number))
        {
            object?[] row =
            [
                numbers.Units[edge.UnitId], numbers.Mentions[edge.Mention], edge.Ordinal, ModelRows.Name(edge.Uncertainty),
                Shorten(edge.Source), edge.Source.Line, place++,
            ];
            row = edge.Duties.IsEmpty ? row : [.. row, ModelRows.DutiesOf(edge)]; // what a list lacks is null there
            (edge.Role switch { Role.Lead => leads, Role.Responsible => responsible, _ => assists }).Add(row);
        }

        place = 0;
        foreach (var edge in index.OversightsOf(number))
        {
            oversees.Add(new object?[]
            {
                numbers.Persons[edge.PersonId], edge.Ordinal, ModelRows.Name(edge.Uncertainty), Shorten(edge.Source),
                edge.Source.Line, place++,
            });
        }

        var measure = index.Graph.Measures[number];
        var record = index.Graph.Plans[plan];
        var order = number - index.MeasuresOf(plan).Start;
        return
        [
            .. Shorten(ModelRows.Of(measure, order, record), Tables.Measure),
            leads, responsible, assists, oversees,
        ];
    }

    private object?[] Shorten(object?[] row, NodeTable table)
    {
        row[0] = ((string)row[0]!)[idStart..];
        row[table.SourceColumn] = ((string)row[table.SourceColumn]!)[fileStart..];
        return row;
    }

    private string Shorten(SourceSpan source) => source.ToString()[fileStart..];
}
