using System.Globalization;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Export;
using OrgGraph.Neo4j.Queries;
using OrgGraph.Neo4j.Sync;
using OrgGraph.Tests.Support;
using OrgGraph.Tests.Workspace.Questions;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Tests.Neo4j;

/// <summary>All the real documents in the real server: loaded, pulled back, exported both ways, and counted.</summary>
[NonParallelizable] // the server is everybody's
[TestFixture]
public sealed class SeedGraphTests
{
    private static readonly Lazy<ResponsibilityGraph> s_graph = new(Read);

    private static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    private static ResponsibilityGraph Graph => s_graph.Value;

    [Test]
    public async Task They_come_back_equal_and_a_second_load_changes_nothing()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        await GraphLoader.LoadAsync(client, Graph, LoadOptions.Default, null, Token);
        var pulled = await GraphPuller.PullAsync(client, Token);
        Assert.That(GraphMaker.Json(pulled), Is.EqualTo(GraphMaker.Json(Graph)));
        var again = await GraphLoader.LoadAsync(client, Graph, LoadOptions.Default, null, Token);
        Assert.That(again.Changes, Is.Empty, string.Join("\n", again.Changes));
        Assert.That(again.PlansUnchanged, Is.EqualTo(Graph.Plans.Length));
    }

    [Test]
    public async Task Counts_of_every_label_and_type_are_those_of_the_model()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        await GraphLoader.LoadAsync(client, Graph, LoadOptions.Default, null, Token);
        await ModelCounts.AssertAsync(client, Graph, Token);
    }

    [Test]
    public async Task Questions_have_the_same_answers_in_the_database_and_without()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        await GraphLoader.LoadAsync(client, TwentyQuestions.Graph, LoadOptions.Default, null, Token);
        foreach (var (name, parameters, expected) in TwentyQuestions.WithQueries()
            .Where(q => QueryLibrary.Find(q.Query) is not null))
        {
            var answer =
                await client.RunAsync(QueryLibrary.Find(name)!.Bind(parameters.ToDictionary(p => p.Name, p => p.Value)), Token);
            Assert.That(
                answer.Rows.Select(r => string.Join(" | ", r.Values.Select(ValueText.ExactTextOf))),
                Is.EquivalentTo(expected.Rows.Select(r => string.Join(" | ", r.Select(ValueText.ExactTextOf)))), name);
        }

        var found = await client.RunAsync(
            QueryLibrary.Find("find")!.Bind(new Dictionary<string, string> { ["words"] = "VOCs", ["limit"] = "1000" }), Token);
        Assert.That(
            found.Rows.Select(r => r["id"]),
            Is.EquivalentTo(
                OfflineQuestions.Find(TwentyQuestions.Index, new MeasureSearch("VOCs"), 1000).Rows.Select(r => r[1])));
    }

    [Test]
    public async Task The_cypher_file_and_the_bulk_files_give_the_same_graph()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        await GraphLoader.LoadAsync(client, Graph, LoadOptions.Default, null, Token);
        var expected = await Digest.OfAsync(client, Token);
        await TestServer.EmptyAsync(client, Token);
        using var file = new StringWriter(CultureInfo.InvariantCulture);
        CypherExport.Write(Graph, file);
        foreach (var statement in file.ToString().Split(";\n", StringSplitOptions.RemoveEmptyEntries))
        {
            await client.RunAsync(new CypherStatement(statement), Token);
        }

        Assert.That(await Digest.OfAsync(client, Token), Is.EqualTo(expected));

        await using var instance = await ServerInstance.StartAsync("--no-gds");
        await using var imported = await instance.ImportAsync(Graph, Token);
        Assert.That(await Digest.OfAsync(imported, Token), Is.EqualTo(expected));
    }

    private static ResponsibilityGraph Read()
    {
        var files = Directory.GetFiles(Repository.Shared("seeds"), "*.txt").Order(StringComparer.Ordinal);
        var readings = files.Select(f => PlanReader.ReadDraft(Path.GetFileName(f), File.ReadAllBytes(f))).ToList();
        return GraphBuilder.Build(ReadingSet.Resolve(readings).SelectMany(r => r.Plans), []);
    }
}
