using System.Net;
using System.Net.Sockets;
using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Queries;
using OrgGraph.Neo4j.Sync;
using OrgGraph.Neo4j.Client.Http;
using OrgGraph.Tests.Cli;

namespace OrgGraph.Tests.Neo4j;

/// <summary>What goes wrong with servers, on real ones.</summary>
[NonParallelizable] // the server is everybody's
[TestFixture]
public sealed class FaultTests
{
    private static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task A_wrong_password_is_said()
    {
        await using var instance = await ServerInstance.StartAsync("--no-gds", "--password", "right-password");
        await using var wrong = TestServer.OpenAt(instance.Http, "wrong-password");
        var error = await Catching.Of<CypherException>(() => wrong.RunAsync(new CypherStatement("RETURN 1"), Token));
        Assert.That(error.Code, Is.EqualTo("Neo.ClientError.Security.Unauthorized"));
        Assert.That(error.Hint!.Value.English, Does.Contain("Wrong user or password"));
        Assert.That(error.ToString(), Does.Not.Contain("wrong-password"));
        await using var right = TestServer.OpenAt(instance.Http, "right-password");
        Assert.That((await right.RunAsync(new CypherStatement("RETURN 1"), Token)).Rows[0][0], Is.EqualTo(1L));
    }

    [Test]
    public async Task An_unknown_database_is_said()
    {
        await using var client =
            CypherClients.Open(new ConnectionOptions(ServerAddress.Parse(TestServer.Address)) { Database = "没有" });
        var error = await Catching.Of<CypherException>(() => GraphPuller.PullAsync(client, Token));
        Assert.That(error.Code, Is.EqualTo("Neo.ClientError.Database.DatabaseNotFound"));
    }

    [Test]
    public async Task A_server_that_is_not_there_is_said()
    {
        await using var client = TestServer.OpenAt("http://127.0.0.1:9");
        var error = await Catching.Of<CypherException>(() =>
            GraphLoader.LoadAsync(client, GraphMaker.Make(1), LoadOptions.Default, null, Token));
        Assert.That(error.Code, Is.EqualTo(CypherException.Unreachable));
    }

    [TestCase("", CypherException.HungUp, "bolt://")]
    [TestCase("\0\0\u0005\u0004", CypherException.HungUp, "bolt://")]
    [TestCase("SSH-2.0-OpenSSH_9.2p1\r\n", CypherException.Protocol, "7474")]
    public async Task A_port_that_does_not_speak_HTTP_is_said(string answer, string code, string hint)
    {
        using var port = new FakePort(answer);
        await using var client = TestServer.OpenAt($"http://127.0.0.1:{port.Number}");
        var error = await Catching.Of<CypherException>(() => client.RunAsync(new CypherStatement("RETURN 1"), Token));
        Assert.That(error.Code, Is.EqualTo(code), error.Message);
        Assert.That(error.Hint!.Value.English, Does.Contain(hint));
    }

