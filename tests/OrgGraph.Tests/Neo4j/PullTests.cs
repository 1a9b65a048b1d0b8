using NUnit.Framework;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Sync;
using OrgGraph.Tests.Cli;

namespace OrgGraph.Tests.Neo4j;

/// <summary>Reading back from a database that others write to as well.</summary>
[NonParallelizable] // the server is everybody's
[TestFixture]
public sealed class PullTests
{
    private static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task What_others_wrote_is_left_out_and_counted()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var graph = GraphMaker.Make(51, plans: 2);
        await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        await client.RunAsync(
            new CypherStatement(
                """
                MATCH (p:Plan) WITH p LIMIT 1
                CREATE (p)<-[:IN_PLAN]-(:Task {title: 'x'})<-[:UNDER]-(:Measure {text: 'x'})<-[:ASSISTS]-(:Unit {name: 'x'}),
                  (:Unit {kind: 'Branch'}), (:Unit {id: 'stranger'}), (:Person {name: 'x'}), (:Plan), (:Task {id: 'alone'})
                """),
            Token);
        var skipped = new List<ForeignRows>();
        var pulled = await GraphPuller.PullAsync(client, Token, skipped.Add);
        Assert.That(GraphMaker.Json(pulled), Is.EqualTo(GraphMaker.Json(graph)));
        Assert.That(skipped, Is.EquivalentTo(new ForeignRows[]
        {
            new("Plan", 1), new("Task", 1), new("Measure", 1), new("Unit", 3), new("Person", 1), new("ASSISTS", 1),
        }));

        using var cli = new CliRun();
        Assert.That(
            await TestServer.RunAsync(cli, "pull", "--from", TestServer.Address, "--out", cli.PathOf("back.json")), Is.Zero,
            cli.Error);
        Assert.That(cli.Error, Does.Contain("略去 3 个不是本程序写入的 Unit"));
    }

    [TestCase("MATCH (m:Measure {id: $id}) SET m.source = 'nowhere'", "Measure")]
    [TestCase("MATCH (m:Measure {id: $id}) REMOVE m.text", "Measure")]
    [TestCase("MATCH (m:Measure {id: $id})<-[r:LEADS|RESPONSIBLE_FOR|ASSISTS]-() SET r.uncertainty = 'Maybe'", " → ")]
    [TestCase("MATCH (m:Measure {id: $id})<-[r:LEADS|RESPONSIBLE_FOR|ASSISTS]-() SET r.mention = 1", " → ")]
    public async Task What_is_damaged_is_named_with_what_to_do(string damage, string kind)
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var graph = GraphMaker.Make(52, plans: 1);
        await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        var measure = graph.Responsibilities[0].MeasureId;
        await client.RunAsync(new CypherStatement(damage).With("id", measure), Token);
        var error = await Catching.Of<CypherException>(() => GraphPuller.PullAsync(client, Token));
        Assert.That(error.Code, Is.EqualTo(CypherException.ForeignData));
        Assert.That(error.Message, Does.Contain(measure).And.Contain(kind));
        Assert.That(error.Hint, Is.Not.Null);
    }
}
