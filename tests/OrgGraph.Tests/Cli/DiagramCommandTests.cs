using NUnit.Framework;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Support;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Tests.Cli;

public sealed class DiagramCommandTests
{
    private CliRun _cli = null!;

    private static string Plan => Path.Combine(Repository.Plans, "青溪区优化营商环境2026年任务分工表.txt");

    [SetUp]
    public void SetUp() => _cli = new CliRun { ReadsForReal = true };

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [TestCase("responsibility", "svg")]
    [TestCase("collaboration", "html")]
    [TestCase("org", "pptx")]
    [TestCase("matrix", "dot")]
    [TestCase("meeting", "svg")]
    public async Task Kinds_are_drawn_into_files(string kind, string extension)
    {
        var exit = await _cli.RunAsync("diagram", kind, Plan, "--out", _cli.PathOf($"图/a.{extension}"), "--paper", "A3");
        Assert.That(exit, Is.Zero, _cli.Error);
        Assert.That(_cli.Snapshot("图").Keys, Is.Not.Empty.And.All.Contains("a").And.All.EndsWith(extension));
        Assert.That(_cli.Error, Does.Contain("已画出"));
    }

    [Test]
    public async Task The_date_is_the_users()
    {
        await _cli.RunAsync("diagram", "org", Plan, "--out", _cli.PathOf("dated.svg"), "--date", "2026-03-01");
        await _cli.RunAsync("diagram", "org", Plan, "--out", _cli.PathOf("undated.svg"), "--date", "none");
        Assert.That(File.ReadAllText(_cli.PathOf("dated.svg")), Does.Contain("2026 年 3 月 1 日"));
        Assert.That(File.ReadAllText(_cli.PathOf("undated.svg")), Does.Not.Contain("月 1 日"));
    }

    [Test]
    public async Task An_unknown_unit_gets_the_nearest_names_and_no_file()
    {
        var exit = await _cli.RunAsync("diagram", "ego", Plan, "--unit", "青溪区市场监督局", "--out", _cli.PathOf("a.svg"));
        Assert.That(exit, Is.EqualTo(2), _cli.Error);
        Assert.That(_cli.Error, Does.Contain("没有“青溪区市场监督局”这个单位").And.Contain("青溪区市场监管局"));
        Assert.That(File.Exists(_cli.PathOf("a.svg")), Is.False);
    }

    [TestCase("没有“picture”这种图", "picture")]
    [TestCase("ego 图需要 --unit", "ego")]
    [TestCase("没有编号为“99”的措施", "meeting", "--measures", "99")]
    [TestCase("matrix 图不用选项 --unit", "matrix", "--unit", "区教育局")]
    [TestCase("选项 --date 的值“昨天”不对", "org", "--date", "昨天")]
    [TestCase("选项 --paper 的值“A5”不对", "org", "--paper", "A5")]
    [TestCase("选项 --dpi 的值“20”不对，应为 36 至 600 的整数", "org", "--dpi", "20")]
    [TestCase("画不出承接图", "cascade")]
    [TestCase("需要同一地区两个年份", "compare")]
    [TestCase("没有“绿化”这个章节", "responsibility", "--section", "绿化")]
    public async Task Bad_requests_get_one_error_and_no_file(string error, string kind, params string[] options)
    {
        var exit = await _cli.RunAsync(["diagram", kind, Plan, "--out", _cli.PathOf("a.svg"), .. options]);
        Assert.That(exit, Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain(error));
        Assert.That(File.Exists(_cli.PathOf("a.svg")), Is.False);
    }

    [Test]
    public async Task What_nobody_is_responsible_for_is_one_error()
    {
        var graph = GraphBuilder.Build(
            [
                new TestPlan("a", year: 2024).Measure("清淤", lead: "区水务局").Measure("公布结果").Build(),
                new TestPlan("b", year: 2025).Measure("公布结果").Build(),
            ],
            []);
        var file = _cli.Put("graph.json", graph);
        Assert.That(
            await _cli.RunAsync("diagram", "meeting", file, "--measures", graph.Measures[1].Id, "--out", _cli.PathOf("a.svg")),
            Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("没有责任单位"));
        Assert.That(
            await _cli.RunAsync("diagram", "compare", file, "--year", "2024", "--year", "2025", "--out", _cli.PathOf("a.svg")),
            Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("没有责任关系，无从对照"));
        Assert.That(await _cli.RunAsync("diagram", "compare", file, "--out", _cli.PathOf("a.svg")), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("需要同一地区两个年份"));
    }

    [TestCase("rank")]
    [TestCase("diagram", "matrix", "--columns", "section")]
    [TestCase("diagram", "org")]
    public async Task A_graph_whose_sections_or_units_lead_back_to_themselves_is_refused(params string[] command)
    {
        var plan = new TestPlan("a").Section("一、水").Section("（一）河", inner: true).Task("1", "治河").Measure("清淤", lead: "区水务局、区财政局");
        var graph = GraphBuilder.Build([plan.Build()], []);
        var (sections, units) = (graph.Sections, graph.Units);
        var circular = command[^1] == "org"
            ? graph with { Units = [units[0] with { ParentId = units[1].Id }, units[1] with { ParentId = units[0].Id }] }
            : graph with { Sections = [sections[0] with { ParentId = sections[1].Id }, sections[1]] };
        string[] output = command[0] == "rank" ? [] : ["--out", _cli.PathOf("a.svg")];
        Assert.That(await _cli.RunAsync([.. command, _cli.Put("graph.json", circular), .. output]), Is.EqualTo(1));
        Assert.That(_cli.Error, Does.Contain("不能作为责任图读入").And.Contain(" → "));
    }

    [Test]
    public async Task A_name_without_a_format_is_refused()
    {
        Assert.That(await _cli.RunAsync("diagram", "org", Plan, "--out", _cli.PathOf("a.doc")), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("看不出格式"));
    }

    [Test]
    public async Task Several_plans_with_a_number_ask_which()
    {
        Assert.That(
            await _cli.RunAsync("diagram", "meeting", Repository.Plans, "--measures", "3.1", "--out", _cli.PathOf("a.svg")),
            Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("多份计划都有编号为“3.1”的措施"));
    }

    [Test]
    public async Task Help_names_every_kind()
    {
        await _cli.RunAsync("diagram", "--help");
        Assert.That(DiagramKinds.Names.All(_cli.Out.Contains), Is.True);
    }
}