    [Test]
    public async Task A_page_that_is_no_query_api_is_said()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0); // any port that is free
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var answer = Task.Run(async () =>
        {
            using var peer = await listener.AcceptTcpClientAsync(Token);
            await using var stream = peer.GetStream();
            _ = await stream.ReadAsync(new byte[65536], Token);
            await stream.WriteAsync(
                "HTTP/1.1 200 OK\r\nContent-Length: 18\r\nConnection: close\r\n\r\n<html>hello</html>"u8.ToArray(), Token);
        });
        await using var client = TestServer.OpenAt($"http://127.0.0.1:{port}");
        var error = await Catching.Of<CypherException>(() => client.RunAsync(new CypherStatement("RETURN 1"), Token));
        Assert.That(error.Code, Is.EqualTo(CypherException.Protocol));
        await answer;
    }

    [Test]
    public async Task A_time_limit_and_a_cancellation_end_a_long_statement()
    {
        var options = new ConnectionOptions(ServerAddress.Parse(TestServer.Address)) { Timeout = TimeSpan.FromSeconds(1) };
        await using var client = CypherClients.Open(options);
        var longOne =
            new CypherStatement("UNWIND range(1, 100000) AS a UNWIND range(1, 2000) AS b WITH a * b AS c RETURN max(c)");
        var error = await Catching.Of<CypherException>(() => client.RunAsync(longOne, Token));
        Assert.That(error.Code, Is.EqualTo(CypherException.TimedOut));
        using var stop = new CancellationTokenSource(200);
        await Catching.Of<TaskCanceledException>(() => client.RunAsync(longOne, stop.Token));
    }

    [Test]
    public async Task Deadlocks_are_retried_until_both_are_done()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        await client.RunAsync(new CypherStatement("CREATE (:Unit {id: 'a', n: 0}), (:Unit {id: 'b', n: 0})"), Token);
        async Task Add(string first, string second) =>
            await client.ExecuteAsync(
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
        var rows = await client.RunAsync(new CypherStatement("MATCH (u:Unit) RETURN sum(u.n)"), Token);
        Assert.That(rows.Rows[0][0], Is.EqualTo(4L));
    }

    [Test]
    public async Task Foreign_data_in_the_way_stops_the_plan_and_is_said()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var graph = GraphMaker.Make(41, plans: 2);
        await client.RunAsync(new CypherStatement("CREATE (:Measure {id: $id})").With("id", graph.Measures[^1].Id), Token);
        var error = await Catching.Of<CypherException>(() =>
            GraphLoader.LoadAsync(client, graph, LoadOptions.Default with { Parallelism = 1 }, null, Token));
        Assert.That(error.Code, Is.EqualTo("Neo.ClientError.Schema.ConstraintValidationFailed"));
        Assert.That(error.Hint, Is.Not.Null);
        await AssertWholePlansOnly(client, graph);
    }

    [Test]
    public async Task A_stranger_s_nodes_and_notes_are_left_alone()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var graph = GraphMaker.Make(42, plans: 3);
        await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        var unit = graph.Units.Except(GraphMaker.OnlyPlans(graph, graph.Plans[0].Id).Units).First().Id;
        await client.RunAsync(
            new CypherStatement("MATCH (u:Unit {id: $id}) CREATE (:Note {text: 'x'})-[:ABOUT]->(u), (:Unit {other: 1})").With(
                "id", unit), Token);
        await GraphLoader.LoadAsync(
            client, GraphMaker.OnlyPlans(graph, graph.Plans[0].Id), LoadOptions.Default with { Prune = true }, null, Token);
        var rows = await client.RunAsync(new CypherStatement("MATCH (:Note)-[:ABOUT]->(u:Unit) RETURN u.id"), Token);
        Assert.That(rows.Rows.Single()[0], Is.EqualTo(unit));
    }

    [Test]
    public async Task Two_foreign_nodes_of_one_id_stop_the_load_with_what_to_do()
    {
        await using var instance = await ServerInstance.StartAsync("--no-gds");
        await using var client = TestServer.OpenAt(instance.Http);
        await client.RunAsync(new CypherStatement("CREATE (:Person {id: 'x'}), (:Person {id: 'x'})"), Token);
        var error = await Catching.Of<CypherException>(() =>
            GraphLoader.LoadAsync(client, GraphMaker.Make(1), LoadOptions.Default, null, Token));
        Assert.That(error.Hint!.Value.English, Does.Contain("remove those nodes"), $"{error.Code}: {error.Message}");
    }

    [Test]
    public async Task A_search_without_the_index_says_how_to_make_it()
    {
        await using var instance = await ServerInstance.StartAsync("--no-gds");
        await using var client = TestServer.OpenAt(instance.Http);
        var find = QueryLibrary.Find("find")!.Bind(new Dictionary<string, string>());
        var error = await Catching.Of<CypherException>(() => client.RunAsync(find, Token));
        Assert.That(error.Hint?.English, Does.Contain("schema.cypher"), $"{error.Code}: {error.Message}");
    }

    [Test]
    public async Task A_read_only_database_is_said()
    {
        await using var instance = await ServerInstance.StartAsync("--no-gds");
        await instance.StopAsync();
        await instance.RestartAsync("--no-gds", "--set", "server.databases.default_to_read_only=true");
        await using var client = TestServer.OpenAt(instance.Http);
        var error = await Catching.Of<CypherException>(() =>
            GraphLoader.LoadAsync(client, GraphMaker.Make(1), LoadOptions.Default, null, Token));
        Assert.That(error.Hint!.Value.English, Does.Contain("read-only"), $"{error.Code}: {error.Message}");
    }

    [Test]
    public async Task A_server_killed_in_the_middle_holds_whole_plans_and_the_load_goes_on_when_it_is_back()
    {
        await using var instance = await ServerInstance.StartAsync("--no-gds");
        var port = new Uri(instance.Http).Port.ToString();
        await using var client = TestServer.OpenAt(instance.Http);
        var graph = GraphMaker.Make(43, plans: 60, measures: 120, unitsAPlan: 20);

        // Without resuming: the load fails, and what is there is whole.
        var killed = new Killer(instance, graph.Measures.Length / 4);
        var error = await Catching.Of<CypherException>(() =>
            GraphLoader.LoadAsync(client, graph, LoadOptions.Default with { Attempts = 1 }, killed, Token));
        Assert.That(error.IsConnectionLost, Is.True, error.Code);
        await killed.Done;
        await instance.RestartAsync("--no-gds", "--http", port);
        Assert.That(await AssertWholePlansOnly(client, graph), Is.InRange(1, 59));

        // With resuming: killed again, started again, and the load ends by itself.
        killed = new Killer(instance, graph.Measures.Length * 3 / 4, () => instance.RestartAsync("--no-gds", "--http", port));
        var summary = await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, killed, Token);
        await killed.Done;
        TestContext.Out.WriteLine(summary);
        Assert.That(GraphMaker.Json(await GraphPuller.PullAsync(client, Token)), Is.EqualTo(GraphMaker.Json(graph)));
        Assert.That((await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token)).Changes, Is.Empty);
    }

    [Test]
    public async Task A_load_that_waits_for_its_server_says_so_where_no_bar_is_seen()
    {
        await using var instance = await ServerInstance.StartAsync("--no-gds");
        var port = new Uri(instance.Http).Port.ToString();
        using var cli = new CliRun();
        await File.WriteAllTextAsync(
            cli.PathOf("graph.json"), GraphMaker.Json(GraphMaker.Make(44, plans: 60, measures: 120, unitsAPlan: 20)), Token);
        var load = cli.RunAsync(Token, "load", cli.PathOf("graph.json"), "--to", instance.Http, "--no-password");
        await using (var client = TestServer.OpenAt(instance.Http))
        {
            while (!load.IsCompleted && !await StoredNames.HavePlansAsync(client, Token))
            {
                await Task.Delay(20, Token);
            }
        }

        await instance.KillAsync();
        await instance.RestartAsync("--no-gds", "--http", port);
        Assert.That(await load, Is.Zero, cli.Error);
        Assert.That(cli.Error, Does.Contain("等它恢复，最多 60 秒"));
    }

    [Test]
    public void An_address_says_its_transport()
    {
        Assert.Multiple(() =>
        {
            Assert.That(ServerAddress.Parse("http://host").ToString(), Is.EqualTo("http://host:7474"));
            Assert.That(ServerAddress.Parse("https://host").ToString(), Is.EqualTo("https://host:7473"));
            Assert.That(ServerAddress.Parse("http://host:80").ToString(), Is.EqualTo("http://host"));
            Assert.That(ServerAddress.Parse("neo4j+s://host").ToString(), Is.EqualTo("neo4j+s://host:7687"));
            Assert.That(ServerAddress.Parse("bolt://host:7").Transport, Is.EqualTo(Transport.Bolt));
            Assert.That(() => ServerAddress.Parse("ftp://host"), Throws.TypeOf<FormatException>());
            Assert.That(
                () => ServerAddress.Parse("http://neo4j:secret@host"),
                Throws.TypeOf<FormatException>().With.Message.Not.Contains("secret"));
        });
        var error =
            Assert.Throws<CypherException>(() => CypherClients.Open(new ConnectionOptions(ServerAddress.Parse("bolt://host"))));
        Assert.That(error.Hint!.Value.English, Does.Contain("HTTP").And.Contain("Neo4jDriver=true"));
    }

    // Every plan that is there has all its measures and edges; returns how many there are.
    private static async Task<int> AssertWholePlansOnly(ICypherClient client, ResponsibilityGraph graph)
    {
        var rows = await client.RunAsync(
            new CypherStatement(
                """
                MATCH (p:Plan)
                RETURN p.id, COUNT { (p)<-[:IN_PLAN]-(:Task)<-[:UNDER]-(:Measure) } AS measures,
                  COUNT { (p)<-[:IN_PLAN]-(:Task)<-[:UNDER]-(:Measure)<-[:LEADS|RESPONSIBLE_FOR|ASSISTS]-(:Unit) } AS edges
                """),
            Token);
        foreach (var row in rows.Rows)
        {
            var part = GraphMaker.OnlyPlans(graph, row.Required(0));
            Assert.That((row.Number(1), row.Number(2)), Is.EqualTo((part.Measures.Length, part.Responsibilities.Length)));
        }

        return rows.Rows.Count;
    }

    // Kills the server when so many measures are in.
    private sealed class Killer(ServerInstance instance, int at, Func<Task>? then = null) : IProgress<LoadProgress>
    {
        private int _killed;

        public Task Done { get; private set; } = Task.CompletedTask;

        public void Report(LoadProgress value)
        {
            if (value.Stage == LoadStage.Plans && value.Done >= at && Interlocked.Exchange(ref _killed, 1) == 0)
            {
                Done = Task.Run(async () =>
                {
                    await instance.KillAsync();
                    await (then?.Invoke() ?? Task.CompletedTask);
                });
            }
        }
    }
}
