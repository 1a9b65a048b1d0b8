using System.Diagnostics;
using System.Globalization;
using OrgGraph.Model;
using OrgGraph.Neo4j.Client.Http;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Export;
using OrgGraph.Neo4j.Schema;
using OrgGraph.Neo4j.Sync;

namespace OrgGraph.Benchmarks.Neo4j;

/// <summary>
/// Loads the same graph over HTTP and with <c>LOAD CSV … IN TRANSACTIONS</c>, on one server in one run, and prints how
/// fast each was. The folder is the server's import folder.
/// </summary>
internal sealed class LoadComparison(ICypherClient client, string importFolder, int? serverProcess)
{
    /// <summary>Runs as the command line says; 2 when it does not name a server and its import folder.</summary>
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        if (arguments is not { Server: { } server, Import: { } import })
        {
            await Console.Error.WriteLineAsync("neo4j needs --server ADDRESS and --import DIR, the server's import folder");
            return 2;
        }

        await using var client = CypherClients.Open(new ConnectionOptions(ServerAddress.Parse(server)));
        var rounds = new LoadComparison(client, import, arguments.ServerProcess);
        Console.WriteLine("a tenth first, to warm up:");
        await rounds.RunAsync(ManyPlans.Make(Math.Max(1, arguments.Rows / 10), arguments.Seed ?? 1), cancellationToken);
        var graph = ManyPlans.Make(arguments.Rows, arguments.Seed ?? 1);
        for (var round = 1; round <= (arguments.Repeat ?? 2); round++)
        {
            Console.WriteLine($"round {round}:");
            await rounds.RunAsync(graph, cancellationToken);
        }

        return 0;
    }

    private async Task RunAsync(ResponsibilityGraph graph, CancellationToken cancellationToken)
    {
        var edges = graph.Responsibilities.Length;
        Console.WriteLine(
            $"{edges:N0} responsibilities, {graph.Measures.Length:N0} measures, {graph.Plans.Length:N0} plans, "
            + $"{graph.Units.Length:N0} units");
        var clock = new Stopclock(serverProcess);
        BulkExport.Write(graph, importFolder, cancellationToken: cancellationToken);
        clock.Print("bulk files written", edges);

        await EmptyAsync(client, cancellationToken);
        await GraphSchema.EnsureAsync(client, cancellationToken);
        clock.Restart();
        var stages = new StageTimes();
        var summary = await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, stages, cancellationToken);
        var overHttp = clock.Print("loaded over HTTP", edges);
        Console.WriteLine(
            $"  {stages}; {summary.Nodes.Created:N0} nodes, {summary.Relationships.Created:N0} relationships created");

        clock.Restart();
        var again = await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, cancellationToken);
        clock.Print($"loaded again, {again.Changes.Length} changes", edges);

        await EmptyAsync(client, cancellationToken);
        clock.Restart();
        foreach (var (file, clause) in Statements())
        {
            await client.RunAsync(
                new CypherStatement(
                    $"LOAD CSV FROM 'file:///{file}' AS row CALL (row) {{ {clause} }} IN TRANSACTIONS OF 10000 ROWS"),
                cancellationToken);
        }

        var withCsv = clock.Print("LOAD CSV of the same rows", edges);
        Console.WriteLine($"HTTP : LOAD CSV = {overHttp / withCsv:N2}");
    }

    private static IEnumerable<(string File, string Clause)> Statements()
    {
        foreach (var table in Tables.Nodes)
        {
            var properties = string.Join(", ", table.Columns.Select((c, i) => $"{c.Name}: {Value(c, i)}"));
            yield return ($"{table.Label.ToLowerInvariant()}.csv", $"CREATE (n:{table.Label} {{{properties}}})");
        }

        foreach (var table in Tables.Relationships)
        {
            var properties = string.Join(", ", table.Columns.Select((c, i) => $"{c.Name}: {Value(c, i + 2)}"));
            yield return (
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{table.StartLabel.ToLowerInvariant()}-{table.Type.ToLowerInvariant()}-"
                    + $"{table.EndLabel.ToLowerInvariant()}.csv"),
                $"MATCH (a:{table.StartLabel} {{id: row[0]}}) MATCH (b:{table.EndLabel} {{id: row[1]}}) CREATE (a)-[:"
                + $"{table.Type} {{{properties}}}]->(b)");
        }
    }

    private static string Value(Column column, int index) => column.Type switch
    {
        ColumnType.Number => $"toInteger(row[{index}])",
        ColumnType.Decimal => $"toFloat(row[{index}])",
        ColumnType.Flag => $"row[{index}] = 'true'",
        ColumnType.Date => $"date(row[{index}])",
        ColumnType.Texts => $"split(row[{index}], '\u001F')",
        _ => $"row[{index}]",
    };

    /// <summary>
    /// Empties the database, little by little: one statement over all would hold more than a server of 1 GB can.
    /// </summary>
    internal static async Task EmptyAsync(ICypherClient client, CancellationToken cancellationToken)
    {
        foreach (var statement in new[]
        {
            "MATCH ()-[r]->() WITH r LIMIT 20000 DELETE r",
            "MATCH (n) WHERE NOT n:OrgGraphLock WITH n LIMIT 20000 DELETE n",
        })
        {
            CypherCounters deleted;
            do
            {
                deleted = (await client.RunAsync(new CypherStatement(statement), cancellationToken)).Counters;
            }
            while (deleted.NodesDeleted + deleted.RelationshipsDeleted > 0);
        }
    }

    /// <summary>How long each stage took.</summary>
    private sealed class StageTimes : IProgress<LoadProgress>
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private readonly Dictionary<LoadStage, double> _starts = [];

        public void Report(LoadProgress value) => _starts.TryAdd(value.Stage, _watch.Elapsed.TotalSeconds);

        public override string ToString()
        {
            double Start(LoadStage stage) => _starts.GetValueOrDefault(stage);
            return $"units {Start(LoadStage.Plans) - Start(LoadStage.Units):N1} s, plans "
            + $"{Start(LoadStage.Derived) - Start(LoadStage.Plans):N1} s, "
                + $"derived {_watch.Elapsed.TotalSeconds - Start(LoadStage.Derived):N1} s";
        }
    }
}
