using System.Diagnostics;
using OrgGraph.Neo4j.Client.Http;
using OrgGraph.Neo4j.Client;

namespace OrgGraph.Benchmarks.Centrality;

/// <summary>
/// Betweenness by Neo4j's Graph Data Science on two threads, in a server that runs already: what is measured is the projection
/// of the edges, which are sent with it, and the stream of scores. The database is not touched.
/// </summary>
internal static class GdsPeer
{
    private const string Project =
        """
        UNWIND $edges AS edge
        RETURN gds.graph.project($name, edge[0], edge[1], {}, {undirectedRelationshipTypes: ['*']}) AS graph
        """;

    private const string Stream =
        "CALL gds.betweenness.stream($name, {concurrency: 2}) YIELD nodeId, score RETURN nodeId, score";

    private const string ServerCpu =
        "CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes RETURN attributes.ProcessCpuTime.value AS "
            + "nanoseconds";

    private const string Drop = "CALL gds.graph.drop($name, false) YIELD graphName RETURN graphName";

    /// <summary>Runs it once.</summary>
    public static async Task<ProcessRun> RunAsync(
        string server, EdgeList list, TimeSpan limit, CancellationToken cancellationToken)
    {
        await using var client = CypherClients.Open(new ConnectionOptions(ServerAddress.Parse(server)) { Timeout = limit });
        var name = $"orggraph-{Guid.NewGuid():N}";
        CypherStatement Named(string text) => new CypherStatement(text).With("name", name);
        try
        {
            var before = await CpuAsync(client, cancellationToken);
            var watch = Stopwatch.StartNew();
            var edges = new CypherRows(list.Edges.Select(e => new object?[] { e.From, e.To }));
            await client.RunAsync(Named(Project).With("edges", edges), cancellationToken);
            var values = new double[list.Nodes];
            await foreach (var row in client.StreamAsync(Named(Stream), cancellationToken))
            {
                values[row.Number(0)] = row.Real(1);
            }

            var seconds = watch.Elapsed.TotalSeconds;
            return new ProcessRun(seconds, await CpuAsync(client, cancellationToken) - before, null, values);
        }
        finally
        {
            await client.RunAsync(Named(Drop), CancellationToken.None);
        }
    }

    // of the whole server, which does nothing else
    private static async Task<double> CpuAsync(ICypherClient client, CancellationToken cancellationToken) =>
        (await client.RunAsync(new CypherStatement(ServerCpu), cancellationToken)).Rows[0].Number(0) / 1e9;
}
