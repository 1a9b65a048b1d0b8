using System.Text.Json;
using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Model.Json;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Cli;

public sealed class WhatIfCommandTests
{
    private static readonly string s_plan = Path.Combine(Repository.Plans, "云岭市优化营商环境2026年行动计划.txt");

    private CliRun _cli = null!;
    private string _lead = "";
    private string _partner = "";
    private string _stranger = "";
    private string _measure = "";

    [SetUp]
    public void SetUp()
    {
        // names are taken from the plan, so that it may be edited
        _cli = new CliRun { ReadsForReal = true };
        var graph = Analytics.Comparison.PlanGraphs.Read(s_plan);
        var measure = graph.Responsibilities.GroupBy(e => e.MeasureId)
            .First(g => g.Count(e => e.Role == Role.Lead) == 1 && g.Any(e => e.Role == Role.Assist));
        _measure = measure.Key;
        _lead = measure.Single(e => e.Role == Role.Lead).UnitId;
        _partner = measure.First(e => e.Role == Role.Assist).UnitId;
        _stranger =
            graph.Units.First(u => graph.Responsibilities.Any(e => e.UnitId == u.Id) && measure.All(e => e.UnitId != u.Id)).Id;
    }

    [TearDown]
    public void TearDown() => _cli.Dispose();

    private string Tail => _measure[_measure.LastIndexOf('#')..];

    [Test]
    public async Task A_move_is_told_before_and_after_and_writes_nothing()
    {
        Assert.That(await _cli.RunAsync("whatif", s_plan, "--move", $"{Tail}:{_lead}->{_partner}"), Is.Zero, _cli.Error);
        Assert.That(_cli.Out, Does.Contain("调整 1 项（设想，原文没有）").And.Contain("协办").And.Contain(" → "));
        Assert.That(_cli.Error, Does.Contain("没有写出任何文件"));
        Assert.That(_cli.Snapshot("."), Is.Empty);
    }

