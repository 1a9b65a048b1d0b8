using System.Collections.Immutable;
using OrgGraph.Model;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Neo4j.Sync;

/// <summary>A plan that is not in the database, as statements that create it; see <see cref="NewPlanText"/>.</summary>
internal sealed class NewPlan
{
    private readonly OrderedGraph _index;
    private readonly int _number;
    private readonly string _ids;
    private readonly string _files;
    private readonly ImmutableArray<(int Start, int End)> _batches;

    public NewPlan(OrderedGraph index, int number, LoadOptions options)
    {
        (_index, _number) = (index, number);
        var ids = new CommonStart(Plan.Id);
        var files = new CommonStart(Plan.Source.File);
        int leads = 0, responsible = 0, assists = 0, oversees = 0, above = 0, inSection = 0;
        foreach (var section in Sections)
        {
            ids.Add(section.Id);
            files.Add(section.Source.File);
            above += section.ParentId is null ? 0 : 1;
        }

        foreach (var task in Tasks)
        {
            ids.Add(task.Id);
            files.Add(task.Source.File);
            inSection += task.SectionId is null ? 0 : 1;
        }

        var batches = ImmutableArray.CreateBuilder<(int Start, int End)>();
        var (start, end) = index.MeasuresOf(number);
        var weight = 0;
        for (var m = start; m < end; m++)
        {
            ids.Add(index.Graph.Measures[m].Id);
            files.Add(index.Graph.Measures[m].Source.File);
            foreach (var edge in index.EdgesOf(m))
            {
                files.Add(edge.Source.File);
                _ = edge.Role switch { Role.Lead => leads++, Role.Responsible => responsible++, _ => assists++ };
            }

            foreach (var edge in index.OversightsOf(m))
            {
                files.Add(edge.Source.File);
                oversees++;
            }

            weight += 1 + index.EdgesOf(m).Length;
            if (weight >= options.BatchSize)
            {
                batches.Add((start, m + 1));
                (start, weight) = (m + 1, 0);
            }
        }

        if (start < end || batches.Count == 0)
        {
            batches.Add((start, end));
        }

        _batches = batches.ToImmutable();
        (_ids, _files) = (ids.Text, files.Text);
        Changes =
        [
            .. new[]
            {
                Created(Tables.Plan.Label, true, 1), Created(Tables.Section.Label, true, Sections.Length),
                Created(Tables.Task.Label, true, Tasks.Length),
                Created(Tables.Measure.Label, true, Measures), Created("IN_PLAN", false, Sections.Length + Tasks.Length),
                Created("IN_SECTION", false, above + inSection), Created(Tables.Under.Type, false, Measures),
                Created(Tables.Leads.Type, false, leads), Created(Tables.ResponsibleFor.Type, false, responsible),
                Created(Tables.Assists.Type, false, assists), Created(Tables.Oversees.Type, false, oversees),
            }.Where(c => c.Created > 0),
        ];
    }

    /// <summary>What the statements create.</summary>
    public ImmutableArray<ElementChange> Changes { get; }

    /// <summary>How many statements there are: one, unless the plan is larger than <see cref="LoadOptions.BatchSize"/>.</summary>
    public int Count => _batches.Length;

    /// <summary>How many of the plan's measures the first statements write, from 1 to <see cref="Count"/> of them.</summary>
    public int MeasuresIn(int statements) => _batches[statements - 1].End - _batches[0].Start;

    /// <summary>The ids of the nodes that the statements create, by label.</summary>
    public IEnumerable<(string Label, IEnumerable<object?> Ids)> Ids()
    {
        var (start, end) = _index.MeasuresOf(_number);
        yield return (Tables.Plan.Label, [Plan.Id]);
        yield return (Tables.Section.Label, [.. Sections.ToArray().Select(s => s.Id)]);
        yield return (Tables.Task.Label, [.. Tasks.ToArray().Select(t => t.Id)]);
        yield return (Tables.Measure.Label, _index.Graph.Measures[start..end].Select(m => (object?)m.Id));
    }

    private Plan Plan => _index.Graph.Plans[_number];

    private ReadOnlySpan<Section> Sections => _index.Graph.Sections.AsSpan()[_index.SectionsOf(_number)];

    private ReadOnlySpan<PlanTask> Tasks => _index.Graph.Tasks.AsSpan()[_index.TasksOf(_number)];

    private int Measures => _index.MeasuresOf(_number).End - _index.MeasuresOf(_number).Start;

    /// <summary>The statements, to be run in this order in one transaction, and how many nodes each creates.</summary>
    public IEnumerable<(CypherStatement Statement, int Nodes)> Statements()
    {
        for (var batch = 0; batch < _batches.Length; batch++)
        {
            var (start, end) = _batches[batch];
            var numbers = new EdgeNumbers(_index, start, end);
            var rows = new NewPlanRows(_index, numbers, _ids.Length, _files.Length);
            var statement = new CypherStatement(batch == 0 ? NewPlanText.Plan : NewPlanText.Measures)
                .With("ids", _ids)
                .With("sources", _files)
                .With("units", numbers.Units.Keys.ToArray())
                .With("persons", numbers.Persons.Keys.ToArray())
                .With("mentions", numbers.Mentions.Keys.ToArray());
            yield return batch == 0
                ? (statement.With("record", rows.PlanRow(_number)).With("sections", new CypherRows(rows.SectionRows(_number)))
                    .With("tasks", new CypherRows(rows.TaskRows(_number, start, end))),
                    1 + Sections.Length + Tasks.Length + end - start)
                : (statement.With("tasks", new CypherRows(rows.MeasureRows(_number, start, end))), end - start);
        }
    }

    private static ElementChange Created(string name, bool isNode, int count) => new(name, isNode, count, 0, 0);
}

/// <summary>The units, persons and mentions of some measures' edges, numbered.</summary>
internal sealed class EdgeNumbers
{
    public EdgeNumbers(OrderedGraph index, int start, int end)
    {
        for (var m = start; m < end; m++)
        {
            foreach (var edge in index.EdgesOf(m))
            {
                Units.TryAdd(edge.UnitId, Units.Count);
                Mentions.TryAdd(edge.Mention, Mentions.Count);
            }

            foreach (var edge in index.OversightsOf(m))
            {
                Persons.TryAdd(edge.PersonId, Persons.Count);
            }
        }
    }

    public Dictionary<string, int> Units { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Persons { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Mentions { get; } = new(StringComparer.Ordinal);
}
