using NUnit.Framework;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Gds;
using OrgGraph.Neo4j.Queries;
using OrgGraph.Neo4j.Schema;
using OrgGraph.Neo4j.Sync;

namespace OrgGraph.Tests.Neo4j;

[NonParallelizable] // the server is everybody's
[TestFixture]
public sealed class StatementTests
{
    private static readonly string[] s_lists =
        ["rows", "units", "persons", "mentions", "record", "sections", "tasks", "plans", "types", "wanted"];
    private static readonly string[] s_texts = ["plan", "holder", "name", "ids", "sources", "milliseconds"];

    private static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task Queries_over_a_database_that_lacks_what_they_name_come_without_a_remark()
    {
        await using var instance = await ServerInstance.StartAsync("--no-gds");
        await using var client = TestServer.OpenAt(instance.Http);
        var query = new CypherStatement("EXPLAIN MATCH (u:Unit)-[r:RESPONSIBLE_FOR]->() RETURN u.overloaded, r.place");
        var before = await client.RunAsync(query, Token);
        Assert.That(before.Notifications, Has.Length.EqualTo(4), "remarks are seen");
        await GraphSchema.EnsureAsync(client, Token);
        var examples = new QueryExamples(GraphMaker.Make(1, plans: 5));
        var remarks = new List<string>();
        foreach (var text in QueryLibrary.All.Select(q => BrowserFiles.Fill(q, examples))
            .Prepend(query.Text[8..]))
        {
            var result = await client.RunAsync(new CypherStatement("EXPLAIN " + text), Token);
            remarks.AddRange(result.Notifications.Select(n => $"{n.Code}: {n.Description}\n  {text}"));
        }

        Assert.That(remarks, Is.Empty, string.Join("\n", remarks));
    }

    [Test]
    public async Task Every_statement_goes_through_explain_without_a_remark()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var graph = GraphMaker.WithMetrics(GraphMaker.Make(1, plans: 5), 1);
        await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        var examples = new QueryExamples(graph);
        var remarks = new List<string>();
        string[] texts =
        [
            .. AllStatements.Texts, .. GraphSchema.Statements,
            .. QueryLibrary.All.Select(q => BrowserFiles.Fill(q, examples)),
        ];
        foreach (var text in texts)
        {
            try
            {
                // A statement without its parameters is planned all the same; their values are not looked at.
                var statement = new CypherStatement("EXPLAIN " + text);
                foreach (var name in s_lists.Concat(s_texts).Where(n => text.Contains("$" + n)))
                {
                    statement =
                        statement.With(name, name == "milliseconds" ? 1L : s_texts.Contains(name) ? "x" : Array.Empty<object?>());
                }

                if (text == GdsRank.PageRank)
                {
                    statement = statement.With("damping", 0.85).With("tolerance", 1e-7).With("iterations", 20);
                }

                foreach (var parameter in QueryLibrary.All.Where(q => q.Text == text).SelectMany(q => q.Parameters))
                {
                    statement = statement.With(parameter.Name, examples.ValueOf(parameter));
                }

                var result = await client.RunAsync(statement, Token);
                remarks.AddRange(result.Notifications.Select(n => $"{n.Code}: {n.Description}\n  {text}"));
            }
            catch (CypherException e)
            {
                remarks.Add($"{e.Code}: {e.Message}\n  {text}");
            }
        }

        var cartesian = await client.RunAsync(new CypherStatement("EXPLAIN MATCH (a:Unit), (b:Plan) RETURN a, b"), Token);
        Assert.That(cartesian.Notifications, Is.Not.Empty, "remarks are seen");
        Assert.That(remarks, Is.Empty, string.Join("\n", remarks));
    }
}
