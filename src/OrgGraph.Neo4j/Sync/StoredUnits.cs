using System.Collections.Immutable;
using OrgGraph.Model;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Neo4j.Sync;

/// <summary>What the database holds beside the plans of the input: its units and persons, and who needs them.</summary>
internal sealed class StoredUnits
{
    public static string ReadPlans =>
        $"MATCH (n:Plan {{origin: '{Tables.Origin}'}}) RETURN n.id AS id, n.jurisdiction AS jurisdiction, n.city AS city, "
            + $"n.year AS year, n.source AS source ORDER BY id";

    /// <summary>
    /// Units, and whether a relationship that is not of this program hangs on them, which keeps them.
    /// </summary>
    public static string ReadUnits { get; } =
        $"MATCH (n:Unit) RETURN {Tables.Unit.Returned}, EXISTS {{ (n)-[r]-() WHERE NOT type(r) IN $types }} AS held";

    public static string ReadPersons { get; } =
        $"MATCH (n:Person) RETURN {Tables.Person.Returned}, EXISTS {{ (n)-[r]-() WHERE NOT type(r) IN $types }} AS held";

    /// <summary>The role edges of plans that are not in the input.</summary>
    public const string ReadOtherEdges =
        """
        MATCH (p:Plan {origin: 'orggraph'}) WHERE NOT p.id IN $plans
        MATCH (p)<-[:IN_PLAN]-(t:Task)<-[:UNDER]-(m:Measure)<-[r:LEADS|RESPONSIBLE_FOR|ASSISTS]-(u:Unit)
        RETURN u.id AS unit, m.id AS measure, type(r) AS type, t.id AS task, p.id AS plan, r.uncertainty AS uncertainty
        """;

    public const string ReadOtherPersons =
        """
        MATCH (p:Plan {origin: 'orggraph'}) WHERE NOT p.id IN $plans
        MATCH (p)<-[:IN_PLAN]-(:Task)<-[:UNDER]-(:Measure)<-[:OVERSEES]-(n:Person)
        RETURN DISTINCT n.id AS id
        """;

    private readonly Dictionary<string, Unit> _units = new(StringComparer.Ordinal);
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _usedPersons = new(StringComparer.Ordinal);

    /// <summary>Every plan's id.</summary>
    public required ImmutableHashSet<string> Plans { get; init; }

    /// <summary>
    /// The plans that stay and are not in the input, their tasks and measures that units answer for, and the role edges:
    /// no more of them than their ids, places, ends and roles.
    /// </summary>
    public ResponsibilityGraph Others { get; private set; } = ResponsibilityGraph.Empty;

    /// <summary>Unit rows as they are.</summary>
    public List<object?[]> UnitRows { get; } = [];

    /// <summary>Person rows as they are.</summary>
    public List<object?[]> PersonRows { get; } = [];

    /// <summary>Relationships between units as they are.</summary>
    public Dictionary<RelationshipTable, List<object?[]>> Relationships { get; } = [];

    public static async Task<StoredUnits> ReadAsync(
        ICypherClient client, ImmutableArray<string> input, bool prune, CancellationToken cancellationToken)
    {
        var answer = await client.RunAsync(new CypherStatement(ReadPlans), cancellationToken);
        var plans = answer.Rows.Where(r => r[0] is string).ToList();
        var given = input.ToHashSet(StringComparer.Ordinal);
        var stored = new StoredUnits
        {
            Plans = plans.Select(r => r.Required(0)).ToImmutableHashSet(StringComparer.Ordinal),
        };
        await stored.ReadUnitsAsync(client, cancellationToken);
        ImmutableArray<Plan> others =
        [
            .. plans.Where(r => !prune && !given.Contains(r.Required(0)))
                .Select(r => new Plan
                {
                    Id = r.Required(0), Title = "", Jurisdiction = r.Text(1) ?? "", City = r.Text(2),
                    Year = r.ShortNumberOrNull(3), Source = r.Text(4) is { } source ? StoredRecords.Span(source) : default,
                }),
        ];
        if (!others.IsEmpty)
        {
            await stored.ReadOthersAsync(client, input, others, cancellationToken);
        }

        return stored;
    }

    /// <summary>
    /// The units that shall be there. A unit that other plans use keeps what they told of it, its names above all; one
    /// that only the input uses is as the input says. An office of one of them is tied to the office above of the other.
    /// </summary>
    /// <param name="input">The units of the input.</param>
    /// <param name="plans">Its plans.</param>
    public ImmutableArray<Unit> Merge(ImmutableArray<Unit> input, ImmutableArray<Plan> plans)
    {
        var merged = new SortedDictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var unit in input)
        {
            merged[unit.Id] = _used.Contains(unit.Id) && _units.TryGetValue(unit.Id, out var old) ? Combine(unit, old) : unit;
        }

        foreach (var unit in _units.Values.Where(u => _used.Contains(u.Id) || _held.Contains(u.Id)))
        {
            merged.TryAdd(unit.Id, unit);
        }

