using System.Collections.Immutable;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Neo4j.Sync;

/// <summary>
/// What a dry run asks the database, so that it meets what a load would meet: nodes of other programs in the way of the
/// constraints. A load meets them as errors of the server.
/// </summary>
internal static class ForeignNodes
{
    /// <summary>One statement a label: an id that two nodes bear, which keeps the constraint from being made.</summary>
    public static ImmutableArray<string> FindTwins { get; } =
    [
        .. GraphSchema.Labels.Select(label =>
            $"MATCH (n:{label}) WHERE n.id IS NOT NULL "
            + "WITH n.id AS id, count(*) AS nodes WHERE nodes > 1 RETURN toString(id) AS id LIMIT 1"),
    ];

    /// <summary>An id among <c>$ids</c> that a node of the label bears.</summary>
    public static string FindBearer(string label) => $"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN n.id AS id LIMIT 1";

    /// <summary>Throws what the server would say to the schema.</summary>
    /// <exception cref="CypherException">Two nodes of one label bear one id.</exception>
    public static async Task ThrowIfTwinsAsync(ICypherClient client, CancellationToken cancellationToken)
    {
        foreach (var (label, text) in GraphSchema.Labels.Zip(FindTwins))
        {
            var answer = await client.RunAsync(new CypherStatement(text), cancellationToken);
            if (answer.Rows.Count > 0)
            {
                throw InTheWay($"two nodes :{label} with the id '{answer.Rows[0].Text(0)}'");
            }
        }
    }

    /// <summary>Throws what the server would say to the creation of nodes.</summary>
    /// <exception cref="CypherException">A node of the label bears one of the ids.</exception>
    public static async Task ThrowIfBorneAsync(
        ICypherTransaction transaction, string label, IEnumerable<object?> ids, CancellationToken cancellationToken)
    {
        var statement = new CypherStatement(FindBearer(label)).With("ids", new CypherRows(ids));
        var answer = await transaction.RunAsync(statement, cancellationToken);
        if (answer.Rows.Count > 0)
        {
            throw InTheWay($"a node :{label} with the id '{answer.Rows[0].Text(0)}'");
        }
    }

    private static CypherException InTheWay(string what) => new(
        CypherException.ConstraintViolated, $"the database holds {what} that this program did not write");
}
