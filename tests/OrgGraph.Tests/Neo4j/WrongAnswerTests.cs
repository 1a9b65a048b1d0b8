using System.Text;
using NUnit.Framework;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Gds;
using OrgGraph.Neo4j.Queries;
using OrgGraph.Neo4j.Sync;

namespace OrgGraph.Tests.Neo4j;

/// <summary>A server that answers, and answers nonsense: one error of ours each time, and never a success.</summary>
[NonParallelizable] // the server is everybody's
[TestFixture]
public sealed class WrongAnswerTests
{
    private const string Counters =
        """
        "counters":{"nodesCreated":0,"nodesDeleted":0,"propertiesSet":0,"relationshipsCreated":0,"relationshipsDeleted":0}
        """;

    private static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    private static IEnumerable<TestCaseData> Bodies()
    {
        (string Name, string Body)[] bodies =
        [
            ("nothing", ""), ("html", "<html><body>hello</body></html>"), ("list", "[]"), ("empty object", "{}"),
            ("null", "null"),
            ("number", "12"), ("text", "\"abc\""), ("deep list", new string('[', 5000)), ("deep object", Repeat("{\"a\":", 5000)),
            ("data null", "{\"data\":null}"), ("data list", "{\"data\":[1,2]}"), ("data text", "{\"data\":\"x\"}"),
            ("values null", "{\"data\":{\"fields\":[\"a\"],\"values\":null}}"),
            ("values object", "{\"data\":{\"fields\":[\"a\"],\"values\":{\"a\":1}}}"),
            ("plain values", "{\"data\":{\"fields\":[\"a\",\"b\"],\"values\":[[1,2]]}}"),
            ("row null", "{\"data\":{\"fields\":[\"a\"],\"values\":[null]}}"),
            ("row text", "{\"data\":{\"fields\":[\"a\"],\"values\":[\"x\"]}}"),
            ("no fields", $"{{\"data\":{{\"values\":[[{V("String", "\"x\"")}]]}},{Counters}}}"),
            ("fields null", "{\"data\":{\"fields\":null,\"values\":[]}}"),
            ("fields numbers", "{\"data\":{\"fields\":[1,2],\"values\":[]}}"),
            ("fields of null", "{\"data\":{\"fields\":[null],\"values\":[]}}"),
            ("integer too large", Row("Integer", "\"99999999999999999999999\"")), ("integer a word", Row("Integer", "\"abc\"")),
            ("integer null", Row("Integer", "null")), ("float a word", Row("Float", "\"abc\"")),
            ("date wrong", Row("Date", "\"2026-13-45\"")),
            ("date null", Row("Date", "null")), ("time wrong", Row("OffsetDateTime", "\"nonsense\"")),
            ("type a number", Rows(["id"], ["{\"$type\":5,\"_value\":1}"])),
            ("value missing", Rows(["id"], ["{\"$type\":\"String\"}"])),
            ("value extra", Rows(["id"], ["{\"$type\":\"String\",\"_value\":\"x\",\"z\":1}"])),
            ("list a text", Row("List", "\"x\"")), ("map a list", Row("Map", "[]")), ("node a list", Row("Node", "[]")),
            ("node null", Row("Node", "null")),
            ("relationship a text", Row("Relationship", "\"x\"")), ("path of null", Row("Path", $"[{V("Null", "null")}]")),
            ("boolean a text", Row("Boolean", "\"x\"")),
            ("text a number", Row("String", "5")), ("text null", Row("String", "null")),
            ("row short", Rows(["a", "b", "c"], [V("String", "\"x\"")])), ("row empty", Rows(["a"], [])),
            ("row long", Rows(["a"], [V("String", "\"x\""), V("String", "\"x\"")])),
            ("row without fields", Rows([], [V("String", "\"x\"")])),
            ("counters empty", Data("\"counters\":{}")), ("counters null", Data("\"counters\":null")),
            ("counters text", Data("\"counters\":{\"nodesCreated\":\"x\"}")),
            ("counters huge", Data("\"counters\":{\"nodesCreated\":99999999999999999999999}")),
            ("errors object", "{\"errors\":{}}"), ("errors texts", "{\"errors\":[\"x\"]}"), ("errors null", "{\"errors\":null}"),
            ("errors of null", "{\"errors\":[{\"code\":null,\"message\":null}]}"),
            ("errors of numbers", "{\"errors\":[{\"code\":5,\"message\":6}]}"),
            ("an error without words", "{\"errors\":[{}]}"), ("no error", "{\"errors\":[]}"),
            ("notifications object", Data($"\"notifications\":{{}},{Counters}")),
            ("notifications numbers", Data($"\"notifications\":[1],{Counters}")),
            ("notifications types", Data($"\"notifications\":[{{\"code\":1}}],{Counters}")),
            ("transaction empty", Data($"\"transaction\":{{}},{Counters}")),
            ("transaction a number", Data($"\"transaction\":{{\"id\":5}},{Counters}")),
            ("transaction a path", Data($"\"transaction\":{{\"id\":\"../../../evil?x=\"}},{Counters}")),
            ("half a surrogate", Row("String", "\"\\ud800\"")), ("half a surrogate as key", "{\"\\ud800\":1}"),
            ("comments", "/* x */{}"),
            ("ends early", "{\"data\":{\"fields\":[\"a\"],\"values\":["),
        ];
        return bodies.Select(b => new TestCaseData(Encoding.UTF8.GetBytes(b.Body)).SetArgDisplayNames(b.Name))
            .Append(new TestCaseData(new byte[1000]).SetArgDisplayNames("zeros"))
            .Append(new TestCaseData(Encoding.Unicode.GetBytes("{\"data\":{}}")).SetArgDisplayNames("another encoding"))
            .Append(
                new TestCaseData(
                    (byte[])[.. "{\"data\":{\"fields\":[\""u8, 0xFF, 0xFE, .. "\"],\"values\":[]}}"u8]).SetArgDisplayNames(
                        "bytes that are no text"));
    }

    [TestCaseSource(nameof(Bodies))]
    public async Task Nonsense_is_our_error_for_everyone_who_asks(byte[] body)
    {
        await using var server = CannedServer.OfBody(body);
        await using var client = TestServer.OpenAt(server.Address, retry: new RetryPolicy(1, TimeSpan.Zero, TimeSpan.Zero));
        var graph = GraphMaker.Make(1);
        Func<Task>[] asking =
        [
            () => GraphLoader.LoadAsync(client, graph, LoadOptions.Default with { Attempts = 1 }, null, Token),
            () => GraphLoader.LoadAsync(client, graph, LoadOptions.Default with { DryRun = true }, null, Token),
            () => GraphPuller.PullAsync(client, Token),
            () => GdsRank.RankAsync(client, new GdsOptions(), Token),
            async () => _ = await StoredNames.OfAsync(client, QueryParameterType.Unit, Token),
        ];
        foreach (var ask in asking)
        {
            await Catching.Of<CypherException>(ask);
        }
    }

    [Test]
    public async Task A_single_value_beyond_the_limit_is_said_before_it_fills_the_memory()
    {
        // the client stops at the limit, so that the rest is never sent
        var body = new byte[300 * 1024 * 1024];
        Array.Fill(body, (byte)'x');
        "{\"data\":{\"fields\":[\"a\"],\"values\":[[{\"$type\":\"String\",\"_value\":\""u8.CopyTo(body);
        await using var server = CannedServer.OfBody(body);
        await using var client = TestServer.OpenAt(server.Address);
        var error = await Catching.Of<CypherException>(() => client.RunAsync(new CypherStatement("RETURN 1"), Token));
        Assert.That((error.Code, error.Message), Is.EqualTo((CypherException.Protocol, error.Message)));
        Assert.That(error.Message, Does.Contain("bytes"));
    }

    private static string Data(string more) => $"{{\"data\":{{\"fields\":[],\"values\":[]}},{more}}}";

    private static string Row(string type, string value) => Rows(["id"], [V(type, value)]);

    private static string Rows(string[] fields, string[] row) =>
        $"{{\"data\":{{\"fields\":[{string.Join(',', fields.Select(f => $"\"{f}\""))}],\"values\":[[{string.Join(',', row)}]]}},"
            + $"{Counters}}}";

    private static string V(string type, string value) => $"{{\"$type\":\"{type}\",\"_value\":{value}}}";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
