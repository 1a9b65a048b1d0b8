using NUnit.Framework;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Tests.Cli;

/// <summary>Command lines that never reach a server.</summary>
public sealed class Neo4jUsageTests
{
    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun();

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [TestCase("load", "缺少 FILE|DIR|graph.json...")]
    [TestCase("load a.txt", "缺少 --to")]
    [TestCase("load a.txt --to", "选项 --to 缺少值")]
    [TestCase("load a.txt --to localhost", "选项 --to 的值“localhost”不对，应为 服务器地址")]
    [TestCase("load a.txt --to ftp://localhost", "选项 --to 的值“ftp://localhost”不对")]
    [TestCase("load a.txt --to http://localhost --timeout soon", "选项 --timeout 的值“soon”不对，应为 时间")]
    [TestCase("load a.txt --to http://localhost --password x", "没有“--password”这个选项")]
    [TestCase("load a.txt --to http://localhost", "没有密码：请设置环境变量 ORGGRAPH_NEO4J_PASSWORD")]
    [TestCase("pull --out graph.json", "缺少 --from")]
    [TestCase("query --from http://localhost --no-password", "缺少查询")]
    [TestCase("query overloaded --cypher RETURN1 --from http://localhost --no-password", "NAME 和 --cypher 只能给一个")]
    [TestCase("query nothing --from http://localhost --no-password", "没有“nothing”这个查询；有：alone")]
    [TestCase("query duties --from http://localhost --no-password", "查询 duties 缺少参数 unit")]
    [TestCase("query pairs --param limt=3 --from http://localhost --no-password", "查询 pairs 没有参数“limt”")]
    [TestCase("query pairs --param limit=many --from http://localhost --no-password", "参数 limit 的值“many”不是数")]
    [TestCase("query pairs --param limit=3 --param order --from http://localhost --no-password", "选项 --param 的值“order”不对")]
    [TestCase("query pairs --param limit --from http://localhost --no-password", "选项 --param 的值“limit”不对，应为 NAME=VALUE")]
    [TestCase("export a.txt --out load.cypher", "缺少 --format")]
    [TestCase("export a.txt --format cypher", "缺少 --out")]
    [TestCase("export a.txt --format gml --out x", "选项 --format 的值“gml”不对，应为 cypher|neo4j-admin|graphml|gexf|dot")]
    [TestCase("export a.txt --format cypher --out x --year 2024", "--format cypher 总是写出整张图")]
    [TestCase("export a.txt --format neo4j-admin --out x --graph calls", "--format neo4j-admin 总是写出整张图")]
    [TestCase("rank", "缺少 FILE|DIR|graph.json...")]
    [TestCase("rank a.txt --from http://localhost", "--from 只用于 --engine gds")]
    [TestCase("rank a.txt --engine gds --from http://localhost", "不能给文件")]
    [TestCase("rank --engine gds --year 2024 --from http://localhost", "不能给文件、筛选条件")]
    [TestCase("rank --engine gds --by load --from http://localhost", "--engine gds 不能按 load 排")]
    [TestCase("rank --engine gds --by weight --from http://localhost", "选项 --by 的值“weight”不对")]
    public async Task Wrong_usage_is_said_once_and_exits_with_2(string arguments, string message)
    {
        var code = await _cli.RunAsync(arguments.Split(' '));
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(_cli.Out, Is.Empty);
            Assert.That(_cli.Error, Does.Contain(message));
            Assert.That(_cli.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(2), _cli.Error);
        });
    }

    [Test]
    public async Task A_password_in_an_address_is_refused_and_not_said_again()
    {
        Assert.That(await _cli.RunAsync("pull", "--from", "http://neo4j:geheim@localhost:7474"), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("--user").And.Not.Contain("geheim"));
    }

    [Test]
    public async Task The_password_is_asked_for_where_somebody_is_there()
    {
        var question = "";
        _cli.AskSecret = (text, _) =>
        {
            question = text;
            return Task.FromResult("geheim");
        };
        Assert.That(await _cli.RunAsync("pull", "--from", "http://127.0.0.1:1", "--user", "li"), Is.EqualTo(1));
        Assert.That(question, Is.EqualTo("li 在 http://127.0.0.1:1 的密码："));
        Assert.That(_cli.Error + _cli.Out, Does.Not.Contain("geheim"));
    }

    [TestCase("pull")]
    [TestCase("query overloaded")]
    [TestCase("rank --engine gds")]
    public async Task A_server_that_is_not_there_is_said_with_what_to_do(string command)
    {
        var code = await _cli.RunAsync([.. command.Split(' '), "--from", "http://127.0.0.1:1", "--no-password", "--lang", "en"]);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(_cli.Out, Is.Empty);
            Assert.That(
                _cli.Error, Does.StartWith("error: Neo4j: http://127.0.0.1:1").And.Contain("The server cannot be reached"));
        });
    }

    [Test]
    public async Task A_password_over_an_open_line_is_warned_of()
    {
        _cli.Variables["ORGGRAPH_NEO4J_PASSWORD"] = "geheim";
        await _cli.RunAsync("pull", "--from", "http://server.invalid:1", "--timeout", "5s");
        Assert.That(_cli.Error, Does.Contain("不加密").And.Not.Contain("geheim"));
    }

    [Test]
    public async Task The_library_is_listed_without_a_server()
    {
        Assert.That(await _cli.RunAsync("query", "--list", "--format", "csv"), Is.Zero);
        Assert.That(_cli.Out, Does.Contain("\nduties,").And.Contain("unit=?"));
        Assert.That(_cli.Error, Is.Empty);
    }

    [TestCase("load")]
    [TestCase("pull")]
    [TestCase("query")]
    [TestCase("export")]
    [TestCase("rank")]
    public async Task Help_has_examples_in_both_languages(string command)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            Assert.That(await _cli.RunAsync(command, "--help", "--lang", language), Is.Zero);
            Assert.That(_cli.Out, Does.Contain($"orggraph {command}").And.Contain("--lang"));
        }
    }

    [Test]
    public async Task Exports_are_written_and_replaced_whole()
    {
        _cli.Put("plan.txt", "SMALL");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.That(
                await _cli.RunAsync(
                    "export", _cli.PathOf("plan.txt"), "--format", "cypher", "--out", _cli.PathOf("out/load.cypher")), Is.Zero);
            Assert.That(
                await _cli.RunAsync("export", _cli.PathOf("plan.txt"), "--format", "neo4j-admin", "--out", _cli.PathOf("bulk")),
                Is.Zero, _cli.Error);
        }

        Assert.Multiple(() =>
        {
            Assert.That(_cli.Snapshot("out").Keys, Is.EqualTo(new[] { "load.cypher" }));
            Assert.That(_cli.Snapshot("out")["load.cypher"], Does.Contain("MERGE (n:Measure"));
            Assert.That(_cli.Snapshot("bulk").Keys, Does.Contain("import.txt").And.Contain("measure.csv"));
            Assert.That(_cli.Snapshot("bulk")["import.txt"], Does.Contain("会抹去数据库").And.Contain("erases all"));
            Assert.That(Directory.GetFileSystemEntries(_cli.Folder), Has.Length.EqualTo(3));
        });
    }

    [Test]
    public async Task A_folder_with_other_files_is_left_alone()
    {
        _cli.Put("plan.txt", "SMALL");
        _cli.Put("bulk/mine.txt", "x");
        Assert.That(
            await _cli.RunAsync("export", _cli.PathOf("plan.txt"), "--format", "neo4j-admin", "--out", _cli.PathOf("bulk")),
            Is.EqualTo(1));
        Assert.That(_cli.Error, Does.Contain("mine.txt"));
        Assert.That(_cli.Snapshot("bulk").Keys, Is.EqualTo(new[] { "mine.txt" }));
    }

    [Test]
    public async Task Graph_files_are_merged_and_a_bad_one_is_said()
    {
        _cli.Put("a.txt", "SMALL");
        _cli.Put("b.txt", "CLEAN");
        await _cli.RunAsync("report", _cli.PathOf("a.txt"), "--out", _cli.PathOf("a"));
        var code = await _cli.RunAsync(
            "export", _cli.PathOf("b.txt"), _cli.PathOf("a/graph.json"), _cli.PathOf("a.txt"), _cli.Put("bad.json", "{}"),
            "--format", "cypher", "--out", _cli.PathOf("x.cypher"));
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1), "bad.json");
            Assert.That(_cli.Error, Does.Contain("bad.json：不能作为责任图读入").And.Contain("已从 a.txt 读入，不重复计"));
            Assert.That(_cli.Error, Does.Contain("2 份计划：5 条措施"));
        });
    }

    [TestCase("90", 90)]
    [TestCase("30s", 30)]
    [TestCase("1.5m", 90)]
    [TestCase("24h", 86_400)]
    public void Times_are_read_as_people_write_them(string text, double seconds)
    {
        Assert.That(Duration.TryParse(text, out var time), Is.True);
        Assert.That(time.TotalSeconds, Is.EqualTo(seconds));
    }

    [TestCase("")]
    [TestCase("0")]
    [TestCase("-1s")]
    [TestCase("25h")]
    [TestCase("3d")]
    public void Other_times_are_refused(string text) => Assert.That(Duration.TryParse(text, out _), Is.False);
}
