using System.Text.Json;
using NUnit.Framework;
using OrgGraph.Tests.Analytics.Comparison;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Cli;

public sealed class PathCommandTests
{
    private static readonly string s_plan = Path.Combine(Repository.Plans, "云岭市优化营商环境2026年行动计划.txt");

    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun { ReadsForReal = true };

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [Test]
    public async Task Two_units_of_a_measure_are_a_step_apart()
    {
        var graph = PlanGraphs.Read(s_plan);
        var pair = graph.Responsibilities.GroupBy(e => e.MeasureId).First(g => g.Select(e => e.UnitId).Distinct().Count() > 1);
        var units = pair.Select(e => e.UnitId).Distinct().Take(2).ToArray();
        Assert.That(
            await _cli.RunAsync("path", units[0], units[1], s_plan, "--top", "2", "--format", "json"), Is.Zero, _cli.Error);
        var first = JsonDocument.Parse(_cli.Out).RootElement.EnumerateArray().First();
        Assert.That(first.GetProperty("unit").GetString(), Is.EqualTo(units[0]));
        Assert.That(first.GetProperty("to").GetString(), Is.EqualTo(units[1]));
        Assert.That(first.GetProperty("measures").EnumerateArray().Select(m => m.GetString()), Does.Contain(pair.Key));
        Assert.That(await _cli.RunAsync("path", units[0], units[1], s_plan), Is.Zero);
        Assert.That(_cli.Out, Does.Contain(units[1]).And.Contain("共同措施"));
    }

    [Test]
    public async Task Names_are_checked()
    {
        var unit = PlanGraphs.Read(s_plan).Responsibilities[0].UnitId;
        Assert.That(await _cli.RunAsync("path", unit, unit, s_plan), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("两个名称都指"));
        Assert.That(await _cli.RunAsync("path", unit, "没有这个单位", s_plan), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("没有“没有这个单位”这个单位"));
        Assert.That(await _cli.RunAsync("path", unit), Is.EqualTo(2));
    }

    [Test]
    public async Task Page_rank_is_checked_by_another_program()
    {
        Assert.That(await _cli.RunAsync("rank", s_plan, "--by", "pagerank", "--format", "csv"), Is.Zero, _cli.Error);
        var ours = Ranks(_cli.Out).ToList();
        Assert.That(
            await _cli.RunAsync("rank", s_plan, "--by", "pagerank", "--engine", "quikgraph", "--format", "csv"), Is.Zero,
            _cli.Error);
        Assert.That(Ranks(_cli.Out).Take(5), Is.EqualTo(ours.Take(5))); // further down equal values stand by their last bit
        Assert.That(_cli.Error, Does.Contain("QuikGraph"));
        Assert.That(await _cli.RunAsync("rank", s_plan, "--engine", "quikgraph"), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("--by pagerank"));
    }

    // The first columns: rank and unit.
    private static IEnumerable<string> Ranks(string csv) =>
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => string.Join(',', l.Split(',')[..2]));
}
