using System.Collections.Immutable;
using OrgGraph.Neo4j.Client;

namespace OrgGraph.Neo4j.Queries;

/// <summary>Something in the database that a query's parameter may stand for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">What else people call it; of a measure, the id and the number of its task.</param>
public sealed record StoredName(string Id, ImmutableArray<string> Names);

/// <summary>Reads what the parameters of queries may stand for.</summary>
public static class StoredNames
{
    internal const string AnyPlan = "MATCH (n:Plan) WHERE n.id IS NOT NULL RETURN n.id AS id LIMIT 1";

    internal const string Units =
        "MATCH (n:Unit) WHERE n.id IS NOT NULL AND n.kind IS NOT NULL RETURN n.id AS id, n.aliases AS names";

    internal const string Plans = "MATCH (n:Plan) WHERE n.id IS NOT NULL RETURN n.id AS id, [n.title] AS names";

    internal const string Jurisdictions =
        "MATCH (n:Plan) WHERE n.jurisdiction IS NOT NULL RETURN DISTINCT n.jurisdiction AS id, [] AS names";

    internal const string Years = "MATCH (n:Plan) WHERE n.year IS NOT NULL RETURN DISTINCT toString(n.year) AS id, [] AS names";

    internal const string Measures =
        "MATCH (n:Measure)-[:UNDER]->(t:Task) WHERE n.id IS NOT NULL AND t.id IS NOT NULL "
        + "RETURN n.id AS id, CASE WHEN t.number IS NULL THEN [t.id] ELSE [t.id, t.number] END AS names";

    internal const string MeasuresById = "MATCH (n:Measure) WHERE n.id IN $wanted RETURN n.id AS id, [] AS names";

    /// <summary>True when the database holds a plan.</summary>
    public static async Task<bool> HavePlansAsync(ICypherClient client, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        return (await client.RunAsync(new CypherStatement(AnyPlan), cancellationToken)).Rows.Count > 0;
    }

    /// <summary>All that parameters of a type may stand for; none for types that name nothing.</summary>
    public static Task<ImmutableArray<StoredName>> OfAsync(
        ICypherClient client, QueryParameterType type, CancellationToken cancellationToken) => type switch
        {
            QueryParameterType.Unit => ReadAsync(client, new CypherStatement(Units), cancellationToken),
            QueryParameterType.Plan => ReadAsync(client, new CypherStatement(Plans), cancellationToken),
            QueryParameterType.Jurisdiction => ReadAsync(client, new CypherStatement(Jurisdictions), cancellationToken),
            QueryParameterType.Year => ReadAsync(client, new CypherStatement(Years), cancellationToken),
            QueryParameterType.Measures => ReadAsync(client, new CypherStatement(Measures), cancellationToken),
            _ => Task.FromResult<ImmutableArray<StoredName>>([]),
        };

    /// <summary>The measures that have one of the ids; measures may be too many to read them all for that.</summary>
    public static Task<ImmutableArray<StoredName>> MeasuresOfAsync(
        ICypherClient client, IEnumerable<string> ids, CancellationToken cancellationToken) =>
        ReadAsync(client, new CypherStatement(MeasuresById).With("wanted", ids), cancellationToken);

    private static async Task<ImmutableArray<StoredName>> ReadAsync(
        ICypherClient client, CypherStatement statement, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        var names = ImmutableArray.CreateBuilder<StoredName>();
        await foreach (var row in client.StreamAsync(statement, cancellationToken))
        {
            names.Add(new StoredName(row.Required(0), row.Texts(1)));
        }

        return [.. names.OrderBy(n => n.Id, StringComparer.Ordinal)];
    }
}