    [Test]
    public async Task The_graph_is_written_when_asked_for_with_its_moves_marked()
    {
        var file = _cli.PathOf("设想.json");
        Assert.That(
            await _cli.RunAsync("whatif", s_plan, "--move", $"{_measure}:{_lead}→{_partner}", "--out", file), Is.Zero,
            _cli.Error);
        var graph = GraphJson.Read(await File.ReadAllBytesAsync(file), []);
        var edges = graph.Responsibilities.Where(e => e.MeasureId == _measure).ToDictionary(e => e.UnitId);
        Assert.Multiple(() =>
        {
            Assert.That((edges[_partner].Role, edges[_partner].Uncertainty), Is.EqualTo((Role.Lead, Uncertainty.Hypothetical)));
            Assert.That((edges[_lead].Role, edges[_lead].Uncertainty), Is.EqualTo((Role.Assist, Uncertainty.Hypothetical)));
            Assert.That(graph.Responsibilities.Count(e => e.Uncertainty == Uncertainty.Hypothetical), Is.EqualTo(2));
            Assert.That(edges[_lead].Source.File, Is.EqualTo(Path.GetFileName(s_plan)));
        });

        // with --drop the giver leaves; the written graph is an input like any other
        Assert.That(
            await _cli.RunAsync("whatif", file, "--move", $"{_measure}:{_partner}->{_stranger}", "--drop", "--format", "json"),
            Is.Zero, _cli.Error);
        Assert.That(
            JsonDocument.Parse(_cli.Out).RootElement.GetProperty("moves")[0].GetProperty("roleBefore").ValueKind,
            Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Balance_is_told_as_table_csv_and_json()
    {
        Assert.That(
            await _cli.RunAsync("whatif", Repository.Plans, "--plan", "云岭市", "--balance", "--same-level"), Is.Zero, _cli.Error);
        Assert.That(_cli.Out, Does.Match("可消除过重|不能消除|没有过重的单位"));
        Assert.That(
            await _cli.RunAsync("whatif", Repository.Plans, "--plan", "云岭市", "--balance", "--format", "csv", "--lang", "en"),
            Is.Zero);
        Assert.That(_cli.Out.TrimStart('\uFEFF'), Does.StartWith("unit,load before,load after"));
        Assert.That(_cli.Error, Does.Not.Contain("add up"), "the newest year alone");
        Assert.That(
            await _cli.RunAsync("whatif", s_plan, "--balance", "--format", "json", "--weights", "1,1,1"), Is.Zero);
        Assert.That(
            JsonDocument.Parse(_cli.Out).RootElement.GetProperty("balance").GetProperty("proven").ValueKind,
            Is.EqualTo(JsonValueKind.True).Or.EqualTo(JsonValueKind.False));
    }

    [Test]
    public async Task Past_years_are_not_moved_and_governments_not_added_up()
    {
        Assert.That(await _cli.RunAsync("whatif", Repository.Plans, "--balance"), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("属于多个政府").And.Contain("请用 --plan 只选一个政府的计划"));
        Assert.That(
            await _cli.RunAsync("whatif", Repository.Plans, "--plan", "云岭市", "--year", "2025", "--balance"), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("过去年份的牵头不再调整"));
    }

    [Test]
    public async Task Wrong_words_are_told_with_what_is_near()
    {
        Assert.That(await _cli.RunAsync("whatiff", s_plan), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("您要的是不是 whatif"));
        Assert.That(await _cli.RunAsync("whatif", s_plan, "--balence"), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("您要的是不是 --balance"));
        Assert.That(await _cli.RunAsync("whatif", s_plan, "--balance", "--year", "今年"), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("四位数的年份"));
    }

    [Test]
    public async Task Wrong_moves_are_one_error_each_and_write_nothing()
    {
        (string Move, string Message)[] wrong =
        [
            ("abc", "“abc”不是一项调整"),
            ($"{Tail}:{_lead}", "不是一项调整"),
            ($"{_lead}->{_partner}", "不是一项调整"),
            ($"{Tail}:->{_partner}", "不是一项调整"),
            ($"{Tail}:{_lead}->{_partner}->{_stranger}", "不是一项调整"),
            ($"#99.1:{_lead}->{_partner}", "没有“#99.1”这条措施；"),
            ($"{Tail}:云岭市改革发展委->{_partner}", "云岭市发展改革委"),
            ($"{Tail}:{_lead}->云岭市不存在", "没有“云岭市不存在”这个单位"),
            ($"{Tail}:{_lead}->{_lead}", "是同一个单位"),
            ($"{Tail}:{_stranger}->{_partner}", $"{_stranger} 没有参加这条措施；牵头的是 {_lead}"),
            ($"{Tail}:{_partner}->{_stranger}", $"{_partner} 参加但不牵头；牵头的是 {_lead}"),
        ];
        var file = _cli.PathOf("out.json");
        foreach (var (move, message) in wrong)
        {
            Assert.That(await _cli.RunAsync("whatif", s_plan, "--move", move, "--out", file), Is.EqualTo(2), move);
            Assert.That(_cli.Error, Does.Contain(message));
            Assert.That(_cli.Error.Split("错误："), Has.Length.EqualTo(2), _cli.Error);
            Assert.That(_cli.Out, Is.Empty);
            Assert.That(File.Exists(file), Is.False);
        }
    }

    [Test]
    public async Task A_tail_that_several_measures_have_is_refused_and_the_plan_decides()
    {
        Assert.That(await _cli.RunAsync("whatif", Repository.Plans, "--move", $"#1.1:{_lead}->{_partner}"), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Match("“#1.1”可以指 [0-9]+ 条措施：.+ 等").And.Contain("请写得更全"));
        Assert.That(
            await _cli.RunAsync("whatif", Repository.Plans, "--move", $"云岭市/2026{Tail}:{_lead}->{_partner}"), Is.Zero,
            _cli.Error);
    }

    [Test]
    public async Task A_unit_that_leads_already_takes_nothing_over()
    {
        Assert.That(
            await _cli.RunAsync(
                "whatif", s_plan, "--move", $"{Tail}:{_lead}->{_partner}", "--move", $"{Tail}:{_lead}->{_partner}"),
                Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain($"{_lead} 参加但不牵头；牵头的是 {_partner}"), "moves are made one after the other");
    }

    [Test]
    public async Task Something_must_be_asked()
    {
        Assert.That(await _cli.RunAsync("whatif", s_plan), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("缺少 --move 或 --balance"));
        Assert.That(await _cli.RunAsync("whatif", s_plan, "--balance", "--weights", "1,x"), Is.EqualTo(2));
        Assert.That(await _cli.RunAsync("whatif", s_plan, "--balance", "--plan", "不存在的计划"), Is.EqualTo(2));
        foreach (var narrow in new[] { "--role=lead", "--level=district", "--expand-groups" })
        {
            Assert.That(await _cli.RunAsync("whatif", s_plan, "--balance", narrow), Is.EqualTo(2));
            Assert.That(_cli.Error, Does.Contain("错误：--balance 按原文的全部角色与单位计算，不能与 --role"));
        }

        Assert.That(await _cli.RunAsync("whatif", s_plan, "--balance", "--drop"), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("错误：--drop 只用于 --move"));
        Assert.That(
            await _cli.RunAsync("whatif", s_plan, "--move", $"{Tail}:{_lead}->{_partner}", "--same-level"), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("错误：--same-level 只用于 --balance"));
    }

    [TestCase("zh", "示例：")]
    [TestCase("en", "Examples:")]
    public async Task Help_has_examples(string language, string heading)
    {
        Assert.That(await _cli.RunAsync("whatif", "--help", "--lang", language), Is.Zero);
        Assert.That(_cli.Out, Does.Contain(heading).And.Contain("--move MEASURE:A->B").And.Contain("--balance"));
    }
}
