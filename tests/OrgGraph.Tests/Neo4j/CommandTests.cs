using System.Text.Json;
using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Model.Json;
using OrgGraph.Neo4j.Client;
using OrgGraph.Tests.Cli;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Neo4j;

/// <summary>The command line against the real server, with the sample plans.</summary>
[NonParallelizable] // the server is everybody's
[TestFixture]
public sealed class CommandTests
{
    private CliRun _cli = null!;

    private static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    [SetUp]
    public async Task SetUp()
    {
        _cli = new CliRun { ReadsForReal = true };
        await using var client = await TestServer.OpenEmptyAsync(Token);
    }

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [Test]
    public async Task Samples_are_loaded_and_pulled_back_equal_and_a_second_load_changes_nothing()
    {
        await Report();
        Assert.That(await Run("load", Repository.Plans, "--to", TestServer.Address), Is.Zero, _cli.Error);
        Assert.That(_cli.Error, Does.Contain("已载入"));
        Assert.That(_cli.Out, Does.Contain("Measure").And.Contain("COLLABORATES_WITH").And.Contain("节点合计"));

        Assert.That(await Run("pull", "--from", TestServer.Address, "--out", _cli.PathOf("back.json")), Is.Zero, _cli.Error);
        Assert.That(await File.ReadAllBytesAsync(_cli.PathOf("back.json"), Token), Is.EqualTo(
            await File.ReadAllBytesAsync(_cli.PathOf("out/graph.json"), Token)));

        Assert.That(await Run("load", _cli.PathOf("out/graph.json"), "--to", TestServer.Address), Is.Zero, _cli.Error);
        Assert.That(_cli.Error, Does.Contain("没有改动"));
        Assert.That(_cli.Out, Is.Empty);
    }

    [Test]
    public async Task A_dry_run_tells_and_changes_nothing_and_prune_removes_what_is_not_given()
    {
        await Run("load", Repository.Plans, "--to", TestServer.Address);
        var one = Directory.GetFiles(Repository.Plans, "青溪区绿色低碳*.txt").Single();
        Assert.That(await Run("load", one, "--to", TestServer.Address, "--prune", "--dry-run"), Is.Zero, _cli.Error);
        Assert.That(_cli.Error, Does.Contain("试运行"));
        Assert.That(await CountAsync("Plan"), Is.GreaterThan(5));

        Assert.That(await Run("load", one, _cli.PathOf("gone.txt"), "--to", TestServer.Address, "--prune"), Is.EqualTo(1));
        Assert.That(_cli.Error, Does.Contain("不能用 --prune"));
        Assert.That(await CountAsync("Plan"), Is.GreaterThan(5));

        Assert.That(await Run("load", one, "--to", TestServer.Address, "--prune", "--lang", "en"), Is.Zero, _cli.Error);
        Assert.That(_cli.Error, Does.Contain("loaded into"));
        Assert.That(await CountAsync("Plan"), Is.EqualTo(1));
    }

