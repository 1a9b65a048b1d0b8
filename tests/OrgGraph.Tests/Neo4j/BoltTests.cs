using NUnit.Framework;
using OrgGraph.GraphPackages;
using OrgGraph.Neo4j;

namespace OrgGraph.Tests.Neo4j;

/// <summary>The Bolt client does what the HTTP client does; in builds that have the driver.</summary>
[TestFixture]
public sealed class BoltTests
{
    private static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task Both_transports_give_the_same_values()
    {
        await using var bolt = Open();
        await using var http = await TestServer.OpenEmptyAsync(Token);
        var statement = new CypherStatement(
                "CREATE (a:Unit {name: '甲'})-[r:LEADS {n: 1}]->(b:Measure) WITH a, r, b "
                + "RETURN null, true, 1, 1.5, 2.0, '文\u0000', $date, $list, $map, [$date], labels(a), type(r), r.n, size([a, r, b])")
            .With("date", new DateOnly(2024, 2, 29))
            .With("list", new object?[] { 1, "x", null, 2.0 })
            .With("map", new Dictionary<string, object?> { ["k"] = 7L, ["d"] = new DateOnly(2025, 1, 1) });
        var a = await bolt.RunAsync(statement, Token);
        var b = await http.RunAsync(statement, Token);
        Assert.That(a.Rows[0].Values, Is.EqualTo(b.Rows[0].Values));
        Assert.That(a.Fields, Is.EqualTo(b.Fields));
        Assert.That(a.Counters, Is.EqualTo(b.Counters));
        Assert.That(a.Rows[0][6], Is.EqualTo(new DateOnly(2024, 2, 29)));
        var path = await bolt.RunAsync(new CypherStatement("MATCH p = (:Unit)-[:LEADS]->() RETURN p"), Token);
        Assert.That(((CypherPath)path.Rows[0][0]!).Elements.Select(e => e.GetType()), Is.EqualTo(new[] { typeof(CypherNode), typeof(CypherRelationship), typeof(CypherNode) }));
    }

    [Test]
    public async Task A_load_over_bolt_is_that_over_http()
    {
        await using var bolt = Open();
        await TestServer.EmptyAsync(bolt, Token);
        var graph = HostileText.Disfigure(GraphMaker.Make(51, plans: 4), new Random(51));
        await GraphLoader.LoadAsync(bolt, graph, LoadOptions.Default, null, Token);
        Assert.That(GraphMaker.Json(await GraphPuller.PullAsync(bolt, Token)), Is.EqualTo(GraphMaker.Json(graph)));
        await using var http = TestServer.Open();
        Assert.That((await GraphLoader.LoadAsync(http, graph, LoadOptions.Default, null, Token)).Changes, Is.Empty);
        Assert.That((await GraphLoader.LoadAsync(bolt, graph, LoadOptions.Default, null, Token)).Changes, Is.Empty);
    }

    [Test]
    public async Task Errors_carry_neo4j_s_code()
    {
        await using var bolt = Open();
        var error = await Catching.Of<CypherException>(() => bolt.RunAsync(new CypherStatement("RETURN"), Token));
        Assert.That(error.Code, Is.EqualTo("Neo.ClientError.Statement.SyntaxError"));
        await using var nowhere = Open("bolt://127.0.0.1:9");
        error = await Catching.Of<CypherException>(() => nowhere.RunAsync(new CypherStatement("RETURN 1"), Token));
        Assert.That(error.Code, Is.EqualTo(CypherException.Unreachable));
    }

    private static ICypherClient Open(string? address = null)
    {
        if (BoltClients.Factory is null)
        {
            Assert.Ignore("this build has no Neo4j.Driver");
        }

        return CypherClients.Open(new ConnectionOptions(ServerAddress.Parse(address ?? TestServer.BoltAddress)), BoltClients.Factory);
    }
}
