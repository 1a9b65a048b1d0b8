using NUnit.Framework;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Workload;
using OrgGraph.Model.Json;
using OrgGraph.Tests.Cli;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Neo4j;

/// <summary><c>orggraph query</c> against the real server: names as people write them, and what it says.</summary>
[NonParallelizable] // the server is everybody's
[TestFixture]
public sealed class QueryCommandTests
{
    private CliRun _cli = null!;

    private static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    [OneTimeSetUp]
    public async Task Load()
    {
        _cli = new CliRun { ReadsForReal = true };
        await using var client = await TestServer.OpenEmptyAsync(Token);
        Assert.That(await Run("load", Repository.Plans, "--to", TestServer.Address), Is.Zero, _cli.Error);
    }

    [OneTimeTearDown]
    public void Close() => _cli.Dispose();

    [TestCase("duties --param unit=区教育局", "unit：“区教育局”按 青溪区教育局 查询")]
    [TestCase("duties --param unit=青溪区教育", "“青溪区教育”按 青溪区教育局 查询")]
    [TestCase("duties --param unit=青溪人社局", "“青溪人社局”按 青溪区人力资源社会保障局 查询")]
    [TestCase("changes --param jurisdiction=云岭 --param before=2025 --param after=2026", "“云岭”按 云岭市 查询")]
    [TestCase("plan-tree --param plan=青溪区教育惠民", "“青溪区教育惠民”按 青溪区/2026/教育惠民工作要点 查询")]
    [TestCase("meeting --param measures=云岭市/2026/优化营商环境行动计划#2", "#2.1、云岭市/2026/优化营商环境行动计划#2.2")]
    [TestCase("path --param from=区教育局 --param to=青溪区教育局", "1 行")]
    public async Task A_name_that_one_thing_alone_has_is_understood_and_said(string arguments, string said)
    {
        Assert.That(await Query(arguments), Is.Zero, _cli.Error);
        Assert.That(_cli.Error, Does.Contain(said).And.Not.Contain("\n0 行"));
        Assert.That(_cli.Out.Split('\n'), Has.Length.GreaterThan(3));
    }

    [TestCase("duties --param unit=青溪区教肓局", "没有“青溪区教肓局”这个单位；您要的是不是：青溪区教育局")]
    [TestCase("duties --param unit=教育局", "“教育局”可指多个：云岭市教育局、青溪区教育局；请写全称")]
    [TestCase("meeting --param measures=2.1", "多份计划都有编号为“2.1”的措施；请写完整编号：云岭市/2025/优化营商环境行动计划#2.1")]
    [TestCase("meeting --param measures=99.9", "没有编号为“99.9”的措施")]
    [TestCase("changes --param jurisdiction=青西区 --param before=2025 --param after=2026", "没有“青西区”的计划；您要的是不是：青溪区")]
    [TestCase("changes --param jurisdiction=云岭市 --param before=2020 --param after=2026", "没有 2020 年的计划；有：")]
    [TestCase("alone --param year=2031", "没有 2031 年的计划；有：")]
    public async Task A_name_that_nothing_or_more_than_one_thing_has_is_refused_with_what_is_there(
        string arguments, string message)
    {
        Assert.That(await Query(arguments), Is.EqualTo(2), _cli.Error);
        Assert.That(_cli.Error, Does.Contain(message));
        Assert.That(_cli.Out, Is.Empty);
    }

    [Test]
    public async Task Overload_is_judged_as_everywhere_else()
    {
        Assert.That(await Run("pull", "--from", TestServer.Address, "--out", _cli.PathOf("all.json")), Is.Zero, _cli.Error);
        var graph = GraphJson.Read(await File.ReadAllBytesAsync(_cli.PathOf("all.json"), Token), []);
        Assert.That(await Query("overloaded --format csv"), Is.Zero);
        Assert.That(_cli.Out.TrimEnd().Split("\r\n").Skip(1).Select(r => r.Split(',')[0]), Is.EqualTo(
            WorkloadScope.Choose(graph).Parts.SelectMany(p => WorkloadAnalysis.Compute(p.Graph).Overloaded)
                .OrderByDescending(u => u.Total).Select(u => u.Unit.Id)).And.Not.Empty);
    }

    [Test]
    public async Task Columns_and_terms_are_said_in_the_reader_s_language_and_left_alone_in_json()
    {
        await Query("overloaded");
        Assert.That(_cli.Out, Does.Contain("负荷").And.Contain("区县级").And.Not.Contain("District"));
        await Query("uncertain");
        Assert.That(
            _cli.Out, Does.Contain("存疑原因").And.Not.Match("RoleNotDecided|NameUnclear|WrapGuessed|RowIncomplete|CellMerged"));
        await Query("duties --param unit=青溪区教育局 --lang en");
        Assert.That(_cli.Out, Does.Contain("lead").And.Not.Contain("牵头 "));
        await Query("overloaded --format json");
        Assert.That(_cli.Out, Does.Contain("\"level\": \"District\""));
    }

    [Test]
    public async Task Moments_are_written_as_iso()
    {
        string[] own =
            ["query", "--cypher", "RETURN datetime('2026-03-01T08:30:00.5+08:00') AS at", "--from", TestServer.Address];
        foreach (var format in ResultFormats)
        {
            Assert.That(await Run([.. own, "--format", format]), Is.Zero, _cli.Error);
            Assert.That(_cli.Out, Does.Contain("2026-03-01T08:30:00.5+08:00"), format);
        }
    }

    private static string[] ResultFormats => ["table", "csv", "json"];

    private Task<int> Query(string arguments) => Run(["query", .. arguments.Split(' '), "--from", TestServer.Address]);

    private Task<int> Run(params string[] arguments) => TestServer.RunAsync(_cli, arguments);
}
