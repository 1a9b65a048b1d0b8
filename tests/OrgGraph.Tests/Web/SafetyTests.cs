using System.Net;
using NUnit.Framework;
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