    [Test]
    public async Task Queries_give_rows_as_table_csv_and_json()
    {
        await Report();
        await Run("load", _cli.PathOf("out/graph.json"), "--to", TestServer.Address);
        var graph = GraphJson.Read(await File.ReadAllBytesAsync(_cli.PathOf("out/graph.json"), Token), []);
        var unit = UnitLoad.Compute(graph)[0].Unit.Id;

        Assert.That(
            await Run("query", "duties", "--param", $"unit={unit}", "--from", TestServer.Address, "--format", "json"), Is.Zero,
            _cli.Error);
        using var json = JsonDocument.Parse(_cli.Out);
        Assert.That(json.RootElement.EnumerateArray().Select(r => r.GetProperty("id").GetString()), Is.EquivalentTo(
            graph.Responsibilities.Where(e => e.UnitId == unit).Select(e => e.MeasureId)));

        Assert.That(
            await Run("query", "pairs", "--param", "limit=3", "--from", TestServer.Address, "--format", "csv"), Is.Zero,
            _cli.Error);
        Assert.That(_cli.Out.TrimEnd().Split("\r\n"), Has.Length.EqualTo(4));
        Assert.That(_cli.Error, Does.Contain("3 行"));

        string[] own =
            ["query", "--cypher", "MATCH (p:Plan) WHERE p.year >= $year RETURN p, date('2026-01-02') AS day, -1 AS n", "--param",
                "year=2026"];
        Assert.That(await Run([.. own, "--from", TestServer.Address]), Is.Zero, _cli.Error);
        Assert.That(_cli.Out, Does.Contain("2026-01-02").And.Contain("行动计划"));
        Assert.That(await Run([.. own, "--from", TestServer.Address, "--format", "csv"]), Is.Zero);
        Assert.That(_cli.Out, Does.Contain(",2026-01-02,-1\r\n"));

        Assert.That(await Run("query", "--cypher", "MATCH (n) RETURNS n", "--from", TestServer.Address), Is.EqualTo(1));
        Assert.That(_cli.Error, Does.Contain("Neo.ClientError.Statement.SyntaxError"));
    }

    [Test]
    public async Task Units_are_ranked_inside_the_server()
    {
        await Run("load", Repository.Plans, "--to", TestServer.Address);
        Assert.That(
            await Run("rank", "--engine", "gds", "--by", "degree", "--from", TestServer.Address, "--format", "json"), Is.Zero,
            _cli.Error);
        using var json = JsonDocument.Parse(_cli.Out);
        Assert.That(json.RootElement.GetProperty("engine").GetString(), Is.EqualTo("gds"));
        Assert.That(
            json.RootElement.EnumerateObject().Select(p => p.Name),
            Is.SupersetOf(new[] { "version", "by", "weights", "selection" }));
        var degrees = json.RootElement.GetProperty("units").EnumerateArray()
            .Select(r => r.GetProperty("degree").GetInt64()).ToList();
        Assert.That(degrees, Is.Ordered.Descending.And.Not.Empty);
        Assert.That(await Run("rank", "--engine", "gds", "--from", TestServer.Address), Is.Zero);
        Assert.That(_cli.Out, Does.Contain("PageRank"));
    }

    [Test]
    public async Task Pulling_from_an_empty_database_writes_nothing()
    {
        Assert.That(await Run("pull", "--from", TestServer.Address, "--out", _cli.PathOf("back.json")), Is.EqualTo(1));
        Assert.That(_cli.Error, Does.Contain("没有计划"));
        Assert.That(File.Exists(_cli.PathOf("back.json")), Is.False);
    }

    [TestCase("overloaded")]
    [TestCase("find")]
    [TestCase("duties --param unit=青溪区教育局")]
    public async Task A_query_of_an_empty_database_says_so(string query)
    {
        Assert.That(await Run(["query", .. query.Split(' '), "--from", TestServer.Address]), Is.EqualTo(1));
        Assert.That(_cli.Error.TrimEnd(), Does.Contain("数据库里没有计划").And.Not.Contain("\n"));
        Assert.That(_cli.Out, Is.Empty);
    }

    [Test]
    public async Task An_unknown_database_is_said()
    {
        Assert.That(await Run("pull", "--from", TestServer.Address, "--database", "plans2030", "--lang", "en"), Is.EqualTo(1));
        Assert.That(_cli.Error, Does.Contain("Name it with --database"));
    }

    private async Task Report() =>
        Assert.That(await _cli.RunAsync("report", Repository.Plans, "--out", _cli.PathOf("out")), Is.Zero, _cli.Error);

    private Task<int> Run(params string[] arguments) => TestServer.RunAsync(_cli, arguments);

    private static async Task<long> CountAsync(string label)
    {
        await using var client = TestServer.Open();
        return (await client.RunAsync(new CypherStatement($"MATCH (n:{label}) RETURN count(*)"), Token)).Rows[0].Number(0);
    }
}
