using System.Collections.Immutable;
using OrgGraph.Model;

namespace OrgGraph.Neo4j;

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
        $"MATCH (n:Unit) WHERE n.kind IS NOT NULL RETURN {Tables.Unit.Returned}, [(m:Unit)-[:MEMBER_OF]->(n) | m.id] AS members, "
        + "[(n)-[:BRANCH_OF]->(p:Unit) | p.id] AS parents, [(n)-[:COUNTERPART_OF]->(c:Unit) | c.id] AS counterparts";

    /// <summary>Reads the whole graph, streaming: besides the graph itself little memory is needed.</summary>
    /// <exception cref="CypherException">
    /// The server's error; or <see cref="CypherException.ForeignData"/> when the database holds what this program does not write,
    /// or was changed while it was read.
    /// </exception>
    public static async Task<ResponsibilityGraph> PullAsync(ICypherClient client, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        var plans = (await ReadAsync(client, ReadPlans, StoredRecords.PlanOf, cancellationToken))
            .Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        var sections = await ReadAsync(
            client,
            ReadSections,
            r => (r.Number(2), new Section(r.Required(0), r.Required(5), r.Text(6), r.Required(1), StoredRecords.Span(r.Required(3)))),
            cancellationToken);
        var tasks = await ReadAsync(
            client,
            ReadTasks,
            r => (r.Number(3), new PlanTask(
                r.Required(0), r.Required(6), r.Text(7), r.Text(1), r.Text(2), StoredRecords.Span(r.Required(4)))),
            cancellationToken);
        var measures = await ReadAsync(client, ReadMeasures, r => (r.Number(7), MeasureOf(r)), cancellationToken);
        var units = await ReadAsync(client, ReadUnits, r => (Unit: UnitOf(r), Metrics: StoredRecords.MetricsOf(r)), cancellationToken);
        var persons = await ReadAsync(client, ReadPersons, StoredRecords.PersonOf, cancellationToken);

        var ids = new Interned(units.Select(u => u.Unit), measures.Select(m => m.Item2.Id));
        var edges = ImmutableArray.CreateBuilder<(long, Responsibility)>();
        foreach (var (table, role) in new[]
                 {
                     (Tables.Leads, Role.Lead), (Tables.ResponsibleFor, Role.Responsible), (Tables.Assists, Role.Assist),
                 })
        {
            edges.AddRange(await ReadAsync(
                client,
                table.ReadAll,
                r => (r.Number(8), new Responsibility(
                    ids.Of(r.Required(0)), ids.Of(r.Required(1)), role, r.ShortNumber(3), ids.Text(r.Required(2)),
                    StoredRecords.Span(r.Required(6)), StoredRecords.Parse<Uncertainty>(r.Text(5)))),
                cancellationToken));
        }

        var oversights = await ReadAsync(
            client,
            Tables.Oversees.ReadAll,
            r => (r.Number(7), new Oversight(
                r.Required(0), ids.Of(r.Required(1)), r.ShortNumber(2), StoredRecords.Span(r.Required(5)),
                StoredRecords.Parse<Uncertainty>(r.Text(4)))),
            cancellationToken);

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
            return GraphOrder.Canonical(new ResponsibilityGraph
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
        }
        catch (Exception e) when (e is KeyNotFoundException or ArgumentException)
        {
            throw new CypherException(
                CypherException.ForeignData,
                $"the graph in the database does not hold together ({e.Message}); if a load is running, pull again after it",
                e);
        }
    }

    private static ImmutableArray<T> ByOrder<T>(ImmutableArray<(long Order, T Record)> items) =>
        [.. items.OrderBy(i => i.Order).Select(i => i.Record)];

    private static Measure MeasureOf(CypherRecord r) => new()
    {
        Id = r.Required(0),
        TaskId = r.Required(10),
        Text = r.Required(1),
        Deadline = r.Text(2),
        Other = StoredRecords.OtherOf(r, 5, 6),
        Source = StoredRecords.Span(r.Required(8)),
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

    private static async Task<ImmutableArray<T>> ReadAsync<T>(
        ICypherClient client, string text, Func<CypherRecord, T> record, CancellationToken cancellationToken)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        await foreach (var row in client.StreamAsync(new CypherStatement(text), cancellationToken))
        {
            items.Add(record(row));
        }

        return items.ToImmutable();
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
