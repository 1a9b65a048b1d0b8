using System.Collections.Immutable;
using OrgGraph.Model;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Neo4j.Sync;

/// <summary>Reads a graph back from the database. What was loaded comes back equal, in its order.</summary>
public static class GraphPuller
{
    private const string InPlan = "(p:Plan)<-[:IN_PLAN]-";

    internal static string ReadPlans { get; } = $"MATCH (n:Plan) RETURN {Tables.Plan.Returned}";

    internal static string ReadSections { get; } =
        $"MATCH {InPlan}(n:Section) OPTIONAL MATCH (n)-[:IN_SECTION]->(s:Section) "
        + $"RETURN {Tables.Section.Returned}, p.id AS plan, s.id AS parent";

    internal static string ReadTasks { get; } =
        $"MATCH {InPlan}(n:Task) OPTIONAL MATCH (n)-[:IN_SECTION]->(s:Section) "
        + $"RETURN {Tables.Task.Returned}, p.id AS plan, s.id AS section";

    internal static string ReadMeasures { get; } =
        $"MATCH {InPlan}(t:Task)<-[:UNDER]-(n:Measure) RETURN {Tables.Measure.Returned}, t.id AS task";

    internal static string ReadPersons { get; } = $"MATCH (n:Person) RETURN {Tables.Person.Returned}";

    internal static string ReadUnits { get; } =
        $"MATCH (n:Unit) RETURN {Tables.Unit.Returned}, [(m:Unit)-[:MEMBER_OF {{origin: '{Tables.Origin}'}}]->(n) | m.id] AS "
        + $"members, "
        + $"[(n)-[:BRANCH_OF {{origin: '{Tables.Origin}'}}]->(p:Unit) | p.id] AS parents, [(n)-[:COUNTERPART_OF {{origin: '"
        + $"{Tables.Origin}'}}]->(c:Unit) | c.id] AS counterparts";

    /// <summary>Reads the whole graph, streaming: besides the graph itself little memory is needed.</summary>
    /// <param name="client">The database.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="skipped">Told what was left out, since this program did not write it; null when nobody asks.</param>
    /// <exception cref="CypherException">
    /// The server's error; or <see cref="CypherException.ForeignData"/> when a node or relationship is not as this program
    /// writes it, or the database was changed while it was read.
    /// </exception>
    public static async Task<ResponsibilityGraph> PullAsync(
        ICypherClient client, CancellationToken cancellationToken, Action<ForeignRows>? skipped = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        var reader = new StoredTables(client, skipped, cancellationToken);
        const int kind = 4;
        var plans = (await reader.ReadAsync("Plan", ReadPlans, [0], StoredRecords.PlanOf))
            .Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        var sections = await reader.ReadAsync(
            "Section",
            ReadSections,
            [0, 5],
            r =>
                (r.Number(2),
                    new Section(r.Required(0), r.Required(5), r.Text(6), r.Required(1), StoredRecords.Span(r.Required(3)))));
        var tasks = await reader.ReadAsync(
            "Task",
            ReadTasks,
            [0, 6],
            r => (r.Number(3), new PlanTask(
                r.Required(0), r.Required(6), r.Text(7), r.Text(1), r.Text(2), StoredRecords.Span(r.Required(4)))));
        var measures = await reader.ReadAsync("Measure", ReadMeasures, [0, 11], r => (r.Number(7), MeasureOf(r)));
        var units =
            await reader.ReadAsync("Unit", ReadUnits, [0, kind], r => (Unit: UnitOf(r), Metrics: StoredRecords.MetricsOf(r)));
        var persons = await reader.ReadAsync("Person", ReadPersons, [0], StoredRecords.PersonOf);

        var ids = new Interned(units.Select(u => u.Unit), measures.Select(m => m.Item2.Id));
        var edges = ImmutableArray.CreateBuilder<(long, Responsibility)>();
        foreach (var (table, role) in new[]
                 {
                     (Tables.Leads, Role.Lead), (Tables.ResponsibleFor, Role.Responsible), (Tables.Assists, Role.Assist),
                 })
        {
            edges.AddRange(await reader.ReadAsync(
                table.Type,
                table.ReadAll,
                [0, 1],
                r => (r.Number(8), new Responsibility(
                    ids.Of(r.Required(0)), ids.Of(r.Required(1)), role, r.ShortNumber(3), ids.Text(r.Required(2)),
                    StoredRecords.Span(r.Required(6)), StoredRecords.Parse<Uncertainty>(r.Text(5)))
                {
                    Duties = StoredRecords.DutiesOf(r, 9),
                })));
        }

        var oversights = await reader.ReadAsync(
            Tables.Oversees.Type,
            Tables.Oversees.ReadAll,
            [0, 1],
            r => (r.Number(7), new Oversight(
                r.Required(0), ids.Of(r.Required(1)), r.ShortNumber(2), StoredRecords.Span(r.Required(5)),
                StoredRecords.Parse<Uncertainty>(r.Text(4)))));

        return Assemble(plans, sections, tasks, measures, units, persons, edges.ToImmutable(), oversights);
    }

