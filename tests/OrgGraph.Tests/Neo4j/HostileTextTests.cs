using NUnit.Framework;
using OrgGraph.Neo4j.Sync;

namespace OrgGraph.Tests.Neo4j;

[NonParallelizable] // the server is everybody's
[TestFixture]
public sealed class HostileTextTests
{
    private static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task Any_text_in_any_field_arrives_unharmed([Range(100, 111)] int seed)
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var graph = HostileText.Disfigure(GraphMaker.Make(seed, plans: 2, measures: 12), new Random(seed));
        await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        Assert.That(GraphMaker.Json(await GraphPuller.PullAsync(client, Token)), Is.EqualTo(GraphMaker.Json(graph)));
        var again = await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        Assert.That(again.Changes, Is.Empty);
    }
}
