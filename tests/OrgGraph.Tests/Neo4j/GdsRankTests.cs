using NUnit.Framework;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Model;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Gds;
using OrgGraph.Neo4j.Sync;

namespace OrgGraph.Tests.Neo4j;

[NonParallelizable] // the server is everybody's
[TestFixture]
public sealed class GdsRankTests
{
    private static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task Scores_are_those_of_the_definitions()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var graph = GraphMaker.Make(31, plans: 4, measures: 12);
        await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        var scores = await GdsRank.RankAsync(client, new GdsOptions(), Token);

        var taking = graph.Responsibilities.Select(e => e.UnitId).ToHashSet();
        Assert.That(scores.Select(x => x.UnitId), Is.EquivalentTo(taking));
        var ids = taking.Order(StringComparer.Ordinal).ToList();
        var number = ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        var next = ids.Select(_ => new List<int>()).ToArray();
        foreach (var pair in Collaboration.Project(graph))
        {
            next[number[pair.First]].Add(number[pair.Second]);
            next[number[pair.Second]].Add(number[pair.First]);
        }

        var betweenness = Betweenness(next);
        Assert.Multiple(() =>
        {
            foreach (var score in scores)
            {
                var i = number[score.UnitId];
                Assert.That(score.Degree, Is.EqualTo(next[i].Count));
                Assert.That(score.Betweenness, Is.EqualTo(betweenness[i]).Within(1e-6));
            }

            Assert.That(scores.Sum(s => s.PageRank), Is.EqualTo(1).Within(1e-9));
        });
        var left = await client.RunAsync(new CypherStatement("CALL gds.graph.list() YIELD graphName RETURN graphName"), Token);
        Assert.That(left.Rows, Is.Empty);
    }

    [TestCase(RankNetwork.Collaboration, RankedGraph.Collaboration)]
    [TestCase(RankNetwork.Responsibility, RankedGraph.Responsibility)]
    public async Task Scores_are_those_of_the_built_in_engine(RankNetwork network, RankedGraph ranked)
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var graph = GraphMaker.Make(7, plans: 5, measures: 20);
        await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        var scores = await GdsRank.RankAsync(client, new GdsOptions(network), Token);
        var table = UnitMetricsTable.Compute(graph, new UnitMetricsOptions { Graph = ranked }, null, Token);
        var rows =
            table.Rows.Where(r => r.Degree > 0 || graph.Responsibilities.Any(e => e.UnitId == r.Unit.Id))
                .ToDictionary(r => r.Unit.Id);

        Assert.That(scores.Select(s => s.UnitId), Is.EquivalentTo(rows.Keys));

        Assert.Multiple(() =>
        {
            foreach (var score in scores)
            {
                var row = rows[score.UnitId];
                Assert.That(score.Degree, Is.EqualTo(row.Degree));
                Assert.That(score.Betweenness, Is.EqualTo(row.Betweenness).Within(1e-6 * Math.Max(1, row.Betweenness)));
                Assert.That(score.PageRank, Is.EqualTo(row.PageRank).Within(1e-6 * row.PageRank));
            }
        });
    }

    [Test]
    public async Task A_server_without_the_plugin_is_told_of()
    {
        await using var instance = await ServerInstance.StartAsync("--no-gds");
        await using var client = TestServer.OpenAt(instance.Http);
        var error = await Catching.Of<CypherException>(() => GdsRank.RankAsync(client, new GdsOptions(), Token));
        Assert.That(error.Code, Is.EqualTo(CypherException.NoGraphDataScience));
        Assert.That(error.Hint, Is.Not.Null);
    }

    [Test]
    public async Task An_error_is_told_though_the_projection_cannot_be_dropped()
    {
        var asked = new List<string>();
        await using var client = new ScriptedClient((statement, token) =>
        {
            asked.Add(statement.Text);
            return statement.Text switch
            {
                GdsRank.FindProcedures => Task.FromResult(ScriptedClient.Rows("n", 1L)),
                GdsRank.Drop => throw new TaskCanceledException(),
                _ => throw new CypherException(CypherException.TimedOut, "no answer"),
            };
        });
        var error = await Catching.Of<CypherException>(() => GdsRank.RankAsync(client, new GdsOptions(), Token));
        Assert.That((error.Code, error.Message), Is.EqualTo((CypherException.TimedOut, "no answer")));
        Assert.That(asked[^1], Is.EqualTo(GdsRank.Drop));
    }

    [Test]
    public async Task A_projection_that_stays_in_the_server_is_told_of()
    {
        await using var client = new ScriptedClient((statement, token) => statement.Text switch
        {
            GdsRank.FindProcedures => Task.FromResult(ScriptedClient.Rows("n", 1L)),
            GdsRank.Drop => throw new TaskCanceledException(),
            _ => Task.FromResult(ScriptedClient.Rows("id")),
        });
        var error = await Catching.Of<CypherException>(() => GdsRank.RankAsync(client, new GdsOptions(), Token));
        Assert.That(error.Code, Is.EqualTo(CypherException.TimedOut));
    }

    // Brandes 2001, undirected and unweighted.
    private static double[] Betweenness(List<int>[] next)
    {
        var result = new double[next.Length];
        for (var s = 0; s < next.Length; s++)
        {
            var order = new List<int>();
            var before = next.Select(_ => new List<int>()).ToArray();
            var paths = new double[next.Length];
            var distance = Enumerable.Repeat(-1, next.Length).ToArray();
            (paths[s], distance[s]) = (1, 0);
            var queue = new Queue<int>([s]);
            while (queue.TryDequeue(out var v))
            {
                order.Add(v);
                foreach (var w in next[v])
                {
                    if (distance[w] < 0)
                    {
                        distance[w] = distance[v] + 1;
                        queue.Enqueue(w);
                    }

                    if (distance[w] == distance[v] + 1)
                    {
                        paths[w] += paths[v];
                        before[w].Add(v);
                    }
                }
            }

            var share = new double[next.Length];
            foreach (var w in order.AsEnumerable().Reverse())
            {
                foreach (var v in before[w])
                {
                    share[v] += paths[v] / paths[w] * (1 + share[w]);
                }

                result[w] += w == s ? 0 : share[w] / 2;
            }
        }

        return result;
    }
}