        // Held by a stranger's relationship only: its own ties may lead to units that go.
        ImmutableArray<Unit> units =
        [
            .. merged.Values.Select(u => u with
            {
                ParentId = u.ParentId is { } p && merged.ContainsKey(p) ? p : null,
                CounterpartId = u.CounterpartId is { } c && merged.ContainsKey(c) ? c : null,
                MemberIds = u.MemberIds.RemoveAll(m => !merged.ContainsKey(m)),
            }),
        ];
        var given = input.Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        return Others.Plans.IsEmpty
            ? units
            : Counterparts.Tie(
                units,
                Others.Plans.Concat(plans).Select(p => (p.Jurisdiction, p.City)),
                (unit, office) => given.Contains(unit) != given.Contains(office));
    }

    /// <summary>The persons that shall be there.</summary>
    public IEnumerable<object?[]> MergePersons(ImmutableArray<Person> input) =>
    [
        .. input.Select(ModelRows.Of),
        .. PersonRows.Where(
            r =>
                r[Tables.Person.OriginColumn] is Tables.Origin && (_usedPersons.Contains((string)r[0]!) || r[^1] is true)
                    && !input.Any(p => p.Id == (string)r[0]!)),
    ];

    private static Unit Combine(Unit unit, Unit old) => unit with
    {
        Aliases = [.. unit.Aliases.Union(old.Aliases).Order(StringComparer.Ordinal)],
        MemberIds = [.. unit.MemberIds.Union(old.MemberIds).Order(StringComparer.Ordinal)],
        MembersKnown = unit.MembersKnown || old.MembersKnown,
        ParentId = unit.ParentId ?? old.ParentId,
        CounterpartId = unit.CounterpartId ?? old.CounterpartId,
    };

    private async Task ReadUnitsAsync(ICypherClient client, CancellationToken cancellationToken)
    {
        CypherStatement WithTypes(string text) => new CypherStatement(text).With("types", GraphSchema.RelationshipTypes);

        // Rows without an id are of somebody else's units; those with one, and without the mark, are used where a plan names
        // them.
        await foreach (var record in client.StreamAsync(WithTypes(ReadUnits), cancellationToken))
        {
            if (record[0] is not string id)
            {
                continue;
            }

            UnitRows.Add(RowDiff.RowOf(record));
            var own = record[Tables.Unit.OriginColumn] is Tables.Origin;
            if ((own ? StoredRecords.UnitOf(record) : StoredRecords.ForeignUnitOf(record)) is { } unit)
            {
                _units.Add(id, unit);
                if (own && record["held"] is true)
                {
                    _held.Add(id);
                }
            }
        }

        await foreach (var record in client.StreamAsync(WithTypes(ReadPersons), cancellationToken))
        {
            if (record[0] is string)
            {
                PersonRows.Add(RowDiff.RowOf(record));
            }
        }

        foreach (var table in new[] { Tables.MemberOf, Tables.BranchOf, Tables.CounterpartOf, Tables.CollaboratesWith })
        {
            var rows = Relationships[table] = [];
            await foreach (var record in client.StreamAsync(new CypherStatement(table.ReadAll), cancellationToken))
            {
                if (record[0] is string start && record[1] is string end)
                {
                    rows.Add(RowDiff.RowOf(record));
                    Tie(table, start, end);
                }
            }
        }
    }

    private void Tie(RelationshipTable table, string start, string end)
    {
        if (table == Tables.MemberOf && _units.TryGetValue(end, out var group))
        {
            _units[end] = group with { MemberIds = group.MemberIds.Add(start) };
        }
        else if (table == Tables.BranchOf && _units.TryGetValue(start, out var branch))
        {
            _units[start] = branch with { ParentId = end };
        }
        else if (table == Tables.CounterpartOf && _units.TryGetValue(start, out var unit))
        {
            _units[start] = unit with { CounterpartId = end };
        }
    }

    private async Task ReadOthersAsync(
        ICypherClient client, ImmutableArray<string> input, ImmutableArray<Plan> plans, CancellationToken cancellationToken)
    {
        var edges = ImmutableArray.CreateBuilder<Responsibility>();
        var measures = new Dictionary<string, Measure>(StringComparer.Ordinal);
        var tasks = new Dictionary<string, PlanTask>(StringComparer.Ordinal);
        await foreach (var r in client.StreamAsync(new CypherStatement(ReadOtherEdges).With("plans", input), cancellationToken))
        {
            var role = r.Text(2) switch { "LEADS" => Role.Lead, "RESPONSIBLE_FOR" => Role.Responsible, _ => Role.Assist };
            var (measure, task) = (r.Required(1), r.Required(3));
            edges.Add(
                new Responsibility(r.Required(0), measure, role, 0, "", default, StoredRecords.Parse<Uncertainty>(r.Text(5))));
            measures.TryAdd(measure, new Measure { Id = measure, TaskId = task, Text = "", Source = default });
            tasks.TryAdd(task, new PlanTask(task, r.Required(4), null, null, null, default));
        }

        Others = new ResponsibilityGraph
        {
            Plans = plans, Tasks = [.. tasks.Values], Measures = [.. measures.Values], Responsibilities = edges.ToImmutable(),
        };
        foreach (var id in Others.Responsibilities.Select(e => e.UnitId).Distinct())
        {
            Use(id);
        }

        await foreach (var r in client.StreamAsync(new CypherStatement(ReadOtherPersons).With("plans", input), cancellationToken))
        {
            _usedPersons.Add(r.Required(0));
        }
    }

    // A unit that is used brings its parent and its members along; its counterpart is needed only where a plan names it.
    private void Use(string id)
    {
        var open = new Stack<string>([id]);
        while (open.TryPop(out var next))
        {
            if (_units.TryGetValue(next, out var unit) && _used.Add(next))
            {
                string?[] ties = [unit.ParentId, .. unit.MemberIds];
                foreach (var tie in ties)
                {
                    if (tie is not null)
                    {
                        open.Push(tie);
                    }
                }
            }
        }
    }
}
