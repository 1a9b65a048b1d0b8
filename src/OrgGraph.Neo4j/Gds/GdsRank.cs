using System.Collections.Immutable;
using OrgGraph.Neo4j.Client;

namespace OrgGraph.Neo4j.Gds;

/// <summary>Which network is ranked.</summary>
public enum RankNetwork
{
    /// <summary>Units, tied when they share a measure.</summary>
    Collaboration,

    /// <summary>Units and measures, tied by responsibilities.</summary>
    Responsibility,
}

/// <summary>What Graph Data Science says of one unit.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Degree">Its ties.</param>
/// <param name="Betweenness">Shortest paths through it, each pair of ends counted once.</param>
/// <param name="PageRank">Its share of all PageRank; the shares of the whole network make 1.</param>
public sealed record GdsScore(string UnitId, double Degree, double Betweenness, double PageRank);

/// <summary>How a network is ranked.</summary>
/// <param name="Network">The network.</param>
/// <param name="DampingFactor">PageRank's damping factor.</param>
/// <param name="Tolerance">PageRank ends when no score changes by more.</param>
/// <param name="MaxIterations">PageRank ends after so many rounds.</param>
public sealed record GdsOptions(
    RankNetwork Network = RankNetwork.Collaboration, double DampingFactor = 0.85, double Tolerance = 1e-10,
    int MaxIterations = 1000);

/// <summary>
/// Centralities inside Neo4j, with Graph Data Science: the network is projected into its memory, the scores are
/// streamed, the projection is dropped whatever happens. Exact, undirected and without weights; of the units that
/// take part in a measure.
/// </summary>
public static class GdsRank
{
    internal const string FindProcedures =
        "SHOW PROCEDURES YIELD name WHERE name = 'gds.betweenness.stream' RETURN count(*) AS n";

    internal const string ProjectCollaboration =
        """
        MATCH (a:Unit) WHERE (a)-[:LEADS|RESPONSIBLE_FOR|ASSISTS]->()
        OPTIONAL MATCH (a)-[:COLLABORATES_WITH]->(b:Unit)
        RETURN gds.graph.project($name, a, b, {}, {undirectedRelationshipTypes: ['*']}) AS graph
        """;

    // Several roles of a unit in one measure are one tie.
    internal const string ProjectResponsibility =
        """
        MATCH (a:Unit|Measure) WHERE a:Measure OR (a)-[:LEADS|RESPONSIBLE_FOR|ASSISTS]->()
        OPTIONAL MATCH (a)-[:LEADS|RESPONSIBLE_FOR|ASSISTS]->(b:Measure)
        WITH DISTINCT a, b
        RETURN gds.graph.project($name, a, b, {}, {undirectedRelationshipTypes: ['*']}) AS graph
        """;

    internal const string Degree =
        "CALL gds.degree.stream($name) YIELD nodeId, score RETURN gds.util.asNode(nodeId).id AS id, score";

    internal const string Betweenness =
        "CALL gds.betweenness.stream($name) YIELD nodeId, score RETURN gds.util.asNode(nodeId).id AS id, score";

    internal const string PageRank =
        """
        CALL gds.pageRank.stream($name, {dampingFactor: $damping, tolerance: $tolerance, maxIterations: $iterations})
        YIELD nodeId, score
        RETURN gds.util.asNode(nodeId).id AS id, score
        """;

    internal const string ReadUnits = "MATCH (u:Unit) WHERE u.kind IS NOT NULL RETURN u.id AS id";

    internal const string Drop = "CALL gds.graph.drop($name, false) YIELD graphName RETURN graphName";

    /// <summary>Ranks the units; those with most betweenness first, then by degree and id.</summary>
    /// <exception cref="CypherException">
    /// <see cref="CypherException.NoGraphDataScience"/> where the server has no such plugin, or the server's error.
    /// </exception>
    public static async Task<ImmutableArray<GdsScore>> RankAsync(
        ICypherClient client, GdsOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        var found = await client.RunAsync(new CypherStatement(FindProcedures), cancellationToken);
        if (found.Rows.Count == 0 || found.Rows[0].Number(0) == 0)
        {
            throw new CypherException(
                CypherException.NoGraphDataScience, "the server has no Graph Data Science (procedure gds.betweenness.stream)");
        }

        var name = $"orggraph-{Guid.NewGuid():N}";
        CypherStatement Named(string text) => new CypherStatement(text).With("name", name);
        var projection = options.Network == RankNetwork.Collaboration ? ProjectCollaboration : ProjectResponsibility;
        ImmutableArray<GdsScore> scores;
        try
        {
            await client.RunAsync(Named(projection), cancellationToken);
            var units = await client.RunAsync(new CypherStatement(ReadUnits), cancellationToken);
            var degree = await ScoresAsync(client, Named(Degree), cancellationToken);
            var betweenness = await ScoresAsync(client, Named(Betweenness), cancellationToken);
            var pageRank = await ScoresAsync(
                client,
                Named(PageRank).With("damping", options.DampingFactor).With("tolerance", options.Tolerance)
                    .With("iterations", options.MaxIterations),
                cancellationToken);
            var sum = pageRank.Values.Sum();
            scores =
            [
                .. units.Rows
                    .Select(r => r.Required(0))
                    .Where(id => degree.ContainsKey(id) && betweenness.ContainsKey(id) && pageRank.ContainsKey(id))
                    .Select(id => new GdsScore(id, degree[id], betweenness[id], sum > 0 ? pageRank[id] / sum : 0))
                    .OrderByDescending(s => s.Betweenness)
                    .ThenByDescending(s => s.Degree)
                    .ThenBy(s => s.UnitId, StringComparer.Ordinal),
            ];
        }
        catch
        {
            // Also after a cancellation: the projection would stay in the server's memory. What went wrong before is to be told.
            try
            {
                await DropAsync(client, Named(Drop));
            }
            catch (CypherException)
            {
            }

            throw;
        }

        await DropAsync(client, Named(Drop));
        return scores;
    }

    private static async Task DropAsync(ICypherClient client, CypherStatement drop)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await client.RunAsync(drop, limit.Token);
        }
        catch (OperationCanceledException e)
        {
            throw new CypherException(
                CypherException.TimedOut, "the projected graph stays in the server's memory: no answer to its removal", e);
        }
    }

    private static async Task<Dictionary<string, double>> ScoresAsync(
        ICypherClient client, CypherStatement statement, CancellationToken cancellationToken)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        await foreach (var row in client.StreamAsync(statement, cancellationToken))
        {
            scores[row.Required(0)] = row.Real(1);
        }

        return scores;
    }
}
