using System.Diagnostics;
using System.Globalization;
using OrgGraph.Model;
using OrgGraph.Neo4j;

namespace OrgGraph.Benchmarks.Neo4j;

/// <summary>
/// Loads the same graph over HTTP and with <c>LOAD CSV … IN TRANSACTIONS</c>, on one server in one run, and prints how
/// fast each was. The folder is the server's import folder.
/// </summary>
internal static class LoadComparison
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
        await RunAsync(client, ManyPlans.Make(arguments.Rows, arguments.Seed ?? 1), import, cancellationToken);
        return 0;
    }

    private static async Task RunAsync(ICypherClient client, ResponsibilityGraph graph, string importFolder, CancellationToken cancellationToken)
    {
        var edges = graph.Responsibilities.Length;
        Console.WriteLine($"{edges:N0} responsibilities, {graph.Measures.Length:N0} measures, {graph.Plans.Length:N0} plans, {graph.Units.Length:N0} units");
        var watch = new Stopwatch();
        for (var run = 1; run <= 3; run++)
        {
            watch.Restart();
            BulkExport.Write(graph, importFolder);
            Print($"bulk files written, run {run}", edges, watch);
        }

        await EmptyAsync(client, cancellationToken);
        await GraphSchema.EnsureAsync(client, cancellationToken);
        watch.Restart();
        var stage = new StageTimes(watch);
        var summary = await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, stage, cancellationToken);
        Print("loaded over HTTP, everything", edges, watch);
        Console.WriteLine($"  plans (nodes and role edges) {stage.Plans.TotalSeconds:N1} s: {edges / stage.Plans.TotalSeconds:N0} a second; "
            + $"created {summary.Nodes.Created:N0} nodes, {summary.Relationships.Created:N0} relationships: "
            + $"{(summary.Nodes.Created + summary.Relationships.Created) / watch.Elapsed.TotalSeconds:N0} elements a second");
        Console.WriteLine($"  peak memory of this process {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");

        watch.Restart();
        var again = await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, cancellationToken);
        Print($"loaded again, {again.Changes.Length} changes", edges, watch);

        await EmptyAsync(client, cancellationToken);
        watch.Restart();
        var roles = TimeSpan.Zero;
        foreach (var (file, clause, isRole) in Statements())
        {
            var part = Stopwatch.StartNew();
            await client.RunAsync(
                new CypherStatement($"LOAD CSV FROM 'file:///{file}' AS row CALL (row) {{ {clause} }} IN TRANSACTIONS OF 10000 ROWS"),
                cancellationToken);
            roles += isRole ? part.Elapsed : TimeSpan.Zero;
        }

        Print("LOAD CSV of the same rows, everything", edges, watch);
        Console.WriteLine($"  role edges alone {roles.TotalSeconds:N1} s: {edges / roles.TotalSeconds:N0} a second");
    }

    private static IEnumerable<(string File, string Clause, bool IsRole)> Statements()
    {
        foreach (var table in Tables.Nodes)
        {
            var properties = string.Join(", ", table.Columns.Select((c, i) => $"{c.Name}: {Value(c, i)}"));
            yield return ($"{table.Label.ToLowerInvariant()}.csv", $"CREATE (n:{table.Label} {{{properties}}})", false);
        }

        foreach (var table in Tables.Relationships)
        {
            var properties = string.Join(", ", table.Columns.Select((c, i) => $"{c.Name}: {Value(c, i + 2)}"));
            yield return (
                string.Create(CultureInfo.InvariantCulture, $"{table.StartLabel.ToLowerInvariant()}-{table.Type.ToLowerInvariant()}-{table.EndLabel.ToLowerInvariant()}.csv"),
                $"MATCH (a:{table.StartLabel} {{id: row[0]}}) MATCH (b:{table.EndLabel} {{id: row[1]}}) CREATE (a)-[:{table.Type} {{{properties}}}]->(b)",
                table.IsRole);
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

    private static async Task EmptyAsync(ICypherClient client, CancellationToken cancellationToken) =>
        await client.RunAsync(
            new CypherStatement("MATCH (n) WHERE NOT n:OrgGraphLock CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS"),
            cancellationToken);

    private static void Print(string what, int edges, Stopwatch watch) =>
        Console.WriteLine($"{what}: {watch.Elapsed.TotalSeconds:N1} s, {edges / watch.Elapsed.TotalSeconds:N0} responsibilities a second");

    private sealed class StageTimes(Stopwatch watch) : IProgress<LoadProgress>
    {
        private TimeSpan _start;

        public TimeSpan Plans { get; private set; }

        public void Report(LoadProgress value)
        {
            if (value.Stage == LoadStage.Plans && value.Done == 0)
            {
                _start = watch.Elapsed;
            }
            else if (value.Stage == LoadStage.Derived)
            {
                Plans = watch.Elapsed - _start;
            }
        }
    }
}
