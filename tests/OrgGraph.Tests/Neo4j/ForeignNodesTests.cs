using NUnit.Framework;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Model;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Schema;
using OrgGraph.Neo4j.Sync;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Neo4j;

/// <summary>A database that other programs use too: only what bears this program's mark is ever removed.</summary>
[NonParallelizable] // the server is everybody's
[TestFixture]
public sealed class ForeignNodesTests
{
    private static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task Nodes_of_other_programs_survive_loads_and_prunes()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        await client.RunAsync(
            new CypherStatement(
                """
                CREATE (:Person {id: 'p-1', email: 'a@example.org'}), (:Unit {id: 'u-1', colour: 'red'}),
                  (:Unit {id: 'u-2', name: 'u-2', jurisdiction: '青溪区', level: 'District', kind: 'Department', rule: 'x'}),
                  (:Unit {id: 'u-3', kind: 'nonsense', level: 'nonsense'})-[:MEMBER_OF]->(:Unit {id: 'u-4'}), (:Unit), (:Person {name: 'x'}),
                  (p:Plan {id: 'their-plan', title: 'theirs'})<-[:IN_PLAN]-(t:Task {id: 'their-task'})<-[:UNDER]-(:Measure {id: 'their-measure'})
                """),
            Token);
        var before = await CountAsync(client);
        var graph = GraphMaker.Make(61, plans: 2);
        await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        await GraphLoader.LoadAsync(
            client, GraphMaker.OnlyPlans(graph, graph.Plans[0].Id), LoadOptions.Default with { Prune = true }, null, Token);
        await GraphLoader.LoadAsync(client, ResponsibilityGraph.Empty, LoadOptions.Default with { Prune = true }, null, Token);
        Assert.That(await CountAsync(client), Is.EqualTo(before));
    }

    [Test]
    public async Task A_foreign_unit_of_the_same_id_is_used_and_stays()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var graph = GraphMaker.Make(62);
        var id = graph.Responsibilities[0].UnitId;
        await client.RunAsync(new CypherStatement("CREATE (:Unit {id: $id, colour: 'red'})").With("id", id), Token);
        await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        Assert.That((await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token)).Changes, Is.Empty);
        Assert.That(GraphMaker.Json(await GraphPuller.PullAsync(client, Token)), Is.EqualTo(GraphMaker.Json(graph)));
        await GraphLoader.LoadAsync(client, ResponsibilityGraph.Empty, LoadOptions.Default with { Prune = true }, null, Token);
        var rows = await client.RunAsync(new CypherStatement("MATCH (u:Unit) RETURN u.id, u.colour"), Token);
        Assert.That(rows.Rows.Select(r => (r[0], r[1])), Is.EqualTo(new[] { ((object?)id, (object?)"red") }));
    }

    [Test]
    public async Task A_dry_run_meets_what_the_load_would_meet()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var graph = GraphMaker.Make(63, plans: 2);
        await client.RunAsync(new CypherStatement("CREATE (:Measure {id: $id})").With("id", graph.Measures[^1].Id), Token);
        foreach (var dry in new[] { true, false })
        {
            var error = await Catching.Of<CypherException>(() =>
                GraphLoader.LoadAsync(client, graph, LoadOptions.Default with { DryRun = dry, Parallelism = 1 }, null, Token));
            Assert.That(error.Code, Is.EqualTo("Neo.ClientError.Schema.ConstraintValidationFailed"));
        }
    }

    [Test]
    public async Task Loads_in_any_order_and_number_give_the_same_database()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var graph = GraphMaker.Make(64, plans: 6);
        var options = LoadOptions.Default with { Metrics = all => UnitMetricsTable.MetricsOf(all, Token) };
        await GraphLoader.LoadAsync(client, graph, options, null, Token);
        var whole = await PullAsync(client);
        var random = new Random(64);
        for (var round = 0; round < 6; round++)
        {
            await TestServer.EmptyAsync(client, Token);
            var plans = graph.Plans.Select(p => p.Id).ToArray();
            random.Shuffle(plans);
            for (var start = 0; start < plans.Length;)
            {
                // the next load may hold a plan of the one before again
                var count = random.Next(1, plans.Length - start + 1);
                var from = Math.Max(0, start - random.Next(2));
                await GraphLoader.LoadAsync(
                    client, GraphMaker.OnlyPlans(graph, plans[from..(start + count)]), options, null, Token);
                start += count;
            }

            Assert.That(await PullAsync(client), Is.EqualTo(whole), $"round {round}");
        }
    }

    [Test]
    public async Task A_load_that_gives_up_waiting_leaves_nothing_in_the_way()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        await client.RunAsync(
            new CypherStatement("MERGE (l:OrgGraphLock {id: 'load'}) SET l.holder = 'another', l.until = timestamp() + 600000"),
            Token);
        var progress = new Stages();
        using var stop = new CancellationTokenSource();
        var load = GraphLoader.LoadAsync(client, GraphMaker.Make(65), LoadOptions.Default, progress, stop.Token);
        await progress.Waiting.WaitAsync(Token);
        await stop.CancelAsync();
        await Catching.Of<OperationCanceledException>(() => load);
        await client.RunAsync(new CypherStatement("MATCH (l:OrgGraphLock) SET l.until = 0"), Token);
        var summary = await GraphLoader.LoadAsync(client, GraphMaker.Make(65), LoadOptions.Default, null, Token);
        Assert.That(summary.PlansAdded, Is.EqualTo(3));
    }

    [Test]
    public async Task Names_that_no_index_takes_are_shortened_and_said()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var graph = GraphMaker.Make(66);
        var (old, name) = (graph.Responsibilities[0].UnitId, "青溪区" + new string('水', 4000) + "局");
        graph = graph with
        {
            Units = [.. graph.Units.Select(u => u.Id == old ? u with { Id = name } : u)],
            Responsibilities = [.. graph.Responsibilities.Select(e => e.UnitId == old ? e with { UnitId = name } : e)],
        };
        var said = new List<string>();
        await GraphLoader.LoadAsync(client, graph, LoadOptions.Default with { Shortened = said.Add }, null, Token);
        Assert.That(said, Has.Count.EqualTo(1));
        Assert.That(
            said[0], Does.Contain(graph.Responsibilities.First(e => e.UnitId == name).Source.ToString()).And.Contain("青溪区水水"));
        var pulled = await GraphPuller.PullAsync(client, Token);
        Assert.That(pulled.Responsibilities, Has.Length.EqualTo(graph.Responsibilities.Length));
        Assert.That((await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token)).Changes, Is.Empty);
    }

    // The graph, and who is overloaded; the last digits of iterated metrics depend on the order of the edges.
    private static async Task<string> PullAsync(ICypherClient client)
    {
        var graph = await GraphPuller.PullAsync(client, Token);
        return GraphMaker.Json(graph with { Metrics = [] })
            + string.Join('、', graph.Metrics.Where(m => m.Overloaded).Select(m => m.UnitId));
    }

    private static async Task<string> CountAsync(ICypherClient client)
    {
        var rows = await client.RunAsync(
            new CypherStatement(
                "MATCH (n) WHERE NOT n:OrgGraphLock OPTIONAL MATCH (n)-[r]->() RETURN labels(n)[0] AS l, coalesce(n.id, '') AS "
                + "id, count(r) AS r ORDER BY l, id"),
            Token);
        return string.Join('\n', rows.Rows.Select(r => $"{r[0]} {r[1]} {r[2]}"));
    }

    private sealed class Stages : IProgress<LoadProgress>
    {
        private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Waiting => _waiting.Task;

        public void Report(LoadProgress value)
        {
            if (value.Stage == LoadStage.Lock)
            {
                _waiting.TrySetResult();
            }
        }
    }
}
