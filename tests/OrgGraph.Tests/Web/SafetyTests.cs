using System.Net;
using NUnit.Framework;
using OrgGraph.Tests.Support;
using OrgGraph.Tests.Support.Formats;
using OrgGraph.Web;

namespace OrgGraph.Tests.Web;

/// <summary>What other sites, other names and other programs cannot do.</summary>
public sealed class SafetyTests
{
    private DashboardRun _run = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _run = await DashboardRun.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _run.DisposeAsync();

    [TestCase("evil.example")]
    [TestCase("localhost.evil.example")]
    [TestCase("192.0.2.7")]
    public async Task A_name_that_is_not_ours_gets_nothing(string host)
    {
        using var answer = await _run.SendAsync(HttpMethod.Get, "/", m => m.Headers.Host = host);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MisdirectedRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("青溪区"));
    }

    [TestCase("localhost")]
    [TestCase("127.0.0.1:1234")]
    public async Task Our_own_names_are_let_in(string host)
    {
        using var answer = await _run.SendAsync(HttpMethod.Get, "/version", m => m.Headers.Host = host);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("Origin", "http://evil.example")]
    [TestCase("Origin", "null")]
    [TestCase("Sec-Fetch-Site", "cross-site")]
    public async Task What_another_sites_page_sends_is_refused(string header, string value)
    {
        var token = await _run.TokenAsync();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var answer = await _run.SendAsync(method, method == HttpMethod.Get ? "/units.csv" : "/documents/samples", m =>
            {
                m.Headers.Add(header, value);
                m.Content = method == HttpMethod.Post ? new FormUrlEncodedContent([KeyValuePair.Create("_token", token)]) : null;
            });
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), method.Method);
        }
    }

    [Test]
    public async Task Another_sites_link_may_be_followed()
    {
        using var answer = await _run.SendAsync(HttpMethod.Get, "/", m =>
        {
            m.Headers.Add("Sec-Fetch-Site", "cross-site");
            m.Headers.Add("Sec-Fetch-Mode", "navigate");
            m.Headers.Add("Sec-Fetch-Dest", "document");
        });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task No_change_is_made_without_the_token_of_a_page()
    {
        await _run.TokenAsync();
        foreach (var action in Routes.Actions)
        {
            foreach (var token in new[] { "", new string('0', 64) })
            {
                using var content = new FormUrlEncodedContent([KeyValuePair.Create("_token", token)]);
                using var answer = await _run.Client.PostAsync(action, content);
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), action);
            }
        }
    }

    [Test]
    public async Task A_token_of_another_session_is_none()
    {
        var token = await _run.TokenAsync();
        using var other = new HttpClient { BaseAddress = _run.Address };
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("_token", token)]);
        using var answer = await other.PostAsync("/documents/samples", content);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("/")]
    [TestCase("/nothing-here")]
    [TestCase("/units.csv")]
    [TestCase("/assets/dashboard.js")]
    public async Task Every_answer_tells_the_browser_what_to_refuse(string address)
    {
        using var answer = await _run.SendAsync(HttpMethod.Get, address);
        string HeaderOf(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(' ', values) : "";
        Assert.Multiple(() =>
        {
            Assert.That(HeaderOf("Content-Security-Policy"), Does.Contain("default-src 'none'").And.Not.Contain("unsafe"));
            Assert.That(HeaderOf("X-Content-Type-Options"), Is.EqualTo("nosniff"));
            Assert.That(HeaderOf("Server"), Is.Empty);
        });
    }

    [Test]
    public async Task Pages_hold_no_script_and_no_style_of_their_own()
    {
        foreach (var page in new[] { "/", "/units", "/measures", "/deadlines", "/diagrams", "/documents" })
        {
            Assert.That(
                await _run.GetAsync(page), Does.Not.Contain("<style").And.Not.Match("<script>|style=\"| on[a-z]+=\""), page);
        }
    }

    [TestCase("/download/..%2f..%2fetc%2fpasswd")]
    [TestCase("/assets/..%2f..%2fkey")]
    [TestCase("/diagram/../../key")]
    [TestCase("/.orggraph/key")]
    public async Task No_address_leads_to_the_disk(string address)
    {
        using var answer = await _run.SendAsync(HttpMethod.Get, address);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Script_in_any_value_is_shown_and_not_run()
    {
        const string Script = "\"><script>alert(1)</script>";
        foreach (var page in Routes.Pages)
        {
            foreach (var name in new[] { "plan", "section", "role", "level", "unit", "q", "name", "id", "by", "kind", "measures",
                "lang", "measure", "from" })
            {
                var text = await _run.GetAsync($"{page}?{name}={Uri.EscapeDataString(Script)}");
                Assert.That(text, Does.Not.Contain("<script>alert"), $"{page} {name}");
            }
        }

        Assert.That(_run.Faults, Is.Empty);
    }

    [Test]
    public async Task A_name_that_comes_to_lead_here_changes_nothing()
    {
        var token = await _run.TokenAsync();
        var files = Directory.GetFiles(_run.Folder, "*.txt");
        using var answer = await _run.SendAsync(HttpMethod.Post, "/documents/remove", m =>
        {
            m.Headers.Host = "rebound.example";
            m.Headers.Add("Origin", "http://rebound.example");
            m.Content = new FormUrlEncodedContent(
                [KeyValuePair.Create("_token", token), KeyValuePair.Create("name", Path.GetFileName(files[0]))]);
        });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MisdirectedRequest));
        Assert.That(Directory.GetFiles(_run.Folder, "*.txt"), Is.EqualTo(files));
    }

    [Test]
    public async Task Members_of_an_archive_that_lead_out_of_it_are_written_nowhere()
    {
        await using var run = await DashboardRun.StartAsync(withSamples: false);
        var plan = await File.ReadAllBytesAsync(Directory.GetFiles(Repository.Plans, "*.txt")[0]);
        const string Outside = "orggraph-outside.txt";
        var archive = PackedFile.Of([("../../" + Outside, plan), ("/" + Outside, plan), ("in/plan.txt", plan)]);
        using var answer = await run.UploadAsync(("plans.zip", archive));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await run.GetAsync("/documents"), Does.Contain("plans.zip"));
        Assert.That(Directory.GetFiles(run.Folder, "*.txt", SearchOption.AllDirectories), Is.Empty);
        Assert.That(
            new[] { "..", "../..", "/" }.Select(f => Path.Combine(run.Folder, f, Outside)).Where(File.Exists), Is.Empty);
    }

    [Test]
    public async Task Script_in_a_document_and_in_every_field_is_shown_and_not_run()
    {
        const string Script = "<script>alert(1)</script>";
        await using var run = await DashboardRun.StartAsync(withSamples: false);
        var plan = $"青溪区{Script}2026年行动计划\n\n序号\t重点任务\t工作措施\t完成时限\t牵头单位\t配合单位\n"
            + $"1\t任务{Script}\t完成{Script}清淤。\t2026年6月底前\t区水务局{Script}\t区财政局、区公安分局\n"
            + "2\t排污\t检查入河排污口。\t2026年9月底前\t区生态环境局\t区水务局\n";
        await run.UploadAsync(("plan.txt", System.Text.Encoding.UTF8.GetBytes(plan)));
        foreach (var (action, field) in new[] { ("/documents/remove", "name"), ("/documents/undo", "id"),
            ("/whatif/keep", "name"), ("/review", "answer"), ("/neo4j", "address"), ("/neo4j", "user"),
            ("/neo4j", "action"), ("/neo4j/stop", "job") })
        {
            using var answer = await run.PostAsync(action, (field, Script), ("move", Script));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("<script>alert"), action);
        }

        using var named = await run.UploadAsync(($"{Script}.txt", [1]));
        Assert.That(await named.Content.ReadAsStringAsync(), Does.Not.Contain("<script>alert"));
        foreach (var page in Routes.Pages.Where(p => !p.Contains('.', StringComparison.Ordinal)))
        {
            Assert.That(await run.GetAsync(page), Does.Not.Contain("<script>alert"), page);
        }

        Assert.That(run.Faults, Is.Empty);
    }

    [Test]
    public async Task A_second_person_cannot_undo_what_a_later_change_stands_on_nor_with_anothers_token()
    {
        await using var run = await DashboardRun.StartAsync(withSamples: false);
        using var second = run.OpenClient();
        const string Move = "a#1.1:甲->乙";
        using var mine = await run.PostAsync("/whatif/keep", ("name", "方案"), ("move", Move));
        using var theirs = await run.PostAsync(second, "/whatif/keep", ("name", "方案"), ("move", Move), ("move", "a#1.2:甲->乙"));
        var held = await File.ReadAllTextAsync(run.PathOf("scenarios/方案.json"));
        using var early = await run.PostAsync("/documents/undo", ("id", "1"));
        Assert.That(early.StatusCode, Is.EqualTo(HttpStatusCode.Conflict), "theirs would be lost");
        Assert.That(await File.ReadAllTextAsync(run.PathOf("scenarios/方案.json")), Is.EqualTo(held));
        using var stolen = new FormUrlEncodedContent(
            [KeyValuePair.Create("_token", await run.TokenAsync()), KeyValuePair.Create("id", "2")]);
        using var refused = await second.PostAsync("/documents/undo", stolen);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        using var last = await run.PostAsync("/documents/undo", ("id", "2"));
        Assert.That(last.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther), "the last one can be undone by anybody who works here");
        using var again = await run.PostAsync(second, "/documents/undo", ("id", "2"));
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Conflict), "once");
    }

    [Test]
    public async Task A_token_once_told_opens_the_dashboard_and_nothing_else_does()
    {
        await using var guarded = await DashboardRun.StartAsync(withSamples: false, token: "correct-horse");
        using var closed = await guarded.SendAsync(HttpMethod.Get, "/");
        Assert.That(closed.Headers.Location?.ToString(), Is.EqualTo("/enter"));
        Assert.That(
            (await guarded.SendAsync(HttpMethod.Get, "/version", m => m.Headers.Accept.ParseAdd("application/json"))).StatusCode,
            Is.EqualTo(HttpStatusCode.Unauthorized));
        using var wrong =
            await guarded.Client.PostAsync("/enter", new FormUrlEncodedContent([KeyValuePair.Create("token", "guess")]));
        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        using var right =
            await guarded.Client.PostAsync("/enter", new FormUrlEncodedContent([KeyValuePair.Create("token", "correct-horse")]));
        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That((await guarded.SendAsync(HttpMethod.Get, "/")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var program = new HttpClient { BaseAddress = guarded.Address };
        program.DefaultRequestHeaders.Authorization = new("Bearer", "correct-horse");
        Assert.That((await program.GetAsync("/version")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        for (var i = 0; i < 10; i++)
        {
            using var _ =
                await guarded.Client.PostAsync("/enter", new FormUrlEncodedContent([KeyValuePair.Create("token", "guess")]));
        }

        using var late =
            await guarded.Client.PostAsync("/enter", new FormUrlEncodedContent([KeyValuePair.Create("token", "correct-horse")]));
        Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public void Another_address_needs_a_token() => Assert.Multiple(() =>
    {
        Assert.That(DashboardServer.ProblemOf(new DashboardOptions(".") { Address = IPAddress.Any }), Is.Not.Null);
        Assert.That(
            DashboardServer.ProblemOf(new DashboardOptions(".") { Address = IPAddress.Any, Token = "short" }), Is.Not.Null);
        Assert.That(
            DashboardServer.ProblemOf(new DashboardOptions(".") { Address = IPAddress.Any, Token = "long enough" }), Is.Null);
        Assert.That(DashboardServer.ProblemOf(new DashboardOptions(".")), Is.Null);
    });
}
