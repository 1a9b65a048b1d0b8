using System.Net;
using NUnit.Framework;

namespace OrgGraph.Tests.Web;

/// <summary>Moves that are tried, kept and taken back; a Neo4j server that is not asked but where it is named.</summary>
public sealed class WhatIfTests
{
    private const string Move = "青溪区/2026/绿色低碳转型行动计划#3.1:青溪区发展改革委->青溪区工业和信息化局";
    private DashboardRun _run = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _run = await DashboardRun.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _run.DisposeAsync();

    [Test]
    public async Task A_move_shows_loads_before_and_after_and_changes_no_document()
    {
        var before = await _run.GetAsync("/version");
        var page = await _run.GetAsync("/whatif?move=" + Uri.EscapeDataString(Move));
        Assert.That(page, Does.Contain("负荷和判断的变化").And.Contain(" → "));
        Assert.That(await _run.GetAsync("/version"), Is.EqualTo(before));
    }

    [Test]
    public async Task A_move_that_cannot_be_made_is_said_on_the_page() => Assert.That(
        await _run.GetAsync("/whatif?move=" + Uri.EscapeDataString("没有#1:甲->乙")), Does.Contain("class=\"problem\""));

    [Test]
    public async Task Best_moves_over_several_governments_ask_for_one_plan() => Assert.That(
        await _run.GetAsync("/whatif?balance=1"), Does.Contain("属于多个政府").And.Contain("选一份，再试算"));

    [Test]
    public async Task A_scenario_is_a_file_and_its_keeping_can_be_undone()
    {
        using var kept = await _run.PostAsync("/whatif/keep", ("name", "方案一"), ("move", Move));
        Assert.That(kept.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(
            await File.ReadAllTextAsync(_run.PathOf("scenarios/方案一.json")),
            Does.Contain("orggraph-scenario/1").And.Contain(Move.Replace(">", "\\u003E")).Or.Contain(Move));
        Assert.That(await _run.GetAsync("/whatif?scenario=" + Uri.EscapeDataString("方案一")), Does.Contain("负荷和判断的变化"));
        using var undone = await _run.PostAsync("/documents/undo", ("id", "1"));
        Assert.That(File.Exists(_run.PathOf("scenarios/方案一.json")), Is.False);
    }

    [TestCase("../x")]
    [TestCase("a/b")]
    [TestCase("")]
    public async Task A_name_that_leads_elsewhere_is_refused(string name)
    {
        using var answer = await _run.PostAsync("/whatif/keep", ("name", name), ("move", Move));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task A_scenario_that_is_damaged_is_said_to_be()
    {
        Directory.CreateDirectory(_run.PathOf("scenarios"));
        await File.WriteAllTextAsync(_run.PathOf("scenarios/坏.json"), "{\"format\":\"orggraph-scenario/1\",\"moves\":[null]}");
        using var answer = await _run.SendAsync(HttpMethod.Get, "/whatif?scenario=" + Uri.EscapeDataString("坏"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        File.Delete(_run.PathOf("scenarios/坏.json"));
    }

    [TestCase("file:///etc/passwd")]
    [TestCase("http://user:secret@127.0.0.1:1")]
    [TestCase("gopher://127.0.0.1")]
    [TestCase("")]
    public async Task An_address_that_is_no_server_is_not_asked(string address)
    {
        using var answer = await _run.PostAsync("/neo4j", ("address", address), ("action", "test"), ("password", "hidden-word"));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.That(page, Does.Contain("地址不对").And.Not.Contain("hidden-word"));
    }

    [Test]
    public async Task A_server_that_is_no_neo4j_gets_one_request_and_nothing_of_its_answer_is_shown()
    {
        await using var other = await DashboardRun.StartAsync(withSamples: false);
        using var answer = await _run.PostAsync("/neo4j", ("address", other.Address.ToString()), ("action", "test"));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadGateway));
        Assert.That(page, Does.Contain("class=\"problem\"").And.Not.Contain("拖到这里"));
    }
}
