using System.Diagnostics;
using NUnit.Framework;
using OrgGraph.GraphPackages;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Sync;
using OrgGraph.Neo4j.Client.Http;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Neo4j;

/// <summary>The Bolt client does what the HTTP client does; in builds that have the driver.</summary>
[NonParallelizable] // the server is everybody's
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
                + "RETURN null, true, 1, 1.5, 2.0, '文\u0000', $date, $list, $map, [$date], labels(a), type(r), r.n, size([a, r, "
                + "b])")
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
        Assert.That(
            ((CypherPath)path.Rows[0][0]!).Elements.Select(e => e.GetType()),
            Is.EqualTo(new[] { typeof(CypherNode), typeof(CypherRelationship), typeof(CypherNode) }));
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

    [TestCase("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", CypherException.NotBolt)]
    [TestCase("SSH-2.0-OpenSSH_9.2p1\r\n", CypherException.NotBolt)]
    [TestCase("", CypherException.Unreachable)]
    public async Task What_answers_otherwise_is_told_in_a_sentence(string answer, string code)
    {
        using var port = new FakePort(answer);
        await using var bolt = Open($"bolt://127.0.0.1:{port.Number}");
        var error = await Catching.Of<CypherException>(() => bolt.RunAsync(new CypherStatement("RETURN 1"), Token));
        Assert.That(error.Code, Is.EqualTo(code), error.ToString());
        Assert.That(error.Message, Does.Not.Contain("\n"));
        Assert.That(error.Hint, Is.Not.Null);
    }

    [Test]
    public async Task The_HTTP_port_encryption_and_routing_are_told_apart()
    {
        _ = TestServer.BoltAddress;
        await Told($"bolt://{new Uri(TestServer.Address).Authority}", CypherException.NotBolt);
        await Told($"bolt+s://{new Uri(TestServer.BoltAddress).Authority}", CypherException.Encryption);
        await Told("neo4j://127.0.0.1:9", CypherException.Routing);

        static async Task Told(string address, string code)
        {
            await using var client = Open(address);
            var error = await Catching.Of<CypherException>(() => client.RunAsync(new CypherStatement("RETURN 1"), Token));
            Assert.That(error.Code, Is.EqualTo(code), error.ToString());
        }
    }

    [Test]
    public async Task A_routed_address_works_and_times_have_their_nanoseconds_cut()
    {
        await using var routed = Open(TestServer.BoltAddress.Replace("bolt://", "neo4j://", StringComparison.Ordinal));
        var row = (await routed.RunAsync(
            new CypherStatement(
                "RETURN datetime('2024-02-29T12:00:00.123456789+08:00'), date('-0044-03-15'), date('2024-02-29')"),
                Token)).Rows[0];
        Assert.That(row[0], Is.EqualTo(new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.FromHours(8)).AddTicks(1_234_567)));
        Assert.That(row[1], Is.EqualTo("-0044-03-15"));
        Assert.That(row[2], Is.EqualTo(new DateOnly(2024, 2, 29)));
    }

    [Test]
    public async Task A_transaction_is_there_whole_or_not_at_all()
    {
        await using var bolt = Open();
        await TestServer.EmptyAsync(bolt, Token);
        var create = new CypherStatement("CREATE (:Unit {id: $id})");
        await using (var dropped = await bolt.BeginAsync(Token))
        {
            await dropped.RunAsync(create.With("id", "a"), Token);
        }

        await using (var failed = await bolt.BeginAsync(Token))
        {
            await failed.RunAsync(create.With("id", "b"), Token);
            await Catching.Of<CypherException>(() => failed.RunAsync(new CypherStatement("RETURN"), Token));
        }

        await using (var kept = await bolt.BeginAsync(Token))
        {
            await kept.RunAsync(create.With("id", "c"), Token);
            await kept.CommitAsync(Token);
            await kept.RollbackAsync(Token);
        }

        var rows = await bolt.RunAsync(new CypherStatement("MATCH (u:Unit) RETURN u.id"), Token);
        Assert.That(rows.Rows.Select(r => r[0]), Is.EqualTo(new[] { "c" }));
    }

    [Test]
    public async Task A_time_limit_and_a_cancellation_end_a_long_statement()
    {
        await using var bolt = Open(timeout: TimeSpan.FromSeconds(1));
        var longOne =
            new CypherStatement("UNWIND range(1, 1000000) AS a UNWIND range(1, 2000) AS b WITH a * b AS c RETURN max(c)");
        var watch = Stopwatch.StartNew();
        var error = await Catching.Of<CypherException>(() => bolt.RunAsync(longOne, Token));
        Assert.That(error.Code, Is.EqualTo(CypherException.TimedOut));
        using var stop = new CancellationTokenSource(200);
        await Catching.Of<TaskCanceledException>(() => bolt.RunAsync(longOne, stop.Token));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)), "the statement itself takes longer");
        await using var http = TestServer.Open();
        var running = new CypherStatement(
            "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000000)' RETURN currentQuery");
        while ((await http.RunAsync(running, Token)).Rows.Count > 0)
        {
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)), "the server stops too");
            await Task.Delay(200, Token);
        }
    }

    [Test]
    public async Task Rows_may_be_left_when_enough_were_seen()
    {
        await using var bolt = Open();
        var seen = 0;
        await foreach (var row in bolt.StreamAsync(new CypherStatement("UNWIND range(1, 100000) AS n RETURN n"), Token))
        {
            Assert.That(row.Number(0), Is.EqualTo(++seen));
            if (seen == 2500)
            {
                break;
            }
        }

        Assert.That((await bolt.RunAsync(new CypherStatement("RETURN 1"), Token)).Rows[0][0], Is.EqualTo(1L));
    }

    [Test]
    public async Task Deadlocks_are_retried_until_both_are_done()
    {
        await using var bolt = Open();
        await TestServer.EmptyAsync(bolt, Token);
        await bolt.RunAsync(new CypherStatement("CREATE (:Unit {id: 'a', n: 0}), (:Unit {id: 'b', n: 0})"), Token);
        async Task Add(string first, string second) => await bolt.ExecuteAsync(
            async (transaction, token) =>
            {
                foreach (var id in new[] { first, second })
                {
                    await transaction.RunAsync(
                        new CypherStatement("MATCH (u:Unit {id: $id}) SET u.n = u.n + 1").With("id", id), token);
                    await Task.Delay(300, token);
                }

                return 0;
            },
            Token);
        await Task.WhenAll(Add("a", "b"), Add("b", "a"));
        Assert.That(
            (await bolt.RunAsync(new CypherStatement("MATCH (u:Unit) RETURN sum(u.n)"), Token)).Rows[0][0], Is.EqualTo(4L));
    }

    [Test]
    public async Task A_wrong_password_and_an_unknown_database_are_said()
    {
        SkipWithoutDriver();
        await using var instance = await ServerInstance.StartAsync("--no-gds", "--password", "right-password");
        await using var wrong = Open(instance.Bolt, password: "wrong-password");
        var error = await Catching.Of<CypherException>(() => wrong.RunAsync(new CypherStatement("RETURN 1"), Token));
        Assert.That(error.Code, Is.EqualTo("Neo.ClientError.Security.Unauthorized"));
        Assert.That(error.ToString(), Does.Not.Contain("wrong-password"));
        await using var right = Open(instance.Bolt, password: "right-password");
        Assert.That((await right.RunAsync(new CypherStatement("RETURN 1"), Token)).Rows[0][0], Is.EqualTo(1L));
        await using var nowhere = Open(instance.Bolt, password: "right-password", database: "没有");
        error = await Catching.Of<CypherException>(() => nowhere.RunAsync(new CypherStatement("RETURN 1"), Token));
        Assert.That(error.Code, Is.EqualTo("Neo.ClientError.Database.DatabaseNotFound"));
    }

    private static void SkipWithoutDriver()
    {
        if (BoltClients.Factory is null)
        {
            Tools.SkipAlsoInCi("this build has no Neo4j.Driver: the package feed does not serve it");
        }
    }

    private static ICypherClient Open(
        string? address = null, TimeSpan? timeout = null, string? password = null, string? database = null)
    {
        SkipWithoutDriver();
        var options = new ConnectionOptions(ServerAddress.Parse(address ?? TestServer.BoltAddress)) { Password = password };
        return CypherClients.Open(
            options with { Timeout = timeout ?? options.Timeout, Database = database ?? options.Database }, BoltClients.Factory);
    }
}
