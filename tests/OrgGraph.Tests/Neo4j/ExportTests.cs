using System.Globalization;
using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Export;
using OrgGraph.Neo4j.Sync;

namespace OrgGraph.Tests.Neo4j;

[NonParallelizable] // the server is everybody's
[TestFixture]
public sealed class ExportTests
{
    private static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    [TestCase(21, false)]
    [TestCase(22, true)]
    public async Task The_cypher_file_gives_the_graph_that_a_load_gives_also_when_run_twice(int seed, bool hostile)
    {
        var graph =
            hostile ? HostileText.Disfigure(GraphMaker.Make(seed, measures: 15), new Random(seed)) : GraphMaker.Make(seed);
        graph = GraphMaker.WithMetrics(graph, seed);
        await using var client = await TestServer.OpenEmptyAsync(Token);
        await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        var expected = await Digest.OfAsync(client, Token);
        await TestServer.EmptyAsync(client, Token);
        using var file = new StringWriter(CultureInfo.InvariantCulture);
        CypherExport.Write(graph, file);
        var statements = file.ToString().Split(";\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(statements.Max(s => s.Length), Is.LessThan(120_000));
        for (var run = 0; run < 2; run++)
        {
            foreach (var statement in statements)
            {
                await client.RunAsync(new CypherStatement(statement), Token);
            }

            Assert.That(await Digest.OfAsync(client, Token), Is.EqualTo(expected));
        }

        Assert.That(GraphMaker.Json(await GraphPuller.PullAsync(client, Token)), Is.EqualTo(GraphMaker.Json(graph)));
    }

    [Test]
    public async Task The_bulk_files_imported_give_the_graph_that_a_load_gives()
    {
        var graph = GraphMaker.WithMetrics(HostileText.Disfigure(GraphMaker.Make(23), new Random(23)), 23);
        await using var client = await TestServer.OpenEmptyAsync(Token);
        await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        var expected = await Digest.OfAsync(client, Token);

        await using var instance = await ServerInstance.StartAsync("--no-gds");
        await using var imported = await instance.ImportAsync(graph, Token);
        Assert.That(await Digest.OfAsync(imported, Token), Is.EqualTo(expected));
        var summary = await GraphLoader.LoadAsync(imported, graph, LoadOptions.Default, null, Token);
        Assert.That(summary.Changes, Is.Empty);
    }
}
