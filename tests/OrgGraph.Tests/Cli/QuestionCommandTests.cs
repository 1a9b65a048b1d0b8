using System.Text.Json;
using NUnit.Framework;
using OrgGraph.Tests.Analytics.Comparison;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Cli;

public sealed class QuestionCommandTests
{
    private static readonly string s_plan = Path.Combine(Repository.Plans, "云岭市优化营商环境2026年行动计划.txt");

    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun { ReadsForReal = true };

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [Test]
    public async Task A_units_duties_are_all_its_edges()
    {
        var graph = PlanGraphs.Read(s_plan);
        var unit = graph.Responsibilities[0].UnitId;
        Assert.That(await Rows("duties", unit, s_plan), Has.Count.EqualTo(graph.Responsibilities.Count(e => e.UnitId == unit)));
        Assert.That(
            await Rows("duties", unit, s_plan, "--role", "lead"),
            Has.Count.EqualTo(graph.Responsibilities.Count(e => e.UnitId == unit && e.Role == Role.Lead)));
    }

    [Test]
    public async Task A_meeting_is_about_words_or_about_measures_named_by_options()
    {
        var graph = PlanGraphs.Read(s_plan);
        var task = graph.Tasks[0];
        var units = graph.Responsibilities.Where(e => e.MeasureId.StartsWith(task.Id + ".")).Select(e => e.UnitId).Distinct();
        Assert.That(
            (await Rows("meeting", s_plan, "--task", task.Number ?? task.Id)).Select(r => r.GetProperty("unit").GetString()),
            Is.EquivalentTo(units));
        Assert.That(await Rows("meeting", graph.Measures[0].Text[..6], s_plan), Is.Not.Empty);
        Assert.That(await _cli.RunAsync("meeting", s_plan), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("请指明议题"));
    }

    [Test]
    public async Task What_is_due_is_dated_and_what_is_not_is_counted()
    {
        var graph = PlanGraphs.Read(s_plan);
        Assert.That(await Rows("due", s_plan), Has.Count.EqualTo(graph.Measures.Count(m => m.DueOn is not null)));
        var left = graph.Measures.Count(m => m.DueOn is null);
        Assert.That(_cli.Error.Contains($"{left} 条措施没有写明日期"), Is.EqualTo(left > 0));
        Assert.That(await _cli.RunAsync("due", s_plan, "--month", "13"), Is.EqualTo(2));
        Assert.That(await _cli.RunAsync("due", s_plan, "--before", "下周"), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("2026-09-30"));
    }

    [TestCase("leads")]
    [TestCase("leads", "--alone")]
    [TestCase("leads", "--never")]
    [TestCase("leaders")]
    [TestCase("targets")]
    [TestCase("overlaps")]
    public async Task Every_question_answers_in_all_formats(params string[] question)
    {
        foreach (var format in new[] { "json", "csv", "table" })
        {
            Assert.That(await _cli.RunAsync([.. question, s_plan, "--format", format]), Is.Zero, _cli.Error);
        }

        Assert.That(await _cli.RunAsync([.. question, s_plan, "--format", "csv", "--lang", "zh"]), Is.Zero);
        Assert.That(_cli.Out.TrimStart('\uFEFF').Split('\r', '\n')[0], Does.Not.Match("[a-z]{3}"), "a column without a heading");
    }

    [Test]
    public async Task Two_questions_at_once_are_refused()
    {
        Assert.That(await _cli.RunAsync("leads", s_plan, "--several", "--alone"), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("只能用一个"));
    }

    [Test]
    public async Task Words_that_are_nowhere_find_nothing()
    {
        Assert.That(await Rows("find", "没有这样的词", s_plan), Is.Empty);
        Assert.That(await _cli.RunAsync("find", "，", s_plan), Is.EqualTo(2));
    }

    private async Task<List<JsonElement>> Rows(params string[] arguments)
    {
        Assert.That(await _cli.RunAsync([.. arguments, "--format", "json"]), Is.Zero, _cli.Error);
        return [.. JsonDocument.Parse(_cli.Out).RootElement.EnumerateArray()];
    }
}