    private static ResponsibilityGraph Assemble(
        ImmutableArray<Plan> plans,
        ImmutableArray<(long Order, Section Record)> sections,
        ImmutableArray<(long Order, PlanTask Record)> tasks,
        ImmutableArray<(long Order, Measure Record)> measures,
        ImmutableArray<(Unit Unit, UnitMetrics? Metrics)> units,
        ImmutableArray<Person> persons,
        ImmutableArray<(long Place, Responsibility Record)> edges,
        ImmutableArray<(long Place, Oversight Record)> oversights)
    {
        try
        {
            // Sorting by the smaller order first and then by what it counts within is the order of the model.
            var graph = GraphOrder.Canonical(new ResponsibilityGraph
            {
                Plans = plans,
                Sections = ByOrder(sections),
                Tasks = ByOrder(tasks),
                Measures = ByOrder(measures),
                Units = [.. units.Select(u => u.Unit)],
                Metrics = [.. units.Select(u => u.Metrics).OfType<UnitMetrics>()],
                Persons = persons,
                Responsibilities = ByOrder(edges),
                Oversights = ByOrder(oversights),
            });
            return Cycles.FirstIn(graph) is { } cycle ? throw Broken(cycle) : graph;
        }
        catch (Exception e) when (e is KeyNotFoundException or ArgumentException)
        {
            throw Broken(e.Message, e);
        }
    }

    private static CypherException Broken(string why, Exception? cause = null) => new(
        CypherException.ForeignData,
        $"the graph in the database does not hold together ({why}); if a load is running, pull again after it",
        cause);

    private static ImmutableArray<T> ByOrder<T>(ImmutableArray<(long Order, T Record)> items) =>
        [.. items.OrderBy(i => i.Order).Select(i => i.Record)];

    private static Measure MeasureOf(CypherRecord r) => new()
    {
        Id = r.Required(0),
        TaskId = r.Required(11),
        Text = r.Required(1),
        Deadline = r.Text(2),
        Other = StoredRecords.OtherOf(r, 5, 6),
        Source = StoredRecords.Span(r.Required(8)),
        Targets = StoredRecords.TargetsOf(r, 10),
    };

    private static Unit UnitOf(CypherRecord r)
    {
        var ties = Tables.Unit.Columns.Length;
        return StoredRecords.UnitOf(r) with
        {
            MemberIds = [.. r.Texts(ties)],
            ParentId = r.Texts(ties + 1).FirstOrDefault(),
            CounterpartId = r.Texts(ties + 2).FirstOrDefault(),
        };
    }

    /// <summary>One string an id, however many edges name it.</summary>
    private sealed class Interned
    {
        private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

        public Interned(IEnumerable<Unit> units, IEnumerable<string> measures)
        {
            _texts.UnionWith(units.Select(u => u.Id));
            _texts.UnionWith(measures);
        }

        public string Of(string id) => _texts.TryGetValue(id, out var known) ? known : id;

        public string Text(string text)
        {
            _texts.Add(text);
            return Of(text);
        }
    }
}
